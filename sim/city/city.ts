/** The city: builds a world from a setting, lets it run, and reads off what came of it. One call is one replication. */
import { OFFICE_HOURS, ROUND_THE_CLOCK } from '../kernel/timetable.ts'
import { Simulation } from '../kernel/simulation.ts'
import { Jobs } from '../queueing/jobs.ts'
import { Pools } from '../queueing/pools.ts'
import { lognormalOf } from '../random/lognormal.ts'
import type { Luck } from '../random/luck.ts'
import { officersAtLoadOne, patrolPerDay } from './anchor.ts'
import { effortOf } from './appraisal.ts'
import { Cases } from './cases.ts'
import { checkConservation } from './conservation.ts'
import { dayEffectOf, Demand, weeklyProfile } from './demand.ts'
import { Department } from './department.ts'
import { departmentService, scheduleOrder } from './department-work.ts'
import { scheduleIssue } from './discovery.ts'
import { Domains } from './domains.ts'
import { declareEvents } from './life-of-a-case.ts'
import { measureRow, survivalByDay } from './measure-row.ts'
import { Outcome } from './outcome.ts'
import { deskService, scheduleConsultation } from './platform.ts'
import type { Anchor, Horizon, Replication, WeeklySeries } from './replication.ts'
import { FOLLOW_UP_DAYS } from './replication.ts'
import { Residents } from './residents.ts'
import type { Setting } from './setting.ts'
import { perStreet } from './setting.ts'
import { Assistants, GridForce, OfferedLoad, StreetOffice } from './street-office.ts'
import { scheduleTask, streetService } from './street-work.ts'
import { usageBetween, usageUpToNow } from './usage.ts'
import { SERVICE_CLASSES } from './work.ts'
import type { World } from './world.ts'

const DAY = 24
const WEEK = 168
const MILLION = 1000000

/** Sees the world before the run begins; may attach an observer to its clock, must change nothing. */
export type Watch = (world: World) => void

/**
 * One replication: a pure function of its arguments.
 * @param anchor of the root of the setting's `extends` chain (`anchorOf`)
 * @throws Error when conservation is broken: a defect of the model
 */
export function simulateCity(
  setting: Setting,
  anchor: Anchor,
  luck: Luck,
  horizon: Horizon,
  watch?: Watch,
): Replication {
  return observe(openCity(setting, anchor, luck, horizon, watch))
}

/** A city at its first moment: whoever opens one lets its clock run as far as he likes, and reads no measures. */
export function openCity(setting: Setting, anchor: Anchor, luck: Luck, horizon: Horizon, watch?: Watch): World {
  const world = buildWorld(setting, anchor, luck, horizon)
  watch?.(world)
  start(world)
  return world
}

function buildWorld(setting: Setting, anchor: Anchor, luck: Luck, horizon: Horizon): World {
  const clock = new Simulation(4096)
  const jobs = new Jobs(4096)
  const pools = new Pools(clock, jobs)
  const kinds = declareEvents(clock, () => world)
  const residentsOfStreet = perStreet(setting.city.residentsPerStreet, setting.city.streets)
  const world: World = {
    setting,
    luck,
    clock,
    jobs,
    pools,
    kinds,
    cases: new Cases(),
    residents: new Residents(residentsOfStreet, setting.behaviour),
    streets: [],
    departments: [],
    domains: new Domains(setting.domains),
    outcome: new Outcome(setting, horizon, residentsOfStreet.length),
    unitWork: lognormalOf(1, setting.behaviour.workCv),
    escalated: [],
    end: (horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS) * DAY,
    witness: undefined,
  }
  buildStreets(world, anchor)
  buildDepartments(world, anchor)
  return world
}

function buildStreets(world: World, anchor: Anchor): void {
  const { luck, pools, residents, setting } = world
  const { behaviour, demand, street } = setting
  const profile = weeklyProfile()
  const dayEffect = dayEffectOf(demand.dayEffectCv)
  const issuesPerHour = (demand.issueRate * anchor.issuesPerCase) / 10000 / DAY
  perStreet(street.staff, setting.city.streets).forEach((posts, index) => {
    const people = residents.ofStreet(index)
    const units = Math.min(street.units, posts)
    const office = new StreetOffice({
      index,
      residents: people,
      posts,
      units,
      stretch: stretchOf(setting, units),
      patrolPerDay: patrolPerDay(setting, posts, people),
      assistants: new Assistants(Math.round(setting.assistants.ratio * posts), units, setting.assistants.pooled),
      grid: new GridForce(people / behaviour.householdSize, setting.grid.households, setting.grid.workers),
      demand: new Demand(luck, index, issuesPerHour * people, dayEffect, profile),
      load: new OfferedLoad(behaviour.overloadDays),
      departments: setting.departments.count,
      belief: behaviour.beliefStart,
    })
    ;(world.streets as StreetOffice[]).push(office)
    for (let unit = 0; unit < units; unit++) {
      const seats = office.firstPostOfUnit(unit + 1) - office.firstPostOfUnit(unit)
      office.pools.push(pools.add({ ...officePool, seats, service: streetService(world, office, unit) }))
    }
    office.duty = pools.add({ timetable: ROUND_THE_CLOCK, seats: 1, service: streetService(world, office, -1) })
    const seats = Math.max(1, Math.ceil((anchor.deskHeadsPerMillion * people) / MILLION))
    office.desk = pools.add({
      timetable: ROUND_THE_CLOCK,
      seats,
      classes: SERVICE_CLASSES,
      service: deskService(world),
    })
  })
}

/** Pools in office hours: three classes, of which life pre-empts. */
const officePool = { timetable: OFFICE_HOURS, classes: SERVICE_CLASSES, preemptiveClasses: 1 }

/** Rule 2 and 3: working hours for one hour of work content, in a street with so many units. */
export function stretchOf({ street, assistants, behaviour }: Setting, units: number): number {
  const breadth = 1 - units / 29
  const supervised = assistants.pooled ? 0 : Math.max(0, (assistants.ratio - 1) / 0.5) * behaviour.supervisionLoss
  return (
    (1 + street.crossSkillLoss * Math.max(0, breadth)) /
    (street.caseworkShare * (1 - street.inspectionLoad) * (1 - supervised))
  )
}

function buildDepartments(world: World, anchor: Anchor): void {
  const { pools, setting, streets } = world
  const effort = effortOf(setting)
  for (let index = 0; index < setting.departments.count; index++) {
    const officers = officersOf(world, anchor, index)
    const embedded = Math.min(officers - 1, Math.round(officers * setting.departments.embedShare))
    const department = new Department(index, officers - embedded, effort)
    ;(world.departments as Department[]).push(department)
    const service = departmentService(world, department)
    department.pool = pools.add({ ...officePool, seats: officers - embedded, service })
    for (let street = 0; street < streets.length; street++) {
      const seats =
        Math.floor(((street + 1) * embedded) / streets.length) - Math.floor((street * embedded) / streets.length)
      department.embedded.push(seats > 0 ? pools.add({ ...officePool, seats, service }) : undefined)
    }
  }
}

/**
 * Officers left to a department after those moved down to streets; at least one. Where the root has other departments than the
 * setting, those of the setting are sized for its own planned work.
 */
function officersOf({ residents, setting }: World, anchor: Anchor, index: number): number {
  const { count, officers, officersMoved } = setting.departments
  const atLoadOne = anchor.officersAtLoadOne.length === count ? anchor.officersAtLoadOne : officersAtLoadOne(setting)
  const given =
    typeof officers === 'number'
      ? officers
      : 'load' in officers
        ? ((atLoadOne[index]! / officers.load) * residents.count) / MILLION
        : officers[index]!
  return Math.max(1, Math.round(given * (1 - officersMoved)))
}

function start(world: World): void {
  const { clock, kinds, setting } = world
  for (const office of world.streets) {
    scheduleIssue(world, office.index)
    scheduleConsultation(world, office.index)
    scheduleTask(world, office.index)
  }
  for (const department of world.departments) scheduleOrder(world, department.index)
  clock.at(0, kinds.dayBegins, 0)
  clock.at(setting.district.meetingInterval * DAY, kinds.conference, 0)
}

/** Runs the warm-up, the observed weeks and the follow-up, and reads the outcome. */
function observe(world: World): Replication {
  const { cases, clock, outcome } = world
  clock.run(outcome.from)
  outcome.observing = true
  const before = usageUpToNow(world)
  for (let week = 0; week < outcome.weeks; week++) {
    clock.run(outcome.from + (week + 1) * WEEK)
    outcome.openAtWeekEnd[week] = outcome.open.value
  }
  clock.run(outcome.to)
  outcome.observing = false
  const usage = usageBetween(before, usageUpToNow(world))
  clock.run(world.end)
  checkConservation(world)
  cases.forEachAlive((row) => {
    if (cases.inCohort[row] === 1) outcome.record(cases, row)
  })
  return {
    measures: measureRow(world, usage),
    survival: survivalByDay(outcome),
    weekly: weeklySeries(world),
    events: clock.events,
    cases: outcome.accepted,
  }
}

function weeklySeries({ outcome, residents }: World): Record<WeeklySeries, Float64Array> {
  const perTenThousandDays = 7 * (residents.count / 10000)
  return {
    demand: outcome.weeklyCases.map((cases) => cases / perTenThousandDays),
    backlog: outcome.openAtWeekEnd.slice(),
    onTimeRate: Float64Array.from(outcome.weeklyOnTime, (share) => share.value),
    satisfactionRate: Float64Array.from(outcome.weeklySatisfied, (share) => share.value),
    reportInRate: outcome.weeklyReported.map((reported, week) =>
      outcome.weeklyCalls[week]! > 0 ? reported / outcome.weeklyCalls[week]! : NaN,
    ),
    whistles: outcome.weeklyWhistles.slice(),
  }
}

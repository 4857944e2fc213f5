/** The city: builds a world from a setting, lets it run, and reads off what came of it. One call is one replication. */
import { GRID_HOURS, OFFICE_HOURS, ROUND_THE_CLOCK } from '../kernel/timetable.ts'
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
import type { Hours, World } from './world.ts'

const DAY = 24
const WEEK = 168
const MILLION = 1000000

/** Offices Monday to Friday 9-17, grid workers daily 8-20 (model section 3). */
export const WEEKLY_HOURS: Hours = { office: OFFICE_HOURS, grid: GRID_HOURS }

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
  hours = WEEKLY_HOURS,
): Replication {
  return observe(openCity(setting, anchor, luck, horizon, watch, hours))
}

/** A city at its first moment: whoever opens one lets its clock run as far as he likes, and reads no measures. */
export function openCity(
  setting: Setting,
  anchor: Anchor,
  luck: Luck,
  horizon: Horizon,
  watch?: Watch,
  hours = WEEKLY_HOURS,
): World {
  const world = buildWorld(setting, anchor, luck, horizon, hours)
  watch?.(world)
  start(world)
  return world
}

function buildWorld(setting: Setting, anchor: Anchor, luck: Luck, horizon: Horizon, hours: Hours): World {
  const clock = new Simulation(4096)
  const jobs = new Jobs(4096)
  const pools = new Pools(clock, jobs)
  const kinds = declareEvents(clock, () => world)
  const residentsOfStreet = perStreet(setting.city.residentsPerStreet, setting.city.streets)
  const world: World = {
    setting,
    hours,
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
      district: districtOf(setting, index),
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
      office.pools.push(pools.add({ ...officePool(world), seats, service: streetService(world, office, unit) }))
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

/** Streets are spread evenly over the districts. */
function districtOf({ city }: Setting, street: number): number {
  return Math.floor((street * city.districts) / city.streets)
}

/** Pools in office hours: three classes, of which life pre-empts. */
function officePool({ hours }: World) {
  return { timetable: hours.office, classes: SERVICE_CLASSES, preemptiveClasses: 1 }
}

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
  const { setting, streets } = world
  for (let district = 0; district < setting.city.districts; district++) {
    const own = streets.filter((office) => office.district === district)
    for (let number = 0; number < setting.departments.count; number++)
      buildDepartment(world, anchor, number, district, own)
  }
}

function buildDepartment(
  world: World,
  anchor: Anchor,
  number: number,
  district: number,
  own: readonly StreetOffice[],
): void {
  const { departments, pools, setting, streets } = world
  const residents = own.reduce((sum, office) => sum + office.residents, 0)
  const officers = officersOf(setting, anchor, number, residents)
  const embedded = Math.min(officers - 1, Math.round(officers * setting.departments.embedShare))
  const department = new Department({
    index: departments.length,
    number,
    district,
    residents,
    officers: officers - embedded,
    effort: effortOf(setting),
  })
  ;(departments as Department[]).push(department)
  const service = departmentService(world, department)
  department.pool = pools.add({ ...officePool(world), seats: officers - embedded, service })
  department.embedded.length = streets.length
  own.forEach((office, place) => {
    const seats = Math.floor(((place + 1) * embedded) / own.length) - Math.floor((place * embedded) / own.length)
    if (seats > 0) department.embedded[office.index] = pools.add({ ...officePool(world), seats, service })
  })
}

/**
 * Officers left to a department after those moved down to streets; at least one. Where the root has other departments than the
 * setting, those of the setting are sized for its own planned work.
 */
function officersOf(setting: Setting, anchor: Anchor, number: number, residents: number): number {
  const { count, officers, officersMoved } = setting.departments
  const atLoadOne = anchor.officersAtLoadOne.length === count ? anchor.officersAtLoadOne : officersAtLoadOne(setting)
  const given =
    typeof officers === 'number'
      ? officers
      : 'load' in officers
        ? ((atLoadOne[number]! / officers.load) * residents) / MILLION
        : officers[number]!
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

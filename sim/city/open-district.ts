/** A district at its first moment: the world is built from the setting, people and clocks start. */
import { REAL_ZERO } from '../arithmetic/real-zero.ts'
import { DAY, MILLION } from '../arithmetic/units.ts'
import { GRID_HOURS, OFFICE_HOURS, ROUND_THE_CLOCK } from '../kernel/timetable.ts'
import { Simulation } from '../kernel/simulation.ts'
import { Jobs } from '../queueing/jobs.ts'
import { Pools } from '../queueing/pools.ts'
import { lognormalOf } from '../random/lognormal.ts'
import type { RandomStreams } from '../random/random-streams.ts'
import { patrolPerDay } from './model/anchor.ts'
import type { District } from './model/district.ts'
import { ofDistrict, settingOfDistrict } from './model/district.ts'
import { effortOf } from './people/appraisal.ts'
import { Cases } from './state/cases.ts'
import { Demand } from './demand/demand.ts'
import { demandCourse } from './demand/demand-course.ts'
import { scheduleConference } from './steps/conference.ts'
import { buildDepartments } from './offices/department-staff.ts'
import { officePool } from './offices/office-pool.ts'
import { scheduleIssue } from './steps/discovery.ts'
import { Domains } from './model/domains.ts'
import type { Kinds } from './model/events.ts'
import { declareEvents } from './life-of-a-case.ts'
import { Outcome } from './state/outcome.ts'
import { deskService } from './steps/platform.ts'
import { STREET_BLOCK } from './model/purposes.ts'
import type { Anchor, Horizon } from './model/replication.ts'
import { FOLLOW_UP_DAYS } from './model/replication.ts'
import { fullPressure } from './people/pressure.ts'
import { Payroll } from './state/money.ts'
import { scheduleSwitches } from './offices/reform.ts'
import { Residents } from './state/residents.ts'
import type { Setting } from './model/setting.ts'
import { perStreet, settingAtStreet } from './model/setting.ts'
import { treatedStreets } from './model/treated.ts'
import { assistantsOf, postsOf, seatUnits, stretchOf, unitsOf } from './offices/street-arrangement.ts'
import { GridForce, OfferedLoad, StreetOffice } from './state/street-office.ts'
import { startPeople } from './people/start.ts'
import { startVolunteers } from './steps/volunteers.ts'
import { startStreams } from './steps/streams.ts'
import { streetService } from './steps/street-work.ts'
import { SERVICE_CLASSES } from './model/work.ts'
import type { Hours } from './state/usage.ts'
import { World, settingOf } from './world.ts'

/** Offices Monday to Friday 9-17, grid workers daily 8-20. */
export const WEEKLY_HOURS: Hours = { office: OFFICE_HOURS, grid: GRID_HOURS }

/** Sees the world of a district before it begins; may attach an observer to its clock, must change nothing. */
export type Watch = (world: World) => void

/** What a replication of a city is made of. */
export interface CityRun {
  readonly setting: Setting
  /** Of the root of the setting's `extends` chain (`anchorOf`). */
  readonly anchor: Anchor
  readonly random: RandomStreams
  readonly horizon: Horizon
  readonly hours: Hours
}

/** A district of a city before anything has happened: whoever opens one lets its clock run as far as he likes. */
export function openDistrict(run: CityRun, district: District, watch?: Watch): World {
  const world = buildWorld(run, district)
  watch?.(world)
  start(world)
  return world
}

function buildWorld(run: CityRun, district: District): World {
  const { anchor, horizon, hours, random } = run
  const setting = settingOfDistrict(run.setting, district)
  const treated = treatedStreets(run.setting)
  const clock = new Simulation(4096)
  const jobs = new Jobs(4096)
  const pools = new Pools(clock, jobs)
  const residentsOfStreet = perStreet(setting.city.residentsPerStreet, setting.city.streets)
  const world: World = Object.assign(new World(), {
    district,
    setting,
    switches: setting.switches,
    anchor,
    hours,
    random,
    clock,
    jobs,
    pools,
    kinds: {} as Kinds,
    cases: new Cases(),
    residents: new Residents(residentsOfStreet, setting.behaviour),
    streets: [],
    departments: [],
    domains: new Domains(setting.domains),
    outcome: new Outcome(setting, horizon, treated && ofDistrict(treated, district)),
    unitWork: lognormalOf(1, setting.behaviour.workCv),
    payroll: new Payroll(),
    escalated: [],
    conferenceTime: REAL_ZERO,
    conferenceAt: Infinity,
    conferenceEvent: -1,
    commonEvents: 0,
    unseenEvents: 0,
    end: (horizon.warmUpDays + horizon.days + FOLLOW_UP_DAYS) * DAY,
    lastSwitch: lastSwitchOf(setting, horizon),
    witness: undefined,
    register: undefined,
  } satisfies World)
  declareEvents(world)
  buildStreets(world, anchor)
  buildDepartments(world)
  return world
}

function buildStreets(world: World, anchor: Anchor): void {
  const { random, pools, residents, setting } = world
  const { behaviour } = setting
  const course = demandCourse(setting, anchor, world.outcome.from, world.end)
  for (let index = 0; index < setting.city.streets; index++) {
    const number = world.district.firstStreet + index
    const people = residents.ofStreet(index)
    const here = settingAtStreet(setting, index)
    const posts = postsOf(here, index)
    const units = unitsOf(here, posts)
    const office = new StreetOffice({
      index,
      block: number * STREET_BLOCK,
      residents: people,
      posts,
      units,
      stretch: stretchOf(here, units),
      patrolPerDay: patrolPerDay(here, posts, people),
      assistants: assistantsOf(here, posts, units),
      grid: new GridForce(people / behaviour.householdSize, here.grid.households, here.grid.workers),
      demand: new Demand(random, number, people, course),
      load: new OfferedLoad(behaviour.overloadDays),
      departments: setting.departments.count,
      belief: behaviour.beliefStart,
      confidence: behaviour.confidenceStart,
      effort: effortOf(settingAtStreet(setting, index)),
    })
    office.pressure = fullPressure(settingOf(world, index))
    ;(world.streets as StreetOffice[]).push(office)
    seatUnits(world, office)
    office.duty = pools.add({
      ...officePool(world),
      timetable: ROUND_THE_CLOCK,
      seats: 1,
      service: streetService(world, office, -1),
    })
    const seats = Math.max(1, Math.ceil((anchor.deskHeadsPerMillion * people) / MILLION))
    office.desk = pools.add({
      timetable: ROUND_THE_CLOCK,
      seats,
      classes: SERVICE_CLASSES,
      service: deskService(world),
      endsUnseen: (job, due) => office.quietDesk !== undefined && office.quietDesk.keeps(job, due),
    })
  }
}

function lastSwitchOf({ switches }: Setting, { warmUpDays }: Horizon): number {
  return switches.reduce((last, { from }) => Math.max(last, (warmUpDays + from) * DAY), 0)
}

function start(world: World): void {
  const { clock, kinds } = world
  for (const office of world.streets) {
    startPeople(world, office)
    scheduleIssue(world, office.index)
  }
  startStreams(world)
  startVolunteers(world)
  clock.at(0, kinds.dayBegins, 0)
  scheduleConference(world)
  scheduleSwitches(world)
}

/** The world of one district in one replication: everything that the steps of the model share. Built in `open-district.ts`. */
import type { Simulation } from '../kernel/simulation.ts'
import type { Jobs } from '../queueing/jobs.ts'
import type { Pools } from '../queueing/pools.ts'
import type { RandomStreams } from '../random/random-streams.ts'
import type { Anchor } from './model/replication.ts'
import type { District } from './model/district.ts'
import type { Cases } from './state/cases.ts'
import { caseOfCall } from './state/cases.ts'
import type { Domains } from './model/domains.ts'
import type { Kinds } from './model/events.ts'
import { meanHours, SERVICE_CLASS, workOf } from './model/work.ts'
import type { Department } from './state/department.ts'
import type { Outcome } from './state/outcome.ts'
import type { Residents } from './state/residents.ts'
import type { Payroll } from './state/money.ts'
import { settingAtStreet } from './model/setting.ts'
import type { Setting, Switch } from './model/setting.ts'
import type { Hours } from './state/usage.ts'
import type { StreetOffice } from './state/street-office.ts'

/** Is told, while it happens, what no event says by itself; must change nothing. */
export interface Witness {
  /** A new issue is in being. */
  arises(row: number): void
  /** Prevention has kept the issue of this address from arising. */
  prevented(street: number, address: number): void
  /** Volunteers take a small matter in hand. */
  volunteersTake(row: number): void
  /** A post or an officer takes a case up. */
  takenUp(row: number): void
  /** An officer is taken for a part of joint work. */
  partTaken(call: number): void
  /** Whoever complained has judged, once and for all. */
  judges(row: number, solved: boolean, satisfied: boolean, inSample: boolean): void
}

/** Takes down what becomes of cases; must change nothing. */
export interface CaseRegister {
  accepted(row: number): void
  /** A resident was reached after the last closing. */
  judged(row: number, satisfied: boolean): void
  /** Nothing more happens to this issue or case. */
  ends(row: number): void
}

/**
 * A class, so that each world has the shape of the first: V8 gives what a literal makes the second time another one, and throws away what it has compiled.
 * Its parts are given when it is built (`open-district.ts`).
 */
export class World {
  /** Which of the city it is. Streets and departments are numbered within it, from 0. */
  readonly district!: District
  /** The levers in force: another object after each switch, so never keep it beyond an event. */
  setting!: Setting
  /** What will be in force from when on. */
  readonly switches!: readonly Switch[]
  readonly anchor!: Anchor
  readonly hours!: Hours
  readonly random!: RandomStreams
  readonly clock!: Simulation
  readonly jobs!: Jobs
  readonly pools!: Pools
  readonly kinds!: Kinds
  readonly cases!: Cases
  readonly residents!: Residents
  readonly streets!: readonly StreetOffice[]
  readonly departments!: readonly Department[]
  readonly domains!: Domains
  readonly outcome!: Outcome
  readonly payroll!: Payroll
  /** Work content of mean 1 (staff-hours) for a uniform. */
  readonly unitWork!: (u: number) => number
  /** Cases that wait for a hard-case conference, in order of arrival. */
  readonly escalated!: number[]
  /** What the last conference had left of time for a whole case. */
  conferenceTime!: number
  /** When the next one meets (h), and its event. */
  conferenceAt!: number
  conferenceEvent!: number
  /** Events so far that come in all districts at once: the city counts them once. */
  commonEvents!: number
  /** What has happened so far without being an event, for nobody looked: refused tasks, consultations. */
  unseenEvents!: number
  /** When the run ends (h), and when the last of its switches comes (0 where there is none). */
  readonly end!: number
  readonly lastSwitch!: number
  /** Undefined in a run that nobody follows. */
  witness: Witness | undefined
  /** Undefined where nobody takes cases down. */
  register: CaseRegister | undefined
}

/** The levers in force at a street now; as they may change with every switch, never keep them beyond an event. */
export function settingOf({ setting }: World, street: number): Setting {
  return settingAtStreet(setting, street)
}

/** Number of a street in the whole city, counted from 0. */
export function numberInCity({ district }: World, street: number): number {
  return district.firstStreet + street
}

/** The draw of a case for a purpose: the same in every scenario. */
export function draw(world: World, purpose: number, row: number, index: number): number {
  const { cases } = world
  return world.random.uniform(purpose, cases.address[row], cases.lot[row] + index)
}

/**
 * A new piece of work as the table of work has it: in the class of its case or in none, of hours drawn around the mean.
 * @param age when what it is about began to wait (h)
 * @param u uniform draw of its hours
 */
export function newJob(world: World, kind: number, subject: number, age: number, u: number): number {
  const hours = meanHours(world.setting, kind) * world.unitWork(u)
  return world.jobs.create(kind, subject, classOf(world, kind, subject), age, hours)
}

function classOf({ cases }: World, kind: number, subject: number): number {
  const { urgency, subject: about } = workOf(kind)
  if (urgency === 'other') return SERVICE_CLASS.other
  return cases.serviceClass(about === 'call' ? caseOfCall(subject) : subject)
}

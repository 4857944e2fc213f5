/** The base city of the patterns, and the same city at a fifth of its size for the tests. */
import { USUAL_WARM_UP_DAYS } from '../../../sim/city/model/replication.ts'
import type { Changes, CityRun } from '../city-run.ts'

export const SEED = 'patterns'
const SCENARIO = 'beijing-2018'
/** Days observed unless a pattern needs more. */
const USUAL_DAYS = 180

export interface Size {
  readonly name: string
  readonly residentsPerStreet: number
  /** Of the posts and department tasks of a street. */
  readonly share: number
  readonly warmUpDays: number
  /** At most so many observed days. */
  readonly days: number
  readonly replications: number
}

export const LARGE: Size = {
  name: '5 streets of 100,000 residents',
  residentsPerStreet: 100000,
  share: 1,
  warmUpDays: USUAL_WARM_UP_DAYS,
  days: 1095,
  replications: 20,
}
export const SMALL: Size = {
  name: '5 streets of 20,000 residents',
  residentsPerStreet: 20000,
  share: 0.2,
  warmUpDays: 30,
  days: 180,
  replications: 4,
}

/** Streets of a city, and what each has at full size. */
export interface Streets {
  readonly streets: number
  /** Of the size's own number. */
  readonly residents: number
  readonly posts: number
  readonly tasks: number
}

/** What a pattern compares: levers of the base city, before and after a switch at day 0 of the observed period. */
export interface PatternRun {
  readonly scenario: string
  readonly changes: Changes
  readonly days: number
  /** Streets that are not those of the base city. */
  readonly city?: Streets
  readonly switched?: { readonly scenario: string; readonly changes: Changes }
}

/** The base city with some levers changed. */
export function base(changes: Changes = {}, days = USUAL_DAYS): PatternRun {
  return { scenario: SCENARIO, changes, days }
}

/** Another scenario, in streets of its own where they are given. */
export function instead(
  scenario: string,
  { changes = {}, days = USUAL_DAYS, city }: Partial<PatternRun> = {},
): PatternRun {
  return { scenario, changes, days, ...(city && { city }) }
}

/** The levers of `after` come into force at day 0 of the observed period. */
export function switchTo(before: PatternRun, after: PatternRun): PatternRun {
  return { ...before, switched: { scenario: after.scenario, changes: after.changes } }
}

const BASE: Streets = { streets: 5, residents: 1, posts: 50, tasks: 107 }

export function cityRun(run: PatternRun, size: Size): CityRun {
  const { city = BASE, switched } = run
  return {
    scenario: run.scenario,
    changes: sized(run.changes, city, size),
    horizon: { warmUpDays: size.warmUpDays, days: Math.min(run.days, size.days) },
    ...(switched && {
      switched: { from: 0, scenario: switched.scenario, changes: sized(switched.changes, city, size) },
    }),
  }
}

function sized(changes: Changes, { posts, residents, streets, tasks }: Streets, size: Size): Changes {
  const staff = (changes.street?.staff ?? posts) as number
  return {
    ...changes,
    city: { streets, residentsPerStreet: Math.round(size.residentsPerStreet * residents) },
    street: { ...changes.street, staff: Math.max(1, Math.round(staff * size.share)) },
    duties: { ...changes.duties, funnelRate: (changes.duties?.funnelRate ?? tasks) * size.share },
  }
}

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
  days: 365,
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

/** What a pattern compares: levers of the base city, before and after a switch at day 0 of the observed period. */
export interface PatternRun {
  readonly scenario: string
  readonly changes: Changes
  readonly days: number
  readonly switched?: { readonly scenario: string; readonly changes: Changes }
}

/** The base city with some levers changed. */
export function base(changes: Changes = {}, days = USUAL_DAYS): PatternRun {
  return { scenario: SCENARIO, changes, days }
}

/** Another scenario with the posts of the base city. */
export function instead(scenario: string, changes: Changes = {}, days = USUAL_DAYS): PatternRun {
  return { scenario, changes, days }
}

/** The levers of `after` come into force at day 0 of the observed period. */
export function switchTo(before: PatternRun, after: PatternRun): PatternRun {
  return { ...before, switched: { scenario: after.scenario, changes: after.changes } }
}

const STREETS = 5
const POSTS = 50
const TASKS = 16

export function cityRun(run: PatternRun, size: Size): CityRun {
  const { switched } = run
  return {
    scenario: run.scenario,
    changes: sized(run.changes, size),
    horizon: { warmUpDays: size.warmUpDays, days: Math.min(run.days, size.days) },
    ...(switched && { switched: { from: 0, scenario: switched.scenario, changes: sized(switched.changes, size) } }),
  }
}

function sized(changes: Changes, { residentsPerStreet, share }: Size): Changes {
  const posts = (changes.street?.staff ?? POSTS) as number
  return {
    ...changes,
    city: { streets: STREETS, residentsPerStreet },
    street: { ...changes.street, staff: Math.max(1, Math.round(posts * share)) },
    duties: { ...changes.duties, funnelRate: (changes.duties?.funnelRate ?? TASKS) * share },
  }
}

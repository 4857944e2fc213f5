/**
 * The weeks of a run and what is counted in each of them, street by street. Counts add up, so the whole city is the sum of its streets; shares
 * and rates are worked out from them. Week 0 is the first of the observed period; those of the warm-up are -1, -2, ... backwards.
 */
import { DAYS_PER_WEEK, TEN_THOUSAND } from '../../arithmetic/units.ts'
import type { Horizon, WeeklySeries } from './replication.ts'
import { WEEKLY_SERIES } from './replication.ts'
import type { Setting } from './setting.ts'
import { perStreet } from './setting.ts'

/** In the order in which they lie: those of one week side by side, the weeks of a street one after another, street by street. */
export const WEEKLY_COUNTS = {
  /** Cases in scope that were accepted in the week, and those of them closed on time. */
  cases: 0,
  onTime: 1,
  /** Those whose resident is in the official sample, who says solved, and who is satisfied. */
  sampled: 2,
  verified: 3,
  satisfied: 4,
  /** Those dispatched, and their hours from dispatch to the last closing, restricted to the follow-up. */
  dispatched: 5,
  handlingHours: 6,
  /** Cases open at the end of the week. */
  backlog: 7,
  /** Whistles blown in the week, their calls, and the officers that came. */
  whistles: 8,
  calls: 9,
  reports: 10,
} as const
export type WeeklyCount = keyof typeof WEEKLY_COUNTS
export const COUNTS_A_WEEK = Object.keys(WEEKLY_COUNTS).length

/** Which weeks a replication has, and of how many residents in each street. */
export interface WeeklyShape {
  /** Whole weeks of the warm-up: a part week at its beginning is left out. */
  readonly warmUpWeeks: number
  /** Whole weeks of the observed period: a part week at its end is left out. */
  readonly weeks: number
  readonly residents: readonly number[]
}

/** What of a setting decides the shape. */
export interface PeopledCity {
  readonly city: Pick<Setting['city'], 'streets' | 'residentsPerStreet'>
}

/** The weeks that a replication of this city has. */
export function weeklyShape({ warmUpDays, days }: Horizon, { city }: PeopledCity): WeeklyShape {
  return {
    warmUpWeeks: Math.floor(warmUpDays / DAYS_PER_WEEK),
    weeks: Math.floor(days / DAYS_PER_WEEK),
    residents: perStreet(city.residentsPerStreet, city.streets),
  }
}

/** How many counts a replication has. */
export function weeklyLength({ warmUpWeeks, weeks, residents }: WeeklyShape): number {
  return residents.length * (warmUpWeeks + weeks) * COUNTS_A_WEEK
}

/** Where the counts of a week begin. @param week from `-warmUpWeeks` on */
export function weeklyPlace({ warmUpWeeks, weeks }: WeeklyShape, street: number, week: number): number {
  return (street * (warmUpWeeks + weeks) + warmUpWeeks + week) * COUNTS_A_WEEK
}

/** One week of some streets: its counts, and what they say. NaN where a denominator is empty. */
export type WeeklyValues = Readonly<Record<WeeklyCount | WeeklySeries, number>>

/** @param streets that are taken together: one, or all */
export function weeklyValues(
  counts: Float64Array,
  shape: WeeklyShape,
  streets: readonly number[],
  week: number,
): WeeklyValues {
  const sum = (count: WeeklyCount): number =>
    streets.reduce((all, street) => all + counts[weeklyPlace(shape, street, week) + WEEKLY_COUNTS[count]], 0)
  const residents = streets.reduce((all, street) => all + shape.residents[street], 0)
  const counted = Object.fromEntries(
    (Object.keys(WEEKLY_COUNTS) as WeeklyCount[]).map((count) => [count, sum(count)]),
  ) as Record<WeeklyCount, number>
  return {
    ...counted,
    demand: (counted.cases * TEN_THOUSAND) / (DAYS_PER_WEEK * residents),
    onTimeRate: share(counted.onTime, counted.cases),
    verifiedResolutionRate: share(counted.verified, counted.sampled),
    satisfactionRate: share(counted.satisfied, counted.sampled),
    handlingTimeMean: share(counted.handlingHours, counted.dispatched),
    reportInRate: share(counted.reports, counted.calls),
  }
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : NaN
}

/** The places of all streets. */
export function streetsOf({ residents }: WeeklyShape): number[] {
  return residents.map((_, street) => street)
}

/** The series of the whole city over the observed weeks. */
export function citySeries(counts: Float64Array, shape: WeeklyShape): Record<WeeklySeries, Float64Array> {
  const streets = streetsOf(shape)
  const weeks = Array.from({ length: shape.weeks }, (_, week) => weeklyValues(counts, shape, streets, week))
  const lines = WEEKLY_SERIES.map((series) => [series, Float64Array.from(weeks, (week) => week[series])] as const)
  return Object.fromEntries(lines) as Record<WeeklySeries, Float64Array>
}

/**
 * A reform that comes to some streets in the middle of a run, read off one replication and the same one without the reform: what a comparison of
 * streets says of it, and beside it what is true. By week received, each street by itself, so that whoever has the table of weeks can do the same.
 */
import { DAYS_PER_WEEK } from '../arithmetic/units.ts'
import type { MeasureId } from '../city/model/measures.ts'
import type { Replication } from '../city/model/replication.ts'
import type { Setting } from '../city/model/setting.ts'
import { changedStreets } from '../city/model/treated.ts'
import { COUNTS_A_WEEK, WEEKLY_COUNTS, weeklyPlace } from '../city/model/weekly.ts'
import type { WeeklyCount } from '../city/model/weekly.ts'
import type { MeanInterval } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'
import { differenceInDifferences } from './differences-in-differences.ts'
import { addPresent } from './estimate.ts'

/** The measures that are counted by street and week, as parts of wholes. */
export const STREET_MEASURES: readonly { readonly id: MeasureId; readonly of: readonly [WeeklyCount, WeeklyCount] }[] =
  [
    { id: 'handlingTimeMean', of: ['handlingHours', 'dispatched'] },
    { id: 'onTimeRate', of: ['onTime', 'cases'] },
    { id: 'verifiedResolutionRate', of: ['verified', 'sampled'] },
    { id: 'satisfactionRate', of: ['satisfied', 'sampled'] },
  ]

/** Which streets are treated, and from which day of the observed period on. */
export interface StreetsReform {
  readonly treated: readonly boolean[]
  readonly from: number
}

/** Weeks that are compared: whole ones of the observed period before the reform, and from it on. */
export interface Periods {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** Means over the streets of one side: before, after, and in the same weeks as after without the reform. NaN = missing. */
export interface SideMeans {
  readonly before: number
  readonly after: number
  readonly without: number
}

/** What one replication says of one measure. */
export interface StreetsEffects {
  readonly treated: SideMeans
  readonly untreated: SideMeans
  /** Of streets of this world alone. */
  readonly estimate: MeanInterval
}

/**
 * Null where nothing can be compared: a reform that does not come on one day, after a week at least, to streets that were all alike, or that
 * leaves no street as it was; and a baseline that is another city, or that has entries or switches of its own. Whoever counts as untreated has
 * the same levers before and after, so that what befalls him comes from the others.
 */
export function streetsReform(setting: Setting, baseline: Setting): StreetsReform | null {
  const [reform, ...later] = setting.switches
  if (reform === undefined || later.length > 0 || setting.byStreet !== undefined) return null
  if (baseline.city.streets !== setting.city.streets || baseline.byStreet !== undefined) return null
  if (baseline.switches.length > 0 || reform.from < DAYS_PER_WEEK) return null
  const treated = changedStreets(setting, reform.setting)
  return treated && { treated, from: reform.from }
}

/** @param weeks whole weeks of the observed period */
export function periodsOf({ from }: StreetsReform, weeks: number): Periods {
  const all = Array.from({ length: weeks }, (_, week) => week)
  return {
    before: all.filter((week) => (week + 1) * DAYS_PER_WEEK <= from),
    after: all.filter((week) => week * DAYS_PER_WEEK >= from),
  }
}

/** What of a replication is counted by week. */
export type CountedWeeks = Pick<Replication, 'weekly' | 'weeklyCounts'>

/** @param without the same replication of the world without the reform */
export function streetsEffects(
  reform: StreetsReform,
  of: readonly [WeeklyCount, WeeklyCount],
  here: CountedWeeks,
  without: CountedWeeks,
): StreetsEffects {
  const weeks = here.weekly.demand.length
  const { before, after } = periodsOf(reform, weeks)
  const streets = reform.treated.map((treated, street) => {
    const mean = (one: CountedWeeks, period: readonly number[]) =>
      meanAt(one, reform.treated.length, street, of, period)
    return { treated, before: mean(here, before), after: mean(here, after), without: mean(without, after) }
  })
  return {
    treated: sideOf(streets.filter(({ treated }) => treated)),
    untreated: sideOf(streets.filter(({ treated }) => !treated)),
    estimate: differenceInDifferences(streets),
  }
}

/** Every street counts alike, however many cases it has: so does a comparison of streets. */
function sideOf(streets: readonly SideMeans[]): SideMeans {
  const mean = (of: (street: SideMeans) => number): number => {
    const tally = new Tally()
    for (const street of streets) addPresent(tally, of(street))
    return tally.mean
  }
  return { before: mean((one) => one.before), after: mean((one) => one.after), without: mean((one) => one.without) }
}

function meanAt(
  { weekly, weeklyCounts }: CountedWeeks,
  streets: number,
  street: number,
  [part, whole]: readonly [WeeklyCount, WeeklyCount],
  period: readonly number[],
): number {
  const weeks = weekly.demand.length
  const warmUpWeeks = weeklyCounts.length / (streets * COUNTS_A_WEEK) - weeks
  const shape = { warmUpWeeks, weeks, residents: [] }
  const sum = (count: WeeklyCount): number =>
    period.reduce((all, week) => all + weeklyCounts[weeklyPlace(shape, street, week) + WEEKLY_COUNTS[count]], 0)
  const of = sum(whole)
  return of === 0 ? NaN : sum(part) / of
}

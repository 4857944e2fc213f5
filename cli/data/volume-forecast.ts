/**
 * Daily volumes foretold from what was known on a day: by weekday, season and growth of the fit, with its spread of days; by the demand of a scenario;
 * and by the baseline, the same weekday a year before times growth of eight weeks, else of the last week, with its own errors of 26 weeks.
 */
import { weekdayOf } from '../../sim/arithmetic/calendar-date.ts'
import { seasonOf } from '../../sim/city/demand/season.ts'
import { weeklyProfile } from '../../sim/city/demand/demand-shape.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { CountForecast, crpsOfDraws } from '../../sim/fit/scores.ts'
import { seasonFit } from '../../sim/fit/season-fit.ts'

/** A forecast of one day that can be scored. */
export interface DayForecast {
  crps(came: number): number
  quantile(p: number): number
}

const WEEK = 7
const YEAR = 364
const GROWTH_DAYS = 56
const ERROR_DAYS = 182

/** @param counts by day from `first`, all that is known. @returns what the fit expects of a day, and how much a day of the whole table varies round it */
export function expectedVolume(
  counts: readonly number[],
  first: number,
): { mean: (day: number) => number; cv: number } | undefined {
  const gaps = new Set(counts.flatMap((n, at) => (n === 0 ? [first + at] : [])))
  const fit = seasonFit(counts, first, gaps)
  if (fit === undefined) return undefined
  let [squares, wanted, sum] = [0, 0, 0]
  counts.forEach((n, at) => {
    const expected = fit.expected[at]
    squares += (n - expected) * (n - expected)
    wanted += expected * expected
    sum += n
  })
  const free = counts.length / Math.max(1, counts.length - fit.fitted)
  return { mean: fit.expectedOn, cv: Math.sqrt(Math.max(0, (free * squares - sum) / wanted)) }
}

export function fittedForecast(counts: readonly number[], first: number): ((day: number) => DayForecast) | undefined {
  const volume = expectedVolume(counts, first)
  return volume && ((day) => new CountForecast(volume.mean(day), volume.cv))
}

/** The demand that a scenario has without feedback: cases by its rate, residents, season and week. */
export function scenarioForecast(setting: Setting, first: number, days: number): (day: number) => DayForecast {
  const { residentsPerStreet, streets } = setting.city
  const residents =
    typeof residentsPerStreet === 'number'
      ? residentsPerStreet * streets
      : residentsPerStreet.reduce((sum, n) => sum + n, 0)
  const start = new Date(first * 86400000).toISOString().slice(0, 10)
  const season = seasonOf(start, days, setting.behaviour.seasonStrength)
  const week = weeklyProfile()
  const weekday = (day: number): number =>
    week.slice(24 * weekdayOf(day), 24 * weekdayOf(day) + 24).reduce((sum, one) => sum + one, 0) / 24
  const { issueRate, dayEffectCv } = setting.demand
  // Half of the spread is common to all streets; what is their own averages out.
  const common = Math.sqrt(1 + dayEffectCv * dayEffectCv) - 1
  const cv = Math.sqrt((1 + common) * (1 + common / streets) - 1)
  return (day) => new CountForecast(((issueRate * residents) / 10_000) * season[day - first] * weekday(day), cv)
}

/** @param counts by day from `first`, all that is known */
export function baselineForecast(counts: readonly number[], first: number): (day: number) => DayForecast {
  const until = first + counts.length
  const known = (day: number): number => counts[day - first]
  const byYear = counts.length >= YEAR + GROWTH_DAYS
  const sum = (from: number): number =>
    Array.from({ length: GROWTH_DAYS }, (_, at) => known(from + at)).reduce((total, n) => total + n, 0)
  const growthAt = (end: number): number => sum(end - GROWTH_DAYS) / Math.max(1, sum(end - GROWTH_DAYS - YEAR))
  const growth = byYear ? growthAt(until) : 1
  const valueOn = (day: number): number => {
    if (byYear) {
      const before = day - YEAR * Math.ceil((day - until + 1) / YEAR)
      return before >= first ? known(before) * growth : known(until - 1)
    }
    return known(until - WEEK + ((((day - until) % WEEK) + WEEK) % WEEK))
  }
  const back = byYear ? YEAR : WEEK
  const errors = Array.from({ length: Math.min(ERROR_DAYS, counts.length - back) }, (_, at) => until - 1 - at)
    .filter((day) => day - back >= first)
    .map((day) => known(day) - known(day - back) * growth)
  return (day) => {
    const draws = errors.map((error) => Math.max(0, valueOn(day) + error)).sort((a, b) => a - b)
    return {
      crps: (came) => crpsOfDraws(draws, came, false),
      quantile: (p) => draws[Math.min(draws.length - 1, Math.floor(p * draws.length))],
    }
  }
}

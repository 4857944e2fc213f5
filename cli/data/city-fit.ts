/** What a table of requests says of a city: shapes, levels, shares and durations, each with its interval, from counts alone. */
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { SEASON } from '../../sim/city/demand/demand-shape.ts'
import { concentration, daySpread } from '../../sim/fit/day-spread.ts'
import { durationFit, neverShare, quantileOf } from '../../sim/fit/duration-fit.ts'
import type { DurationFit } from '../../sim/fit/duration-fit.ts'
import type { Duration } from '../../sim/fit/duration-likelihood.ts'
import { cellOf, inCells } from '../../sim/fit/duration-likelihood.ts'
import { WeeklyRatio, clusteredShare } from '../../sim/fit/clustered-share.ts'
import type { Share } from '../../sim/fit/proportion.ts'
import { seasonFit } from '../../sim/fit/season-fit.ts'
import type { SeasonFit } from '../../sim/fit/season-fit.ts'
import { weekFit } from '../../sim/fit/week-fit.ts'
import type { WeekFit } from '../../sim/fit/week-fit.ts'
import type { CityZone } from '../../sim/requests/city-zone.ts'
import { DUTY_KINDS } from '../../sim/requests/domains.ts'
import type { DutyMix } from '../../sim/requests/domains.ts'
import { RARE } from '../../sim/requests/merged-words.ts'
import { meanInterval, tQuantile } from '../../sim/stats/interval.ts'
import type { ImportFacts } from './import-folder.ts'
import type { RequestCounts } from './request-counts.ts'

export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface CategoryFit {
  readonly category: string
  readonly rows: number
  readonly ended: number
  readonly family: string
  readonly theta: readonly number[]
  /** Share that never ends, where the table can tell. */
  readonly never: Interval | null
  readonly median: Interval
  /** Days by which 90 in 100 have ended; null: never. */
  readonly p90: number | null
  readonly distance: number
  /** How well the curve fits: within 3, within 6, or beyond 6 in 100. */
  readonly grade: 'good' | 'usable' | 'poor'
}

export interface CityFit {
  readonly days: number
  readonly cases: number
  readonly perDay: Interval
  readonly week: WeekFit | null
  readonly season: Omit<SeasonFit, 'expected' | 'expectedOn'> | null
  /** How strongly the year swings, relative to the season of the model. */
  readonly seasonStrength: Interval | null
  readonly dayCv: Interval | null
  readonly commonDayCv: number | null
  readonly mix: DutyMix | null
  /** Share of cases whose category has a mix. */
  readonly mapped: number
  readonly consultations: Share | null
  readonly reopened: Share | null
  readonly streetCv: number | null
  readonly streets: readonly { readonly name: string; readonly cases: number }[]
  readonly onTime: readonly ({ readonly unit: string } & Share)[]
  readonly onTimeOfAll: Share | null
  readonly durations: readonly CategoryFit[]
  /** Categories with too few rows or closings for a curve of their own. */
  readonly small: readonly string[]
  readonly open: number
}

const LEVEL = 0.9
const FEW_ROWS = 30
const FEW_ENDED = 10
/** Rows above which equal durations are put together. */
const MANY_ROWS = 500
/** Cases of a unit below which no rate is told. */
const FEW_RATED = 20
const DAYS_OF_WEEK = 7

export function cityFit(
  facts: ImportFacts,
  counts: RequestCounts,
  mixes: ReadonlyMap<string, DutyMix>,
  residents: ReadonlyMap<string, number> | undefined,
  zone: CityZone | undefined,
): CityFit {
  const { lists, tells } = facts
  const perDay = dayTotals(counts)
  const gaps = new Set([...perDay].flatMap((n, at) => (n === 0 ? [counts.first + at] : [])))
  const season = perDay.length >= 2 * DAYS_OF_WEEK ? seasonFit(perDay, counts.first, gaps) : undefined
  const week = weekFit(counts.week, clockHours(counts.first, counts.until, zone))
  return {
    days: perDay.length,
    cases: counts.cases,
    perDay: blockMean(perDay, season?.expected),
    week: week ?? null,
    season: season ? withoutDays(season) : null,
    seasonStrength: season ? strengthOf(season) : null,
    ...dayCvs(counts, season),
    ...mixOf(counts, lists.category.words, mixes),
    consultations: tells.consultation && counts.consultations.of > 0 ? shareOf(counts.consultations) : null,
    reopened: counts.reopened.of > 0 ? shareOf(counts.reopened) : null,
    ...streetsOf(counts, lists.area.words, residents),
    onTime: lists.agency.words.flatMap((unit, at) =>
      counts.onTime[at].of >= FEW_RATED ? [{ unit, ...shareOf(counts.onTime[at]) }] : [],
    ),
    onTimeOfAll: rated(counts.onTime),
    ...durationsOf(counts, lists.category.words),
    open: counts.open,
  }
}

export function dayTotals({ days }: RequestCounts): number[] {
  return Array.from(days[0], (_, day) => days.reduce((sum, area) => sum + area[day], 0))
}

function rated(ratios: readonly WeeklyRatio[]): Share | null {
  const all = new WeeklyRatio()
  for (const one of ratios) all.join(one)
  return all.of > 0 ? shareOf(all) : null
}

function shareOf(ratio: WeeklyRatio): Share {
  return clusteredShare(ratio, LEVEL)
}

function withoutDays({ harmonics, parts, errors, growth, spread, fitted }: SeasonFit): CityFit['season'] {
  return { harmonics, parts, errors, growth, spread, fitted }
}

/** Mean a day; its interval from whole weeks, as neighbouring days are alike, round what weekday and season let expect. */
function blockMean(perDay: readonly number[], expected: readonly number[] | undefined): Interval {
  const value = perDay.reduce((sum, n) => sum + n, 0) / perDay.length
  const weeks = Array.from({ length: Math.floor(perDay.length / DAYS_OF_WEEK) }, (_, week) =>
    perDay
      .slice(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK)
      .reduce((sum, n, day) => sum + (n - (expected?.[week * DAYS_OF_WEEK + day] ?? value)) / DAYS_OF_WEEK, 0),
  )
  if (weeks.length < 3) return { value, low: NaN, high: NaN }
  const half = meanInterval(weeks, LEVEL).halfWidth!
  return { value, low: Math.max(0, value - half), high: value + half }
}

/** Hours of each hour of the week that the clock of the city showed in a window. */
export function clockHours(first: number, until: number, zone: CityZone | undefined): number[] {
  const hours = new Array<number>(168).fill(0)
  const from = zone ? zone.momentAt(first * 86400) : first * 86400
  const to = zone ? zone.momentAt(until * 86400) : until * 86400
  for (let moment = from; moment < to; moment += 3600) {
    const clock = zone ? zone.clockAt(moment) : moment
    // Day 4 was the first Monday.
    hours[(((Math.floor(clock / 3600) - 4 * 24) % 168) + 168) % 168]++
  }
  return hours
}

/** The season found, in the direction of the season that the model has. */
function strengthOf({ parts, errors, harmonics }: SeasonFit): Interval | null {
  if (harmonics === 0) return null
  const [own, found] = [SEASON.flat(), parts.flat()]
  const length = own.reduce((sum, one) => sum + one * one, 0)
  const value = own.reduce((sum, one, at) => sum + (one * (found[at] ?? 0)) / length, 0)
  const variance = errors.flat().reduce((sum, error, at) => {
    const weight = own[at] / length
    return sum + weight * weight * error * error
  }, 0)
  const half = normalQuantile(0.95) * Math.sqrt(variance)
  return { value, low: value - half, high: value + half }
}

/** Spread of days beyond chance, from channels without batches only where the areas are not affected: all channels. */
function dayCvs(counts: RequestCounts, season: SeasonFit | undefined) {
  if (season === undefined) return { dayCv: null, commonDayCv: null }
  const streets = counts.days.map((area) => [...area]).filter((area) => area.some((n) => n > 0))
  const totals = streets.map((area) => area.reduce((sum, n) => sum + n, 0))
  const all = season.expected.reduce((sum, one) => sum + one, 0)
  const of = (kept: readonly number[]) =>
    daySpread(
      streets.map((area) => kept.map((day) => area[day])),
      totals.map((total) => kept.map((day) => (season.expected[day] * total) / all)),
      season.fitted,
    )
  const days = season.expected.map((_, day) => day)
  const whole = of(days)
  const weeks = Math.min(26, Math.floor(days.length / DAYS_OF_WEEK))
  const left = Array.from({ length: weeks }, (_, week) =>
    Math.sqrt(of(days.filter((day) => Math.floor(day / DAYS_OF_WEEK) % weeks !== week)).total),
  )
  const mean = left.reduce((sum, one) => sum + one, 0) / weeks
  const error = Math.sqrt(((weeks - 1) / weeks) * left.reduce((sum, one) => sum + (one - mean) * (one - mean), 0))
  const value = Math.sqrt(whole.total)
  const half = tQuantile((1 + LEVEL) / 2, Math.max(1, weeks - 1)) * error
  return {
    dayCv: { value, low: Math.max(0, value - half), high: value + half },
    commonDayCv: Number.isNaN(whole.common) ? null : Math.sqrt(whole.common),
  }
}

function mixOf(counts: RequestCounts, words: readonly string[], mixes: ReadonlyMap<string, DutyMix>) {
  const sums = { lead: 0, joint: 0, assist: 0 }
  let mapped = 0
  words.forEach((category, at) => {
    const mix = mixes.get(category)
    if (mix === undefined) return
    mapped += counts.byCategory[at]
    for (const kind of DUTY_KINDS) sums[kind] += counts.byCategory[at] * mix[kind]
  })
  const mix = { lead: sums.lead / mapped, joint: sums.joint / mapped, assist: sums.assist / mapped }
  return { mix: mapped > 0 ? mix : null, mapped: counts.cases === 0 ? 0 : mapped / counts.cases }
}

function streetsOf(
  counts: RequestCounts,
  words: readonly string[],
  residents: ReadonlyMap<string, number> | undefined,
) {
  const streets = words
    .map((name, at) => ({ name, cases: counts.days[at].reduce((sum, n) => sum + n, 0) }))
    .filter(({ name, cases }) => name !== RARE && cases > 0)
  const all = streets.reduce((sum, { cases }) => sum + cases, 0)
  const people = streets.map(({ name }) => residents?.get(name) ?? 1)
  const total = people.reduce((sum, n) => sum + n, 0)
  const cv = concentration(
    streets.map(({ cases }) => cases),
    people.map((n) => (all * n) / total),
  )
  return { streets, streetCv: Number.isNaN(cv) ? null : cv }
}

function durationsOf(counts: RequestCounts, words: readonly string[]) {
  const small: string[] = []
  const rest: Duration[] = []
  const fits = counts.durations.flatMap((durations, at) => {
    const category = words[at] ?? ''
    const [rows, ended] = [sizeOf(durations), sizeOf(durations.filter(({ hi }) => hi < Infinity))]
    if (rows === 0) return []
    if (rows >= FEW_ROWS && ended >= FEW_ENDED && category !== RARE && category !== '')
      return categoryFit(category, durations)
    rest.push(...durations)
    small.push(category)
    return []
  })
  return { small, durations: [...fits, ...(rest.length > 0 ? categoryFit('*', rest) : [])] }
}

function categoryFit(category: string, durations: readonly Duration[]): CategoryFit[] {
  const cells = (durations.length > MANY_ROWS ? inCells(durations) : durations).map(withPrecision)
  const fit = durationFit(cells)
  if (fit === undefined) return []
  const median = quantileOf(fit, 0.5, LEVEL)
  const p90 = quantileOf(fit, 0.9, LEVEL).days
  const never = fit.model.never ? neverShare(fit, cells) : undefined
  return [
    {
      category,
      rows: fit.rows,
      ended: fit.ended,
      family: fit.model.family.name,
      theta: fit.theta,
      never: never ? { value: never.share, low: never.low, high: never.high } : null,
      median: { value: median.days, low: median.low, high: median.high },
      p90: p90 === Infinity ? null : p90,
      distance: fit.distance,
      grade: gradeOf(fit),
    },
  ]
}

/** A clock is right to half a percent of what it measures: many equal times would else be infinitely likely. Neighbours share an edge, worked out once. */
function withPrecision(one: Duration): Duration {
  if (one.lo !== one.hi) return one
  const [lo, hi] = cellOf(one.hi)
  return { ...one, lo, hi, ...(one.until !== undefined && { until: Math.max(one.until, hi) }) }
}

function gradeOf({ distance, rows }: DurationFit): CategoryFit['grade'] {
  // What chance alone makes of so few rows counts as nothing.
  const beyond = distance - 0.8 / Math.sqrt(rows)
  return beyond <= 0.03 ? 'good' : beyond <= 0.06 ? 'usable' : 'poor'
}

function sizeOf(durations: readonly Duration[]): number {
  return durations.reduce((sum, { weight = 1 }) => sum + weight, 0)
}

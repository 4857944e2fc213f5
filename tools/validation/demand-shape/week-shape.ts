/**
 * The shape of demand over the week: the share of each hour of the day times the level of each day of the week, and what
 * that separable form loses against the table of all 168 hours and against a daily shape of its own for weekends.
 */
import { weekdayOf } from '../../../sim/arithmetic/calendar-date.ts'
import type { Request } from '../../requests/request.ts'

export interface WeekShape {
  /** Percent of a day, one decimal; 24 values. */
  readonly hours: readonly number[]
  /** Percent of an average day; 7 values, Monday first. */
  readonly days: readonly number[]
}

export interface SeparableLoss {
  /** Share of requests that would have to move to another hour of the week to turn the separable form into the table. */
  readonly moved: number
  /** The same, expected from chance alone if the separable form were true. */
  readonly byChance: number
  /** Mean logarithm of how much likelier each form makes a request than an even week does, in weeks that it was not fitted to. */
  readonly foretold: { readonly separable: number; readonly twoShapes: number; readonly table: number }
}

const WEEK = 168

export function weekShape(requests: readonly Request[]): WeekShape {
  const hours = new Array<number>(24).fill(0)
  for (const { hour } of requests) hours[hour]++
  const perDay = perWeekday(requests)
  const mean = sum(perDay) / 7
  return {
    hours: hours.map((count) => Math.round((1000 * count) / requests.length) / 10),
    days: perDay.map((one) => Math.round((100 * one) / mean)),
  }
}

/** Mean requests a day by day of the week, over the window from the first to the last request. */
function perWeekday(requests: readonly Request[]): number[] {
  const [counts, days] = [new Array<number>(7).fill(0), new Array<number>(7).fill(0)]
  for (const { day } of requests) counts[weekdayOf(day)]++
  const [first, last] = windowOf(requests)
  for (let day = first; day <= last; day++) days[weekdayOf(day)]++
  return counts.map((count, day) => (days[day] > 0 ? count / days[day] : 0))
}

/** First and last day with a request. */
export function windowOf(requests: readonly Request[]): [number, number] {
  return requests.reduce(([first, last], { day }) => [Math.min(first, day), Math.max(last, day)], [Infinity, -Infinity])
}

export function separableLoss(requests: readonly Request[]): SeparableLoss {
  const counts = table(requests)
  const fitted = separable(counts, 0).map((share) => share * requests.length)
  const weeks = [0, 1].map((half) => requests.filter(({ day }) => Math.floor((day - 4) / 7) % 2 === half)).map(table)
  const foretold = (form: (counts: readonly number[]) => readonly number[]): number =>
    (gain(form(weeks[0]), weeks[1]) + gain(form(weeks[1]), weeks[0])) / 2
  return {
    moved: sum(counts.map((count, at) => Math.abs(count - fitted[at]))) / 2 / requests.length,
    byChance: sum(fitted.map(meanDeviation)) / 2 / requests.length,
    foretold: {
      separable: foretold((half) => separable(half, 0.5)),
      twoShapes: foretold(twoShapes),
      table: foretold((half) => half.map((count) => (count + 0.5) / (sum(half) + WEEK / 2))),
    },
  }
}

function table(requests: readonly Request[]): number[] {
  const counts = new Array<number>(WEEK).fill(0)
  for (const { day, hour } of requests) counts[weekdayOf(day) * 24 + hour]++
  return counts
}

/** Share of each hour of the week (or of some of its days) by hour times day; `floor` is added to each hour's count, so that none is ruled out. */
function separable(counts: readonly number[], floor: number): number[] {
  const total = sum(counts)
  const hours = Array.from({ length: 24 }, (_, hour) => floor + sum(counts.filter((_, at) => at % 24 === hour)))
  const days = Array.from({ length: counts.length / 24 }, (_, day) => sum(counts.slice(24 * day, 24 * day + 24)))
  return counts.map((_, at) => (hours[at % 24] / (total + 24 * floor)) * (days[Math.floor(at / 24)] / total))
}

/** Working days with one daily shape and weekends with another. */
function twoShapes(counts: readonly number[]): number[] {
  return [counts.slice(0, 120), counts.slice(120)].flatMap((part) =>
    separable(part, 0.5).map((share) => (share * sum(part)) / sum(counts)),
  )
}

function gain(shares: readonly number[], counts: readonly number[]): number {
  return sum(counts.map((count, at) => (count > 0 ? count * Math.log(shares[at] * WEEK) : 0))) / sum(counts)
}

/** Mean distance of a Poisson count from its mean m (De Moivre): 2 exp(-m) m^(k + 1) / k! with k = floor(m). */
function meanDeviation(m: number): number {
  if (m === 0) return 0
  let logarithm = -m + Math.log(m)
  for (let k = 1; k <= Math.floor(m); k++) logarithm += Math.log(m / k)
  return 2 * Math.exp(logarithm)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}

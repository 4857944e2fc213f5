/**
 * The season of the year as two harmonics, from the whole calendar years of a table: each year relative to its own mean, so that
 * growth from year to year does not count as season.
 */
import { yearOf } from '../../../sim/arithmetic/calendar-date.ts'
import type { Request } from '../../requests/request.ts'
import { grouped } from '../../requests/request.ts'
import { windowOf } from './week-shape.ts'

/** Cosine and sine part of the first and of the second harmonic, relative to the mean of the year. */
export type Harmonics = readonly (readonly [number, number])[]

export interface SeasonFit {
  readonly years: number
  /** Rounded to three decimals. */
  readonly harmonics: Harmonics
  /** Standard error of each of the four numbers from the spread between years; NaN with one year. */
  readonly error: number
}

const HARMONICS = 2
const DAY_MS = 86_400_000
/** A year counts as whole when the table's first and last requests are at most so many days inside its ends, and each month has some. */
const SLACK = 7

/** Undefined when no calendar year is whole. */
export function seasonFit(requests: readonly Request[]): SeasonFit | undefined {
  const [from, to] = windowOf(requests)
  const years = [...grouped(requests, ({ day }) => yearOf(day).firstDay)]
    .filter(([first]) => first + SLACK >= from && first + yearOf(first).length - 1 - SLACK <= to)
    .filter(([, ofYear]) => new Set(ofYear.map(({ day }) => new Date(day * DAY_MS).getUTCMonth())).size === 12)
    .map(([, ofYear]) => harmonicsOf(ofYear))
  if (years.length === 0) return undefined
  const numbers = years.map((year) => year.flat())
  const means = numbers[0].map((_, at) => numbers.reduce((sum, year) => sum + year[at], 0) / years.length)
  const squares = numbers.flatMap((year) => year.map((one, at) => (one - means[at]) ** 2))
  const spread = squares.reduce((sum, one) => sum + one, 0) / (means.length * (years.length - 1))
  const rounded = means.map((one) => Math.round(1000 * one) / 1000)
  return {
    years: years.length,
    harmonics: Array.from({ length: HARMONICS }, (_, order) => [rounded[2 * order], rounded[2 * order + 1]]),
    error: Math.sqrt(spread / years.length),
  }
}

/** Fourier coefficients of one year's requests, relative to their mean. */
function harmonicsOf(requests: readonly Request[]): [number, number][] {
  return Array.from({ length: HARMONICS }, (_, order) => {
    const turns = requests.map(({ day }) => (order + 1) * turnOf(day))
    const mean = (of: (turn: number) => number): number => turns.reduce((sum, one) => sum + of(one), 0) / turns.length
    return [2 * mean(Math.cos), 2 * mean(Math.sin)]
  })
}

/** How far the year has turned at noon of a day (radians). */
function turnOf(day: number): number {
  const { firstDay, length } = yearOf(day)
  return (2 * Math.PI * (day - firstDay + 0.5)) / length
}

/** The season of a day relative to the mean of its year. */
export function seasonAt(day: number, harmonics: Harmonics): number {
  return harmonics.reduce((level, [cosine, sine], order) => {
    const turn = (order + 1) * turnOf(day)
    return level + cosine * Math.cos(turn) + sine * Math.sin(turn)
  }, 1)
}

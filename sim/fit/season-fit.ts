/**
 * What is expected of each day: its weekday, and as far as the table reaches the season of the year in one or two harmonics and growth (a Poisson
 * regression whose spread is estimated). The season is also given as the model has it: a sum of harmonics round 1.
 */
import { weekdayOf, yearOf } from '../arithmetic/calendar-date.ts'
import { exp } from '../arithmetic/exp.ts'
import { cos, sin } from '../arithmetic/trigonometry.ts'
import { poissonFit } from './poisson-fit.ts'

export interface SeasonFit {
  /** 0, 1 or 2. */
  readonly harmonics: number
  /** Cosine and sine part of each harmonic, relative to the mean of a year; [] where the table is too short. */
  readonly parts: readonly (readonly [number, number])[]
  /** Standard errors of the same, on the scale of logarithms. */
  readonly errors: readonly (readonly [number, number])[]
  /** Growth a year, as a share; undefined where the table is too short to tell it from season. */
  readonly growth: { readonly value: number; readonly error: number } | undefined
  /** Variance over mean of what is left. */
  readonly spread: number
  /** Numbers that were fitted. */
  readonly fitted: number
  /** What is expected of each day of the window, and of any day that is like it. */
  readonly expected: readonly number[]
  expectedOn(day: number): number
}

/** Days of every calendar month, months and months of the window that a harmonic, two of them, and growth need. */
const DAYS_A_MONTH = 20
const TWO_HARMONICS = 24
const GROWTH = 18
const YEAR = 365.25

/** @param counts by day from `first` (days from 1970-01-01); @param left out days without a count */
export function seasonFit(
  counts: readonly number[],
  first: number,
  left: ReadonlySet<number> = new Set(),
): SeasonFit | undefined {
  const days = counts.map((_, i) => first + i).filter((day) => !left.has(day))
  const { harmonics, growth } = allowed(days)
  const middle = first + counts.length / 2
  const weekdays = [1, 2, 3, 4, 5, 6].filter((one) => days.some((day) => weekdayOf(day) === one))
  const row = (day: number): number[] => [
    1,
    ...weekdays.map((one) => (weekdayOf(day) === one ? 1 : 0)),
    ...turns(day, harmonics),
    ...(growth ? [(day - middle) / YEAR] : []),
  ]
  const fit = poissonFit(
    days.map((day) => counts[day - first]),
    days.map(row),
  )
  if (fit === undefined) return undefined
  const at = 1 + weekdays.length
  const logs = fit.coefficients.slice(at, at + 2 * harmonics)
  const error = (i: number): number => Math.sqrt(fit.covariance[i][i])
  const last = fit.coefficients.length - 1
  const expectedOn = (day: number): number => exp(row(day).reduce((sum, one, i) => sum + one * fit.coefficients[i], 0))
  return {
    harmonics,
    parts: summed(logs, harmonics),
    errors: Array.from({ length: harmonics }, (_, i) => [error(at + 2 * i), error(at + 2 * i + 1)] as const),
    growth: growth ? { value: exp(fit.coefficients[last]) - 1, error: error(last) } : undefined,
    spread: fit.spread,
    fitted: fit.coefficients.length,
    expected: counts.map((_, i) => expectedOn(first + i)),
    expectedOn,
  }
}

function allowed(days: readonly number[]): { harmonics: number; growth: boolean } {
  const ofMonth = new Array<number>(12).fill(0)
  const months = new Map<string, number>()
  for (const day of days) {
    const date = new Date(day * 86400000)
    ofMonth[date.getUTCMonth()]++
    const key = date.toISOString().slice(0, 7)
    months.set(key, (months.get(key) ?? 0) + 1)
  }
  const whole = [...months.values()].filter((n) => n >= DAYS_A_MONTH).length
  const hasYear = ofMonth.every((n) => n >= DAYS_A_MONTH)
  return { harmonics: hasYear ? (whole >= TWO_HARMONICS ? 2 : 1) : 0, growth: hasYear && whole >= GROWTH }
}

function turns(day: number, harmonics: number): number[] {
  const { firstDay, length } = yearOf(day)
  const turn = (2 * Math.PI * (day - firstDay + 0.5)) / length
  return Array.from({ length: harmonics }, (_, i) => [cos((i + 1) * turn), sin((i + 1) * turn)]).flat()
}

/** The exponential of harmonics as a sum of two harmonics round 1, by Fourier's sums over a year. */
function summed(logs: readonly number[], harmonics: number): [number, number][] {
  if (harmonics === 0) return []
  const steps = 360
  const angles = Array.from({ length: steps }, (_, i) => (2 * Math.PI * (i + 0.5)) / steps)
  const levels = angles.map((angle) =>
    exp(
      Array.from(
        { length: harmonics },
        (_, i) => logs[2 * i] * cos((i + 1) * angle) + logs[2 * i + 1] * sin((i + 1) * angle),
      ).reduce((a, b) => a + b, 0),
    ),
  )
  const mean = levels.reduce((a, b) => a + b, 0) / steps
  return [1, 2].map((order) => [
    (2 * levels.reduce((sum, level, i) => sum + level * cos(order * angles[i]), 0)) / steps / mean,
    (2 * levels.reduce((sum, level, i) => sum + level * sin(order * angles[i]), 0)) / steps / mean,
  ])
}

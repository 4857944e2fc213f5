/**
 * The shape of the week: requests an hour at each of its 168 hours relative to the mean. Hour times day of the week, one shape for working days and
 * one for weekends, or each hour by itself: whichever foretells the weeks that it was not fitted to; of those within a standard error the simplest.
 */
import { ln } from '../arithmetic/ln.ts'

export const WEEK_FORMS = ['hour times day', 'working days and weekends', 'all hours'] as const
export type WeekForm = (typeof WEEK_FORMS)[number]

export interface WeekFit {
  readonly form: WeekForm
  /** 168 values from Monday, 0 h; their mean is 1. */
  readonly levels: readonly number[]
  /** Mean gain a request over an even week, in the weeks that each form was not fitted to. */
  readonly gains: Readonly<Record<WeekForm, number>>
  readonly requests: number
}

const HOURS = 168

/** @param halves requests by hour of the week, in every other week and in those between; @param clock hours of each that the window has */
export function weekFit(halves: readonly (readonly number[])[], clock: readonly number[]): WeekFit | undefined {
  const requests = sum(halves.flat())
  if (halves.some((half) => sum(half) === 0)) return undefined
  const exposure = clock.map((hours) => hours / 2)
  const scored = WEEK_FORMS.map((form) => {
    const gains = [0, 1].map((one) => gainOf(ratesOf(form, halves[one], exposure), halves[1 - one], exposure))
    return { form, ...meanAndError(gains) }
  })
  const best = scored.reduce((a, b) => (b.mean > a.mean ? b : a))
  const chosen = scored.find(({ mean }) => mean >= best.mean - best.error)!.form
  const both = halves[0].map((n, hour) => n + halves[1][hour])
  const rates = ratesOf(chosen, both, clock)
  const mean = sum(rates) / HOURS
  return {
    form: chosen,
    levels: rates.map((rate) => rate / mean),
    gains: Object.fromEntries(scored.map(({ form, mean: gain }) => [form, gain])) as Record<WeekForm, number>,
    requests,
  }
}

/** Requests an hour; half a request is added to each cell that is counted by itself, so that none is ruled out. */
function ratesOf(form: WeekForm, counts: readonly number[], clock: readonly number[]): number[] {
  if (form === 'all hours') return counts.map((n, hour) => (n + 0.5) / Math.max(1, clock[hour]))
  const parts = form === 'hour times day' ? [range(0, 7)] : [range(0, 5), range(5, 7)]
  const rates = new Array<number>(HOURS)
  for (const days of parts) {
    const total = sum(days.map((day) => dayCount(counts, day)))
    const byHour = range(0, 24).map((hour) => 0.5 + sum(days.map((day) => counts[24 * day + hour])))
    const hours = sum(byHour)
    for (const day of days) {
      const perDay = total === 0 ? 0 : (dayCount(counts, day) + 0.5) / Math.max(1, dayCount(clock, day) / 24)
      range(0, 24).forEach((hour) => (rates[24 * day + hour] = perDay * (byHour[hour] / hours)))
    }
  }
  return rates
}

function dayCount(counts: readonly number[], day: number): number {
  return sum(counts.slice(24 * day, 24 * day + 24))
}

/** Gains of the requests of other weeks over an even week: how many, their sum, their sum of squares. */
function gainOf(rates: readonly number[], counts: readonly number[], clock: readonly number[]) {
  const even = sum(rates.map((rate, hour) => rate * clock[hour])) / sum(clock)
  const gains = rates.map((rate) => ln(Math.max(1e-12, rate / even)))
  return {
    n: sum(counts),
    sum: sum(gains.map((gain, hour) => counts[hour] * gain)),
    squares: sum(gains.map((gain, hour) => counts[hour] * gain * gain)),
  }
}

function meanAndError(parts: readonly { n: number; sum: number; squares: number }[]) {
  const [n, total, squares] = [
    sum(parts.map((one) => one.n)),
    sum(parts.map((one) => one.sum)),
    sum(parts.map((one) => one.squares)),
  ]
  const mean = total / n
  return { mean, error: Math.sqrt(Math.max(0, squares / n - mean * mean) / n) }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}

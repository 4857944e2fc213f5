/**
 * The likelihood of durations of which some are known to the minute, some to the day, and some only as longer than (Kalbfleisch and Prentice 1980).
 * A share of matters may never end (mixture cure model; Farewell 1982): parameters are those of the family, and behind them the log odds of ever ending.
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { logistic } from '../arithmetic/logistic.ts'
import type { Family, Sides } from './duration-families.ts'

/** A duration in days: exact where both ends are equal, still running where `hi` is infinite. */
export interface Duration {
  readonly lo: number
  readonly hi: number
  /** Age at which it came under observation; absent: from its beginning. */
  readonly entry?: number
  /** Age beyond which it could not have been seen, as only what has ended is in the table; absent: all is in it. */
  readonly until?: number
  /** Matters of which this holds; absent: one. */
  readonly weight?: number
}

/** A model: a family, with or without a share that never ends. */
export interface DurationModel {
  readonly family: Family
  readonly never: boolean
}

/** Share that ever ends. */
export function everOf({ family, never }: DurationModel, theta: readonly number[]): number {
  return never ? logistic(theta[family.parameters]) : 1
}

const NOTHING: Sides = { below: 0, above: 1 }
const ALL: Sides = { below: 1, above: 0 }

export function sidesOf(model: DurationModel, days: number, theta: readonly number[]): Sides {
  const family = days <= 0 ? NOTHING : days === Infinity ? ALL : model.family.sides(days, theta)
  if (!model.never) return family
  const ever = everOf(model, theta)
  return { below: ever * family.below, above: 1 - ever + ever * family.above }
}

/** -Infinity where the model makes the durations impossible. */
export function logLikelihood(model: DurationModel, durations: readonly Duration[], theta: readonly number[]): number {
  const lnEver = ln(everOf(model, theta))
  const at = sidesByDays(model, theta)
  let sum = 0
  for (const { lo, hi, entry, until, weight = 1 } of durations) {
    let one: number
    if (lo === hi) one = lnEver + model.family.lnDensity(lo, theta)
    // What runs still may never end.
    else if (hi === Infinity) one = ln(at(lo).above)
    else one = ln(share(at(lo), at(hi)))
    if (entry !== undefined && entry > 0) one -= ln(at(entry).above)
    if (until !== undefined) one -= ln(at(until).below)
    sum += weight * one
  }
  return Number.isNaN(sum) ? -Infinity : sum
}

/** What lies between, from the sides where least is lost. */
function share(low: Sides, high: Sides): number {
  return Math.max(0, low.above < 0.5 ? low.above - high.above : high.below - low.below)
}

/** Tables of days have few different ages: each is worked out once a call. */
function sidesByDays(model: DurationModel, theta: readonly number[]): (days: number) => Sides {
  const known = new Map<number, Sides>()
  return (days) => {
    const found = known.get(days)
    if (found) return found
    const sides = sidesOf(model, days, theta)
    known.set(days, sides)
    return sides
  }
}

/** Durations that are equal to within one in a hundred, as one with their weight: for tables of many rows. */
export function inCells(durations: readonly Duration[]): Duration[] {
  const cells = new Map<string, Duration & { weight: number }>()
  for (const one of durations) {
    const lo = cell(one.lo)
    const hi = one.lo === one.hi ? lo : one.lo <= 0 ? cell(one.hi) : lo + widthOf(one)
    const until = one.until === undefined ? undefined : Math.max(hi, cell(one.until))
    const key = `${lo}/${hi}/${one.entry ?? ''}/${until ?? ''}`
    const known = cells.get(key)
    if (known) known.weight += one.weight ?? 1
    else cells.set(key, { ...one, lo, hi, ...(until !== undefined && { until }), weight: one.weight ?? 1 })
  }
  return [...cells.values()]
}

const CELL = 0.01

/** An interval keeps its width where its beginning is moved. */
function widthOf({ lo, hi }: Duration): number {
  return hi === Infinity ? Infinity : Math.max(0.001, Math.round((hi - lo) * 1000) / 1000)
}

function cell(days: number): number {
  return days <= 0 || days === Infinity ? days : exp(CELL * Math.round(ln(days) / CELL))
}

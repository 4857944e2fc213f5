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
  const ages = agesOf(durations)
  const { days, below, above } = ages
  for (let at = 0; at < days.length; at++) {
    const sides = sidesOf(model, days[at], theta)
    below[at] = sides.below
    above[at] = sides.above
  }
  const lnEver = ln(everOf(model, theta))
  let sum = 0
  for (let i = 0; i < durations.length; i++) {
    const [lo, hi] = [ages.lo[i], ages.hi[i]]
    let one: number
    if (lo < 0) one = lnEver + model.family.lnDensity(durations[i].lo, theta)
    // What runs still may never end.
    else if (hi < 0) one = ln(above[lo])
    // What lies between, from the sides where least is lost.
    else one = ln(Math.max(0, above[lo] < 0.5 ? above[lo] - above[hi] : below[hi] - below[lo]))
    if (ages.entry[i] >= 0) one -= ln(above[ages.entry[i]])
    if (ages.until[i] >= 0) one -= ln(below[ages.until[i]])
    sum += ages.weight[i] * one
  }
  return Number.isNaN(sum) ? -Infinity : sum
}

/** The different ages of durations, each worked out once a call, and of each duration which of them it has; -1: none. */
interface Ages {
  readonly days: Float64Array
  readonly below: Float64Array
  readonly above: Float64Array
  /** None: an exact duration. */
  readonly lo: Int32Array
  /** None: it runs still. */
  readonly hi: Int32Array
  readonly entry: Int32Array
  readonly until: Int32Array
  readonly weight: Float64Array
}

/** A search asks for the same durations hundreds of times. */
const known = new WeakMap<readonly Duration[], Ages>()

function agesOf(durations: readonly Duration[]): Ages {
  const before = known.get(durations)
  if (before !== undefined) return before
  const places = new Map<number, number>()
  const placeOf = (days: number): number => {
    const place = places.get(days) ?? places.size
    places.set(days, place)
    return place
  }
  const placesOf = (of: (one: Duration) => number | undefined): Int32Array =>
    Int32Array.from(durations, (one) => {
      const days = of(one)
      return days === undefined ? -1 : placeOf(days)
    })
  const lo = placesOf((one) => (one.lo === one.hi ? undefined : one.lo))
  const hi = placesOf((one) => (one.lo === one.hi || one.hi === Infinity ? undefined : one.hi))
  const entry = placesOf((one) => (one.entry !== undefined && one.entry > 0 ? one.entry : undefined))
  const until = placesOf((one) => one.until)
  const days = Float64Array.from(places.keys())
  const ages = {
    ...{ days, below: new Float64Array(days.length), above: new Float64Array(days.length), lo, hi, entry, until },
    weight: Float64Array.from(durations, ({ weight = 1 }) => weight),
  }
  known.set(durations, ages)
  return ages
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

/** The edges of the cell in which a duration lies. */
export function cellOf(days: number): readonly [number, number] {
  if (days <= 0) return [days, days]
  const place = Math.round(ln(days) / CELL)
  return [exp(CELL * (place - 0.5)), exp(CELL * (place + 0.5))]
}

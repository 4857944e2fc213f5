/**
 * Survival curves from times of which some are cut off: the product-limit estimator (Kaplan and Meier 1958) with the
 * variance of Greenwood (1926), and the mean restricted to a horizon.
 */

/** One row for each distinct time at which something was solved, in rising order. */
export interface SurvivalCurve {
  /** Cases in all, solved or cut off. */
  readonly count: number
  readonly times: Float64Array
  /** Share not solved up to and including this time. */
  readonly survival: Float64Array
  /** Cases neither solved nor cut off before this time. */
  readonly atRisk: Float64Array
  /** Cases solved at this time. */
  readonly solved: Float64Array
  /** Variance of `survival` (Greenwood); 0 where survival is 0. */
  readonly variance: Float64Array
}

/**
 * Product-limit estimate. A case cut off at the very time at which another is solved still counts as at risk then.
 * @param times time until solved, or until the case was last seen open
 * @param solved whether the case was solved at its time (true or 1) or cut off (false or 0)
 */
export function survivalCurve(times: ArrayLike<number>, solved: ArrayLike<boolean | number>): SurvivalCurve {
  if (times.length !== solved.length) {
    throw new RangeError(`survival curve: ${times.length} times but ${solved.length} flags; give one flag per time`)
  }
  const ends = Float64Array.from(times).sort()
  const events = Float64Array.from(times)
    .filter((_, i) => Boolean(solved[i]))
    .sort()
  const rows = distinct(events)
  const curve = {
    count: ends.length,
    times: new Float64Array(rows),
    survival: new Float64Array(rows),
    atRisk: new Float64Array(rows),
    solved: new Float64Array(rows),
    variance: new Float64Array(rows),
  }
  fill(curve, ends, events)
  return curve
}

/** Share not solved by time t: 1 before the first time solved; constant after the last. NaN without cases. */
export function survivalAt(curve: SurvivalCurve, t: number): number {
  if (curve.count === 0) return NaN
  const row = lastRowUpTo(curve.times, t)
  return row < 0 ? 1 : curve.survival[row]
}

/** The first time by which at least the share p is solved; NaN where the curve never gets there. */
export function survivalQuantile(curve: SurvivalCurve, p: number): number {
  // Rounding in the product must not make .5000000000000001 out of a half.
  const target = 1 - p + 1e-12
  const row = curve.survival.findIndex((share) => share <= target)
  return row < 0 ? NaN : curve.times[row]
}

/** A mean time restricted to a horizon, with its standard error. */
export interface RestrictedMean {
  /** Area below the curve from 0 to the horizon, in the unit of the times. */
  readonly mean: number
  readonly standardError: number
}

/** Mean time until solved, times beyond the horizon counted as the horizon (Irwin 1949); NaN without cases. */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RestrictedMean {
  if (curve.count === 0) return { mean: NaN, standardError: NaN }
  let area = 0
  let variance = 0
  let end = horizon
  for (let row = lastRowUpTo(curve.times, horizon); row >= 0; row--) {
    area += curve.survival[row] * (end - curve.times[row])
    end = curve.times[row]
    const left = curve.atRisk[row] - curve.solved[row]
    if (left > 0) variance += (area * area * curve.solved[row]) / (curve.atRisk[row] * left)
  }
  return { mean: area + end, standardError: Math.sqrt(variance) }
}

function distinct(sorted: Float64Array): number {
  let count = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++
  return count
}

function fill(curve: SurvivalCurve, ends: Float64Array, events: Float64Array): void {
  let survival = 1
  let greenwood = 0
  let gone = 0
  let event = 0
  for (let row = 0; row < curve.times.length; row++) {
    const time = events[event]
    const first = event
    while (event < events.length && events[event] === time) event++
    while (ends[gone] < time) gone++
    const atRisk = ends.length - gone
    const solved = event - first
    survival *= (atRisk - solved) / atRisk
    greenwood += solved / (atRisk * (atRisk - solved))
    curve.times[row] = time
    curve.survival[row] = survival
    curve.atRisk[row] = atRisk
    curve.solved[row] = solved
    curve.variance[row] = survival > 0 ? survival * survival * greenwood : 0
  }
}

/** Index of the last of the rising times that is at most t; -1 where none is. */
function lastRowUpTo(times: Float64Array, t: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Confidence intervals of means (Student 1908), and the quantiles that they need: t, chi-square and F, by Newton's
 * method on the incomplete beta and gamma functions.
 */
import { gammaQuantile } from '../arithmetic/gamma-quantile.ts'
import { betaSlope, incompleteBeta } from '../arithmetic/incomplete-beta.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { solveTail } from '../arithmetic/solve-tail.ts'
import { Tally } from './tally.ts'

/** A mean with the half-width of its t interval. */
export interface MeanInterval {
  /** NaN when there is no value. */
  readonly mean: number
  /** Half-width of the t interval; null for fewer than two values. */
  readonly halfWidth: number | null
  /** Values used: those not missing (NaN). */
  readonly n: number
}

/** Mean of independent values with the half-width of its t interval. Missing values (NaN) are left out. */
export function meanInterval(values: ArrayLike<number>, level = 0.95): MeanInterval {
  const tally = new Tally()
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) tally.add(values[i])
  return tallyInterval(tally, level)
}

/** The same of values that a tally has seen, none of them missing. */
export function tallyInterval(tally: Tally, level = 0.95): MeanInterval {
  const n = tally.count
  const halfWidth = n < 2 ? null : tQuantile((1 + level) / 2, n - 1) * Math.sqrt(tally.variance / n)
  return { mean: tally.mean, halfWidth, n }
}

/**
 * Mean of the differences a[i] - b[i] with the half-width of its t interval (paired t). Pairs with a missing value are
 * left out.
 */
export function pairedInterval(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95): MeanInterval {
  if (a.length !== b.length) {
    throw new RangeError(`paired interval: ${a.length} values against ${b.length}; give one partner for each value`)
  }
  return meanInterval(
    Float64Array.from(a, (x, i) => x - b[i]),
    level,
  )
}

/**
 * t with P(T <= t) = p for Student's t with df > 0 degrees of freedom (Infinity gives the normal). Relative error about
 * 1e-13, absolute about 1e-16 near the median.
 */
export function tQuantile(p: number, df: number): number {
  if (!(df > 0)) return NaN
  if (df === Infinity || !(p > 0 && p < 1)) return normalQuantile(p)
  if (p === 0.5) return 0
  const tail = p < 0.5 ? p : 1 - p
  const z = -normalQuantile(tail)
  const upper = (t: number) => 0.5 * incompleteBeta(df / (df + t * t), df / 2, 0.5, (t * t) / (df + t * t))
  const slope = (t: number) => betaSlope(df / (df + t * t), df / 2, 0.5, (t * t) / (df + t * t))
  const t = solveTail({ at: upper, slope, direction: -1 }, tail, z + (z * z * z + z) / (4 * df))
  return p < 0.5 ? -t : t
}

/** P(T > t) for Student's t with df > 0 degrees of freedom. */
export function tTail(t: number, df: number): number {
  const square = t * t
  const beyond = square === Infinity ? 0 : 0.5 * incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square))
  return t >= 0 ? beyond : 1 - beyond
}

/** x with P(X <= x) = p for chi-square with df > 0 degrees of freedom. Relative error about 1e-14. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2)
}

/** x with P(X <= x) = p for F with df1 > 0 and df2 > 0 degrees of freedom. Relative error below 1e-11. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN
  const a = df1 / 2
  const b = df2 / 2
  const below = (x: number) => (df1 * x) / (df1 * x + df2)
  const above = (x: number) => df2 / (df1 * x + df2)
  const slope = (x: number) => betaSlope(below(x), a, b, above(x))
  if (p <= 0.5) return solveTail({ at: (x) => incompleteBeta(below(x), a, b, above(x)), slope, direction: 1 }, p, 1)
  return solveTail({ at: (x) => incompleteBeta(above(x), b, a, below(x)), slope, direction: -1 }, 1 - p, 1)
}

/**
 * Quantile of the gamma distribution: a start after Wilson and Hilferty (1931) or from the leading term, then Newton's
 * method.
 */
import { exp } from './exp.ts'
import { gammaSlopeOf, lowerGamma, upperGamma } from './incomplete-gamma.ts'
import { ln } from './ln.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { solveTail } from './solve-tail.ts'

/** Below this the leading term of P is the whole of it. */
const SMALL = 1e-290

/**
 * x with P(a, x) = p, for shape a > 0 and scale 1. Relative error about 1e-14 for a from 0.05 to 1e5; 0 and Infinity at
 * p = 0 and 1, NaN outside.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN
  const leading = exp(lnLeading(p, shape))
  if (leading < SMALL) return leading
  return p <= 0.5 ? solve(p, 1, shape, start(p, shape, leading)) : solve(1 - p, -1, shape, start(p, shape, leading))
}

/**
 * ln x for the x with P(a, x) = tail, or 1 - P(a, x) = tail where `side` is -1. Keeps its accuracy in both tails, and
 * where x itself is too small for a double. For tails in (0, 1/2].
 */
export function lnGammaQuantile(tail: number, side: 1 | -1, shape: number): number {
  const p = side > 0 ? tail : 1 - tail
  const leading = lnLeading(p, shape)
  const x = exp(leading)
  // Far in the upper tail p is rounded to 1; the start need not be exact.
  return x < SMALL ? leading : ln(solve(tail, side, shape, p < 1 ? start(p, shape, x) : shape - 2 * ln(tail)))
}

/** ln x if P(a, x) were its leading term, x^a / Gamma(a + 1). */
function lnLeading(p: number, shape: number): number {
  return (ln(p) + logGamma(shape + 1)) / shape
}

function start(p: number, shape: number, leading: number): number {
  return leading < 0.2 * (shape + 1) ? leading : wilsonHilferty(p, shape)
}

function solve(tail: number, side: 1 | -1, shape: number, from: number): number {
  const probability = side > 0 ? lowerGamma : upperGamma
  const slopeAt = gammaSlopeOf(shape)
  let slope = 0
  const at = (x: number) => probability(shape, x, (slope = slopeAt(x)))
  return solveTail({ at, slope: () => slope, direction: side }, tail, from)
}

function wilsonHilferty(p: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))
  return root > 0.1 ? shape * root * root * root : shape
}

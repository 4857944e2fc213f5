/**
 * Quantile of the gamma distribution: a start after Wilson and Hilferty (1931) or from the leading term, then Newton's
 * method.
 */
import { exp } from './exp.ts'
import { gammaSlope, lowerGamma, upperGamma } from './incomplete-gamma.ts'
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
  const leading = exp((ln(p) + logGamma(shape + 1)) / shape)
  if (leading < SMALL) return leading
  const start = leading < 0.2 * (shape + 1) ? leading : wilsonHilferty(p, shape)
  const slope = (x: number) => gammaSlope(shape, x)
  if (p <= 0.5) return solveTail({ at: (x) => lowerGamma(shape, x), slope, direction: 1 }, p, start)
  return solveTail({ at: (x) => upperGamma(shape, x), slope, direction: -1 }, 1 - p, start)
}

function wilsonHilferty(p: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))
  return root > 0.1 ? shape * root * root * root : shape
}

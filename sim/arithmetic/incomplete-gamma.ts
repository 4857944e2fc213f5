/**
 * The incomplete gamma functions: series below, continued fraction above (Gautschi 1979; Lentz 1976), prefactor after
 * Loader (2000).
 */
import { deviance } from './deviance.ts'
import { exp } from './exp.ts'
import { stirlingRemainder } from './log-gamma.ts'

const TWO_PI = 6.283185307179586
const TINY = 1e-300

/**
 * P(a, x): the share of a gamma distribution of shape a > 0 that lies below x. Relative error about 1e-14 for a up to
 * 1e5.
 * @param slope gammaSlope(a, x), if it is known already
 */
export function lowerGamma(a: number, x: number, slope?: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN
  if (x === Infinity) return 1
  const factor = slope ?? gammaSlope(a, x)
  return x < a + 1 ? factor * lowerSeries(a, x) : 1 - factor * upperFraction(a, x)
}

/** Q(a, x) = 1 - P(a, x), accurate also where it is small. */
export function upperGamma(a: number, x: number, slope?: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : NaN
  if (x === Infinity) return 0
  const factor = slope ?? gammaSlope(a, x)
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x)
}

/** x times the gamma density of shape a at x: x^a e^-x / Gamma(a), which is also dP / d ln x. For x > 0. */
export function gammaSlope(a: number, x: number): number {
  return gammaSlopeOf(a)(x)
}

/** The same as a function of x, with what depends on the shape alone worked out once. */
export function gammaSlopeOf(a: number): (x: number) => number {
  const root = Math.sqrt(a / TWO_PI)
  const remainder = stirlingRemainder(a)
  return (x) => root * exp(-deviance(a, x) - remainder)
}

/** P(a, x) over the slope. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** Q(a, x) over the slope. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; ; n++) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 3e-16) return fraction
  }
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}

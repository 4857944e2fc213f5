/**
 * The incomplete beta function: continued fraction (Lentz 1976; Press et al. 2007, section 6.4), prefactor after Loader
 * (2000).
 */
import { deviance } from './deviance.ts'
import { exp } from './exp.ts'
import { stirlingRemainder } from './log-gamma.ts'

const TWO_PI = 6.283185307179586
const TINY = 1e-300

/**
 * I_x(a, b): the share of a beta distribution (a, b > 0) that lies below x in [0, 1].
 * @param y 1 - x, given apart so that nothing is lost where x is close to 1
 * @param slope betaSlope(x, a, b, y), if it is known already
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x, slope?: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN
  if (!(y > 0)) return 1
  const factor = slope ?? betaSlope(x, a, b, y)
  if (x < (a + 1) / (a + b + 2)) return (factor * fraction(x, a, b)) / a
  return 1 - (factor * fraction(y, b, a)) / b
}

/** x (1 - x) times the beta density: x^a (1 - x)^b / B(a, b), which is also dI / d ln(x / (1 - x)). For 0 < x < 1. */
export function betaSlope(x: number, a: number, b: number, y = 1 - x): number {
  return betaSlopeOf(a, b)(x, y)
}

/** The same as a function of x and y = 1 - x, with what depends on the shapes alone worked out once. */
export function betaSlopeOf(a: number, b: number): (x: number, y: number) => number {
  const n = a + b
  const root = Math.sqrt(((a / n) * b) / TWO_PI)
  const remainder = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b)
  return (x, y) => root * exp(remainder - deviance(a, n * x) - deviance(b, n * y))
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let n = 1; ; n++) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= c * d
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    value *= c * d
    if (Math.abs(c * d - 1) < 3e-16) return value
  }
}

function awayFromZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x
}

/**
 * The logarithm of the gamma function, by Stirling's series with the argument shifted upwards (Abramowitz and Stegun
 * 1964, 6.1.40).
 */
import { ln } from './ln.ts'

const HALF_LN_TWO_PI = 0.9189385332046728
/** From here on the series gives full accuracy. */
const FAR = 10

/** ln Gamma(x) for x > 0. Error below 2e-15 times max(1, |ln Gamma(x)|, x); Infinity at 0, NaN below. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x >= FAR) return stirling(x) + stirlingSeries(x)
  let product = 1
  let shifted = x
  for (; shifted < FAR; shifted++) product *= shifted
  return stirling(shifted) + stirlingSeries(shifted) - ln(product)
}

/** What Stirling's formula lacks: ln Gamma(x) - ((x - 1/2) ln x - x + ln(2 pi) / 2), for x > 0. About 1 / (12 x). */
export function stirlingRemainder(x: number): number {
  return x >= FAR ? stirlingSeries(x) : logGamma(x) - stirling(x)
}

function stirling(x: number): number {
  return (x - 0.5) * ln(x) - x + HALF_LN_TWO_PI
}

/** Sum of B(2n) / (2n (2n - 1) x^(2n - 1)), n = 1..7. */
function stirlingSeries(x: number): number {
  const s = 1 / (x * x)
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156))))))
  return series / x
}

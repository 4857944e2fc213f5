/**
 * The Poisson distribution by inversion: a sum from zero for small means, a short walk from a normal guess for large
 * ones.
 */
import { exp } from '../arithmetic/exp.ts'
import { gammaSlope, upperGamma } from '../arithmetic/incomplete-gamma.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'

/** From this mean on the walk is shorter than the sum. */
const LARGE = 20

/**
 * Poisson count of the given mean (at least 0) for a uniform u in (0, 1): the least k with P(X <= k) >= u; rises with
 * u.
 */
export function poisson(u: number, mean: number): number {
  return mean < LARGE ? countUp(u, mean) : walk(u, mean)
}

function countUp(u: number, mean: number): number {
  let probability = exp(-mean)
  let sum = probability
  let k = 0
  while (sum < u) {
    k++
    probability *= mean / k
    const next = sum + probability
    // Rounding may leave the sum of everything a hair below u.
    if (next === sum) return k
    sum = next
  }
  return k
}

/**
 * Starts at the Cornish-Fisher guess, which is right to within one or two, and corrects it with the distribution
 * itself.
 */
function walk(u: number, mean: number): number {
  const z = normalQuantile(u)
  let k = Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6))
  let probability = gammaSlope(k + 1, mean) / mean
  let sum = upperGamma(k + 1, mean)
  while (sum < u && probability > 0) {
    k++
    probability *= mean / k
    sum += probability
  }
  while (k > 0 && sum - probability >= u) {
    sum -= probability
    probability *= k / mean
    k--
  }
  return k
}

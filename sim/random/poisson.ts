/**
 * The Poisson distribution by inversion: a sum from zero for small means, a short walk from a normal guess for large
 * ones.
 */
import { exp } from '../arithmetic/exp.ts'
import { gammaSlope, upperGamma } from '../arithmetic/incomplete-gamma.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { discreteOf } from './discrete.ts'

/** From this mean on the walk is shorter than the sum. */
const LARGE = 20
/** The least uniform number that RandomStreams draws; the greatest is 1 less this. */
const LEAST = 1.1102230246251565e-16

/**
 * Poisson count of the given mean (at least 0) for a uniform u in (0, 1): the least k with P(X <= k) >= u; rises with
 * u.
 */
export function poisson(u: number, mean: number): number {
  return mean < LARGE ? countUp(u, mean) : walk(u, mean)
}

/**
 * The same for use in a loop: cumulative probabilities with a guide table, of about 17 sqrt(mean) numbers. Differs from
 * `poisson` only for u within 1e-13 of a step.
 */
export function poissonOf(mean: number): (u: number) => number {
  const first = mean < LARGE ? 0 : walk(LEAST, mean)
  const last = poisson(1 - LEAST, mean)
  let probability = first === 0 ? exp(-mean) : gammaSlope(first + 1, mean) / mean
  let sum = first === 0 ? probability : upperGamma(first + 1, mean)
  const sums = new Float64Array(last - first + 1)
  for (let k = first; k < last; k++) {
    sums[k - first] = Math.min(sum, 1)
    probability *= mean / (k + 1)
    sum += probability
  }
  sums[last - first] = 1
  const choice = discreteOf(sums)
  return (u) => first + choice(u)
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

import { describe, expect, it } from 'vitest'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { poisson, poissonOf } from '../../sim/random/poisson.ts'
import { FAR, LEVEL, meanDeviate, pearson, uniforms, variance } from './goodness-of-fit.ts'

/** Probabilities of 0, 1, ..., last, through logarithms of factorials summed one by one. */
function probabilities(mean: number, last: number): number[] {
  let logarithm = -mean
  return Array.from({ length: last + 1 }, (_, k) => {
    if (k > 0) logarithm += Math.log(mean / k)
    return Math.exp(logarithm)
  })
}

/** The least k whose cumulative probability reaches u, by plain sums. */
function slowPoisson(u: number, mean: number): number {
  let sum = 0
  return probabilities(mean, Math.ceil(mean + 12 * Math.sqrt(mean) + 20)).findIndex((p) => (sum += p) >= u)
}

describe('poisson', () => {
  it.each([0.1, 1, 7.5, 19.9, 20.1, 130, 4000])('of mean %d has mean, variance and distribution', (mean) => {
    const sample = uniforms(20_000, 17).map((u) => poisson(u, mean))
    expect(Math.abs(meanDeviate(sample, mean))).toBeLessThan(FAR)
    expect(Math.abs(variance(sample) / mean - 1)).toBeLessThan(FAR * Math.sqrt((2 + 1 / mean) / sample.length))
    const last = Math.ceil(mean + 8 * Math.sqrt(mean) + 5)
    const counts = new Array<number>(last + 1).fill(0)
    for (const k of sample) counts[k]++
    expect(pearson(counts, probabilities(mean, last))).toBeGreaterThan(LEVEL)
  })

  it('agrees with plain sums on both sides of the seam between its two ways', () => {
    for (const mean of [0.3, 5, 19.999, 20, 20.5, 75, 300]) {
      for (const u of [1e-12, 1e-6, ...uniforms(300, 18), 1 - 1e-6, 1 - 1e-9]) {
        expect(poisson(u, mean)).toBe(slowPoisson(u, mean))
      }
    }
  })

  it('walks back where the guess lies too high: far out above a mean of about 20', () => {
    for (const mean of [20, 21, 22.5, 30, 50]) {
      for (const beyond of [2 ** -36, 2 ** -40, 2 ** -44]) {
        const k = poisson(1 - beyond, mean)
        // P(X > k), accurate in this tail; the slack is the rounding of 1 - beyond.
        expect(lowerGamma(k + 1, mean)).toBeLessThanOrEqual(beyond + 2e-15)
        expect(lowerGamma(k, mean)).toBeGreaterThan(beyond - 2e-15)
      }
    }
  })

  it('rises with u and with the mean', () => {
    const sorted = uniforms(3000, 19).sort((a, b) => a - b)
    for (const mean of [3, 19, 21, 800]) {
      const counts = sorted.map((u) => poisson(u, mean))
      expect(counts.every((k, i) => i === 0 || k >= counts[i - 1])).toBe(true)
    }
    for (const u of sorted.slice(0, 500)) expect(poisson(u, 20.01)).toBeGreaterThanOrEqual(poisson(u, 19.99))
  })

  it('ends also for the extreme uniforms', () => {
    expect(poisson(0.7, 0)).toBe(0)
    for (const mean of [0.01, 5, 19, 50, 1e6]) {
      expect(poisson(2 ** -53, mean)).toBeLessThanOrEqual(mean)
      expect(Math.abs(poisson(1 - 2 ** -53, mean) - mean)).toBeLessThan(11 * Math.sqrt(mean) + 30)
    }
  })

  it('is the same from a table', () => {
    for (const mean of [0, 0.01, 3, 19.9, 20, 130, 1e5]) {
      const draw = poissonOf(mean)
      const points = [2 ** -53, 1e-9, ...uniforms(2000, 25), 1 - 1e-9]
      expect(points.filter((u) => draw(u) !== poisson(u, mean))).toEqual([])
      // Here a step is shorter than the rounding of a sum.
      expect(Math.abs(draw(1 - 2 ** -53) - poisson(1 - 2 ** -53, mean))).toBeLessThanOrEqual(0.5 * Math.sqrt(mean))
    }
  })
})

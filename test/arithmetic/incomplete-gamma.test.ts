import { describe, expect, it } from 'vitest'
import { gammaSlope, lowerGamma, upperGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { relative, spread, worst } from './points.ts'

/** P(Poisson(x) < n) by plain summation: the upper tail of the gamma distribution of whole shape n. */
function poissonBelow(n: number, x: number): number {
  let term = Math.exp(-x)
  let sum = 0
  for (let k = 0; k < n; k++) {
    sum += term
    term *= x / (k + 1)
  }
  return sum
}

describe('incomplete gamma', () => {
  it('of shape 1 is the exponential distribution', () => {
    expect(worst(spread(1000, 0.001, 500), (x) => relative(upperGamma(1, x), Math.exp(-x)))).toBeLessThan(1e-13)
    expect(worst(spread(1000, 1e-6, 40), (x) => relative(lowerGamma(1, x), -Math.expm1(-x)))).toBeLessThan(1e-13)
  })

  it('of whole shape is a sum of Poisson probabilities', () => {
    for (const n of [2, 5, 30, 200]) {
      const error = worst(spread(200, 0.2 * n, 3 * n), (x) => relative(upperGamma(n, x), poissonBelow(n, x)))
      expect(error).toBeLessThan(2e-13)
    }
  })

  it('obeys the recurrence in the shape, also for small and large shapes', () => {
    for (const a of [0.05, 0.5, 3.3, 40.5, 900.25]) {
      for (const x of spread(100, 0.1 * a, 4 * a)) {
        const step = gammaSlope(a, x) / a
        expect(Math.abs(lowerGamma(a, x) - step - lowerGamma(a + 1, x))).toBeLessThan(2e-14)
        expect(lowerGamma(a, x) + upperGamma(a, x)).toBeCloseTo(1, 14)
      }
    }
  })

  it('has the slope that it says', () => {
    for (const a of [0.3, 4, 120]) {
      const h = 1e-5
      const numeric = (lowerGamma(a, a * Math.exp(h)) - lowerGamma(a, a * Math.exp(-h))) / (2 * h)
      expect(gammaSlope(a, a) / numeric).toBeCloseTo(1, 7)
    }
  })

  it('handles the ends', () => {
    expect([0, -1, Infinity].map((x) => lowerGamma(2, x))).toEqual([0, 0, 1])
    expect([0, -1, Infinity].map((x) => upperGamma(2, x))).toEqual([1, 1, 0])
    expect([lowerGamma(2, NaN), upperGamma(2, NaN)]).toEqual([NaN, NaN])
  })
})

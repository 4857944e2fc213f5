import { describe, expect, it } from 'vitest'
import { betaSlope, incompleteBeta } from '../../sim/arithmetic/incomplete-beta.ts'
import { relative, spread, worst } from './points.ts'

/** P(Binomial(n, x) >= k) by plain summation: I_x(k, n - k + 1). */
function binomialAtLeast(k: number, n: number, x: number): number {
  let term = (1 - x) ** n
  let sum = 0
  for (let j = 0; j <= n; j++) {
    if (j >= k) sum += term
    term *= ((n - j) / (j + 1)) * (x / (1 - x))
  }
  return sum
}

describe('incomplete beta', () => {
  it('has the closed forms of its simple shapes', () => {
    for (const x of spread(200, 0.001, 0.999)) {
      expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 14)
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 14)
      expect(relative(incompleteBeta(x, 7, 1), x ** 7)).toBeCloseTo(0, 13)
      expect(incompleteBeta(x, 1, 3)).toBeCloseTo(1 - (1 - x) ** 3, 14)
    }
  })

  it('of whole shapes is a sum of binomial probabilities', () => {
    for (const [k, n] of [
      [1, 4],
      [3, 10],
      [20, 60],
      [150, 400],
    ]) {
      const error = worst(spread(200, 0.05, 0.8), (x) =>
        relative(incompleteBeta(x, k, n - k + 1), binomialAtLeast(k, n, x)),
      )
      expect(error).toBeLessThan(3e-13)
    }
  })

  it('mirrors', () => {
    for (const x of spread(200, 0.01, 0.99)) {
      expect(incompleteBeta(x, 2.5, 40) + incompleteBeta(1 - x, 40, 2.5)).toBeCloseTo(1, 13)
    }
  })

  it('has the slope that it says', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [3, 20],
      [400, 2.5],
    ]) {
      const x = a / (a + b)
      const h = 1e-6 * x * (1 - x)
      const numeric = ((incompleteBeta(x + h, a, b) - incompleteBeta(x - h, a, b)) / (2 * h)) * x * (1 - x)
      expect(betaSlope(x, a, b) / numeric).toBeCloseTo(1, 6)
    }
  })

  it('handles the ends', () => {
    expect([0, 1, -1, 2].map((x) => incompleteBeta(x, 2, 3))).toEqual([0, 1, 0, 1])
    expect(incompleteBeta(NaN, 2, 3)).toBeNaN()
  })
})

import { describe, expect, it } from 'vitest'
import { betaQuantile, lnOddsOfBeta } from '../../sim/arithmetic/beta-quantile.ts'
import { incompleteBeta } from '../../sim/arithmetic/incomplete-beta.ts'
import { relative, spread, worst } from './points.ts'

describe('beta quantile', () => {
  it('has the closed forms of its simple shapes', () => {
    const points = [1e-12, 1e-6, ...spread(500, 0, 1)]
    expect(worst(points, (p) => relative(betaQuantile(p, 1, 1), p))).toBeLessThan(1e-14)
    expect(worst(points, (p) => relative(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI / 2) * p) ** 2))).toBeLessThan(
      1e-13,
    )
    expect(worst(points, (p) => relative(betaQuantile(p, 7, 1), p ** (1 / 7)))).toBeLessThan(1e-14)
    // 1 - (1 - p)^(1/3) without cancellation.
    const right = (p: number) => -Math.expm1(Math.log1p(-p) / 3)
    expect(worst(points, (p) => relative(betaQuantile(p, 1, 3), right(p)))).toBeLessThan(1e-14)
  })

  it('undoes the distribution function for shapes from 0.05 to 1000', () => {
    for (const a of [0.05, 0.3, 1, 2.5, 40, 1000]) {
      for (const b of [0.05, 0.3, 1, 2.5, 40, 1000]) {
        const error = worst([1e-12, ...spread(20, 0.001, 0.5)], (tail) => {
          const odds = Math.exp(lnOddsOfBeta(tail, 1, a, b))
          return relative(incompleteBeta(odds / (1 + odds), a, b, 1 / (1 + odds)), tail)
        })
        // The rounding of ln(odds), up to 700, and 1000 times that of ln(1 - x).
        expect(error).toBeLessThan(3e-13)
      }
    }
  })

  it('mirrors', () => {
    for (const p of spread(100, 0.01, 0.5)) {
      expect(lnOddsOfBeta(p, -1, 3, 0.7)).toBe(-lnOddsOfBeta(p, 1, 0.7, 3))
      expect(betaQuantile(p, 3, 0.7) + betaQuantile(1 - p, 0.7, 3)).toBeCloseTo(1, 12)
    }
  })

  it('rises, and handles the ends', () => {
    const values = Array.from({ length: 3000 }, (_, i) => betaQuantile((i + 0.5) / 3000, 2.4, 0.3))
    expect(values.every((x, i) => i === 0 || x > values[i - 1] || x === 1)).toBe(true)
    expect([0, 1, -0.1, 1.1, NaN].map((p) => betaQuantile(p, 2, 3))).toEqual([0, 1, NaN, NaN, NaN])
    expect(betaQuantile(2 ** -53, 0.05, 4)).toBeLessThan(1e-300)
  })
})

import { describe, expect, it } from 'vitest'
import { gammaQuantile } from '../../sim/arithmetic/gamma-quantile.ts'
import { lowerGamma, upperGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { relative, spread, worst } from './points.ts'

describe('gamma quantile', () => {
  it('of shape 1 is the exponential quantile', () => {
    expect(worst(spread(2000, 0, 1), (p) => relative(gammaQuantile(p, 1), -Math.log1p(-p)))).toBeLessThan(1e-14)
  })

  it('of shape 1/2 is half the square of the normal quantile', () => {
    for (const p of spread(500, 0.001, 0.999)) {
      const z = normalQuantile((1 + p) / 2)
      expect(relative(gammaQuantile(p, 0.5), (z * z) / 2)).toBeCloseTo(0, 12)
    }
  })

  it('undoes the distribution function for shapes from 0.05 to 1000', () => {
    for (const shape of [0.05, 0.2, 0.9, 1.7, 12, 150, 1000]) {
      const low = [1e-9, ...spread(100, 0.001, 0.5)]
      const high = [1e-9, ...spread(100, 0.001, 0.5)]
      expect(worst(low, (p) => relative(lowerGamma(shape, gammaQuantile(p, shape)), p))).toBeLessThan(1e-13)
      expect(worst(high, (q) => relative(upperGamma(shape, gammaQuantile(1 - q, shape)), 1 - (1 - q)))).toBeLessThan(
        1e-13,
      )
    }
  })

  it('rises, and handles the ends', () => {
    const values = Array.from({ length: 5000 }, (_, i) => gammaQuantile((i + 0.5) / 5000, 2.4))
    expect(values.every((x, i) => i === 0 || x > values[i - 1])).toBe(true)
    expect([0, 1, -0.1, NaN].map((p) => gammaQuantile(p, 2))).toEqual([0, Infinity, NaN, NaN])
    // 1e-16 at shape 0.05 lies near 1e-320, among the subnormal numbers.
    expect(gammaQuantile(1e-16, 0.05)).toBeLessThan(1e-300)
    expect(Number.isFinite(gammaQuantile(1 - 2 ** -53, 1000))).toBe(true)
  })
})

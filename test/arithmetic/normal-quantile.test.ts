import { describe, expect, it } from 'vitest'
import { upperGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { spread, worst } from './points.ts'

/** P(Z <= z) for z <= 0, by the series of the upper tail of the gamma distribution of shape 1/2. */
function normalTail(z: number): number {
  return upperGamma(0.5, (z * z) / 2) / 2
}

/** P(0 <= Z <= z) as the integral of the density by Simpson's rule: independent of everything in sim/. */
function areaToZero(z: number): number {
  const steps = 2000
  const h = z / steps
  let sum = 0
  for (let i = 0; i <= steps; i++) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-((i * h) ** 2) / 2)
  }
  return (sum * h) / 3 / Math.sqrt(2 * Math.PI)
}

describe('normal quantile', () => {
  it('gives the values of Wichura (1988) and of the tables', () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14)
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489004, 14)
  })

  it('undoes the distribution function in all three of its pieces', () => {
    expect(worst(spread(2000, 1e-6, 0.4999), (p) => normalTail(normalQuantile(p)) / p - 1)).toBeLessThan(1e-13)
    const far = spread(500, -300, -10).map((e) => 10 ** e)
    expect(worst(far, (p) => normalTail(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11)
  })

  it('undoes the integral of the density', () => {
    expect(worst(spread(100, 0.001, 0.999), (p) => 0.5 + areaToZero(normalQuantile(p)) - p)).toBeLessThan(1e-13)
  })

  it('is antisymmetric and rising', () => {
    for (const p of spread(500, 0.001, 0.499).map((x) => Math.round(x * 2 ** 40) / 2 ** 40)) {
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p))
      expect(normalQuantile(p + 2 ** -40)).toBeGreaterThan(normalQuantile(p))
    }
  })

  it('handles the ends', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity])
    expect([-0.1, 1.1, NaN].map(normalQuantile)).toEqual([NaN, NaN, NaN])
    expect(normalQuantile(5e-324)).toBeCloseTo(-38.467405617144344, 10)
  })
})

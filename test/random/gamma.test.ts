import { expect, it } from 'vitest'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { gamma } from '../../sim/random/gamma.ts'
import { kolmogorov, meanDeviate, uniforms, variance } from './goodness-of-fit.ts'

it.each([0.05, 0.5, 1, 4.7, 60, 1000])('of shape %d has mean, variance and distribution of the gamma', (shape) => {
  const sample = uniforms(5000, 15).map((u) => gamma(u, shape))
  expect(Math.abs(meanDeviate(sample, shape))).toBeLessThan(4)
  // Kurtosis 3 + 6 / shape.
  expect(Math.abs(variance(sample) / shape - 1)).toBeLessThan(4 * Math.sqrt((2 + 6 / shape) / sample.length))
  expect(kolmogorov(sample, (x) => lowerGamma(shape, x))).toBeLessThan(1.95)
})

it('of shape 2 solves 1 - (1 + x) e^-x = u', () => {
  for (const u of uniforms(200, 16)) {
    const x = gamma(u, 2)
    expect(1 - (1 + x) * Math.exp(-x)).toBeCloseTo(u, 14)
  }
})

import { expect, it } from 'vitest'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { gamma, gammaOf } from '../../sim/random/gamma.ts'
import { relative, worst } from '../arithmetic/points.ts'
import { FAR, LEVEL, kolmogorov, meanDeviate, uniforms, variance } from './goodness-of-fit.ts'

it.each([0.05, 0.5, 1, 4.7, 60, 1000])('of shape %d has mean, variance and distribution of the gamma', (shape) => {
  const sample = uniforms(5000, 15).map((u) => gamma(u, shape))
  expect(Math.abs(meanDeviate(sample, shape))).toBeLessThan(FAR)
  // Kurtosis 3 + 6 / shape.
  expect(Math.abs(variance(sample) / shape - 1)).toBeLessThan(FAR * Math.sqrt((2 + 6 / shape) / sample.length))
  expect(kolmogorov(sample, (x) => lowerGamma(shape, x))).toBeGreaterThan(LEVEL)
})

it('of shape 2 solves 1 - (1 + x) e^-x = u', () => {
  for (const u of uniforms(200, 16)) {
    const x = gamma(u, 2)
    expect(1 - (1 + x) * Math.exp(-x)).toBeCloseTo(u, 14)
  }
})

it.each([
  [0.05, 1e-12],
  [0.2, 4e-13],
  [0.5, 2e-13],
  [1, 1e-13],
  [4.7, 3e-14],
  [60, 3e-14],
  [1000, 3e-14],
])('of shape %d is the same from a table, within %d', (shape, error) => {
  const draw = gammaOf(shape)
  const points = [2 ** -53, 1e-12, 1e-6, ...uniforms(2000, 16), 1 - 1e-6, 1 - 1e-12, 1 - 2 ** -53]
  expect(worst(points, (u) => relative(draw(u), gamma(u, shape)))).toBeLessThan(1.5 * error)
})

it('from a table handles what is rarer than any draw', () => {
  expect(gammaOf(2)(1e-30)).toBeCloseTo(Math.sqrt(2e-30), 28)
  expect(gammaOf(0.05)(2 ** -53)).toBe(gamma(2 ** -53, 0.05))
})

import { expect, it } from 'vitest'
import { exponential } from '../../sim/random/exponential.ts'
import { FAR, LEVEL, kolmogorov, meanDeviate, uniforms, variance } from './goodness-of-fit.ts'

const sample = uniforms(50_000, 10).map(exponential)

it('is exponential of mean 1 and variance 1', () => {
  expect(Math.abs(meanDeviate(sample, 1))).toBeLessThan(FAR)
  // The variance of the sample variance is (9 - 1) / n.
  expect(Math.abs(variance(sample) - 1)).toBeLessThan(FAR * Math.sqrt(8 / sample.length))
  expect(kolmogorov(sample, (x) => -Math.expm1(-x))).toBeGreaterThan(LEVEL)
})

it('is the inverse of the distribution function, and rises', () => {
  expect(exponential(0.5)).toBeCloseTo(Math.LN2, 15)
  expect(exponential(1 - 2 ** -53)).toBeCloseTo(53 * Math.LN2, 13)
  expect(exponential(2 ** -53)).toBe(2 ** -53)
  expect(exponential(0.3)).toBeLessThan(exponential(0.3 + 1e-9))
})

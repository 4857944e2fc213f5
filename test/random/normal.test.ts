import { expect, it } from 'vitest'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { normal } from '../../sim/random/normal.ts'
import { FAR, LEVEL, kolmogorov, meanDeviate, uniforms, variance } from './goodness-of-fit.ts'

const sample = uniforms(50_000, 11).map(normal)

it('is normal of mean 0 and variance 1', () => {
  expect(Math.abs(meanDeviate(sample, 0))).toBeLessThan(FAR)
  expect(Math.abs(variance(sample) - 1)).toBeLessThan(FAR * Math.sqrt(2 / sample.length))
  expect(kolmogorov(sample, (z) => 0.5 + (Math.sign(z) * lowerGamma(0.5, (z * z) / 2)) / 2)).toBeGreaterThan(LEVEL)
})

it('has its median at a half', () => {
  expect(normal(0.5)).toBe(0)
})

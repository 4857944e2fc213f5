import { describe, expect, it } from 'vitest'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { lognormal, lognormalOf } from '../../sim/random/lognormal.ts'
import { FAR, LEVEL, kolmogorov, meanDeviate, uniforms, variance } from './goodness-of-fit.ts'

describe('lognormal', () => {
  it('has the mean and the coefficient of variation asked for', () => {
    const sample = uniforms(100_000, 12).map(lognormalOf(6, 0.8))
    expect(Math.abs(meanDeviate(sample, 6))).toBeLessThan(FAR)
    // The error of the sample variance follows from the kurtosis of the lognormal, w^4 + 2 w^3 + 3 w^2 - 3.
    const w = 1 + 0.8 ** 2
    const kurtosis = w ** 4 + 2 * w ** 3 + 3 * w ** 2 - 3
    const expected = (6 * 0.8) ** 2
    const error = expected * Math.sqrt((kurtosis - 1) / sample.length)
    expect(Math.abs(variance(sample) - expected)).toBeLessThan(FAR * error)
  })

  it('is normal in the logarithm', () => {
    const sigma = Math.sqrt(Math.log(1 + 1.5 ** 2))
    const mu = Math.log(3) - sigma ** 2 / 2
    const z = uniforms(20_000, 13).map((u) => (Math.log(lognormal(u, 3, 1.5)) - mu) / sigma)
    expect(kolmogorov(z, (x) => 0.5 + (Math.sign(x) * lowerGamma(0.5, (x * x) / 2)) / 2)).toBeGreaterThan(LEVEL)
  })

  it('has its median below its mean, by the square root of 1 + cv^2', () => {
    expect(lognormal(0.5, 10, 0.75)).toBeCloseTo(10 / Math.sqrt(1 + 0.75 ** 2), 13)
  })

  it('is the mean itself without variation', () => {
    expect(lognormal(0.01, 4, 0)).toBe(4)
    expect(lognormalOf(4, 0)(0.99)).toBe(4)
  })

  it('rises with u', () => {
    const draw = lognormalOf(2, 1)
    const sorted = uniforms(2000, 14).sort((a, b) => a - b)
    const values = sorted.map(draw)
    expect(values.every((x, i) => i === 0 || x > values[i - 1])).toBe(true)
  })
})

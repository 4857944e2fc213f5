import { expect, it } from 'vitest'
import { geometric, geometricOf } from '../../sim/random/geometric.ts'
import { FAR, LEVEL, meanDeviate, pearson, uniforms, variance } from './goodness-of-fit.ts'

it.each([0.9, 0.5, 0.12, 0.003])('of success probability %d has mean, variance and distribution', (p) => {
  const sample = uniforms(30_000, 20).map((u) => geometric(u, p))
  expect(Math.abs(meanDeviate(sample, (1 - p) / p))).toBeLessThan(FAR)
  // Kurtosis 9 + p^2 / (1 - p).
  const kurtosis = 9 + (p * p) / (1 - p)
  expect(Math.abs((variance(sample) * p * p) / (1 - p) - 1)).toBeLessThan(
    FAR * Math.sqrt((kurtosis - 1) / sample.length),
  )
  const last = Math.ceil(25 / p)
  const counts = new Array<number>(last + 1).fill(0)
  for (const k of sample) counts[Math.min(k, last)]++
  const expected = counts.map((_, k) => p * (1 - p) ** k)
  expect(pearson(counts, expected)).toBeGreaterThan(LEVEL)
})

it('changes value where the distribution function does', () => {
  expect([0.2999, 0.3001, 0.5099, 0.5101].map((u) => geometric(u, 0.3))).toEqual([0, 1, 1, 2])
  expect(geometric(0.999, 1)).toBe(0)
})

it('holds for tiny probabilities', () => {
  expect((geometric(0.5, 1e-12) * 1e-12) / Math.LN2).toBeCloseTo(1, 10)
  expect((geometric(0.5, 1e-18) * 1e-18) / Math.LN2).toBeCloseTo(1, 10)
})

it('is the same with its constant worked out once', () => {
  for (const p of [1, 0.9, 0.12, 1e-9]) {
    const draw = geometricOf(p)
    const points = [2 ** -53, ...uniforms(500, 24), 1 - 2 ** -53]
    expect(points.map(draw)).toEqual(points.map((u) => geometric(u, p)))
  }
})

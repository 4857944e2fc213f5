import { expect, it } from 'vitest'
import { discrete } from '../../sim/random/discrete.ts'
import { pearson, uniforms } from './goodness-of-fit.ts'

it('chooses in proportion to the weights', () => {
  const weights = [3, 1, 0.5, 7, 2, 2, 1, 0.25, 4, 6, 3, 1]
  const total = weights.reduce((a, b) => a + b)
  const cumulative = weights.map((_, i) => weights.slice(0, i + 1).reduce((a, b) => a + b))
  const counts = weights.map(() => 0)
  for (const u of uniforms(50_000, 21)) counts[discrete(u, cumulative)]++
  expect(
    Math.abs(
      pearson(
        counts,
        weights.map((w) => w / total),
      ),
    ),
  ).toBeLessThan(4)
})

it('agrees with a search from the left and never takes a weight of 0', () => {
  const cumulative = Float64Array.of(0, 0, 2, 2, 5, 5.5, 5.5)
  for (const u of [2 ** -53, ...uniforms(2000, 22), 1 - 2 ** -53]) {
    const choice = discrete(u, cumulative)
    expect(choice).toBe(cumulative.findIndex((c) => c > u * 5.5))
    expect([2, 4, 5]).toContain(choice)
  }
})

it('gives an edge to the alternative above it', () => {
  expect([0.25, 0.5, 0.75].map((u) => discrete(u, [1, 2, 3, 4]))).toEqual([1, 2, 3])
})

it('has nothing to choose among one', () => {
  expect(discrete(0.99, [3])).toBe(0)
})

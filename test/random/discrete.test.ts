import { describe, expect, it } from 'vitest'
import { discrete, discreteOf } from '../../sim/random/discrete.ts'
import { LEVEL, pearson, uniforms } from './goodness-of-fit.ts'

it('chooses in proportion to the weights', () => {
  const weights = [3, 1, 0.5, 7, 2, 2, 1, 0.25, 4, 6, 3, 1]
  const total = weights.reduce((a, b) => a + b)
  const cumulative = weights.map((_, i) => weights.slice(0, i + 1).reduce((a, b) => a + b))
  const counts = weights.map(() => 0)
  for (const u of uniforms(50_000, 21)) counts[discrete(u, cumulative)]++
  const shares = weights.map((weight) => weight / total)
  expect(pearson(counts, shares)).toBeGreaterThan(LEVEL)
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

describe('with a guide table', () => {
  it('makes the same choices, also at the edges of stretches and of alternatives', () => {
    for (const weights of [
      [1],
      [0, 2, 0, 3, 0.5, 0],
      [3, 1, 0.5, 7, 2, 2, 1, 0.25, 4],
      new Array<number>(1000).fill(0.1),
    ]) {
      let sum = 0
      const cumulative = weights.map((weight) => (sum += weight))
      const choose = discreteOf(cumulative)
      const edges = cumulative.flatMap((c) => [c / sum - 2 ** -53, c / sum, c / sum + 2 ** -53])
      const stretches = Array.from({ length: 32 }, (_, i) => i / 32)
      const points = [2 ** -53, ...uniforms(3000, 23), ...edges, ...stretches, 1 - 2 ** -53]
      const inside = points.filter((u) => u > 0 && u < 1)
      expect(inside.map(choose)).toEqual(inside.map((u) => discrete(u, cumulative)))
    }
  })

  it('keeps its own copy of the sums', () => {
    const sums = [1, 2]
    const choose = discreteOf(sums)
    sums[0] = 2
    expect(choose(0.75)).toBe(1)
  })
})

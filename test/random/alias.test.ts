import { expect, it } from 'vitest'
import { aliasOf } from '../../sim/random/alias.ts'
import { LEVEL, pearson, uniforms } from './goodness-of-fit.ts'

/** The share of (0, 1) on which each alternative is chosen, from a fine and even grid. */
function shares(choose: (u: number) => number, alternatives: number): number[] {
  const GRID = 2 ** 16
  const counts = new Array<number>(alternatives).fill(0)
  for (let i = 0; i < GRID; i++) counts[choose((i + 0.5) / GRID)] += 1 / GRID
  return counts
}

it.each([
  [[1]],
  [[2, 2]],
  [[0, 3, 0]],
  [[3, 1, 0.5, 7, 2, 2, 1, 0.25, 4, 6, 3, 1]],
  [Array.from({ length: 100 }, (_, i) => (i * 7919) % 13)],
  [[1e-300, 1, 1e300]],
])('gives each alternative of %j its share of the line', (weights) => {
  const total = weights.reduce((a, b) => a + b)
  const found = shares(aliasOf(weights), weights.length)
  // Each of its at most 2 n edges moves a share by a point of the grid.
  weights.forEach((weight, i) =>
    expect(Math.abs(found[i] - weight / total)).toBeLessThan((2 * weights.length) / 2 ** 16),
  )
  weights.forEach((weight, i) => weight === 0 && expect(found[i]).toBe(0))
})

it('chooses in proportion to the weights', () => {
  const weights = Array.from({ length: 1000 }, (_, i) => 1 + ((i * 7919) % 13))
  const total = weights.reduce((a, b) => a + b)
  const choose = aliasOf(weights)
  const counts = weights.map(() => 0)
  for (const u of [2 ** -53, ...uniforms(100_000, 28), 1 - 2 ** -53]) counts[choose(u)]++
  const expected = weights.map((weight) => weight / total)
  expect(pearson(counts, expected)).toBeGreaterThan(LEVEL)
})

it('never leaves the alternatives, however the weights round', () => {
  for (let n = 1; n < 200; n++) {
    const choose = aliasOf(Array.from({ length: n }, (_, i) => 1 / (1 + ((i * 31) % 17))))
    expect(Math.max(...uniforms(50, 29, n).map(choose), choose(1 - 2 ** -53))).toBeLessThan(n)
  }
})

it('names a wrong weight', () => {
  expect(() => aliasOf([1, -2])).toThrow('weight 1 is -2; give a number of at least 0')
  expect(() => aliasOf([NaN])).toThrow('weight 0 is NaN')
  expect(() => aliasOf([0, 0])).toThrow('sum of the weights is 0')
  expect(() => aliasOf([])).toThrow('sum of the weights is 0')
})

import { expect, test } from 'vitest'
import { isPowerOfTwo, sobolPoints } from '../../sim/design/sobol-sequence.ts'

test('the first points of the sequence, the origin among them (Joe and Kuo 2008)', () => {
  expect(sobolPoints(0, 5, 4, null)).toEqual([
    [0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25],
    [0.25, 0.75, 0.75, 0.75],
    [0.375, 0.375, 0.625, 0.875],
  ])
})

test('point 37 in the dimensions 1 to 4, 101, 131 and 160, as another program has them (scipy 1.17, unscrambled)', () => {
  const [point] = sobolPoints(37, 38, 160, null)
  const seen = [0, 1, 2, 3, 100, 130, 159].map((dimension) => point[dimension])
  expect(seen).toEqual([0.921875, 0.640625, 0.578125, 0.921875, 0.359375, 0.265625, 0.984375])
})

test('with a shift too, every dimension has one point in each of 64 equal parts, and every pair of the first two one in each of 8 x 8 squares', () => {
  const points = sobolPoints(0, 64, 160, 'whistle')
  for (let dimension = 0; dimension < 160; dimension++) {
    expect(new Set(points.map((point) => Math.floor(point[dimension] * 64))).size).toBe(64)
  }
  expect(new Set(points.map(([x, y]) => 8 * Math.floor(x * 8) + Math.floor(y * 8))).size).toBe(64)
})

test('a shift is keyed, keeps points off the edges, and later points do not depend on where the asking begins', () => {
  const all = sobolPoints(0, 16, 3, 'one')
  expect(sobolPoints(5, 9, 3, 'one')).toEqual(all.slice(5, 9))
  expect(sobolPoints(0, 16, 3, 'two')).not.toEqual(all)
  expect(all.flat().every((u) => u > 0 && u < 1)).toBe(true)
})

test('more dimensions than there are direction numbers are refused with a remedy', () => {
  expect(() => sobolPoints(0, 1, 161, null)).toThrow(/161 dimensions; it has 160: vary fewer levers/)
})

test('powers of two', () => {
  expect([1, 2, 64, 4096].every(isPowerOfTwo)).toBe(true)
  expect([0, 3, 96, 1.5, -2, NaN].some(isPowerOfTwo)).toBe(false)
})

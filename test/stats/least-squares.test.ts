import { expect, test } from 'vitest'
import { leastSquares } from '../../sim/stats/least-squares.ts'

const column = (...values: number[]): Float64Array => Float64Array.from(values)

test('a line through four points: 3.5 and 1.4, as the normal equations give it by hand', () => {
  // x 1..4, y 6, 5, 7, 10: slope (20 + ...) = 7 / 5 = 1.4, level 7 - 2.5 * 1.4 = 3.5.
  const { coefficients } = leastSquares([column(1, 1, 1, 1), column(1, 2, 3, 4)])
  const [level, slope] = coefficients([6, 5, 7, 10])
  expect(level).toBeCloseTo(3.5, 12)
  expect(slope).toBeCloseTo(1.4, 12)
})

test('a column that others make up is left out and named, and the others are as without it', () => {
  const columns = [column(1, 1, 1, 1), column(1, 2, 3, 4), column(3, 5, 7, 9), column(1, 0, 0, 2)]
  const { dependent, coefficients } = leastSquares(columns)
  expect(dependent).toEqual([2])
  const found = coefficients([6, 5, 7, 10])
  const without = leastSquares([columns[0], columns[1], columns[3]]).coefficients([6, 5, 7, 10])
  expect(found[2]).toBeNaN()
  expect([found[0], found[1], found[3]]).toEqual([...without])
})

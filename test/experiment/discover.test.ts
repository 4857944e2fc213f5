/** PRIM against a box with known bounds, and what is said where there is nothing to find. */
import { describe, expect, test } from 'vitest'
import { latinHypercube } from '../../sim/design/latin-hypercube.ts'
import { discovered } from '../../sim/experiment/discover-analysis.ts'
import type { FailureRule } from '../../sim/study/comparison.ts'
import { binomialAtLeast } from '../../sim/arithmetic/binomial-tail.ts'
import { bestBox, countIn, peeled, quasiP } from '../../sim/experiment/prim.ts'

const POINTS = latinHypercube(400, 4, 'box')
const COLUMNS = ['x', 'y', 'idle', 'other'].map((name, axis) => ({ name, values: POINTS.map((row) => row[axis]) }))
const RULE: FailureRule = { measure: 'onTimeRate', sign: '<', value: 0.8 }
const means = (fails: (row: readonly number[], point: number) => boolean): number[] =>
  POINTS.map((row, point) => (fails(row, point) ? 0.7 : 0.9))

test('P(Bin(30, .7) >= 27) = .009317', () => {
  expect(binomialAtLeast(27, 30, 0.7).toFixed(6)).toBe('0.009317')
  expect(binomialAtLeast(0, 30, 0.7)).toBe(1)
  expect(binomialAtLeast(31, 30, 0.7)).toBe(0)
})

describe('a box with known bounds', () => {
  test('fails where x <= .4 and y >= .6: both bounds within a slice, and no other lever', () => {
    const found = discovered(
      COLUMNS,
      means(([x, y]) => x <= 0.4 && y >= 0.6),
      RULE,
      'k',
    )
    const [best] = found.boxes
    expect(best.rules.map(({ lever }) => lever)).toEqual(['x', 'y'])
    const [x, y] = best.rules
    expect([x.low, y.high]).toEqual([null, null])
    expect(Math.abs(x.high! - 0.4)).toBeLessThan(0.04)
    expect(Math.abs(y.low! - 0.6)).toBeLessThan(0.04)
    expect(best.restated.coverage).toBeGreaterThan(0.85)
    expect(best.restated.density).toBeGreaterThan(0.85)
    expect([x.quasiP < 0.001, y.quasiP < 0.001, x.returns >= 0.9, y.returns >= 0.9]).toEqual([true, true, true, true])
    // On an even 64 of 400 points, but for the ends of strata.
    expect(found.points).toMatchObject({ all: 400, missing: 0 })
    expect(Math.abs(found.points.failing - 64)).toBeLessThan(12)
  })

  test('words are taken out one by one, whole numbers together', () => {
    const word = POINTS.map((_, point) => ['grid', 'lane', 'street'][point % 3])
    const whole = POINTS.map((row) => Math.floor(row[0] * 5))
    const columns = [
      { name: 'gate', values: word },
      { name: 'posts', values: whole },
    ]
    const found = discovered(
      columns,
      means((_, point) => word[point] === 'lane' && whole[point] >= 3),
      RULE,
      'k',
    )
    expect(found.boxes[0].rules).toMatchObject([
      { lever: 'gate', words: ['lane'] },
      { lever: 'posts', low: 3, high: null },
    ])
    expect(found.boxes[0].restated).toMatchObject({ coverage: 1, density: 1 })
  })

  test('boxes become smaller to the least that is allowed, and three levers at most stay', () => {
    const happens = POINTS.map((row) => row.every((value) => value > 0.3))
    const course = peeled(COLUMNS, happens, 10)
    const points = course.map((box) => countIn(box, COLUMNS, happens).points)
    expect(points).toEqual([...points].sort((a, b) => b - a))
    expect(points.at(-1)).toBeGreaterThanOrEqual(10)
    expect(bestBox(COLUMNS, happens, 10)).toHaveLength(3)
  })

  test('a weak lever is found among noise: half fail up to .25, a tenth elsewhere', () => {
    const happens = POINTS.map(([x], point) => (x <= 0.25 ? point % 2 === 0 : point % 10 === 0))
    const box = bestBox(COLUMNS, happens, 10)
    expect(box.map(({ column }) => column)).toContain(0)
    expect(Math.abs(box[0].high! - 0.25)).toBeLessThan(0.1)
  })

  test('a rule that adds nothing is as good as chance', () => {
    const happens = POINTS.map(([x]) => x <= 0.4)
    const box = [
      { column: 0, low: null, high: 0.4, words: null },
      { column: 2, low: 0.2, high: null, words: null },
    ]
    expect(quasiP(box, 2, COLUMNS, happens)).toBe(1)
    expect(quasiP(box, 0, COLUMNS, happens)).toBeLessThan(1e-6)
  })
})

describe('nothing to find', () => {
  test.each([
    ['none', () => false],
    ['all', () => true],
    ['few', (_: readonly number[], point: number) => point < 19],
  ] as const)('%s', (refusal, fails) => {
    expect(discovered(COLUMNS, means(fails), RULE, 'k')).toMatchObject({ refusal, boxes: [] })
  })

  test('points without a value are left out and counted', () => {
    const values = means(([x]) => x <= 0.4).map((value, point) => (point % 10 === 0 ? NaN : value))
    const found = discovered(COLUMNS, values, RULE, 'k')
    expect(found.points.missing).toBe(40)
    expect(found.boxes[0].rules[0].lever).toBe('x')
  })
})

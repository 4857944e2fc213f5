import { expect, test } from 'vitest'
import { inBin, multiplied, onScale, usualScale, valuesOn } from '../../sim/design/axis.ts'
import type { Axis } from '../../sim/design/axis.ts'
import { keeps, readConstraint } from '../../sim/design/constraint.ts'
import { pointsOfDesign } from '../../sim/design/design.ts'
import type { Design } from '../../sim/design/design.ts'
import { latinHypercube } from '../../sim/design/latin-hypercube.ts'
import { twoLevelDesign } from '../../sim/design/two-level.ts'

const range = (name: string, low: number, high: number, whole = false): Axis => ({
  name,
  low,
  high,
  scale: 'linear',
  whole,
})

test('a Latin hypercube has one value in each stratum of every dimension, by key, and a longer one repeats the shorter', () => {
  for (const points of [7, 20, 80]) {
    const rows = latinHypercube(points, 3, 'whistle')
    for (let dimension = 0; dimension < 3; dimension++) {
      const strata = rows.map((row) => Math.floor(row[dimension] * points)).sort((a, b) => a - b)
      expect(strata).toEqual(Array.from({ length: points }, (_, stratum) => stratum))
    }
  }
  expect(latinHypercube(80, 3, 'whistle').slice(0, 20)).toEqual(latinHypercube(20, 3, 'whistle'))
  expect(latinHypercube(20, 3, 'other')).not.toEqual(latinHypercube(20, 3, 'whistle'))
})

test('the nearest points of a Latin hypercube lie farther apart than those of one drawn once', () => {
  const nearest = (rows: readonly number[][]): number =>
    Math.min(...rows.flatMap((a, i) => rows.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))))
  const designs = Array.from({ length: 40 }, (_, key) => nearest(latinHypercube(11, 2, `key ${key}`)))
  // Drawn once, two of eleven points nearly always lie in strata that touch in both levers, and in most designs nearer than 0.13, the diagonal of a stratum.
  expect(Math.min(...designs)).toBeGreaterThan(0.13)
})

test('whole numbers have bins of equal width, the ends too', () => {
  const axis = range('street.staff', 11, 13, true)
  const seen = [0, 0.33, 0.34, 0.66, 0.67, 0.999].map((u) => inBin(axis, u).value)
  expect(seen).toEqual([11, 11, 12, 12, 13, 13])
  expect(valuesOn(axis)).toBe(3)
})

test('lists and switches have bins of equal width', () => {
  const axis: Axis = { name: 'whistle.enabled', levels: [false, true] }
  expect([0, 0.49, 0.5, 0.99].map((u) => inBin(axis, u))).toEqual([
    { at: 0, value: false },
    { at: 0, value: false },
    { at: 1, value: true },
    { at: 1, value: true },
  ])
})

test('a log scale: the middle of 1 to 100 is 10, and it is usual from twentyfold on', () => {
  const axis: Axis = { name: 'x.y', low: 1, high: 100, scale: 'log', whole: false }
  expect(onScale(axis, 0.5)).toEqual({ at: 0.5, value: 10 })
  expect([onScale(axis, 0).value, onScale(axis, 1).value]).toEqual([1, 100])
  expect([usualScale(1, 19), usualScale(1, 20), usualScale(0, 90)]).toEqual(['linear', 'log', 'linear'])
})

test('a factor moves a whole list or record as one', () => {
  expect(multiplied([2, 5], 1.5, true)).toEqual([3, 8])
  expect(multiplied({ load: 0.8 }, 0.5, false)).toEqual({ load: 0.4 })
  expect(onScale({ name: 'a.b', low: 0.5, high: 2, scale: 'linear', whole: true, times: [10, 20] }, 1).value).toEqual([
    20, 40,
  ])
})

test('2^(7-3) of resolution IV: main effects at right angles to each other and to all 21 columns of two levers', () => {
  const { runs, aliases } = twoLevelDesign(7)
  expect(runs).toHaveLength(16)
  const column = (of: (run: readonly number[]) => number): number[] => runs.map(of)
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0)
  const mains = Array.from({ length: 7 }, (_, factor) => column((run) => run[factor]))
  const pairs = mains.flatMap((_, a) => mains.slice(a + 1).map((_, b) => column((run) => run[a] * run[a + 1 + b])))
  expect(pairs).toHaveLength(21)
  mains.forEach((main, a) => {
    expect(main.reduce((sum, x) => sum + x, 0)).toBe(0)
    for (const other of mains.slice(a + 1)) expect(dot(main, other)).toBe(0)
    for (const pair of pairs) expect(dot(main, pair)).toBe(0)
  })
  // 21 pairs share 7 columns, three a column.
  expect(aliases.map((group) => group.length)).toEqual([3, 3, 3, 3, 3, 3, 3])
  for (const group of aliases) {
    const columns = group.map(([a, b]) => column((run) => run[a] * run[b]))
    for (const other of columns) expect(other).toEqual(columns[0])
  }
})

test('two-level designs fold over: with every run there is the same with all signs turned; up to three levers have all combinations', () => {
  for (const factors of [4, 5, 8, 9, 16]) {
    const { runs } = twoLevelDesign(factors)
    const texts = new Set(runs.map((run) => run.join(' ')))
    expect(runs.every((run) => texts.has(run.map((sign) => -sign).join(' ')))).toBe(true)
  }
  expect([1, 2, 3, 4, 5, 8, 9, 16, 17].map((factors) => twoLevelDesign(factors).runs.length)).toEqual([
    2, 4, 8, 8, 16, 16, 32, 32, 64,
  ])
  expect(new Set(twoLevelDesign(3).runs.map((run) => run.join(' '))).size).toBe(8)
  expect(twoLevelDesign(3).aliases).toEqual([])
})

const WORDS = {
  axes: ['street.units', 'street.staff'],
  valueOf: (name: string) => (name === 'street.assistants' ? 4 : 'no'),
}

test('constraints: sums of levers and numbers on both sides', () => {
  const plain = readConstraint('street.units <= street.staff', WORDS)
  expect([keeps(plain, [3, 3]), keeps(plain, [4, 3])]).toEqual([true, false])
  const strict = readConstraint('2 * street.staff - 1 > street.units + street.assistants', WORDS)
  // 2 s - 1 > u + 4: at s = 4 that is u < 3.
  expect([keeps(strict, [2, 4]), keeps(strict, [3, 4])]).toEqual([true, false])
})

test.each([
  ['street.units street.staff', /compares nothing; write such as/],
  ['street.units <= many', /"many" in the constraint .* is no lever and no number/],
  ['3 <= 4', /speaks of no lever that is varied/],
  [
    'street.staff <= whistle.enabled',
    /whistle.enabled in the constraint .* is "no"; a constraint compares numbers alone/,
  ],
])('the constraint %s is refused with a remedy', (text, message) => {
  expect(() => readConstraint(text, WORDS)).toThrow(message)
})

const design = (
  kind: Design['kind'],
  axes: readonly Axis[],
  points: number | null,
  constraints: readonly string[] = [],
): Design => ({
  ...{ kind, axes, points, key: 'whistle' },
  constraints: constraints.map((text) =>
    readConstraint(text, { axes: axes.map(({ name }) => name), valueOf: () => 0 }),
  ),
})

test('a full factorial: the last lever changes fastest, and points against a constraint are left out and counted', () => {
  const axes: Axis[] = [
    { name: 'street.units', levels: [1, 2, 3] },
    { name: 'street.staff', levels: [1, 2] },
  ]
  const { points, tried } = pointsOfDesign(design('full', axes, null, ['street.units <= street.staff']))
  expect(tried).toBe(6)
  expect(points.map(({ name }) => name)).toEqual(['units-1-staff-1', 'units-1-staff-2', 'units-2-staff-2'])
  expect(points[2]).toEqual({ name: 'units-2-staff-2', at: [0.5, 1], values: [2, 2] })
})

test('a Latin hypercube under a constraint: what breaks it is drawn again in its own strata, never moved out of them', () => {
  const axes = [range('a.b', 0, 1), range('a.c', 0, 1)]
  const { points, tried } = pointsOfDesign(design('lhs', axes, 40, ['a.b <= a.c']))
  const free = pointsOfDesign(design('lhs', axes, 40)).points
  expect(tried).toBe(40)
  // Half of the square is allowed; of the strata on the diagonal half of each is, so these are kept too.
  expect(points.length).toBeGreaterThanOrEqual(15)
  expect(points.length).toBeLessThanOrEqual(26)
  for (const { name, values } of points) {
    expect(values[0] <= values[1]).toBe(true)
    const before = free.find((one) => one.name === name)!
    before.at.forEach((at, axis) =>
      expect(Math.floor(points.find((one) => one.name === name)!.at[axis] * 40)).toBe(Math.floor(at * 40)),
    )
  }
})

test('a fractional design goes to the ends, with one point in the middle where every lever has a middle', () => {
  const numbers = pointsOfDesign(design('fractional', [range('a.b', 10, 20), range('a.c', 0, 1)], null)).points
  expect(numbers.map(({ values }) => values)).toEqual([
    [10, 0],
    [20, 0],
    [10, 1],
    [20, 1],
    [15, 0.5],
  ])
  const switched = pointsOfDesign(
    design('fractional', [range('a.b', 10, 20), { name: 'a.c', levels: [false, true] }], null),
  ).points
  expect(switched).toHaveLength(4)
})

/** What a sweep finds, on tables whose answers are known. */
import { expect, test } from 'vitest'
import type { Axis } from '../../sim/design/axis.ts'
import { pointsOfDesign } from '../../sim/design/design.ts'
import type { Design, DesignPoint } from '../../sim/design/design.ts'
import { curveAlong, heatOver } from '../../sim/experiment/sweep-curves.ts'
import { fitted } from '../../sim/experiment/sweep-effects.ts'
import type { Fit } from '../../sim/experiment/sweep-effects.ts'
import { remarksOn } from '../../sim/experiment/remarks.ts'
import { termsOf } from '../../sim/experiment/sweep-terms.ts'

const two = (name: string): Axis => ({ name, low: 0, high: 1, scale: 'linear', whole: false })
const designOf = (kind: Design['kind'], axes: readonly Axis[]): Design => ({
  kind,
  axes,
  constraints: [],
  points: null,
  key: 'k',
})
const effectOf = ({ effects }: Fit, name: string) => effects.find(({ term }) => term.name === name)!

test('the 2^3 of Box, Hunter and Hunter: temperature 23, concentration -5, catalyst 1.5; 1.5, 10 and 0 together', () => {
  const axes = ['a.t', 'a.c', 'a.k'].map((name): Axis => ({ name, levels: [0, 1] }))
  // Their table goes through temperature fastest; the runs here through the catalyst.
  const yates = [60, 72, 54, 68, 52, 83, 45, 80]
  const { points } = pointsOfDesign(designOf('full', axes))
  const values = points.map(({ at: [t, c, k] }) => [yates[t + 2 * c + 4 * k]])
  const fit = fitted(termsOf(designOf('full', axes), points), values)
  const found = ['a.t', 'a.c', 'a.k', 'a.t * a.c', 'a.t * a.k', 'a.c * a.k'].map((name) => effectOf(fit, name).mean)
  expect(found.map((mean) => Number(mean.toFixed(10)))).toEqual([23, -5, 1.5, 1.5, 10, 0])
  // What is left is the joint effect of all three, 0.5, that is a quarter up and down at each point.
  expect(fit.lackOfFit).toBeCloseTo(0.25, 12)
  expect(fit.effects[0].halfWidth).toBeNull()
})

test('an interval is that of the effects of the replications, not of the points', () => {
  const axes = [two('a.a')]
  const { points } = pointsOfDesign(designOf('fractional', axes))
  // Replications move up and down as a whole, which is luck shared by all points; their effects are 2, 3 and 4.
  const values = points.map(({ at: [a] }) => [10 + 2 * a, -50 + 3 * a, 200 + 4 * a])
  const { mean, halfWidth, n } = effectOf(fitted(termsOf(designOf('fractional', axes), points), values), 'a.a')
  expect([mean.toFixed(9), n]).toEqual(['3.000000000', 3])
  // t(.975; 2) = 4.302653, s = 1, n = 3.
  expect(halfWidth).toBeCloseTo(4.302653 / Math.sqrt(3), 5)
})

test('a replication with a missing value is left out of the fits, and a measure that nothing moves has effects of exactly 0', () => {
  const axes = [two('a.a'), two('a.b')]
  const { points } = pointsOfDesign(designOf('fractional', axes))
  const values = points.map(({ at: [a] }, point) => [a, point === 1 ? NaN : 5 * a, 3 * a])
  const fit = fitted(termsOf(designOf('fractional', axes), points), values)
  expect([fit.replications, effectOf(fit, 'a.a').mean]).toEqual([2, 2])
  expect(effectOf(fit, 'a.b')).toMatchObject({ mean: 0, halfWidth: 0 })
})

test('words have no order: each value is compared with the first, and is in no interaction', () => {
  const axes: Axis[] = [
    { name: 'a.gate', levels: ['street', 'grid', 'lane'] },
    { name: 'a.b', levels: [1, 5, 9] },
  ]
  const design = designOf('full', axes)
  const { points } = pointsOfDesign(design)
  const level = { street: 10, grid: 12, lane: 7 } as Readonly<Record<string, number>>
  const values = points.map(({ values: [gate, b] }) => [level[gate as string] + 0.5 * (b as number)])
  const fit = fitted(termsOf(design, points), values)
  expect(fit.effects.map(({ term, mean }) => [term.name, Number(mean.toFixed(9))])).toEqual([
    ['a.gate=grid', 2],
    ['a.gate=lane', -3],
    ['a.b', 4],
  ])
  expect(fit.explained).toBeCloseTo(1, 12)
})

test('a fractional design says which pairs it cannot tell apart; with too few points for pairs only main effects are told', () => {
  const axes = ['a.a', 'a.b', 'a.c', 'a.d'].map(two)
  const design = designOf('fractional', axes)
  const { points } = pointsOfDesign(design)
  expect(points).toHaveLength(9)
  const pairs = termsOf(design, points).filter(({ kind }) => kind === 'interaction')
  expect(pairs.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['a.a * a.b', 'a.c * a.d'],
    ['a.a * a.c', 'a.b * a.d'],
    ['a.a * a.d', 'a.b * a.c'],
  ])
  const few = { ...designOf('lhs', axes), points: 8 }
  expect(termsOf(few, pointsOfDesign(few).points).map(({ name }) => name)).toEqual(['a.a', 'a.b', 'a.c', 'a.d'])
})

const point = (...at: number[]): DesignPoint => ({ name: at.join(' '), at, values: at.map((share) => 10 * share) })

test('a curve: the mean over the points of a value in each replication, then over replications; its band holds for all values at once', () => {
  const points = [point(0, 0), point(0, 1), point(1, 0), point(1, 1)]
  const values = [
    [1, 2, 4],
    [3, 4, 6],
    [10, 10, 10],
    [12, 12, NaN],
  ]
  const [low, high] = curveAlong(two('a.a'), 0, points, values)
  // Means of the replications at the low end: 2, 3, 5; mean 10 / 3, s^2 = 7 / 3. With two values t(1 - .05 / 4; 2) = 6.205347.
  expect(low).toMatchObject({ at: 0, value: 0, from: 0, to: 0 })
  expect(low.mean).toBeCloseTo(10 / 3, 12)
  expect(low.halfWidth).toBeCloseTo(6.205347 * Math.sqrt(7 / 9), 5)
  // The third replication has one of the two points.
  expect(high.mean).toBeCloseTo((11 + 11 + 10) / 3, 12)
})

test('many values are put in eight parts of the range', () => {
  const points = Array.from({ length: 40 }, (_, index) => point(index / 40))
  const bins = curveAlong(
    two('a.a'),
    0,
    points,
    points.map(({ at: [a] }) => [a]),
  )
  expect(bins.map(({ at }) => at)).toEqual([0.0625, 0.1875, 0.3125, 0.4375, 0.5625, 0.6875, 0.8125, 0.9375])
  expect(bins[0]).toMatchObject({ value: null, from: 0, to: 1, mean: 0.05 })
})

test('a map of two levers has a field for each pair of values that points have', () => {
  const points = [point(0, 0), point(0, 1), point(1, 1)]
  const map = heatOver([two('a.a'), two('a.b')], [0, 1], points, [[1], [2], [3]])
  expect(map.cells).toEqual([
    { x: 0, y: 0, mean: 1, halfWidth: null },
    { x: 0, y: 1, mean: 2, halfWidth: null },
    { x: 1, y: 1, mean: 3, halfWidth: null },
  ])
})

test('what is to be minded is said: the same everywhere, missing, few replications', () => {
  expect(
    remarksOn([
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ]),
  ).toEqual(['constant'])
  expect(remarksOn([[NaN], [NaN]])).toEqual(['missing'])
  expect(
    remarksOn([
      [1, NaN],
      [2, 3],
    ]),
  ).toEqual(['missingSome', 'fewReplications'])
  expect(remarksOn([[1], [2]])).toEqual(['oneReplication'])
})

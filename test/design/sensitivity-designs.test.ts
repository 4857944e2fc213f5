import { expect, test } from 'vitest'
import type { Axis } from '../../sim/design/axis.ts'
import { readConstraint } from '../../sim/design/constraint.ts'
import { morrisTrajectories } from '../../sim/design/morris-design.ts'
import type { Factor } from '../../sim/design/morris-design.ts'
import { saltelliRows } from '../../sim/design/saltelli.ts'

const range = (name: string, low: number, high: number, whole = false): Axis => ({
  ...{ name, low, high, scale: 'linear', whole },
})
const AXES: Axis[] = [
  range('a.a', 0, 3),
  range('a.b', 1, 3, true),
  { name: 'a.c', levels: [false, true] },
  range('a.d', 0, 9, true),
]
const ALONE: Factor[] = AXES.map(({ name }, axis) => ({ name, axes: [axis] }))
const design = { axes: AXES, factors: ALONE, constraints: [], trajectories: 30, key: 'whistle' }

test('a trajectory moves one factor a step, each once, luck among them, and says how far it went', () => {
  for (const one of morrisTrajectories(design)) {
    const { points, steps } = one!
    expect(steps.map(({ factor }) => factor).sort()).toEqual([0, 1, 2, 3, 4])
    steps.forEach(({ factor, size }, index) => {
      const [before, after] = [points[index], points[index + 1]]
      const moved = AXES.flatMap((_, axis) => (before.stops[axis].at === after.stops[axis].at ? [] : [axis]))
      expect(moved).toEqual(factor === 4 ? [] : [factor])
      expect(after.otherLuck).toBe(before.otherLuck || factor === 4)
      if (factor < 4) expect(size).toBeCloseTo(after.stops[factor].at - before.stops[factor].at, 12)
    })
  }
})

test('steps: two thirds of a range on a grid of four, a half of three values, from end to end of two', () => {
  const sizes = AXES.map((_, axis) => {
    const all = morrisTrajectories(design).flatMap((one) => one!.steps.filter(({ factor }) => factor === axis))
    return [...new Set(all.map(({ size }) => Math.abs(size).toFixed(4)))]
  })
  expect(sizes).toEqual([['0.6667'], ['0.5000'], ['1.0000'], ['0.6667']])
})

test('all starts and both directions come up, and a longer screening repeats the shorter', () => {
  const many = morrisTrajectories({ ...design, trajectories: 200 })
  expect(many.slice(0, 30)).toEqual(morrisTrajectories(design))
  const starts = new Set(many.map((one) => one!.points[0].stops[0].value))
  expect([...starts].sort()).toEqual([0, 1, 2, 3])
})

test('a group moves in one step, and what breaks a constraint is drawn anew', () => {
  const group: Factor[] = [{ name: 'both', axes: [0, 3] }]
  const axes = [AXES[0], AXES[1], AXES[2], AXES[3]]
  const factors = [...group, { name: 'a.b', axes: [1] }, { name: 'a.c', axes: [2] }]
  const constraints = [readConstraint('a.a <= a.d', { axes: axes.map(({ name }) => name), valueOf: () => 0 })]
  for (const one of morrisTrajectories({ ...design, axes, factors, constraints })) {
    for (const { stops } of one!.points) expect(Number(stops[0].value)).toBeLessThanOrEqual(Number(stops[3].value))
    const index = one!.steps.findIndex(({ factor }) => factor === 0)
    const [before, after] = [one!.points[index], one!.points[index + 1]]
    expect(before.stops[0].at).not.toBe(after.stops[0].at)
    expect(before.stops[3].at).not.toBe(after.stops[3].at)
  }
})

test('no way within the constraints is said, not forced', () => {
  const constraints = [readConstraint('a.a > 5', { axes: ['a.a'], valueOf: () => 0 })]
  expect(morrisTrajectories({ ...design, constraints, trajectories: 2 })).toEqual([null, null])
})

test('a row for Sobol indices: A and B apart, one factor from B at a time, replications as the factor luck has them', () => {
  const rows = saltelliRows({ axes: AXES, factors: ALONE, key: 'whistle' }, 4, 8)
  rows.forEach((row, index) => {
    const j = 4 + index
    const [a, b, ...rest] = row
    expect(row.map(({ replication }) => replication)).toEqual([2 * j, 2 * j + 1, 2 * j, 2 * j, 2 * j, 2 * j, 2 * j + 1])
    ALONE.forEach((_, factor) => {
      const wanted = a.stops.map((stop, axis) => (axis === factor ? b.stops[axis] : stop))
      expect(rest[factor].stops).toEqual(wanted)
    })
    expect(rest[4].stops).toEqual(a.stops)
  })
  expect(rows).toEqual(saltelliRows({ axes: AXES, factors: ALONE, key: 'whistle' }, 0, 8).slice(4))
})

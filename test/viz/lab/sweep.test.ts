/** The curve over one lever: where its values lie, and what is run for them. */
import { describe, expect, it } from 'vitest'
import { lever } from '../../../sim/levers/levers.ts'
import { scaleOf } from '../../../viz/lab/model/lever-value.ts'
import type { Scale } from '../../../viz/lab/model/lever-value.ts'
import { sweepArms, sweepNumbers } from '../../../viz/lab/model/sweep.ts'
import { meanOf } from '../../../viz/lab/page/survival-chart.ts'
import { SMALL } from './small-world.ts'

const WHOLE: Scale = {
  places: Array.from({ length: 101 }, (_, at) => at),
  unit: 'post',
  valueOf: (number) => number,
}

describe('five values', () => {
  it('reach from half of the preset to three times it, at even distances, on places of the slider', () => {
    // 10, 22.5, 35, 47.5, 60
    expect(sweepNumbers(WHOLE, { preset: 20, now: [] })).toEqual([10, 22, 35, 47, 60])
  })

  it('reach over what is plausible where the scenario says it, and to what is set now', () => {
    // 5, 7.5, 10, 12.5, 15
    expect(sweepNumbers(WHOLE, { preset: 20, range: [5, 15], now: [] })).toEqual([5, 7, 10, 12, 15])
    expect(sweepNumbers(WHOLE, { preset: 20, range: [5, 15], now: [45] })).toEqual([5, 15, 25, 35, 45])
  })

  it('reach over all of the slider from a preset of nothing; a value that comes twice is run once', () => {
    expect(sweepNumbers(WHOLE, { preset: 0, now: [] })).toEqual([0, 25, 50, 75, 100])
    expect(sweepNumbers(WHOLE, { preset: 2, range: [1, 3], now: [] })).toEqual([1, 2, 3])
  })
})

it('each value is a world that differs in that lever alone; officers keep the form of their lever', () => {
  const arms = sweepArms(SMALL, 'street.staff', WHOLE, [4, 8])
  expect(arms.map(({ name }) => name)).toEqual(['4', '8'])
  expect(arms[1].world).toEqual({ ...SMALL, set: { ...SMALL.set, 'street.staff': 8 } })
  const officers = scaleOf(lever('departments.officers')!, { load: 0.8 })!
  expect(sweepArms(SMALL, 'departments.officers', officers, [0.5])[0].world.set['departments.officers']).toEqual({
    load: 0.5,
  })
})

it('the mean of survival curves is taken day by day over the runs that have it', () => {
  const runs = [Array<number>(91).fill(0.4), Array<number>(91).fill(0.6), Array<number>(91).fill(NaN)]
  runs[0][30] = 0.2
  const mean = meanOf(runs)
  expect([mean.length, mean[0], mean[30]]).toEqual([91, 0.5, 0.4])
})

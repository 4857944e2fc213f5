import { describe, expect, it } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { normal } from '../../sim/random/normal.ts'
import { movingAverage, mser, warmUpOf, withoutSeason } from '../../sim/stats/warm-up.ts'
import type { BeginningSeries } from '../../sim/stats/warm-up.ts'

/** Means of batches of five. */
function byFives(values: readonly number[]): number[] {
  return Array.from({ length: values.length / 5 }, (_, batch) => {
    return values.slice(5 * batch, 5 * batch + 5).reduce((sum, x) => sum + x, 0) / 5
  })
}

/** Ten replications of so many weeks of what a week is, with noise. */
function series(weeks: number, of: (week: number) => number, noise = 1): BeginningSeries {
  const rows = Array.from({ length: 10 }, (_, replication) => {
    const streams = new RandomStreams('warm-up', replication)
    return Array.from({ length: weeks }, (_week, week) => of(week) + noise * normal(streams.uniform(0, week, 0)))
  })
  return { id: 'backlog', rows, margin: (mean) => 0.05 * Math.abs(mean) }
}

describe('the cut of least error', () => {
  it('of 1 to 100 in fives is the bound, and is worth less the earlier it is', () => {
    const batches = byFives(Array.from({ length: 100 }, (_, i) => i + 1))
    expect(mser(batches).cut).toBe(10)
    expect(mser(batches).least).toBeCloseTo(20.625, 10)
    // With nothing cut 16,625 / 400.
    expect(mser(batches.slice(0, 1)).cut).toBe(0)
    const mean = batches.reduce((sum, x) => sum + x, 0) / 20
    expect(batches.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 400).toBeCloseTo(41.5625, 10)
  })

  it('of a fall over the first 20 of 100 is 20', () => {
    const values = Array.from({ length: 100 }, (_, i) => (i < 20 ? 10 - i / 2 : i % 2 === 0 ? 0.5 : -0.5))
    expect(5 * mser(byFives(values)).cut).toBe(20)
  })
})

describe('the warm-up of a city', () => {
  it('ends where a backlog has filled, the season taken out', () => {
    const filling = (week: number): number => 100 - (week < 24 ? 40 * (1 - week / 24) : 0)
    const { cut, refusal } = warmUpOf([series(156, filling)], false)
    expect(refusal).toBeNull()
    expect(cut!.by).toBe('backlog')
    expect(cut!.batches).toBeGreaterThan(18)
    expect(cut!.batches).toBeLessThan(27)
    const swinging = series(156, (week) => filling(week) + 30 * Math.sin((2 * Math.PI * week) / 52))
    expect(Math.abs(warmUpOf([swinging], true).cut!.batches - cut!.batches)).toBeLessThan(4)
    // Not the first year, as the means of two calendar years would have it.
    expect(warmUpOf([series(156, () => 100)], true).cut!.batches).toBeLessThan(40)
  })

  it('is nothing where nothing fills, and the longest of several', () => {
    const flat = series(156, () => 100)
    expect(warmUpOf([flat], false).cut!.batches).toBeLessThan(8)
    const slow = { ...series(156, (week) => (week < 30 ? 50 : 100)), id: 'slow' }
    expect(warmUpOf([flat, slow], false).cut).toEqual({ batches: 30, by: 'slow' })
  })

  it('is refused where a city drifts, fills for longer than is looked at, or is looked at too briefly', () => {
    const why = (one: BeginningSeries) => warmUpOf([one], false).refusal?.why
    expect(why(series(156, (week) => 100 + week))).toBe('end')
    expect(warmUpOf([series(156, (week) => 100 + week)], true).refusal?.why).toBe('end')
    expect(why(series(156, (week) => 100 + (week > 78 ? (week - 78) / 5 : 0)))).toBe('drift')
    expect(why(series(103, () => 100))).toBe('short')
  })

  it('leaves out a series of which a week has no value at all', () => {
    const gap = { ...series(156, () => 5), id: 'gap' }
    const rows = gap.rows.map((row) => Array.from(row, (x, week) => (week === 3 ? NaN : x)))
    const { leftOut, cut } = warmUpOf([{ ...gap, rows }, series(156, () => 100)], false)
    expect([leftOut, cut!.by]).toEqual([['gap'], 'backlog'])
  })
})

it('a moving average takes in fewer at the ends; a season leaves, and the mean stays', () => {
  expect(movingAverage([1, 2, 6, 4, 5], 1)).toEqual([1, 3, 4, 5, 5])
  expect(movingAverage([1, 2, 6, 4, 2], 2)).toEqual([1, 3, 3, 4, 2])
  const swing = Array.from({ length: 156 }, (_, week) => 7 + 3 * Math.sin((2 * Math.PI * week) / 52))
  for (const x of withoutSeason(swing)) expect(x).toBeCloseTo(7, 9)
})

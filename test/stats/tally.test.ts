import { describe, expect, it } from 'vitest'
import { randomFromText } from '../../sim/random/text-random.ts'
import { Tally } from '../../sim/stats/tally.ts'

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally()
  for (const x of values) tally.add(x)
  return tally
}

/** Plain sums in two passes. */
function plain(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1) }
}

const next = randomFromText('tally')
const numbers = Array.from({ length: 1000 }, () => 1e6 + next())

describe('tally', () => {
  it('gives mean 3.4 and variance 11.3 for {5, 3, 8, -1, 2}', () => {
    const tally = tallyOf([5, 3, 8, -1, 2])
    expect(tally.mean).toBeCloseTo(3.4, 14)
    expect(tally.variance).toBeCloseTo(11.3, 13)
    expect(tally.standardDeviation).toBeCloseTo(Math.sqrt(11.3), 13)
    expect([tally.count, tally.min, tally.max]).toEqual([5, -1, 8])
  })

  it('agrees with plain sums in two passes, also far from zero', () => {
    const tally = tallyOf(numbers)
    const expected = plain(numbers)
    expect(tally.mean / expected.mean).toBeCloseTo(1, 13)
    expect(tally.variance / expected.variance).toBeCloseTo(1, 8)
  })

  it('merges parts into the whole', () => {
    for (const cut of [0, 1, 13, 999, 1000]) {
      const left = tallyOf(numbers.slice(0, cut))
      const right = tallyOf(numbers.slice(cut))
      left.merge(right)
      const expected = plain(numbers)
      expect(left.mean / expected.mean).toBeCloseTo(1, 13)
      expect(left.variance / expected.variance).toBeCloseTo(1, 8)
      expect([left.count, left.min, left.max]).toEqual([1000, Math.min(...numbers), Math.max(...numbers)])
      expect(right.count).toBe(1000 - cut)
    }
  })

  it('says NaN for what it cannot know', () => {
    const empty = new Tally()
    expect([empty.count, empty.mean, empty.variance, empty.min, empty.max]).toEqual([0, NaN, NaN, NaN, NaN])
    const one = tallyOf([7])
    expect([one.mean, one.variance, one.standardDeviation, one.min, one.max]).toEqual([7, NaN, NaN, 7, 7])
    empty.merge(new Tally())
    expect(empty.count).toBe(0)
  })
})

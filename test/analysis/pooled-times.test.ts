/** The resolution time of all cases of all replications together, by hand. */
import { describe, expect, it } from 'vitest'
import { PooledTimes } from '../../sim/analysis/pooled-times.ts'
import { MEASURES, measureIndex } from '../../sim/city/model/measures.ts'

/** A replication of so many cases, of which so many are solved by a day, for each of some days. */
function replication(cases: number, solved: Readonly<Record<number, number>>) {
  const measures = new Float64Array(MEASURES.length).fill(NaN)
  measures[measureIndex('demand')] = cases / 1000
  const survival = Float64Array.from({ length: 91 }, (_, day) => {
    const all = Object.entries(solved).filter(([by]) => Number(by) <= day)
    return 1 - all.reduce((sum, [, more]) => sum + more, 0) / cases
  })
  return { measures, survival }
}

function pooled(...all: readonly ReturnType<typeof replication>[]): PooledTimes {
  const times = new PooledTimes()
  for (const one of all) times.add(one)
  return times
}

describe('pooled over replications', () => {
  it('the median is that of all cases, those of a large replication counting more', () => {
    // Of 40 cases 2 + 9 = 11 are solved by day 39 and 23 by day 40. The mean of both curves is .55 unsolved then.
    const times = pooled(replication(10, { 10: 2 }), replication(30, { 20: 9, 40: 12 }))
    expect(times.dayOf('resolutionTimeMedian')).toBe(40)
    expect(times.dayOf('resolutionTimeP90')).toBeNull()
  })

  it('reaches a share exactly, whatever rounding leaves', () => {
    // 9 of 10 in each: 18 of 20 on day 7.
    const times = pooled(replication(10, { 3: 5, 7: 4 }), replication(10, { 7: 9 }))
    expect(times.dayOf('resolutionTimeP90')).toBe(7)
    expect(times.dayOf('resolutionTimeMedian')).toBe(7)
    expect(pooled(replication(3, { 90: 3 })).dayOf('resolutionTimeP90')).toBe(90)
  })

  it('is none where there is no case', () => {
    expect(pooled().dayOf('resolutionTimeMedian')).toBeNull()
    expect(pooled(replication(0, {})).dayOf('resolutionTimeMedian')).toBeNull()
  })
})

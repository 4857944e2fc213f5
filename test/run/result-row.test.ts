import { describe, expect, it } from 'vitest'
import { layoutOf, packRow, partOfRow, rowLength, unpackRow } from '../../sim/run/result-row.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import { fakePlan, fakeReplicate, posts } from './fake-city.ts'

const task = readyScenario(fakePlan({ a: 11 }, 1), 0)
const layout = layoutOf(task.horizon, task.setting)
const horizon = (days: number) => ({ warmUpDays: 7, days })

describe('a result row', () => {
  it('has a place for every number of a replication', () => {
    // Two streets, one domain, and the groups that every city has: 3 duties, 4 urgencies, 4 quarters of residents.
    const groups = (2 + 1 + 3 + 4 + 4) * GROUP_MEASURES.length
    // Eleven counts a street and week, one of which is warm-up.
    const rest = MEASURES.length + 91 + groups + 2
    expect(rowLength(layoutOf(horizon(21), posts(11)))).toBe(rest + 11 * 2 * 4)
    expect(rowLength(layoutOf(horizon(6), posts(11)))).toBe(rest + 11 * 2 * 1)
    const eight = rowLength(layoutOf(horizon(6), posts(11, 8)))
    expect(eight).toBe(rest + 6 * GROUP_MEASURES.length + 11 * 8 * 1)
  })

  it('gives back exactly what was packed', () => {
    const replication = fakeReplicate(task, 0)
    expect(unpackRow(packRow(replication, layout), layout)).toEqual(replication)
  })

  it('refuses a replication of another length, by the name of the part', () => {
    const replication = { ...fakeReplicate(task, 0), survival: new Float64Array(90) }
    expect(() => packRow(replication, layout)).toThrow('90 values of survival, not 91')
    expect(() => packRow(fakeReplicate(task, 0), { ...layout, weeks: 4 })).toThrow(
      '88 values of weekly counts, not 110',
    )
    expect(() => packRow(fakeReplicate(task, 0), { ...layout, groups: 13 })).toThrow('182 values of groups, not 169')
    expect(() => unpackRow(new Float64Array(5), layout)).toThrow('this one has 5')
  })

  it('says in words what a number of it is', () => {
    const first = MEASURES.length + 91
    const counts = [0, 12, 11 * 4 + 11 * 3 + 4].map((at) => partOfRow(first + at, layout))
    expect(counts).toEqual([
      'weekly cases of street 1, week -1',
      'weekly onTime of street 1, week 0',
      'weekly satisfied of street 2, week 2',
    ])
    expect(partOfRow(first - 1, layout)).toBe('survival at day 90')
    expect(partOfRow(first + 88, layout)).toContain('a measure by group')
  })
})

import { describe, expect, it } from 'vitest'
import { packRow, rowLength, unpackRow } from '../../sim/experiment/result-row.ts'
import { MEASURES } from '../../sim/city/measures.ts'
import { taskOf } from '../../sim/experiment/plan.ts'
import { fakePlan, fakeReplicate } from './fake-city.ts'

const task = taskOf(fakePlan({ a: 11 }, 1), { scenario: 0, from: 0, to: 1 })

describe('a result row', () => {
  it('has a place for every number of a replication', () => {
    expect(rowLength(21)).toBe(MEASURES.length + 91 + 6 * 3 + 2)
    expect(rowLength(6)).toBe(MEASURES.length + 91 + 2)
  })

  it('gives back exactly what was packed', () => {
    const replication = fakeReplicate(task, 0)
    expect(unpackRow(packRow(replication, 21), 21)).toEqual(replication)
  })

  it('refuses a replication of another length, by the name of the part', () => {
    const replication = { ...fakeReplicate(task, 0), survival: new Float64Array(90) }
    expect(() => packRow(replication, 21)).toThrow('90 values of survival, not 91')
    expect(() => packRow(fakeReplicate(task, 0), 28)).toThrow('3 values of weekly demand, not 4')
    expect(() => unpackRow(new Float64Array(5), 21)).toThrow('this one has 5')
  })
})

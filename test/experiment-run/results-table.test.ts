import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { MEASURES } from '../../sim/city/measures.ts'
import { taskOf } from '../../sim/experiment/plan.ts'
import { csvOf, groupsCsvOf, parquetOf } from '../../sim/experiment/results-table.ts'
import { GROUP_MEASURES } from '../../sim/city/group-measures.ts'
import { groupsOf } from '../../sim/city/groups.ts'
import { fakePlan, fakeReplicate } from './fake-city.ts'

const plan = fakePlan({ base: 11, 'big, "new"': 50 }, 3)
const results = plan.scenarios.map((_, scenario) =>
  [0, 1, 2].map((from) => fakeReplicate(taskOf(plan, { scenario, from, to: from + 1 }), from)),
)
const table = { scenarios: plan.scenarios.map(({ name }) => name), results }

describe('the table of groups', () => {
  const lists = plan.scenarios.map(({ setting }) => groupsOf(setting))
  const lines = groupsCsvOf(table, lists).split('\n')

  it('is one line per scenario, replication and group under the ids of the group measures', () => {
    expect(lines[0]).toBe(`scenario,replication,dimension,group,${GROUP_MEASURES.map(({ id }) => id).join(',')}`)
    expect(lines).toHaveLength(2 * 3 * 14 + 2)
    expect(lines[1]).toMatch(/^base,0,duty,lead,\d/)
    expect(lines[14 + 12]).toMatch(/^base,1,domain,Roads,/)
    expect(lines.at(-2)).toMatch(/^"big, ""new""",2,street,2,/)
    expect(lines.at(-1)).toBe('')
  })

  it('writes numbers that read back as the same double, and a missing one as nothing', () => {
    const cells = lines[1 + 14 + 5]!.split(',').slice(4)
    const width = GROUP_MEASURES.length
    expect(cells.map(Number)).toEqual([...results[0]![1]!.groups.subarray(5 * width, 6 * width)])
    expect(lines[1]!.split(',')[4 + GROUP_MEASURES.findIndex(({ id }) => id === 'satisfactionRate')]).toBe('')
  })
})

describe('the table of results', () => {
  it('is one line per scenario and replication under the ids of the measures', () => {
    const lines = csvOf(table).split('\n')
    expect(lines[0]).toBe(`scenario,replication,${MEASURES.map(({ id }) => id).join(',')}`)
    expect(lines.slice(1, 4).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['base', '0'],
      ['base', '1'],
      ['base', '2'],
    ])
    expect(lines[4]).toMatch(/^"big, ""new""",0,/)
    expect(lines).toHaveLength(8)
    expect(lines[7]).toBe('')
  })

  it('writes numbers that read back as the same double, and a missing one as nothing', () => {
    const cells = csvOf(table).split('\n')[2]!.split(',').slice(2)
    cells.forEach((cell, index) => {
      const value = results[0]![1]!.measures[index]!
      if (Number.isNaN(value)) expect(cell).toBe('')
      else expect(Object.is(Number(cell), value)).toBe(true)
    })
    expect(cells.filter((cell) => cell === '')).toHaveLength(1)
  })

  it('holds the same in Parquet, with null for a missing value', async () => {
    const bytes = parquetOf(table)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(rows).toHaveLength(6)
    expect(Object.keys(rows[0]!)).toEqual(['scenario', 'replication', ...MEASURES.map(({ id }) => id)])
    expect(rows[5]).toMatchObject({ scenario: 'big, "new"', replication: 2 })
    MEASURES.forEach(({ id }, index) => {
      const value = results[1]![2]!.measures[index]!
      expect(rows[5]![id]).toBe(Number.isNaN(value) ? null : value)
    })
  })

  it('has the columns that a study adds after the measures, in both files', async () => {
    const valuesOf = (scenario: number, measures: ArrayLike<number>): number[] => [
      measures[0]! / (scenario + 2),
      scenario === 1 ? NaN : 7,
    ]
    const added = { ids: ['each', 'odd'], valuesOf }
    const lines = csvOf({ ...table, added }).split('\n')
    const bytes = parquetOf({ ...table, added })
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(lines[0]).toBe(`${csvOf(table).split('\n')[0]},each,odd`)
    expect(Object.keys(rows[0]!).slice(-2)).toEqual(['each', 'odd'])
    for (const [index, [scenario, replication]] of [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ].entries()) {
      const each = results[scenario!]![replication!]!.measures[0]! / (scenario! + 2)
      const odd = scenario === 1 ? null : 7
      expect(lines[index + 1]).toBe(`${csvOf(table).split('\n')[index + 1]},${each},${odd ?? ''}`)
      expect(rows[index]).toMatchObject({ each, odd })
    }
  })

  it('has the same Parquet bytes each time', () => {
    expect(Buffer.from(parquetOf(table)).equals(Buffer.from(parquetOf(table)))).toBe(true)
  })
})

import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import { FailuresCsv } from '../../sim/run/failures-table.ts'
import { GroupsCsv } from '../../sim/run/groups-table.ts'
import { layoutOf, rowLength, unpackRow } from '../../sim/run/result-row.ts'
import { ResultsCsv, ResultsParquet } from '../../sim/run/results-table.ts'
import type { AddedColumns } from '../../sim/run/results-table.ts'
import { taskOf } from '../../sim/run/plan.ts'
import { fakePlan, fakeReplicate } from './fake-city.ts'
import { KeptSink } from './kept-sink.ts'

const plan = fakePlan({ base: 11, 'big, "new"': 50 }, 3)
/** By replication, then by scenario; the second of the first scenario failed. */
const results = [0, 1, 2].map((replication) =>
  plan.scenarios.map((_, scenario) => fakeReplicate(taskOf(plan, { scenario, from: 0, to: 3 }), replication)),
)
const layout = layoutOf(plan.horizon, plan.scenarios[0].setting)
results[1][0] = unpackRow(new Float64Array(rowLength(layout)).fill(NaN), layout)

const scenarios = plan.scenarios.map(({ name }) => name)
/** Twice the first measure, and nothing where it is above 40. */
const added: AddedColumns = {
  ids: ['twice', 'none'],
  valuesOf: (scenario, measures) => [2 * measures[0], scenario === 1 ? NaN : measures[0]],
}

interface Table {
  add(replication: number, results: readonly Replication[]): void
  end?(): void
}

function written(make: (sink: KeptSink) => Table, rows = results): KeptSink {
  const sink = new KeptSink()
  const table = make(sink)
  rows.forEach((row, replication) => table.add(replication, row))
  table.end?.()
  return sink
}

describe('the table of groups', () => {
  const lines = written((sink) => new GroupsCsv(plan.scenarios, sink)).text.split('\n')

  it('is one line per replication, scenario and group under the ids of the group measures', () => {
    expect(lines[0]).toBe(`scenario,replication,dimension,group,${GROUP_MEASURES.map(({ id }) => id).join(',')}`)
    expect(lines).toHaveLength(2 * 3 * 14 + 2)
    expect(lines[1]).toMatch(/^base,0,duty,lead,\d/)
    expect(lines[14 + 12]).toMatch(/^"big, ""new""",0,domain,Roads,/)
    expect(lines.at(-2)).toMatch(/^"big, ""new""",2,street,2,/)
    expect(lines.at(-1)).toBe('')
  })

  it('writes numbers that read back as the same double, and a missing one as nothing', () => {
    const cells = lines[1 + 14 + 5].split('new""",0,')[1].split(',').slice(2)
    const width = GROUP_MEASURES.length
    expect(cells.map(Number)).toEqual([...results[0][1].groups.subarray(5 * width, 6 * width)])
    expect(lines[1].split(',')[4 + GROUP_MEASURES.findIndex(({ id }) => id === 'satisfactionRate')]).toBe('')
  })

  it('keeps the lines of a replication that failed, with nothing in them', () => {
    expect(lines[1 + 28]).toBe(`base,1,duty,lead${','.repeat(GROUP_MEASURES.length)}`)
  })
})

describe('the table of results', () => {
  const ids = MEASURES.map(({ id }) => id)
  const lines = written((sink) => new ResultsCsv({ scenarios }, sink)).text.split('\n')

  it('is one line per replication and scenario under the ids of the measures', () => {
    expect(lines[0]).toBe(`scenario,replication,${ids.join(',')}`)
    const big = '"big, ""new"""'
    const starts = ['base,0', `${big},0`, 'base,1', `${big},1`, 'base,2', `${big},2`]
    expect(lines.slice(1, -1).map((line) => line.split(/(?<=\d),/)[0])).toEqual(starts)
    expect(lines[3]).toBe(`base,1${','.repeat(ids.length)}`)
    expect(lines).toHaveLength(8)
    expect(lines[7]).toBe('')
  })

  it('writes numbers that read back as the same double, and a missing one as nothing', () => {
    const cells = lines[5].split(',').slice(2)
    cells.forEach((cell, index) => {
      const value = results[2][0].measures[index]
      if (Number.isNaN(value)) expect(cell).toBe('')
      else expect(Object.is(Number(cell), value)).toBe(true)
    })
    expect(cells.filter((cell) => cell === '')).toHaveLength(1)
  })

  it('ends with the columns that are added', () => {
    const [head, first, second, failed] = written((sink) => new ResultsCsv({ scenarios, added }, sink)).text.split('\n')
    expect(head.split(',').slice(-3)).toEqual([ids.at(-1), 'twice', 'none'])
    const value = results[0][0].measures[0]
    expect(first.split(',').slice(-2).map(Number)).toEqual([2 * value, value])
    expect(second.split(',').at(-1)).toBe('')
    expect(failed).toBe(`base,1${','.repeat(ids.length + 2)}`)
  })

  it('holds the same in Parquet, with null for a missing value', async () => {
    const rows = await parquetReadObjects({
      file: written((sink) => new ResultsParquet({ scenarios, added }, sink)).file,
    })
    expect(rows).toHaveLength(6)
    expect(Object.keys(rows[0])).toEqual(['scenario', 'replication', ...ids, 'twice', 'none'])
    expect(rows.map(({ scenario, replication }) => [scenario, replication])).toEqual(
      [0, 1, 2].flatMap((replication) => scenarios.map((name) => [name, replication])),
    )
    rows.forEach((row, index) => {
      const scenario = index % 2
      const { measures } = results[Math.floor(index / 2)][scenario]
      const values = [...measures, ...added.valuesOf(scenario, measures)]
      expect(Object.values(row).slice(2)).toEqual(values.map((value) => (Number.isNaN(value) ? null : value)))
    })
  })

  it('without a row is a Parquet file all the same', async () => {
    const { file } = written((sink) => new ResultsParquet({ scenarios }, sink), [])
    expect(await parquetReadObjects({ file })).toEqual([])
    expect(parquetMetadata(file).schema).toHaveLength(1 + 2 + ids.length)
  })
})

describe('a Parquet file of many rows', () => {
  /** 4,200 replications of two scenarios: 8,400 rows. */
  const many = Array.from({ length: 4200 }, (_, replication) =>
    scenarios.map((_, scenario) => {
      const measures = MEASURES.map((_, column) => ((replication * 7 + column) % 1000) + scenario / 4)
      if (replication % 100 === 3) measures.fill(NaN)
      return { ...results[0][0], measures: Float64Array.from(measures) }
    }),
  )
  const sink = written((one) => new ResultsParquet({ scenarios }, one), many)

  it('has more than one row group, each handed on when it is full', () => {
    expect(parquetMetadata(sink.file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([8192, 208])
    expect(sink.pieces.length).toBeGreaterThanOrEqual(3)
  })

  it('reads back row by row', async () => {
    const rows = await parquetReadObjects({ file: sink.file })
    expect(rows).toHaveLength(8400)
    for (const [index, row] of rows.entries()) {
      const replication = Math.floor(index / 2)
      if (row.replication !== replication || row.scenario !== scenarios[index % 2]) expect.fail(`row ${index}`)
      MEASURES.forEach(({ id }, column) => {
        const value = many[replication][index % 2].measures[column]
        if (row[id] !== (Number.isNaN(value) ? null : value)) expect.fail(`${id} of row ${index} is ${row[id]}`)
      })
    }
  })

  it('has the same bytes each time', () => {
    const again = written((one) => new ResultsParquet({ scenarios }, one), many)
    expect(Buffer.from(again.bytes).equals(Buffer.from(sink.bytes))).toBe(true)
  })
})

describe('the table of failures', () => {
  it('is a line each, with what is needed to see it again', () => {
    const sink = new KeptSink()
    const table = new FailuresCsv(sink)
    const message = 'RangeError: a\nb, "c"'
    table.add({ scenario: 'big', replication: 7, stage: 'simulation', message, command: 'whistlelab run big' })
    expect(sink.text).toBe(
      'scenario,replication,stage,message,command\nbig,7,simulation,"RangeError: a\nb, ""c""",whistlelab run big\n',
    )
  })
})

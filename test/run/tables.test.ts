import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import { writeCodebook } from '../../sim/run/codebook.ts'
import { FORMULA_RULE } from '../../sim/text/csv-line.ts'
import { groupsTable } from '../../sim/run/groups-table.ts'
import { leverColumns } from '../../sim/run/lever-columns.ts'
import type { LeverColumns } from '../../sim/run/lever-columns.ts'
import { layoutAt } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import { replicationsTable } from '../../sim/run/replications-table.ts'
import type { AddedColumns, ReplicationTable } from '../../sim/run/replications-table.ts'
import { rowLength, unpackRow } from '../../sim/run/result-row.ts'
import { scenariosTable } from '../../sim/run/scenarios-table.ts'
import { parquetTable } from '../../sim/run/parquet-table.ts'
import { csvTable } from '../../sim/run/table.ts'
import type { Judging, TableColumn, TableWriter } from '../../sim/run/table.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { variantPoint } from '../../sim/scenario/scenario-file.ts'
import { loadText } from '../scenario/scenario-folder.ts'
import { FAKE_ESTIMATES, fakePlan, fakeReplicate } from './fake-city.ts'
import { KeptSink } from './kept-sink.ts'

const plan = fakePlan({ base: 11, 'big, "new"': 50 }, 3)
/** By replication, then by scenario; the second of the first scenario failed. */
const results = [0, 1, 2].map((replication) =>
  plan.scenarios.map((_, scenario) => fakeReplicate(readyScenario(plan, scenario), replication)),
)
const layout = layoutAt(plan, 0)
results[1][0] = unpackRow(new Float64Array(rowLength(layout)).fill(NaN), layout)

const names = plan.scenarios.map(({ name }) => name)
const ids = MEASURES.map(({ id }) => id)
const column = (id: string): TableColumn => ({ id, kind: 'number', unit: 'h', definition: id, missing: 'at times' })
/** Twice the first measure, and nothing of the second scenario. */
const added: AddedColumns = {
  columns: [column('twice'), column('none')],
  valuesOf: (scenario, measures) => [2 * measures[0], scenario === 1 ? NaN : measures[0]],
}
/** A number and a text, as levers are. */
const levers: LeverColumns = {
  columns: [
    { id: 'street.staff', kind: 'number', unit: 'post', definition: 'posts' },
    { id: 'whistle.gate', kind: 'text', unit: '', definition: 'gate' },
  ],
  valuesOf: (place) => (place === 0 ? [11, 'street'] : [50, 'grid']),
}
const NONE: LeverColumns = { columns: [], valuesOf: () => [] }

type Open = (columns: readonly TableColumn[], sink: KeptSink) => TableWriter
const parquet: Open = (columns, sink) => parquetTable(columns, { run: 'abc', seed: '决定' }, sink)

function written(table: ReplicationTable, open: Open, rows: readonly (readonly Replication[])[] = results): KeptSink {
  const sink = new KeptSink()
  const writer = open(table.columns, sink)
  rows.forEach((each, replication) =>
    each.forEach((one, place) => table.rowsOf(place, replication, one).forEach((row) => writer.add(row))),
  )
  writer.end()
  return sink
}

describe('the table of groups', () => {
  const lines = written(groupsTable(plan, NONE), csvTable).text.split('\n')

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

  it('ends with the levers, and is the same in Parquet', async () => {
    const table = groupsTable(plan, levers)
    const text = written(table, csvTable).text.split('\n')
    expect(text[0].endsWith(',street.staff,whistle.gate')).toBe(true)
    expect([text[1].endsWith(',11,street'), text[15].endsWith(',50,grid')]).toEqual([true, true])
    const rows = await parquetReadObjects({ file: written(table, parquet).file })
    expect(rows).toHaveLength(2 * 3 * 14)
    expect(rows[14]).toMatchObject({ replication: 0, dimension: 'duty', group: 'lead', 'street.staff': 50 })
    expect(rows[28]).toMatchObject({ scenario: 'base', replication: 1, cases: null, 'whistle.gate': 'street' })
  })
})

describe('the table of replications', () => {
  const lines = written(replicationsTable(plan, NONE, null), csvTable).text.split('\n')

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

  it('ends with the columns that are added, then the levers', () => {
    const [head, first, second, failed] = written(replicationsTable(plan, levers, added), csvTable).text.split('\n')
    expect(head.split(',').slice(-5)).toEqual([ids.at(-1), 'twice', 'none', 'street.staff', 'whistle.gate'])
    const value = results[0][0].measures[0]
    expect(first.split(',').slice(-4)).toEqual([String(2 * value), String(value), '11', 'street'])
    expect(second.split(',').slice(-3)).toEqual(['', '50', 'grid'])
    expect(failed).toBe(`base,1${','.repeat(ids.length + 2)},11,street`)
  })

  it('holds the same in Parquet, with null for a missing value, and says what and of which run it is', async () => {
    const { file } = written(replicationsTable(plan, levers, added), parquet)
    const rows = await parquetReadObjects({ file })
    expect(rows).toHaveLength(6)
    const all = ['scenario', 'replication', ...ids, 'twice', 'none', 'street.staff', 'whistle.gate']
    expect(Object.keys(rows[0])).toEqual(all)
    expect(rows.map(({ scenario, replication }) => [scenario, replication])).toEqual(
      [0, 1, 2].flatMap((replication) => names.map((name) => [name, replication])),
    )
    rows.forEach((row, index) => {
      const place = index % 2
      const { measures } = results[Math.floor(index / 2)][place]
      const values = [...measures, ...added.valuesOf(place, measures)]
      const expected = values.map((value) => (Number.isNaN(value) ? null : value))
      expect(Object.values(row).slice(2)).toEqual([...expected, ...levers.valuesOf(place)])
    })
    const facts = new Map(parquetMetadata(file).key_value_metadata!.map(({ key, value }) => [key, value]))
    expect([facts.get('run'), facts.get('seed')]).toEqual(['abc', '决定'])
    const units = JSON.parse(facts.get('units')!) as Record<string, string>
    expect(units).toMatchObject({ twice: 'h', onTimeRate: 'share', cost: 'yuan', 'street.staff': 'post' })
    expect(Object.keys(units)).not.toContain('hops')
  })

  it('without a row is a Parquet file all the same', async () => {
    const { file } = written(replicationsTable(plan, NONE, null), parquet, [])
    expect(await parquetReadObjects({ file })).toEqual([])
    expect(parquetMetadata(file).schema).toHaveLength(1 + 2 + ids.length)
  })
})

describe('a Parquet file of many rows', () => {
  /** 4,700 replications of two scenarios: 9,400 rows. */
  const many = Array.from({ length: 4700 }, (_, replication) =>
    names.map((_, scenario) => {
      const measures = MEASURES.map((_, column) => ((replication * 7 + column) % 1000) + scenario / 4)
      if (replication % 100 === 3) measures.fill(NaN)
      return { ...results[0][0], measures: Float64Array.from(measures) }
    }),
  )
  const table = replicationsTable(plan, NONE, null)
  const sink = written(table, parquet, many)

  it('has more than one row group, each handed on when it is full', () => {
    const sizes = parquetMetadata(sink.file).row_groups.map(({ num_rows }) => Number(num_rows))
    expect(sizes).toEqual([8192, 1208])
    expect(sink.pieces.length).toBeGreaterThanOrEqual(3)
  })

  it('reads back row by row', async () => {
    const rows = await parquetReadObjects({ file: sink.file })
    expect(rows).toHaveLength(9400)
    for (const [index, row] of rows.entries()) {
      const replication = Math.floor(index / 2)
      if (row.replication !== replication || row.scenario !== names[index % 2]) expect.fail(`row ${index}`)
      MEASURES.forEach(({ id }, column) => {
        const value = many[replication][index % 2].measures[column]
        if (row[id] !== (Number.isNaN(value) ? null : value)) expect.fail(`${id} of row ${index} is ${row[id]}`)
      })
    }
  })

  it('has the same bytes each time', () => {
    expect(Buffer.from(written(table, parquet, many).bytes).equals(Buffer.from(sink.bytes))).toBe(true)
  })
})

/** A base that switches, and variants of it with a number, a list and a word. */
function planOfLevers() {
  const base = loadText(
    'extends: haigang-before\nlevers: {city.streets: {value: 2, source: E083}, city.residentsPerStreet: {value: 9000, source: E084}}\n' +
      'switch:\n  - {from: 7 day, levers: {whistle.enabled: {value: yes, source: E002}}}\n',
  )
  const points = [
    ...asTheyAre([base]),
    variantPoint(base, 'fifty', ['street.staff=50', 'whistle.gate=grid', 'behaviour.reportDays=5']),
    variantPoint(base, 'lists', ['street.staff=[5, 6]', 'assistants.pooled=yes']),
    variantPoint(base, 'again', ['street.staff=11']),
    { ...variantPoint(base, 'untitled', ['street.staff=12']), title: null },
  ]
  return planFor(points, { horizon: { warmUpDays: 7, days: 21 }, replications: 3, seed: 's' }, FAKE_ESTIMATES)
}

describe('the levers of a run', () => {
  it('are a column each that differs anywhere: numbers as numbers, lists and words as texts', () => {
    const { columns, valuesOf } = leverColumns(planOfLevers())
    expect(columns.map(({ id, kind, unit }) => [id, kind, unit])).toEqual([
      ['street.staff', 'text', ''],
      ['assistants.pooled', 'text', ''],
      ['whistle.gate', 'text', ''],
      ['behaviour.reportDays', 'number', 'day'],
    ])
    expect([0, 1, 2, 3].map(valuesOf)).toEqual([
      ['11', 'no', 'street', 10],
      ['50', 'no', 'grid', 5],
      ['[5, 6]', 'yes', 'street', 10],
      ['12', 'no', 'street', 10],
    ])
  })

  it('are none where scenarios differ in nothing', () => {
    const whole = planOfLevers()
    expect(leverColumns({ ...whole, scenarios: whole.scenarios.slice(0, 1) }).columns).toEqual([])
  })
})

describe('the table of scenarios', () => {
  it('says of each what it is made of, what else it is called, and what changes inside the run', () => {
    const whole = planOfLevers()
    const { columns, rows } = scenariosTable(whole, leverColumns(whole), 2, {
      columns: [column('pooled')],
      valuesOf: () => [7],
    })
    expect(columns.map(({ id }) => id).slice(0, 9)).toEqual([
      'scenario',
      'title',
      'title_zh',
      'base',
      'replications',
      'aliases',
      'switches',
      'pooled',
      'street.staff',
    ])
    const [base, , lists, untitled] = [...rows()]
    const change = 'day 7: whistle.enabled = yes'
    expect(base).toEqual(['city', 'city', 'city', 'city', 2, 'again', change, 7, '11', 'no', 'street', 10])
    expect(lists.slice(3)).toEqual(['city', 2, '', change, 7, '[5, 6]', 'yes', 'street', 10])
    expect(untitled.slice(0, 3)).toEqual(['untitled', 'Posts per street: 12 posts', '每街道编制数：12'])
  })
})

describe('the codebook', () => {
  const heads =
    'column,unit,definition,denominator,missing when,tables,direction,margin,margin at least,beyond the follow-up when'

  it('has every column of every table once, with unit, definition, denominator, and when a value is missing', () => {
    const sink = new KeptSink()
    const shared: TableColumn = { id: 'scenario', kind: 'text', unit: '', definition: 'name' }
    const rate = { ...column('rate'), unit: 'share', denominator: 'cases, all', missing: 'no case' }
    writeCodebook({ one: [shared, rate], two: [shared, { ...rate, definition: 'another' }] }, sink)
    expect(sink.text.split('\n')).toEqual([
      heads,
      `scenario,,"name (${FORMULA_RULE})",,,one; two,,,,`,
      'rate,share,rate,"cases, all",no case,one,,,,',
      'rate,share,another,"cases, all",no case,two,,,,',
      '',
    ])
  })

  it('says of a measure how differences are judged: what is wanted, the margin, that of a study first, and what lies beyond', () => {
    const judging: Judging = {
      ...{ direction: 'less', margin: { kind: 'relative', value: 0.05, atLeast: 0.1 } },
      beyond: [['median', 'mean']],
    }
    const columns = ['own', 'asked'].map((id): TableColumn => ({ ...column(id), judging }))
    const sink = new KeptSink()
    writeCodebook({ one: columns }, sink, new Map([['asked', { kind: 'absolute', value: 12 }]]))
    expect(sink.text.split('\n').slice(1, 3)).toEqual([
      'own,h,own,,at times,one,less,0.05 of the baseline,0.1,median is missing and mean is not',
      'asked,h,asked,,at times,one,less,12,,median is missing and mean is not',
    ])
  })
})

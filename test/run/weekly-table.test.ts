/** The table of weeks: counted by hand for two streets, a week of warm-up and two observed weeks. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Replication } from '../../sim/city/model/replication.ts'
import { weeklyLength, weeklyShape } from '../../sim/city/model/weekly.ts'
import { planFor } from '../../sim/run/planning.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { layoutAt, outlineAt } from '../../sim/run/plan.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import { packRow, unpackRow } from '../../sim/run/result-row.ts'
import { parquetTable } from '../../sim/run/parquet-table.ts'
import { csvTable } from '../../sim/run/table.ts'
import { weeklyTable } from '../../sim/run/weekly-table.ts'
import { FAKE_ESTIMATES, fakePoint, fakeReplicate, posts } from './fake-city.ts'
import { KeptSink } from './kept-sink.ts'

/** Two streets of 1,000 residents. A part week of the warm-up and one of the observed period are left out. */
function planOver(warmUpDays: number, days: number): Plan {
  const run = { horizon: { warmUpDays, days }, replications: 1, seed: 'seed' }
  return planFor([fakePoint('one', posts(11))], run, FAKE_ESTIMATES)
}

/** By street and week: cases, on time, in the sample, verified, satisfied, dispatched, handling hours, backlog, whistles, calls, reports. */
const COUNTS = [
  [7, 7, 2, 2, 1, 6, 60, 5, 0, 0, 0],
  [14, 7, 4, 2, 3, 10, 200, 6, 2, 4, 1],
  [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
  [21, 0, 1, 0, 0, 4, 140, 9, 1, 1, 1],
  [0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0],
  [7, 7, 1, 1, 1, 5, 50, 0, 1, 3, 0],
].flat()

function replicationOf(plan: Plan, counts: readonly number[]): Replication {
  const one = { ...fakeReplicate(readyScenario(plan, 0), 0), weeklyCounts: Float64Array.from(counts) }
  return unpackRow(packRow(one, layoutAt(plan, 0)), layoutAt(plan, 0))
}

function linesOf(plan: Plan, result: Replication): string[] {
  const table = weeklyTable(plan)
  const sink = new KeptSink()
  const writer = csvTable(table.columns, sink)
  for (const row of table.rowsOf(0, 3, result)) writer.add(row)
  writer.end()
  return sink.text.trimEnd().split('\n')
}

const plan = planOver(10, 20)

describe('the table of weeks', () => {
  it('has the weeks of the whole city, then those of each street, warm-up first', () => {
    expect(linesOf(plan, replicationOf(plan, COUNTS))).toEqual([
      'scenario,replication,street,week,cases,demand,backlog,onTimeRate,sampled,verifiedResolutionRate,satisfactionRate,handlingTimeMean,whistles,calls,reportInRate',
      `one,3,,-1,28,20,14,0.25,3,${2 / 3},${1 / 3},20,1,1,1`,
      'one,3,,0,14,10,10,0.5,4,0.5,0.75,20,2,4,0.25',
      'one,3,,1,7,5,1,1,1,1,1,10,1,3,0',
      'one,3,1,-1,7,10,5,1,2,1,0.5,10,0,0,',
      'one,3,1,0,14,20,6,0.5,4,0.5,0.75,20,2,4,0.25',
      'one,3,1,1,0,0,1,,0,,,,0,0,',
      'one,3,2,-1,21,30,9,0,1,0,0,35,1,1,1',
      'one,3,2,0,0,0,4,,0,,,,0,0,',
      'one,3,2,1,7,10,0,1,1,1,1,10,1,3,0',
    ])
  })

  it('is where the curves come from', () => {
    const { weekly } = replicationOf(plan, COUNTS)
    expect(weekly.demand).toEqual(Float64Array.of(10, 5))
    expect(weekly.backlog).toEqual(Float64Array.of(10, 1))
    expect(weekly.onTimeRate).toEqual(Float64Array.of(0.5, 1))
    expect(weekly.verifiedResolutionRate).toEqual(Float64Array.of(0.5, 1))
    expect(weekly.satisfactionRate).toEqual(Float64Array.of(0.75, 1))
    expect(weekly.handlingTimeMean).toEqual(Float64Array.of(20, 10))
    expect(weekly.reportInRate).toEqual(Float64Array.of(0.25, 0))
    expect(weekly.whistles).toEqual(Float64Array.of(2, 1))
  })

  it('has no negative week without a warm-up, and none at all in a run of six days', () => {
    const observed = COUNTS.filter((_, at) => Math.floor(at / 11) % 3 > 0)
    const whole = linesOf(plan, replicationOf(plan, COUNTS)).filter((line) => !line.includes(',-1,'))
    const alone = planOver(6, 14)
    expect(linesOf(alone, replicationOf(alone, observed))).toEqual(whole)
    const short = planOver(6, 6)
    expect(linesOf(short, replicationOf(short, []))).toHaveLength(1)
  })

  it('keeps the rows of a replication that failed, without values', () => {
    const failed = unpackRow(packRow(replicationOf(plan, COUNTS), layoutAt(plan, 0)).fill(NaN), layoutAt(plan, 0))
    const lines = linesOf(plan, failed)
    expect(lines[1]).toBe('one,3,,-1,,,,,,,,,,,')
    expect(lines[9]).toBe('one,3,2,1,,,,,,,,,,,')
  })

  it('says in its columns what is missing when, and in Parquet its units', async () => {
    const table = weeklyTable(plan)
    const street = table.columns.find(({ id }) => id === 'street')!
    expect(street.missing).toContain('the whole city')
    for (const { id, definition } of table.columns) expect(definition, id).toMatch(/\w/)
    const sink = new KeptSink()
    const writer = parquetTable(table.columns, { run: 'r' }, sink)
    for (const row of table.rowsOf(0, 0, replicationOf(plan, COUNTS))) writer.add(row)
    writer.end()
    const rows = await parquetReadObjects({ file: sink.file })
    expect(rows[0]).toMatchObject({ scenario: 'one', street: null, week: -1, cases: 28, onTimeRate: 0.25 })
    expect(rows[5]).toMatchObject({ street: 1, week: 1, demand: 0, onTimeRate: null })
    const units = parquetMetadata(sink.file).key_value_metadata!.find(({ key }) => key === 'units')!.value!
    expect(JSON.parse(units)).toEqual({
      ...{ onTimeRate: 'share', verifiedResolutionRate: 'share', satisfactionRate: 'share' },
      ...{ handlingTimeMean: 'h', reportInRate: 'share' },
    })
  })
})

describe('the weekly counts of a replication', () => {
  it('are eleven a street and whole week', () => {
    const lengthOver = (warmUpDays: number, days: number) =>
      weeklyLength(weeklyShape({ warmUpDays, days }, outlineAt(plan, 0)))
    expect(lengthOver(10, 20)).toBe(11 * 2 * 3)
    expect(lengthOver(14, 21)).toBe(11 * 2 * 5)
    expect(lengthOver(6, 6)).toBe(0)
  })
})

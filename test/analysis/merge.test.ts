import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { mergeRows, tableFiles } from '../../sim/analysis/merge.ts'
import type { MergeOrder, TableFile } from '../../sim/analysis/merge.ts'
import { RunAccumulator } from '../../sim/analysis/run-accumulator.ts'
import { BlockError, completeReplications, storedReplications } from '../../sim/analysis/stored-replications.ts'
import { inMemory, inThisThread, runBatch } from '../../sim/run/batch.ts'
import type { BlockStore } from '../../sim/run/batch.ts'
import { blocksOf, layoutAt, mostReplications } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import type { Replicate } from '../../sim/run/replication-task.ts'
import { rowLength } from '../../sim/run/result-row.ts'
import { comparedIn, fakePlan, fakeReplicate } from '../run/fake-city.ts'
import { KeptSink } from '../run/kept-sink.ts'

/** Ten replications of three scenarios, whose blocks hold 4, 1 and 3 if not said otherwise. */
function planOf(sizes = [4, 1, 3], replications = 10): Plan {
  const plan = fakePlan({ before: 11, between: 30, after: 50 }, replications)
  return { ...plan, scenarios: plan.scenarios.map((one, index) => ({ ...one, blockSize: sizes[index] })) }
}

/** Replication 5 of `between` and 2 and 5 of `after` fail. */
const failing: Replicate = (task, replication) => {
  const fails = task.name === 'after' ? [2, 5] : task.name === 'between' ? [5] : []
  if (fails.includes(replication)) throw new RangeError(`${task.name} cannot`)
  return fakeReplicate(task, replication)
}

async function storeOf(plan: Plan, replicate: Replicate = fakeReplicate): Promise<BlockStore> {
  const store = inMemory()
  expect(await runBatch(plan, inThisThread(replicate), store)).toEqual({ interrupted: false })
  return store
}

const TABLE_FILES = tableFiles({ weekly: true })

async function merged(plan: Plan, store: BlockStore, more: Partial<MergeOrder> = {}) {
  const kept = Object.fromEntries(TABLE_FILES.map((name) => [name, new KeptSink()])) as Record<TableFile, KeptSink>
  const commandOf = (scenario: string, replication: number): string => `redo ${scenario} ${replication}`
  const order = { plan, store, replications: mostReplications(plan), study: null, weekly: true, facts: { run: 'r' } }
  const run = await mergeRows({ ...order, commandOf, sink: (name) => kept[name], ...more })
  const tables = Object.fromEntries(TABLE_FILES.map((name) => [name, kept[name].text])) as Record<TableFile, string>
  return { run, tables, parquet: kept['replications.parquet'].file }
}

describe('a merge', () => {
  it('has the same bytes whatever the sizes of the blocks', async () => {
    const outcomes = await Promise.all(
      [planOf(), planOf([1, 1, 1]), planOf([10, 20, 7])].map(async (plan) => {
        const { run, tables } = await merged(plan, await storeOf(plan, failing))
        return JSON.stringify({ run, tables })
      }),
    )
    expect(new Set(outcomes).size).toBe(1)
  })

  it('has the figures of its replications in their order', async () => {
    const plan = planOf()
    const { run } = await merged(plan, await storeOf(plan))
    const compared = comparedIn(plan)
    const accumulator = new RunAccumulator(compared, null, { scenarios: compared, horizon: plan.horizon })
    for (let from = 0; from < 10; from++) {
      accumulator.add(plan.scenarios.map((_, scenario) => fakeReplicate(readyScenario(plan, scenario), from)))
    }
    const { summary, ...rest } = accumulator.finish()
    expect(run).toEqual({ summary: { ...summary, points: 3, aliases: [] }, ...rest })
  })

  it('writes every table, replication by replication', async () => {
    const plan = planOf()
    const { tables, parquet } = await merged(plan, await storeOf(plan))
    const starts = tables['replications.csv'].split('\n').map((line) => line.split(',').slice(0, 2).join(' '))
    expect(starts.slice(1, 6)).toEqual(['before 0', 'between 0', 'after 0', 'before 1', 'between 1'])
    expect(starts).toHaveLength(32)
    expect(tables['groups.csv'].split('\n')).toHaveLength(2 + 30 * 14)
    // Two streets and the city, three weeks and one of warm-up.
    expect(tables['weekly.csv'].split('\n')).toHaveLength(2 + 30 * 12)
    expect(tables['failures.csv']).toBe('scenario,replication,stage,message,command\n')
    expect(await parquetReadObjects({ file: parquet })).toHaveLength(30)
  })

  it('leaves the weeks out where they are not wanted, and nothing else', async () => {
    const plan = planOf()
    const store = await storeOf(plan)
    const [full, without] = await Promise.all([merged(plan, store), merged(plan, store, { weekly: false })])
    const { 'codebook.csv': book, ...rest } = full.tables
    expect(without.tables).toMatchObject({ ...rest, 'weekly.csv': '', 'weekly.parquet': '' })
    expect(without.run).toEqual(full.run)
    expect(book).toContain(',weekly,,,,\n')
    expect(without.tables['codebook.csv']).not.toContain('weekly')
    expect(tableFiles({ weekly: false })).not.toContain('weekly.csv')
  })

  it('keeps the place of a failed replication, tells why it failed, and how to make it alone', async () => {
    const plan = planOf()
    const { run, tables } = await merged(plan, await storeOf(plan, failing))
    expect(run.summary).toMatchObject({ completed: 10, failed: 3 })
    expect(run.summary.failures.map(({ scenario, replication }) => [scenario, replication])).toEqual([
      ['after', 2],
      ['between', 5],
      ['after', 5],
    ])
    expect(run.summary.failures[1]).toEqual({
      ...{ scenario: 'between', replication: 5, stage: 'simulation' },
      ...{ message: 'RangeError: between cannot', command: 'redo between 5' },
    })
    expect(tables['failures.csv'].split('\n')[1]).toBe('after,2,simulation,RangeError: after cannot,redo after 2')
    expect(tables['replications.csv']).toMatch(/\nafter,2,+\nbefore,3,/)
    expect(run.summary.scenarios.map(({ measures }) => measures['hops']!.n)).toEqual([10, 9, 8])
  })

  it('of fewer replications than planned is that of a shorter run', async () => {
    const plan = planOf()
    const short = planOf(undefined, 6)
    const part = await merged(plan, await storeOf(plan, failing), { replications: 6 })
    expect(part).toEqual(await merged(short, await storeOf(short, failing)))
    expect(part.run.summary.completed).toBe(6)
  })

  it('of a single replication, and of none', async () => {
    const plan = planOf()
    const store = await storeOf(plan)
    const { run, tables } = await merged(plan, store, { replications: 1 })
    expect(run.summary.scenarios[0].measures['hops']).toMatchObject({ n: 1, halfWidth: null })
    expect(tables['replications.csv'].split('\n')).toHaveLength(5)
    const empty = await merged(plan, store, { replications: 0 })
    expect(empty.run.summary.completed).toBe(0)
    expect(Number(parquetMetadata(empty.parquet).num_rows)).toBe(0)
  })

  it('works out the measures of a study in tables and summary alike', async () => {
    const plan = planOf()
    const formula = {
      text: 'x',
      uses: new Set([0]),
      dimension: null,
      evaluate: (values: ArrayLike<number>) => values[0] * 2,
    }
    const study: MergeOrder['study'] = {
      ...{ name: 'question', question: { en: 'Q', zh: '问' }, why: null, measures: [] },
      formulas: [
        {
          ...{ id: 'twice', title: { en: 'T', zh: '倍' }, unit: '', direction: 'less' },
          ...{ margin: { kind: 'absolute', value: 0 }, formula },
        },
      ],
    }
    const { run, tables } = await merged(plan, await storeOf(plan), { study })
    const rows = tables['replications.csv'].trim().split('\n')
    expect(rows[0].endsWith(',twice')).toBe(true)
    const ofBetween = rows.filter((line) => line.startsWith('between,')).map((line) => Number(line.split(',').at(-1)))
    const mean = run.summary.study!.derived.scenarios[1].measures['twice']!.mean
    expect(mean).toBeCloseTo(ofBetween.reduce((sum, one) => sum + one, 0) / 10, 9)
  })

  it('ends when it is told to, and tells how far it is', async () => {
    const plan = planOf(undefined, 1000)
    const store = await storeOf(planOf(undefined, 1))
    const one = store.read({ scenario: 0, from: 0, to: 1 })!
    const endless: Pick<BlockStore, 'read'> = {
      read: ({ from, to }) => {
        const rows = new Float64Array((to - from) * one.rows.length)
        for (let at = 0; at < rows.length; at += one.rows.length) rows.set(one.rows, at)
        return { rows, failures: [] }
      },
    }
    const stop = new AbortController()
    const seen: number[] = []
    const onProgress = (count: number): void => {
      seen.push(count)
      if (count > 300) stop.abort(new Error('enough'))
    }
    const order = { signal: stop.signal, onProgress, store: endless }
    await expect(merged(plan, store, order)).rejects.toThrow('enough')
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBeLessThan(1000)
  })
})

describe('the replications of a store', () => {
  it('are complete as far as every scenario has every block', async () => {
    const plan = planOf()
    const full = await storeOf(plan)
    expect(completeReplications(plan, full)).toBe(10)
    expect(completeReplications(plan, inMemory())).toBe(0)
    const without = (scenario: number, from: number): Pick<BlockStore, 'has'> => ({
      has: (block) => !(block.scenario === scenario && block.from === from),
    })
    expect(completeReplications(plan, without(0, 4))).toBe(4)
    expect(completeReplications(plan, without(1, 7))).toBe(7)
    expect(completeReplications(plan, without(2, 9))).toBe(9)
  })

  it.each([
    ['is missing or damaged', () => undefined],
    ['has 3 numbers, not', () => ({ rows: new Float64Array(3), failures: [] })],
    [
      'neither row nor record of a failure for replication 5',
      (rows: Float64Array) => ({ rows: rows.fill(NaN), failures: [] }),
    ],
    [
      'both row and record of a failure for replication 6',
      (rows: Float64Array) => ({
        rows,
        failures: [{ scenario: 1, replication: 6, stage: 'worker' as const, message: 'm' }],
      }),
    ],
    [
      'tells of a failure of replication 11',
      (rows: Float64Array) => ({
        rows,
        failures: [{ scenario: 1, replication: 11, stage: 'worker' as const, message: 'm' }],
      }),
    ],
  ])('refuse a block that %s', async (problem, result) => {
    const plan = planOf([4, 5, 3])
    const store = await storeOf(plan)
    const wrong = { scenario: 1, from: 5, to: 10 }
    expect([...blocksOf(plan)]).toContainEqual(wrong)
    const length = rowLength(layoutAt(plan, 1))
    const read: BlockStore['read'] = (block) =>
      block.scenario === 1 && block.from === 5 ? result(new Float64Array(5 * length)) : store.read(block)
    const all = storedReplications(plan, { read }, 10)
    const error = ((): unknown => {
      try {
        expect([...all]).toHaveLength(10)
      } catch (thrown) {
        return thrown
      }
      return undefined
    })()
    expect(error).toBeInstanceOf(BlockError)
    expect((error as BlockError).block).toEqual(wrong)
    expect((error as BlockError).message).toContain('the block with replications 5 to 9 of between ')
    expect((error as BlockError).message).toContain(problem)
  })
})

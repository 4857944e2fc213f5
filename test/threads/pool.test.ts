import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transferableSymbol, valueSymbol } from 'piscina'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inMemory, inThisThread, runBatch } from '../../sim/run/batch.ts'
import type { BatchEnd, BatchOptions, BlockStore, Executor } from '../../sim/run/batch.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { PoolError, openPool } from '../../sim/threads/pool.ts'
import type { Pool } from '../../sim/threads/pool.ts'
import { taskOf } from '../../sim/run/replication-task.ts'
import type { BlockResult } from '../../sim/run/replication-task.ts'
import { workWith } from '../../sim/threads/worker-shell.ts'
import { bundledWorker } from './worker-bundle.ts'
import type { BundledWorker } from './worker-bundle.ts'
import { fakePlan, fakeReplicate } from '../run/fake-city.ts'
import { failuresIn, replicationsIn, storeBytes } from '../store/store-bytes.ts'

const beside = (name: string): URL => new URL(name, import.meta.url)

let fake: BundledWorker
let dying: BundledWorker
beforeAll(async () => {
  fake = await bundledWorker(beside('./fake-worker.ts'))
  dying = await bundledWorker(beside('./dying-worker.ts'))
})
afterAll(() => [fake, dying].forEach((worker) => worker.remove()))

const pools: Pool[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

function poolOf(worker: URL, workers: number, memoryLimit?: number): Pool {
  const pool = openPool({ workers, worker, ...(memoryLimit !== undefined && { memoryLimit }) })
  pools.push(pool)
  return pool
}

async function done(plan: Plan, executor: Executor, options?: BatchOptions): Promise<BlockStore & { end: BatchEnd }> {
  const store = inMemory()
  return { ...store, end: await runBatch(plan, executor, store, options) }
}

/** Two scenarios, blocks of two replications. */
const pairs = (seed: string): Plan => fakePlan({ a: 11, b: 50 }, 6, seed, 21, () => 0.5)
/** One scenario, for faults: it takes four threads to make sure of one. */
const lone = (seed: string): Plan => fakePlan({ a: 11 }, 4, seed, 21, () => 0.5)
const marker = (): string => join(mkdtempSync(join(tmpdir(), 'whistle-')), 'died')

/** That the store holds every replication but one, and each as it should be. */
async function expectAllBut(failed: number, plan: Plan, store: BlockStore): Promise<void> {
  const whole = replicationsIn(plan, await done(plan, inThisThread(fakeReplicate)))
  const found = replicationsIn(plan, store)
  expect(found).toEqual(whole.map((all) => all.map((one, at) => (at === failed ? undefined : one))))
}

describe('a pool of worker threads', () => {
  it('gives the same bytes for one worker, two workers, three and none', async () => {
    const plan = pairs('seed')
    const alone = storeBytes(plan, await done(plan, inThisThread(fakeReplicate)))
    for (const workers of [1, 2, 3]) {
      expect(storeBytes(plan, await done(plan, poolOf(fake.url, workers)))).toBe(alone)
    }
  })

  it('takes a worker of TypeScript sources too', async () => {
    const plan = pairs('seed')
    const store = await done(plan, poolOf(beside('./fake-worker.ts'), 1))
    expect(storeBytes(plan, store)).toBe(storeBytes(plan, await done(plan, inThisThread(fakeReplicate))))
  })

  it('moves the rows instead of copying them', () => {
    const plan = pairs('seed')
    const moved = workWith(fakeReplicate)(taskOf(plan, blocksOf(plan)[0])) as Record<symbol, unknown>
    const { rows } = moved[valueSymbol] as BlockResult
    expect(moved[transferableSymbol]).toBe(rows.buffer)
    expect([rows.byteOffset, rows.buffer.byteLength]).toEqual([0, rows.byteLength])
  })

  it('does a block again when its thread dies, and nothing is lost or different', async () => {
    const plan = pairs(`exit at 3 once in ${marker()}`)
    const store = await done(plan, poolOf(dying.url, 2))
    expect(store.end).toEqual({ interrupted: false })
    expect(storeBytes(plan, store)).toBe(storeBytes(plan, await done(plan, inThisThread(fakeReplicate))))
  })

  it('records the one replication that always ends its thread, and keeps the others of its block', async () => {
    const plan = lone('exit at 3')
    const store = await done(plan, poolOf(dying.url, 2))
    expect(store.end).toEqual({ interrupted: false })
    const message = 'its worker thread died twice: it ended with exit code 3'
    const record = { scenario: 0, replication: 3, stage: 'worker', message }
    expect(failuresIn(plan, store)).toEqual([[record]])
    await expectAllBut(3, plan, store)
  })

  it.each(['heap', 'arrays'])('records a replication that exceeds its memory in its %s', async (where) => {
    const plan = lone(`${where} at 2`)
    const store = await done(plan, poolOf(dying.url, 2, 60e6))
    expect(store.end).toEqual({ interrupted: false })
    const message =
      'its worker thread died twice: it needed more memory than a worker may take; ' +
      'fewer workers leave more to each, fewer residents or fewer days need less'
    const record = { scenario: 0, replication: 2, stage: 'worker', message }
    expect(failuresIn(plan, store)).toEqual([[record]])
    await expectAllBut(2, plan, store)
  })

  it('lets a thread have what it needs below its limit', async () => {
    const plan = pairs('seed')
    const store = await done(plan, poolOf(fake.url, 1, 60e6))
    expect(store.end).toEqual({ interrupted: false })
    expect(storeBytes(plan, store)).toBe(storeBytes(plan, await done(plan, inThisThread(fakeReplicate))))
  })

  it('records an error of the model without doing the block again', async () => {
    const file = marker()
    // The fault would not come a second time: the record shows that there was none.
    const plan = fakePlan({ a: 11 }, 3, `throw at 1 once in ${file}`)
    const store = await done(plan, poolOf(dying.url, 1))
    expect(failuresIn(plan, store)).toEqual([
      [{ scenario: 0, replication: 1, stage: 'simulation', message: 'the model fails' }],
    ])
    await expectAllBut(1, plan, store)
  })

  it('ends a task in hand when it is interrupted', async () => {
    const stop = new AbortController()
    const plan = fakePlan({ a: 11 }, 9, 'hang at 2')
    const store = await done(plan, poolOf(dying.url, 1), {
      signal: stop.signal,
      onBlock: ({ from }) => void (from === 1 && setTimeout(() => stop.abort(), 50)),
    })
    expect(store.end).toEqual({ interrupted: true })
    expect(blocksOf(plan).filter((block) => store.has(block))).toHaveLength(2)
  })

  it('takes many workers without a warning of too many listeners', async () => {
    const warnings: string[] = []
    const hear = (warning: Error): void => void warnings.push(warning.name)
    process.on('warning', hear)
    const { end } = await done(fakePlan({ a: 11 }, 20), poolOf(fake.url, 6))
    await new Promise((resolve) => setTimeout(resolve, 0))
    process.off('warning', hear)
    expect([end, warnings]).toEqual([{ interrupted: false }, []])
  })
})

describe('a pool that cannot work', () => {
  it.each([
    ['broken-worker.mjs', 'no such engine'],
    ['ending-worker.mjs', 'it ends while it loads'],
  ])('says so when its threads cannot start: %s', async (worker, reason) => {
    const { end } = await done(pairs('seed'), poolOf(beside(`./${worker}`), 2))
    expect(end.failure).toBeInstanceOf(PoolError)
    expect((end.failure as Error).message).toContain(reason)
  })

  it('says so too when they have died before there was anything to do', async () => {
    const pool = poolOf(beside('./broken-worker.mjs'), 1)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const { end } = await done(pairs('seed'), pool)
    expect(end.failure).toBeInstanceOf(PoolError)
    expect((end.failure as Error).message).toContain('no such engine')
  })

  it('says so when something fails that is no replication', async () => {
    const { end } = await done(pairs('reject at 0'), poolOf(dying.url, 1))
    expect(end.failure).toBeInstanceOf(PoolError)
    expect((end.failure as Error).message).toBe('a worker thread failed outside of a replication: the shell fails')
  })
})

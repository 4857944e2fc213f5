import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { inThisThread, runBatch } from '../../sim/experiment/batch.ts'
import { PoolError, openPool } from '../../sim/experiment/pool.ts'
import type { Pool } from '../../sim/experiment/pool.ts'
import { csvOf } from '../../sim/experiment/results-table.ts'
import { fakePlan, fakeReplicate } from './fake-city.ts'

const pools: Pool[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

function poolOf(worker: string, workers: number): Pool {
  const pool = openPool({ workers, worker: new URL(worker, import.meta.url) })
  pools.push(pool)
  return pool
}

describe('a pool of worker threads', () => {
  it('gives the same bytes for one worker, two workers and none', async () => {
    const plan = fakePlan({ a: 11, b: 50 }, 6)
    const table = async (executor: Parameters<typeof runBatch>[1]): Promise<string> =>
      csvOf({ scenarios: ['a', 'b'], results: (await runBatch(plan, executor)).results })
    const alone = await table(inThisThread(fakeReplicate))
    expect(alone.split('\n')).toHaveLength(14)
    expect(await table(poolOf('./fake-worker.ts', 1))).toBe(alone)
    expect(await table(poolOf('./fake-worker.ts', 2))).toBe(alone)
  })

  it('gives a task to another thread when one dies', async () => {
    const marker = join(mkdtempSync(join(tmpdir(), 'whistle-')), 'died')
    const plan = fakePlan({ a: 11 }, 4, `once at 2 in ${marker}`)
    const batch = await runBatch(plan, poolOf('./dying-worker.ts', 2))
    expect(batch.failure).toBeUndefined()
    expect(batch.complete).toBe(4)
  })

  it('stops when a thread dies twice at the same task, and keeps what was complete', async () => {
    const plan = fakePlan({ a: 11 }, 6, 'always at 3')
    const batch = await runBatch(plan, poolOf('./dying-worker.ts', 1))
    expect(batch.complete).toBe(3)
    expect(batch.failure).toBeInstanceOf(PoolError)
    expect((batch.failure as Error).message).toContain('died twice at replication 3 of a (worker exited with code: 3)')
  })

  it('hands on an error of the model without trying again', async () => {
    const batch = await runBatch(fakePlan({ a: 11 }, 3, 'throw at 1'), poolOf('./dying-worker.ts', 1))
    expect(batch.complete).toBe(1)
    expect((batch.failure as Error).message).toBe('the model fails')
  })

  it('ends a task in hand when it is interrupted', async () => {
    const stop = new AbortController()
    const batch = await runBatch(fakePlan({ a: 11 }, 9, 'hang at 2'), poolOf('./dying-worker.ts', 1), {
      signal: stop.signal,
      onRow: ({ replication }) => void (replication === 1 && setTimeout(() => stop.abort(), 50)),
    })
    expect(batch).toMatchObject({ complete: 2, interrupted: true })
  })

  it('says so when its threads cannot start', async () => {
    const batch = await runBatch(fakePlan({ a: 11 }, 3), poolOf('./broken-worker.mjs', 2))
    expect(batch.complete).toBe(0)
    expect((batch.failure as Error).message).toContain('no such engine')
  })

  it('says so too when they have died before there was anything to do', async () => {
    const pool = poolOf('./broken-worker.mjs', 1)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const batch = await runBatch(fakePlan({ a: 11 }, 3), pool)
    expect((batch.failure as Error).message).toContain('no such engine')
  })
})

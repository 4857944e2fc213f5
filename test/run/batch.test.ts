import { describe, expect, it } from 'vitest'
import { inMemory, inThisThread, runBatch } from '../../sim/run/batch.ts'
import type { BatchOptions, BlockStore, Executor } from '../../sim/run/batch.ts'
import { blocksOf } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { runTask, taskOf } from '../../sim/run/replication-task.ts'
import type { Block } from '../../sim/run/plan.ts'
import type { Replicate } from '../../sim/run/replication-task.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { FAKE_ESTIMATES, fakePlan, fakePoint, fakeReplicate, posts } from './fake-city.ts'
import { failuresIn, replicationsIn, storeBytes } from '../store/store-bytes.ts'

/** Two scenarios, fifteen blocks of two replications and one of one, each. */
const plan = fakePlan({ a: 11, b: 50 }, 31, 'seed', 21, () => 0.5)
const blocks = blocksOf(plan)
const nameOf = ({ scenario, from }: Block): string => `${scenario}:${from}`

/** Finishes tasks in an order of its own: it holds several and lets a chosen one go. */
function shuffling(width: number, choose: (waiting: number) => number): Executor & { most: number } {
  const waiting: (() => void)[] = []
  const release = (): void => {
    if (waiting.length > 0) waiting.splice(choose(waiting.length), 1)[0]()
  }
  const executor = {
    width,
    most: 0,
    run: async (...[task]: Parameters<Executor['run']>) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        executor.most = Math.max(executor.most, waiting.length)
        setTimeout(release, 0)
      })
      return runTask(task, fakeReplicate)
    },
  }
  return executor
}

async function storeOf(executor: Executor, options: BatchOptions = {}, of: Plan = plan): Promise<BlockStore> {
  const store = inMemory()
  expect(await runBatch(of, executor, store, options)).toEqual({ interrupted: false })
  return store
}

describe('a batch', () => {
  it('has the same bytes for any width, order of finish and order of blocks', async () => {
    const expected = storeBytes(plan, await storeOf(inThisThread(fakeReplicate)))
    const order: string[] = []
    const last = shuffling(4, (waiting) => waiting - 1)
    expect(storeBytes(plan, await storeOf(last, { onBlock: (block) => order.push(nameOf(block)) }))).toBe(expected)
    expect(order).not.toEqual(blocks.map(nameOf))
    expect([...order].sort()).toEqual(blocks.map(nameOf).sort())
    for (const width of [1, 2, 3]) {
      // 13 has no factor in common with 32 blocks: every block comes once, far from its place.
      const shuffled = blocks.map((_, at) => blocks[(at * 13 + 5) % blocks.length])
      const middle = shuffling(width, (waiting) => waiting >> 1)
      expect(storeBytes(plan, await storeOf(middle, { blocks: shuffled }))).toBe(expected)
    }
  })

  it('holds scenarios side by side whose rows are of other lengths', async () => {
    const points = [2, 9].map((streets) => fakePoint(`of ${streets}`, posts(11, streets)))
    const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 4, seed: 'seed' }
    const mixed = planFor(points, run, { ...FAKE_ESTIMATES, replicationSeconds: () => 0.4 })
    const found = replicationsIn(mixed, await storeOf(inThisThread(fakeReplicate), {}, mixed))
    expect(found.map((all) => all.map((one) => one!.groups.length / GROUP_MEASURES.length))).toEqual([
      [14, 14, 14, 14],
      [21, 21, 21, 21],
    ])
  })

  it('does only the blocks that it is given and that the store has not', async () => {
    const store = inMemory()
    const some = blocks.filter((_, at) => at % 3 === 0)
    await runBatch(plan, inThisThread(fakeReplicate), store, { blocks: some })
    expect(blocks.filter((block) => store.has(block))).toEqual(some)
    const done: Block[] = []
    const end = await runBatch(plan, inThisThread(fakeReplicate), store, { onBlock: (block) => done.push(block) })
    expect(end).toEqual({ interrupted: false })
    expect(done).toEqual(blocks.filter((_, at) => at % 3 !== 0))
    expect(storeBytes(plan, store)).toBe(storeBytes(plan, await storeOf(inThisThread(fakeReplicate))))
  })

  it('asks for no more work than is in hand, and for the next block only when the last is stored', async () => {
    let asked = 0
    let stored = 0
    const store = inMemory()
    const slow: BlockStore = { ...store, write: (block, result) => (store.write(block, result), void stored++) }
    function* counted(): Generator<Block> {
      for (const block of blocks) {
        expect(++asked - stored).toBeLessThanOrEqual(3)
        yield block
      }
    }
    const executor = shuffling(3, () => 0)
    expect(await runBatch(plan, executor, slow, { blocks: counted() })).toEqual({ interrupted: false })
    expect([asked, stored, executor.most]).toEqual([blocks.length, blocks.length, 3])
  })

  it('is worked off by two executors at once without harm', async () => {
    const store = inMemory()
    const done: string[] = []
    const onBlock = (block: Block): void => void done.push(nameOf(block))
    const ends = await Promise.all([
      runBatch(plan, shuffling(2, () => 0), store, { onBlock }), // prettier-ignore
      runBatch(plan, shuffling(3, (waiting) => waiting - 1), store, { onBlock, blocks: [...blocks].reverse() }), // prettier-ignore
    ])
    expect(ends).toEqual([{ interrupted: false }, { interrupted: false }])
    expect([...new Set(done)].sort()).toEqual(blocks.map(nameOf).sort())
    expect(storeBytes(plan, store)).toBe(storeBytes(plan, await storeOf(inThisThread(fakeReplicate))))
  })
})

describe('a batch in which something fails', () => {
  it('keeps all other replications when the model throws in one of a hundred, and a record of each that failed', async () => {
    const large = fakePlan({ a: 11, b: 50 }, 500, 'seed', 21, () => 0.1)
    const unlucky = (replication: number): boolean => (replication * 37) % 100 === 11
    const made: string[] = []
    const replicate: Replicate = (task, replication) => {
      made.push(`${task.name} ${replication}`)
      if (!unlucky(replication)) return fakeReplicate(task, replication)
      throw new RangeError(`no posts in replication ${replication}`)
    }
    const store = await storeOf(inThisThread(replicate), {}, large)
    const replications = Array.from({ length: 500 }, (_, replication) => replication)
    const records = replications.filter(unlucky).map((replication) => {
      const message = `RangeError: no posts in replication ${replication}`
      return [0, 1].map((scenario) => ({ scenario, replication, stage: 'simulation', message }))
    })
    expect(records).toHaveLength(5)
    expect(failuresIn(large, store)).toEqual([0, 1].map((scenario) => records.map((both) => both[scenario])))
    expect([made.length, new Set(made).size]).toEqual([1000, 1000])
    const measuresIn = (found: BlockStore): (string | undefined)[][] =>
      replicationsIn(large, found).map((all) => all.map((one) => one && String(one.measures)))
    const whole = measuresIn(await storeOf(inThisThread(fakeReplicate), {}, large))
    const expected = whole.map((all) => all.map((one, replication) => (unlucky(replication) ? undefined : one)))
    expect(measuresIn(store)).toEqual(expected)
  })

  it('names an error only where its name says something, and takes whatever is thrown', () => {
    const messageFor = (thrown: unknown): string[] =>
      runTask(taskOf(plan, { ...blocks[0], to: 1 }), () => {
        throw thrown
      }).failures.map(({ message }) => message)
    expect(messageFor(new Error('plain'))).toEqual(['plain'])
    expect(messageFor(new TypeError('x is undefined'))).toEqual(['TypeError: x is undefined'])
    expect(messageFor('a word')).toEqual(['a word'])
    expect(messageFor(undefined)).toEqual(['undefined'])
  })

  it('gives every NaN the same bits, whichever the processor made', () => {
    const negative = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer)
    const strange: Replicate = (task, replication) => {
      const made = fakeReplicate(task, replication)
      made.measures.set(negative, 3)
      return made
    }
    const { rows } = runTask(taskOf(plan, blocks[0]), strange)
    const bits = new BigUint64Array(rows.buffer)
    expect(new Set([...bits].filter((_, at) => Number.isNaN(rows[at])))).toEqual(new Set([0x7ff8000000000000n]))
  })

  it('ends as a failure when the store cannot write, and keeps what it had', async () => {
    const store = inMemory()
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    let writes = 0
    const small: BlockStore = {
      ...store,
      write: (block, result) => {
        // The others in hand would find room again: what is begun after it would be seen.
        if (++writes === 8) throw full
        store.write(block, result)
      },
    }
    const last = shuffling(3, (waiting) => waiting - 1)
    expect(await runBatch(plan, last, small)).toEqual({ interrupted: false, failure: full })
    const kept = blocks.filter((block) => store.has(block)).length
    expect([kept >= 7, kept <= 9, kept]).toEqual([true, true, writes - 1])
    expect(await runBatch(plan, inThisThread(fakeReplicate), store)).toEqual({ interrupted: false })
    expect(storeBytes(plan, store)).toBe(storeBytes(plan, await storeOf(inThisThread(fakeReplicate))))
  })

  it.each(['has', 'onBlock', 'blocks', 'run'])('never rejects: an error of %s is its failure', async (where) => {
    const fault = new Error(where)
    const fail = (): never => {
      throw fault
    }
    const store = { ...inMemory(), ...(where === 'has' && { has: fail }) }
    const executor = where === 'run' ? { width: 2, run: fail } : inThisThread(fakeReplicate)
    const options = { ...(where === 'onBlock' && { onBlock: fail }), ...(where === 'blocks' && { blocks: failing() }) }
    function* failing(): Generator<Block> {
      yield blocks[0]
      fail()
    }
    expect(await runBatch(plan, executor, store, options)).toEqual({ interrupted: false, failure: fault })
  })
})

describe('a batch that is interrupted', () => {
  it('stores what it has and begins nothing more', async () => {
    const stop = new AbortController()
    const store = inMemory()
    const onBlock = (): void => void (blocks.filter((block) => store.has(block)).length === 5 && stop.abort())
    const end = await runBatch(plan, inThisThread(fakeReplicate), store, { signal: stop.signal, onBlock })
    expect(end).toEqual({ interrupted: true })
    expect(blocks.filter((block) => store.has(block))).toEqual(blocks.slice(0, 5))
  })

  it('begins nothing more either where the executor does not hear the signal, and stores what that still brings', async () => {
    const stop = new AbortController()
    const store = inMemory()
    let stored = 0
    const onBlock = (): void => void (++stored === 5 && stop.abort())
    const deaf = shuffling(3, () => 0)
    expect(await runBatch(plan, deaf, store, { signal: stop.signal, onBlock })).toEqual({ interrupted: true })
    expect(stored).toBe(7)
  })

  it('is not so called when nothing was left to do', async () => {
    const stop = new AbortController()
    const store = inMemory()
    const onBlock = (block: Block): void => void (block === blocks.at(-1) && stop.abort())
    const options = { blocks, signal: stop.signal, onBlock }
    expect(await runBatch(plan, inThisThread(fakeReplicate), store, options)).toEqual({ interrupted: false })
    expect(stop.signal.aborted).toBe(true)
    const again = await runBatch(plan, inThisThread(fakeReplicate), store, { signal: stop.signal })
    expect(again).toEqual({ interrupted: false })
  })

  it('has nothing when it is interrupted at once', async () => {
    const store = inMemory()
    const end = await runBatch(plan, inThisThread(fakeReplicate), store, { signal: AbortSignal.abort() })
    expect([end, blocks.some((block) => store.has(block))]).toEqual([{ interrupted: true }, false])
  })

  it('hears the interruption between two replications of a block in this thread', async () => {
    const long = fakePlan({ a: 11 }, 100, 'seed', 21, () => 0.01)
    expect(blocksOf(long)).toHaveLength(1)
    const stop = new AbortController()
    let made = 0
    const replicate: Replicate = (task, replication) => {
      if (++made === 10) setTimeout(() => stop.abort(), 0)
      const until = performance.now() + 1
      while (performance.now() < until);
      return fakeReplicate(task, replication)
    }
    const end = await runBatch(long, inThisThread(replicate), inMemory(), { signal: stop.signal })
    expect(end).toEqual({ interrupted: true })
    expect(made).toBeGreaterThanOrEqual(10)
    expect(made).toBeLessThan(60)
  })
})

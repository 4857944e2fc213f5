import { describe, expect, it } from 'vitest'
import { inThisThread, runBatch } from '../../sim/experiment/batch.ts'
import type { Executor, PlacedRow } from '../../sim/experiment/batch.ts'
import { keptHeader, keptLine, readKept } from '../../sim/experiment/kept-rows.ts'
import { planFor } from '../../sim/experiment/plan.ts'
import { runTask } from '../../sim/experiment/replication-task.ts'
import { csvOf } from '../../sim/experiment/results-table.ts'
import { GROUP_MEASURES } from '../../sim/city/group-measures.ts'
import { ANCHOR, fakePlan, fakeReplicate, posts } from './fake-city.ts'

const plan = fakePlan({ a: 11, b: 50 }, 5)
const names = ['a', 'b']

/** Finishes tasks in an order of its own: it holds several and lets a chosen one go. */
function shuffling(width: number, choose: (waiting: number) => number): Executor {
  const waiting: (() => void)[] = []
  const release = (): void => {
    if (waiting.length > 0) waiting.splice(choose(waiting.length), 1)[0]!()
  }
  return {
    width,
    run: async (task) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        setTimeout(release, 0)
      })
      return runTask(task, fakeReplicate)
    },
  }
}

describe('a batch', () => {
  it('has the same table whatever the order of finish and the size of blocks', async () => {
    const reference = await runBatch(plan, inThisThread(fakeReplicate))
    const expected = csvOf({ scenarios: names, results: reference.results })
    expect(reference).toMatchObject({ complete: 5, interrupted: false })
    expect(expected.split('\n')).toHaveLength(2 * 5 + 2)
    for (const [executor, blockSize] of [
      [shuffling(4, (waiting) => waiting - 1), 1],
      [shuffling(7, () => 0), 2],
      [shuffling(3, (waiting) => waiting >> 1), 3],
    ] as const) {
      const batch = await runBatch(plan, executor, { blockSize })
      expect(csvOf({ scenarios: names, results: batch.results })).toBe(expected)
    }
  })

  it('really finishes out of order in the test above', async () => {
    const order: number[] = []
    await runBatch(
      plan,
      shuffling(4, (waiting) => waiting - 1),
      {
        onRow: ({ scenario, replication }) => order.push(replication * 2 + scenario),
      },
    )
    expect(order).not.toEqual([...order].sort((a, b) => a - b))
  })

  it('holds scenarios of other streets side by side, whose rows are of other lengths, also when they were kept', async () => {
    const scenarios = [2, 9].map((streets) => {
      const setting = posts(11, streets)
      return { name: `of ${streets}`, hash: `${streets}`, setting, rootSetting: setting }
    })
    const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 4, seed: 'seed' }
    const mixed = planFor(scenarios, run, () => ANCHOR)
    const rows: PlacedRow[] = []
    const batch = await runBatch(mixed, inThisThread(fakeReplicate), {
      blockSize: 3,
      onRow: (placed) => rows.push(placed),
    })
    expect(batch.complete).toBe(4)
    expect(batch.results.map((all) => all.map(({ groups }) => groups.length / GROUP_MEASURES.length))).toEqual([
      [14, 14, 14, 14],
      [21, 21, 21, 21],
    ])
    const kept = rows.map((placed) => keptLine(mixed, placed))
    expect(readKept(keptHeader('run') + kept.join(''), mixed, 'run')).toEqual(rows)
    // A row of one scenario under the name of the other is no row.
    const wrong = kept.map((line) => line.replace('"of 2"', '"of 9"')).join('')
    expect(readKept(keptHeader('run') + wrong, mixed, 'run')).toEqual(rows.filter(({ scenario }) => scenario === 1))
  })

  it('does not make known rows again', async () => {
    const rows: PlacedRow[] = []
    const whole = await runBatch(plan, inThisThread(fakeReplicate), { onRow: (placed) => rows.push(placed) })
    let made = 0
    const known = [...rows.slice(0, 7), { ...rows[0]!, replication: 99 }]
    const again = await runBatch(plan, inThisThread(fakeReplicate), { known, onRow: () => made++ })
    expect(made).toBe(3)
    expect(again.results).toEqual(whole.results)
  })

  it('keeps whole replications of all scenarios when it is interrupted', async () => {
    const stop = new AbortController()
    let rows = 0
    const batch = await runBatch(plan, inThisThread(fakeReplicate), {
      signal: stop.signal,
      onRow: () => ++rows === 5 && stop.abort(),
    })
    expect(rows).toBe(5)
    expect(batch).toMatchObject({ complete: 2, interrupted: true })
    expect(batch.failure).toBeUndefined()
    expect(batch.results.map((replications) => replications.length)).toEqual([2, 2])
  })

  it('has nothing to keep when it is interrupted at once', async () => {
    const batch = await runBatch(plan, inThisThread(fakeReplicate), { signal: AbortSignal.abort() })
    expect(batch).toMatchObject({ complete: 0, interrupted: true, results: [[], []] })
  })

  it('tells a failure beside what was completed before it', async () => {
    const failing = inThisThread((task, replication) => {
      if (replication === 3 && task.name === 'b') throw new Error('the model fails')
      return fakeReplicate(task, replication)
    })
    const batch = await runBatch(plan, failing)
    expect(batch).toMatchObject({ complete: 3, interrupted: false, failure: new Error('the model fails') })
  })

  it('stops when a row cannot be kept', async () => {
    let rows = 0
    const batch = await runBatch(plan, inThisThread(fakeReplicate), {
      onRow: () => {
        if (++rows === 4) throw new Error('disk full')
      },
    })
    expect(rows).toBe(4)
    expect(batch.failure).toEqual(new Error('disk full'))
  })
})

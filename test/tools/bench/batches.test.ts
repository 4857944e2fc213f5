/** The bench of batches measures what it says: the same replications on both sides, all of them, and nothing left on the disk. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copying, peaksOf } from '../../../tools/bench/batch-peaks.ts'
import { beginRun, cityOf, mergeRun, workOff } from '../../../tools/bench/batch-run.ts'
import { turnsOf } from '../../../tools/bench/batch-overhead.ts'
import { shortReplication } from '../../../tools/bench/short-replication.ts'
import { secondsIn, timed } from '../../../tools/bench/timed-replication.ts'
import { blocksOf, layoutAt } from '../../../sim/run/plan.ts'
import { readyScenario } from '../../../sim/run/replication-task.ts'
import type { Replicate } from '../../../sim/run/replication-task.ts'
import { rowLength } from '../../../sim/run/result-row.ts'
import { inThisThread } from '../../../sim/run/batch.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'

const scenario = cityOf('haigang-after', 1, 1000)
const order = { scenario, horizon: { warmUpDays: 0, days: 14 }, replications: 5, seconds: 0.5 }

test('a run of the bench lies in a folder of its own, is merged, and goes away', async () => {
  const run = beginRun(order)
  await workOff(run, copying(2))
  expect(blocksOf(run.plan).map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [2, 4],
    [4, 5],
  ])
  expect(run.folder.blocks.missing()).toEqual([])
  const summary = await mergeRun(run)
  expect([summary.completed, summary.failed]).toEqual([5, 0])
  run.remove()
  expect(existsSync(run.folder.path)).toBe(false)
})

test('a run that cannot be worked off is no measurement', async () => {
  const run = beginRun(order)
  const broken = { width: 1, run: () => Promise.reject(new Error('no thread')) }
  await expect(workOff(run, broken)).rejects.toThrow('no thread')
  run.remove()
})

test('a turn knows how long its replications took, and how long all took', async () => {
  const sleepy: Replicate = (task, replication) => {
    const until = performance.now() + 20
    while (performance.now() < until);
    return replicateCity(task, replication)
  }
  const turns = await turnsOf(order, inThisThread(timed(sleepy)), 2)
  expect(turns).toHaveLength(2)
  for (const { wall, replications } of turns) {
    expect(replications).toBeGreaterThan(5 * 0.02)
    expect(wall).toBeGreaterThan(replications)
  }
  expect(secondsIn(Float64Array.of(1, 500, 9, 2, 250, 9), 3)).toBe(0.75)
})

test('peaks of memory never fall, and all replications come to the results', async () => {
  const { begun, stored, merged, toStore, toMerge, completed } = await peaksOf(
    { ...order, replications: 7 },
    copying(4),
  )
  expect(completed).toBe(7)
  expect(begun).toBeGreaterThan(10e6)
  expect(stored).toBeGreaterThanOrEqual(begun)
  expect(merged).toBeGreaterThanOrEqual(stored)
  expect(Math.min(toStore, toMerge)).toBeGreaterThan(0)
})

test('a short replication is a whole one: every number is there, and each replication has its own', () => {
  const { plan } = beginAndRemove()
  const ready = readyScenario(plan, 0)
  const numbers = [0, 1].map((replication) => {
    const { measures, survival, weeklyCounts, groups, events, cases } = shortReplication(ready, replication)
    return [...measures, ...survival, ...weeklyCounts, ...groups, events, cases]
  })
  for (const row of numbers) {
    expect(row).toHaveLength(rowLength(layoutAt(plan, 0)))
    expect(row.every(Number.isFinite)).toBe(true)
  }
  expect(new Set(numbers.flat()).size).toBeGreaterThan(numbers.flat().length - 5)
})

function beginAndRemove() {
  const run = beginRun(order)
  run.remove()
  return run
}

/** Rows of the cases survive a stop, to the last bit, and are given to nobody but who asked for them. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { KeptReplications } from '../../../tools/generate/cases/kept-replications.ts'
import { inThisThread, runBatch } from '../../../sim/run/batch.ts'
import { blocksOf } from '../../../sim/run/plan.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { asTheyAre } from '../../../sim/scenario/point.ts'
import type { BlockResult } from '../../../sim/run/replication-task.ts'
import { FAKE_ESTIMATES, fakeReplicate } from '../../run/fake-city.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { LIBRARY } from '../../scenario/scenario-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-cases-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const scenarios = ['haigang-before', 'haigang-after'].map((name) => loadScenario(name, LIBRARY))
const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 2, seed: 'kept' }
const plan = planFor(asTheyAre(scenarios), run, FAKE_ESTIMATES)

/** What the store holds of a plan. */
function rowsOf(kept: KeptReplications, of = plan): BlockResult[] {
  const store = kept.storeOf(of)
  return blocksOf(of).flatMap((block) => (store.has(block) ? [store.read(block)!] : []))
}

async function fill(kept: KeptReplications): Promise<void> {
  await runBatch(plan, inThisThread(fakeReplicate), kept.storeOf(plan))
}

test('what was kept comes back; a torn line is made again; a row of other terms is no row', async () => {
  const first = new KeptReplications(place, 'engine-one')
  expect(rowsOf(first)).toEqual([])
  await fill(first)
  expect(rowsOf(first)).toHaveLength(4)
  appendFileSync(first.file, '{"key":"cut o')
  const again = new KeptReplications(place, 'engine-one')
  expect(rowsOf(again)).toEqual(rowsOf(first))
  await fill(again)
  expect(rowsOf(new KeptReplications(place, 'engine-one'))).toEqual(rowsOf(first))
  for (const other of [{ seed: 'another' }, { horizon: { warmUpDays: 7, days: 22 } }])
    expect(rowsOf(again, { ...plan, ...other })).toEqual([])
  const changed = { ...plan, bases: [{ ...plan.bases[0], hash: 'changed' }, plan.bases[1]] }
  expect(rowsOf(again, changed)).toHaveLength(2)
  const shorter = plan.scenarios.map((one) => ({ ...one, replications: 1 }))
  expect(rowsOf(again, { ...plan, scenarios: shorter })).toHaveLength(2)
  expect(rowsOf(new KeptReplications(place, 'engine-two'))).toEqual([])
})

test('a replication that fails ends the computation', async () => {
  const failing = () => {
    throw new Error('no street')
  }
  const store = new KeptReplications(place, 'engine-three').storeOf(plan)
  const { failure } = await runBatch(plan, inThisThread(failing), store)
  expect(failure).toEqual(new Error('haigang-before failed: no street'))
})

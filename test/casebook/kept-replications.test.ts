/** Rows of the cases survive a stop, to the last bit, and are given to nobody but who asked for them. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { KeptReplications } from '../../casebook/kept-replications.ts'
import { inThisThread, runBatch } from '../../sim/experiment/batch.ts'
import { planFor } from '../../sim/experiment/plan.ts'
import { ANCHOR, fakeReplicate } from '../experiment-run/fake-city.ts'
import { loadScenario } from '../../sim/experiment/scenario-file.ts'
import { LIBRARY } from '../experiment/scenario-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-cases-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const scenarios = ['haigang-before', 'haigang-after'].map((name) => loadScenario(name, LIBRARY))
const run = { horizon: { warmUpDays: 7, days: 21 }, replications: 2, seed: 'kept' }
const plan = planFor(scenarios, run, () => ANCHOR)

async function fill(kept: KeptReplications): Promise<void> {
  await runBatch(plan, inThisThread(fakeReplicate), {
    known: kept.of(plan),
    onRow: (placed) => kept.keep(plan, placed),
  })
}

test('what was kept comes back; a torn line is made again; a row of other terms is no row', async () => {
  const first = new KeptReplications(place, 'engine-one')
  expect(first.of(plan)).toEqual([])
  await fill(first)
  expect(first.of(plan)).toHaveLength(4)
  appendFileSync(first.file, '{"key":"cut o')
  const again = new KeptReplications(place, 'engine-one')
  expect(again.of(plan)).toEqual(first.of(plan))
  await fill(again)
  expect(new KeptReplications(place, 'engine-one').of(plan)).toEqual(first.of(plan))
  for (const other of [{ seed: 'another' }, { horizon: { warmUpDays: 7, days: 22 } }])
    expect(again.of({ ...plan, ...other })).toEqual([])
  expect(
    again.of({ ...plan, scenarios: [{ ...plan.scenarios[0]!, hash: 'changed' }, plan.scenarios[1]!] }),
  ).toHaveLength(2)
  expect(again.of({ ...plan, replications: 1 })).toHaveLength(2)
  expect(new KeptReplications(place, 'engine-two').of(plan)).toEqual([])
})

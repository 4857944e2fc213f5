/** The sweep of `docs/examples/ten-thousand-points.yaml`, planned. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manifestOf, manifestText } from '../../sim/analysis/manifest.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { planFor } from '../../sim/run/planning.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { loadStudy } from '../../sim/study/study.ts'
import { LIBRARY } from '../scenario/scenario-folder.ts'

test('the sweep whose costs are told in docs/decisions/plans.md is of ten thousand points and a baseline, in a manifest below five megabytes', async () => {
  const text = readFileSync(new URL('../../docs/examples/ten-thousand-points.yaml', import.meta.url), 'utf8')
  const studies = memoryLibrary({ 'sweep/points.yaml': text })
  const sets = ['city.streets=1', 'city.residentsPerStreet=1000']
  const { points } = await loadStudy('sweep/points.yaml', { studies, scenarios: LIBRARY, sets })
  const run = { horizon: { warmUpDays: 28, days: 28 }, replications: 1, seed: 'sweep' }
  const plan = planFor(points, run, { anchorOf })
  expect(plan.scenarios).toHaveLength(10_001)
  const facts = { version: '1', node: 'v20', engine: 'e', command: 'c', study: null, weekly: false }
  expect(manifestText(manifestOf(plan, points, facts)).length).toBeLessThan(5e6)
  // Planning them takes some twenty seconds; the guard is against a hang.
}, 180_000)

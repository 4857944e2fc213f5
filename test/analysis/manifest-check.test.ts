import { describe, expect, it } from 'vitest'
import { chosenPoints } from '../../cli/work/chosen-scenarios.ts'
import { checkedManifest, refuseOtherLevers } from '../../sim/analysis/manifest-check.ts'
import { manifestOf, manifestText, planOf } from '../../sim/analysis/manifest.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { planFor } from '../../sim/run/planning.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'

const ESTIMATES = { anchorOf, replicationSeconds: () => 1, memoryEstimate: () => 1e6 }

describe('a manifest as the program writes it', () => {
  it('is believed: of every scenario, and of variants for some streets', () => {
    const library = scenarioFolder()
    const variants = [
      'odd=beijing-2019,street.staff@odd=30',
      'few=haigang-after,street.staff=20,behaviour.reportedBase=0.5',
    ]
    const points = chosenPoints([...library.names(), ...variants], [], library)
    const run = { horizon: { days: 365, warmUpDays: 270 }, replications: 10, seed: 'a' }
    const plan = planFor(points, run, ESTIMATES)
    const facts = { version: '1', node: 'v20', command: 'c', engine: 'e', study: null, weekly: true }
    const manifest = checkedManifest(JSON.parse(manifestText(manifestOf(plan, points, facts))), 'manifest.json')
    expect(manifest.scenarios.length).toBeGreaterThan(30)
    expect(() => refuseOtherLevers(manifest, planOf(manifest), 'manifest.json')).not.toThrow()
  })
})

/** What the hash of a scenario covers: all that differs from the defaults, in the setting, in its switches and in the root; and nothing else. */
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../sim/levers/levers.ts'
import { COEFFICIENTS } from '../../sim/scenario/coefficient.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { hashOf as hashOfScenario } from '../../sim/scenario/scenario-hash.ts'
import { writtenValue } from '../../sim/scenario/lever-setting.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { LIBRARY } from './scenario-folder.ts'

/** The hash of a setting whose anchor is another. */
const hashOf = (setting: Setting, anchorSetting: Setting, sizes: 'own' | 'inherit' = 'own'): string =>
  hashOfScenario({ setting, anchorSetting, sizes })

const { setting: ROOT } = loadScenario('prereform', LIBRARY)
const PLAIN = hashOf(ROOT, ROOT)

/** The setting with one value in place of another; no bounds are checked, for any other value must do. */
function withOther(name: string): Setting {
  const [group, word] = name.split('.')
  const groups = ROOT as unknown as Record<string, Record<string, unknown>>
  return { ...groups, [group]: { ...groups[group], [word]: 'another' } } as unknown as Setting
}

describe('the hash', () => {
  test('covers every lever and coefficient, of setting, root and switches apart', () => {
    const names = [...LEVERS, ...COEFFICIENTS].map(({ name }) => name)
    const hashes = names.flatMap((name) => {
      const other = withOther(name)
      const switches = [{ from: 10, setting: other }]
      return [hashOf(other, ROOT), hashOf(ROOT, other), hashOf({ ...ROOT, switches }, ROOT)]
    })
    expect(new Set([...hashes, PLAIN]).size).toBe(3 * names.length + 1)
  })

  test('covers the authority matrix and the day of a switch', () => {
    const [first, ...rest] = ROOT.domains
    const domains = [{ ...first, share: first.share / 2 }, ...rest]
    const at = (from: number): Setting => ({ ...ROOT, switches: [{ from, setting: ROOT }] })
    const hashes = [hashOf({ ...ROOT, domains }, ROOT), hashOf(ROOT, { ...ROOT, domains }), hashOf(at(10), ROOT)]
    expect(new Set([PLAIN, ...hashes, hashOf(at(11), ROOT)]).size).toBe(5)
  })

  test('covers whose sizes they are, where demand or mix are not those of the anchor', () => {
    const other = { ...ROOT, demand: { ...ROOT.demand, issueRate: 2 * ROOT.demand.issueRate } }
    expect(hashOf(other, ROOT, 'inherit')).not.toBe(hashOf(other, ROOT))
    expect(hashOf(ROOT, ROOT, 'inherit')).toBe(PLAIN)
  })

  test('is the same where a lever is set to the value that it has, and where the setting has a word that no table knows', () => {
    const scenario = loadScenario('haigang-after', LIBRARY)
    const staff = writtenValue(scenario.levers.get('street.staff')!.value)
    expect(withAssignments(scenario, [`street.staff=${staff}`, 'behaviour.reportDays=10']).hash).toBe(scenario.hash)
    expect(hashOf({ ...ROOT, street: { ...ROOT.street, unheardOf: 1 } } as Setting, ROOT)).toBe(PLAIN)
  })
})

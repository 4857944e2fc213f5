/** With what each case is compared: the same city and demand on both sides, and what differs is the case. */
import { mostReplications } from '../../../sim/run/plan.ts'
import { describe, expect, test } from 'vitest'
import { casesOf } from '../../../tools/generate/cases/case.ts'
import { plansOf } from '../../../tools/generate/cases/compute.ts'
import { requestOf } from '../../../tools/generate/cases/request.ts'
import { REPLICATIONS, daysOf } from '../../../tools/generate/cases/terms.ts'
import { parseVariant } from '../../../sim/scenario/assignment.ts'
import { differences, loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../../sim/scenario/scenario-library.ts'
import { FILES, LIBRARY } from '../../scenario/scenario-folder.ts'

const cases = casesOf(LIBRARY)
const byName = new Map(cases.map((one) => [one.scenario.name, one]))
const argumentOf = (name: string): string | null => byName.get(name)!.baseline?.argument ?? null

/** Levers by which a case differs from its baseline. */
function measuresOf(name: string): string[] {
  const { scenario, baseline } = byName.get(name)!
  return differences(baseline!.scenario, scenario).map(({ lever }) => lever)
}

describe('the natural baseline', () => {
  test('every scenario of the library is a case', () => {
    expect(cases).toHaveLength(Object.keys(FILES).length)
  })

  test.each([
    ['haigang-after', 'haigang-before'],
    ['chaoyang', 'chaoyang-unpooled'],
    ['no-one-answers', 'beijing-2018'],
    ['beijing-2018', 'beijing-before'],
    ['pinggu-jinhaihu', 'pinggu-before'],
    ['emergency-whistle', 'emergency-before'],
    ['yangzhou-reform', 'yangzhou-before'],
  ])('%s is compared with %s, which its file extends', (name, parent) => {
    expect(argumentOf(name)).toBe(parent)
    expect(byName.get(name)!.baseline!.moved).toBeNull()
  })

  // A root, an anchor with issues of its own, the same under another name, and the same with other issues.
  test.each(['prereform', 'beijing-before', 'zaishuiyifang-before', 'beijing-2019', 'yangzhou-before', 'duty-shares'])(
    '%s has none',
    (name) => {
      expect(argumentOf(name)).toBeNull()
    },
  )

  test('what is left between a case and its baseline are its measures', () => {
    expect(measuresOf('emergency-whistle')).toEqual(['whistle.reportDeadline', 'whistle.stayUntilDone'])
    expect(measuresOf('beijing-2018')).not.toContain('street.staff')
  })

  test('yangzhou-before says of Yangzhou what prereform-thirty-posts says of anywhere', () => {
    const { scenario, parent } = byName.get('yangzhou-before')!
    expect([parent!.name, scenario.hash]).toEqual(['prereform-thirty-posts', parent!.hash])
  })

  test('posts are the measure where the city is the same', () => {
    expect(measuresOf('haigang-staff-only')).toEqual(['street.staff'])
    expect(measuresOf('haigang-after')).toContain('street.staff')
  })

  test.each(
    cases.flatMap(({ scenario, baseline }) => (baseline ? [[scenario.name, scenario, baseline] as const] : [])),
  )('%s and its baseline have the same city, demand, matrix and root', (_, scenario, { scenario: other, argument }) => {
    expect(other.setting.city).toEqual(scenario.setting.city)
    expect(other.setting.demand).toEqual(scenario.setting.demand)
    expect(other.setting.domains).toEqual(scenario.setting.domains)
    expect(other.anchorSetting).toEqual(scenario.anchorSetting)
    expect(other.hash).not.toBe(scenario.hash)
    // The argument of the command line is this very setting.
    const variant = parseVariant(argument)
    const base = loadScenario(variant.scenario, LIBRARY)
    const said = 'name' in variant ? withAssignments(base, variant.assignments, { name: variant.name }) : base
    expect(said.hash).toBe(other.hash)
  })

  test('a new file in another city, with a measure of its own', () => {
    const text =
      'extends: prereform\nlevers:\n  city.streets: {value: 3, source: E083}\n' +
      '  street.staff: {value: 20, source: E083}\n  whistle.enabled: {value: yes, source: E002}\n'
    const found = casesOf(memoryLibrary({ ...FILES, 'scenarios/new.yaml': text }))
    const one = found.find(({ scenario }) => scenario.name === 'new')!
    expect(one.baseline!.argument).toBe('prereform-here=prereform,city.streets=3,street.staff=20')
    expect(differences(one.baseline!.scenario, one.scenario).map(({ lever }) => lever)).toEqual(['whistle.enabled'])
  })
})

describe('what is run', () => {
  test('every scenario once, whoever is compared with it, for its days', () => {
    const plans = plansOf(cases)
    expect(plans.map(({ horizon }) => horizon.days)).toEqual([117, 365])
    expect(plans.every((plan) => mostReplications(plan) === REPLICATIONS)).toBe(true)
    const hashes = plans.flatMap(({ bases, horizon }) => bases.map(({ hash }) => `${hash} ${horizon.days}`))
    expect(new Set(hashes).size).toBe(hashes.length)
    const asked = cases.flatMap(({ scenario, baseline }) => {
      const days = daysOf(scenario.name)
      return [scenario, ...(baseline ? [baseline.scenario] : [])].map(({ hash }) => `${hash} ${days}`)
    })
    expect([...new Set(asked)].sort()).toEqual([...hashes].sort())
  })

  test('the command line: how many threads, or what is wrong', () => {
    expect(requestOf([])).toEqual({ workers: undefined })
    expect(requestOf(['--workers', '2'])).toEqual({ workers: 2 })
    expect(requestOf(['--workers', '0'])).toBe('--workers is 0; give a whole number of at least 1')
    expect(requestOf(['--write'])).toMatch(
      /--write.*give --workers N, or nothing \(pages without new results: npm run generate\)$/,
    )
  })
})

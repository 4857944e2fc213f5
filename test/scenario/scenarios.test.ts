/** The scenario files of the repository: the presets P00, P01 and P16-P19 as the evidence gives them, and each file on its own. The others: `presets.test.ts`. */
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isEvidence } from '../../sim/evidence/provenance.ts'
import { leverOf } from '../../sim/levers/lever-name.ts'
import { differences, loadScenario } from '../../sim/scenario/scenario-file.ts'
import { AT_SCALE, FILES, LIBRARY } from './scenario-folder.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { scenarioSchema } from '../../sim/scenario/scenario-schema.ts'

const validate = new Ajv({ allErrors: true, strict: false }).compile(scenarioSchema())

interface WrittenEntry {
  readonly value: unknown
  readonly source: string
  readonly unit?: string
  readonly range?: unknown
  readonly why?: string
}

interface Written {
  readonly levers?: Record<string, WrittenEntry>
  readonly switch?: readonly { readonly levers: Record<string, WrittenEntry> }[]
}

function load(name: string) {
  return loadScenario(name, LIBRARY)
}

/** What a scenario changes of its parent: lever, value. */
function changes(name: string) {
  const scenario = load(name)
  return Object.fromEntries(differences(load(scenario.parent!), scenario).map(({ lever, b }) => [lever, b.value]))
}

describe('presets', () => {
  test('P00 prereform', () => {
    const { setting, parent } = load('prereform')
    expect(parent).toBeNull()
    expect(setting.whistle.enabled).toBe(false)
    expect(setting.street).toMatchObject({ units: 29, inspectionLoad: 0.25, payRatio: 0.7, staff: 11 })
    expect(setting.duties).toMatchObject({ clarity: 0.6, entryGate: 0, assistDirect: 0.6, funnelRate: 24 })
    expect(setting.demand).toMatchObject({ issueRate: 1.2, mix: { lead: 0.5, joint: 0.05, assist: 0.45 } })
    expect([
      setting.platform.networks,
      setting.appraisal.weight,
      setting.departments.embedShare,
      setting.assistants.pooled,
    ]).toEqual([4, 0, 0, false])
    expect(setting.domains).toHaveLength(6)
    expect(setting.domains.reduce((sum, domain) => sum + domain.share, 0)).toBeCloseTo(1, 12)
    expect(load('prereform').authority.departments).toHaveLength(11)
  })

  test('P16 haigang-before: 1.03 million residents in ten streets, eleven posts each', () => {
    const { setting } = load('haigang-before')
    const residents = setting.city.residentsPerStreet as number[]
    expect(residents.reduce((sum, n) => sum + n, 0)).toBe(1029000)
    expect([residents.length, setting.street.staff, setting.platform.networks]).toEqual([10, 11, 5])
    expect(Object.keys(changes('haigang-before'))).toEqual(['city.residentsPerStreet', 'platform.networks'])
  })

  const POWER = {
    'whistle.enabled': true,
    'departments.delegatedShare': 0.3,
    'appraisal.weight': 0.3,
    'appraisal.personnelSay': true,
    'appraisal.perMatter': true,
  }

  test('P17 haigang-after: staff, powers, one network, chat groups', () => {
    const rest = {
      'departments.officersMoved': 0.05,
      'street.vacancyFill': 30,
      'platform.networks': 1,
      'participation.channelReach': 0.95,
    }
    expect(changes('haigang-after')).toEqual({ 'street.staff': 50, ...POWER, ...rest })
    expect(load('haigang-after').setting.grid.households).toBe(400)
  })

  test('P01 beijing-2018: all levers moved together, in the city of beijing-before', () => {
    expect(load('beijing-before').parent).toBe('prereform')
    expect(changes('beijing-before')).toEqual({
      'city.residentsPerStreet': 66000,
      'demand.issueRate': 2.2,
      'street.staff': 60,
      'duties.funnelRate': 128,
    })
    expect(load('beijing-2018').parent).toBe('beijing-before')
    expect(changes('beijing-2018')).toEqual({
      'street.units': 11,
      'street.payRatio': 1,
      'street.fund': 60,
      'whistle.enabled': true,
      'departments.embedShare': 0.3,
      'appraisal.weight': 0.2,
      'appraisal.personnelSay': true,
      'duties.clarity': 0.85,
      'duties.assistDirect': 0.9,
      'duties.entryGate': 0.7,
      'platform.networks': 1,
    })
    const { setting } = load('beijing-2018')
    expect([setting.assistants.ratio, setting.whistle.gate, setting.whistle.scope]).toEqual([1, 'street', 0.6])
  })

  test('P18 and P19 split P17 into posts and powers', () => {
    expect(changes('haigang-staff-only')).toEqual({ 'street.staff': 50 })
    expect(changes('haigang-power-only')).toEqual(POWER)
  })
})

const ALL = { ...FILES, ...AT_SCALE }

describe.each(Object.entries(ALL))('%s', (path, text) => {
  const scenario = loadScenario(path, memoryLibrary(ALL))
  const written = parse(text) as Written
  /** Under `levers:`, and in each switch: what is written, and what was made of it. */
  const entries = [
    ...Object.entries(written.levers ?? {}).map(([name, entry]) => {
      return { name, entry, it: (scenario.levers.get(name) ?? scenario.coefficients.get(name))! }
    }),
    ...(written.switch ?? []).flatMap(({ levers }, i) =>
      Object.entries(levers).map(([name, entry]) => {
        return { name, entry, it: scenario.switches[i].levers.find((each) => leverOf(each.name) === name)! }
      }),
    ),
  ]

  test('has title and summary in English and Chinese', () => {
    for (const words of [scenario.title, scenario.summary]) {
      expect(words.en).not.toMatch(/\p{Script=Han}/u)
      expect(words.zh).toMatch(/\p{Script=Han}/u)
    }
  })

  test('gives range and reason with every assumption, and units with plain numbers', () => {
    for (const { name, entry, it } of entries) {
      // Words, lists and yes or no have no range.
      const ranged = entry.range !== undefined || typeof it.value !== 'number'
      if (entry.source === 'assumption') expect([name, ranged, Boolean(entry.why)]).toEqual([name, true, true])
      if (typeof it.value === 'number' && typeof entry.value === 'number')
        expect([name, entry.unit]).toEqual([name, it.unit])
    }
  })

  test('has every assumption inside its own range', () => {
    for (const { name, it } of entries) {
      if (typeof it.value !== 'number' || it.range === undefined) continue
      const [low, high] = it.range
      expect([name, low <= it.value && it.value <= high, low < high]).toEqual([name, true, true])
    }
  })

  test('cites nothing that is in no table, in sources, reasons or comments', () => {
    const cited = text.match(/\b[EITP]\d+\b/g) ?? []
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((id) => !isEvidence(id))).toEqual([])
  })

  test('is what the schema allows, and names it in its first line', () => {
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([])
    const up = '../'.repeat(path.split('/').length - 2)
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}schema/scenario.json`)
  })
})

describe('the schema', () => {
  test.each([
    [{ levers: { 'street.staf': { value: 1, source: 'E082' } } }],
    [{ levers: { 'street.staff': { value: 0, source: 'E082' } } }],
    [{ levers: { 'street.staff': { value: 5 } } }],
    [{ levers: { 'street.staff': { value: 5, source: 'E151' } } }],
    [{ titel: 'x' }],
  ])('refuses %j', (data) => {
    expect(validate(data)).toBe(false)
  })

  test('takes another unit in the value or beside it', () => {
    expect(validate({ levers: { 'street.vacancyFill': { value: '4 week', source: 'E096' } } })).toBe(true)
    expect(validate({ levers: { 'street.vacancyFill': { value: 4, unit: 'week', source: 'E096' } } })).toBe(true)
  })
})

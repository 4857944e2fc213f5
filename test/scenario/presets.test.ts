/** The cases P00-P33 of the sources as scenario files, read where they stand: each belongs to a case, says no more than its file, and runs. */
import { describe, expect, test } from 'vitest'
import { EVIDENCE, evidence } from '../../sim/evidence/evidence.ts'
import { readLayer } from '../../sim/scenario/layer.ts'
import { differences, loadScenario } from '../../sim/scenario/scenario-file.ts'
import { nameOf } from '../../sim/scenario/scenario-path.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { changed, simulate, trial } from '../city/small-city.ts'
import { FILES, LIBRARY } from './scenario-folder.ts'

const NAMES = Object.keys(FILES).map(nameOf)
const CASES = EVIDENCE.filter(({ id }) => id.startsWith('P')).map(({ id }) => id)

const LOADED = new Map(NAMES.map((name) => [name, loadScenario(name, LIBRARY)]))

function load(name: string) {
  return LOADED.get(name)!
}

function settingOf(name: string, lever: string) {
  const scenario = load(name)
  return scenario.levers.get(lever) ?? scenario.coefficients.get(lever)
}

/** The case that the second line of a file names. */
function caseOf(path: string): string {
  return /^# (P\d\d)\b/.exec(FILES[path].split('\n')[1])?.[1] ?? 'none'
}

/** Documents S0-S4 that a row of evidence stands in; ranges written out. */
function documentsOf(id: string): string[] {
  const { from } = evidence(id)!
  const range = /^S(\d)-S(\d)$/.exec(from)
  if (!range) return from.split(', ')
  const [first, last] = [Number(range[1]), Number(range[2])]
  return Array.from({ length: last - first + 1 }, (_, place) => `S${first + place}`)
}

/** Levers and coefficients that differ between two scenarios, with the value in the second. */
function changesBetween(before: string, after: string): Record<string, unknown> {
  return Object.fromEntries(differences(load(before), load(after)).map(({ lever, b }) => [lever, b.value]))
}

describe('the cases of the sources', () => {
  test('have a file each, and no file is of no case', () => {
    expect(CASES).toHaveLength(34)
    expect([...new Set(Object.keys(FILES).map(caseOf))].sort()).toEqual(CASES)
  })

  test('have names and titles of their own', () => {
    const scenarios = NAMES.map(load)
    for (const words of [NAMES, scenarios.map(({ title }) => title.en), scenarios.map(({ title }) => title.zh)])
      expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([])
  })

  test.each(Object.keys(FILES))('%s cites facts of the documents that tell of its case', (path) => {
    const told = documentsOf(caseOf(path))
    const { settings } = readLayer(path, FILES[path])
    const cited = settings.map(({ source }) => source).filter((source) => source.startsWith('E'))
    expect(cited.filter((id) => !documentsOf(id).some((one) => told.includes(one)))).toEqual([])
  })

  test.each(NAMES.filter((name) => load(name).parent !== null))('%s is what its file says, and no more', (name) => {
    const path = Object.keys(FILES).find((one) => nameOf(one) === name)!
    const said = readLayer(path, FILES[path]).settings.map((one) => one.name)
    const found = Object.keys(changesBetween(load(name).parent!, name))
    expect(found.filter((lever) => !said.includes(lever))).toEqual([])
  })

  test('P10 has the fewest units of the Beijing streets that a fact counts, says so, and claims no more', () => {
    const counted = Object.entries(FILES).filter(
      ([path]) => settingOf(nameOf(path), 'street.units')!.source !== 'assumption',
    )
    const unitsOf = (path: string): number => settingOf(nameOf(path), 'street.units')!.value as number
    const binhe = load('pinggu-binhe')
    const inBeijing = ([path]: readonly [string, string]): boolean => path.startsWith('scenarios/beijing/')
    expect(Math.min(...counted.filter(inBeijing).map(([path]) => unitsOf(path)))).toBe(9)
    expect(counted.filter(([path]) => unitsOf(path) < 9).map(([path]) => nameOf(path))).toEqual(
      expect.arrayContaining(['template-office', 'yangzhou-xinsheng']),
    )
    expect(binhe.summary.en).toMatch(/fewest of the Beijing streets/)
    expect(binhe.summary.zh).toMatch(/北京各街道中最少/)
    for (const title of Object.values(binhe.title)) expect(title).not.toMatch(/smallest|fewest|最少|最小/)
  })

  test('P18 and P19 are halves of P17, which have nothing in common', () => {
    const [whole, staff, power] = ['haigang-after', 'haigang-staff-only', 'haigang-power-only'].map((name) =>
      changesBetween('haigang-before', name),
    )
    expect(whole).toMatchObject({ ...staff, ...power })
    expect(Object.keys(staff).filter((lever) => lever in power)).toEqual([])
    expect(Math.min(Object.keys(staff).length, Object.keys(power).length)).toBeGreaterThan(0)
  })
})

describe('what a case says of several levers at once', () => {
  test('P07: Haidian has as many heads as beijing-2018, to one in a hundred', () => {
    const heads = (name: string) => {
      const { setting } = load(name)
      const grids =
        (setting.city.residentsPerStreet as number) / setting.behaviour.householdSize / setting.grid.households
      return (setting.street.staff as number) * setting.assistants.ratio + grids * setting.grid.workers
    }
    expect(Math.abs(heads('haidian') / heads('beijing-2018') - 1)).toBeLessThan(0.01)
    expect(heads('haidian')).toBeGreaterThan(100)
  })

  test.each(['pinggu-jinhaihu', 'emergency-whistle'])('%s: whoever is called hurries and can come in time', (name) => {
    const { behaviour, departments, whistle } = load(name).setting
    const inTime = behaviour.hurryShare * whistle.reportDeadline
    expect(Math.min(behaviour.travelHours, inTime)).toBeLessThan(whistle.reportDeadline)
    if (departments.embedShare > 0)
      expect(Math.min(behaviour.embeddedHours, inTime)).toBeLessThanOrEqual(whistle.reportDeadline)
  })

  test('P27: the transition fills the first 90 observed days; yangzhou-reform switches to the same state on day 30', () => {
    const settled = load('yangzhou-xinsheng')
    const reform = load('yangzhou-reform')
    const loss = { 'street.transitionLoss': 0.2, 'street.transitionDays': 90 }
    const switched = (scenario: typeof reform) =>
      scenario.switches.map(({ from, levers }) => {
        return { from, ...Object.fromEntries(levers.map(({ name, value }) => [name, value])) }
      })
    const reformed = changesBetween('yangzhou-before', 'yangzhou-xinsheng')
    expect(switched(settled)).toEqual([{ from: 0, ...loss }])
    expect(switched(reform)).toEqual([{ from: 30, ...loss, ...reformed }])
    expect(reform.setting.switches[0].setting).toEqual(settled.setting.switches[0].setting)
    expect(differences(load('yangzhou-before'), reform)).toEqual([])
  })

  test.each([
    ['chaoyang', 'chaoyang-unpooled', { 'assistants.ratio': 1, 'assistants.pooled': true }],
    ['zhangjiagang', 'zhangjiagang-before', { 'grid.workers': 0.6, 'platform.networks': 1 }],
    ['chongchuan', 'chongchuan-appraisal', { 'whistle.gate': 'grid', 'whistle.upgrade': true }],
  ])('%s differs from %s by its own measures alone', (name, before, own) => {
    expect(load(name).parent).toBe(before)
    expect(changesBetween(before, name)).toEqual(own)
  })

  test('before: three networks in Zhangjiagang, four in Yangzhou, two assistants a post in Chaoyang', () => {
    expect(settingOf('zhangjiagang-before', 'platform.networks')).toMatchObject({ value: 3, source: 'E115' })
    expect(settingOf('yangzhou-before', 'platform.networks')).toMatchObject({ value: 4, source: 'E136' })
    expect(settingOf('chaoyang-unpooled', 'assistants.ratio')?.value).toBe(2)
    expect(settingOf('chaoyang-unpooled', 'assistants.pooled')?.value).toBe(false)
  })

  test('only Haigang and the generic state before reform have eleven posts', () => {
    const eleven = NAMES.filter((name) => load(name).setting.street.staff === 11).sort()
    expect(eleven).toEqual(['haigang-before', 'haigang-power-only', 'prereform'])
  })
})

const HORIZON = { warmUpDays: 10, days: 45 }
const TINY = { streets: 1, residentsPerStreet: 2000 }
/** So few residents meet enough issues in so few days, and of those enough that take several departments. */
const BUSY = { issueRate: 5.6, mix: { lead: 0.241, joint: 0.345, assist: 0.414 } }

describe('every scenario runs for 45 days in one street of 2,000 residents', () => {
  test.each(NAMES)('%s', (name) => {
    const { setting, anchor } = trial(name, { city: TINY, demand: BUSY })
    const switches = setting.switches.map(({ from, setting: later }) => ({
      from,
      setting: changed(later, { city: TINY, demand: BUSY }),
    }))
    const { measures } = simulate({ setting: { ...setting, switches }, anchor }, HORIZON)
    expect(measures).toHaveLength(MEASURES.length)
    const of = (id: string) => measures[MEASURES.findIndex((measure) => measure.id === id)]
    expect(of('demand')).toBeGreaterThan(1)
    expect(of('trueResolutionRate')).toBeGreaterThan(0.3)
    expect(of('trueResolutionRate')).toBeLessThan(1)
    expect(Number.isNaN(of('reportInRate'))).toBe(
      !setting.whistle.enabled && !switches.some((each) => each.setting.whistle.enabled),
    )
  })
})

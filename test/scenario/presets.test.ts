/** All presets P00-P33 as scenario files: each says what its line of the evidence page says, and each runs. */
import { describe, expect, test } from 'vitest'
import { differences, loadScenario } from '../../sim/scenario/scenario-file.ts'
import { nameOf } from '../../sim/scenario/scenario-path.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { changed, simulate, trial } from '../city/small-city.ts'
import { CONTRASTS, PRESETS } from './preset-lines.ts'
import { FILES, LIBRARY } from './scenario-folder.ts'

const NAMES = Object.keys(FILES).map(nameOf)

const LOADED = new Map(NAMES.map((name) => [name, loadScenario(name, LIBRARY)]))

function load(name: string) {
  return LOADED.get(name)!
}

function settingOf(name: string, lever: string) {
  const scenario = load(name)
  return scenario.levers.get(lever) ?? scenario.coefficients.get(lever)
}

describe('the presets', () => {
  test('are P00 to P33, each with a file, and no other file is left unexplained', () => {
    const ids = Array.from({ length: 34 }, (_, number) => `P${String(number).padStart(2, '0')}`)
    expect(Object.keys(PRESETS).sort()).toEqual(ids)
    const known = [...Object.values(PRESETS).map(({ name }) => name), ...Object.keys(CONTRASTS)]
    expect([...NAMES].sort()).toEqual(known.sort())
  })

  test('have names and titles of their own', () => {
    const scenarios = NAMES.map(load)
    for (const words of [NAMES, scenarios.map(({ title }) => title.en), scenarios.map(({ title }) => title.zh)])
      expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([])
  })

  test.each(Object.entries(FILES))('%s says in its second line which preset it belongs to', (path, text) => {
    const [id] = Object.entries(PRESETS).find(([, { name }]) => name === nameOf(path)) ?? [CONTRASTS[nameOf(path)]]
    expect(text.split('\n')[1]).toMatch(new RegExp(`^# ${id}\\b`))
  })

  test.each(Object.entries(PRESETS))('%s is what its line says, and no more', (_, { name, from, differs, holds }) => {
    const found = differences(load(from), load(name)).map(({ lever, b }) => [lever, b.value])
    expect(Object.fromEntries(found)).toEqual(differs)
    for (const [lever, value] of Object.entries(holds ?? {}))
      expect([lever, settingOf(name, lever)?.value]).toEqual([lever, value])
  })
})

describe('what a line could not say in levers', () => {
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

  test.each(['pinggu-jinhaihu', 'emergency-whistle'])('%s: whoever sets out at once can come in time', (name) => {
    const { behaviour, departments, whistle } = load(name).setting
    expect(behaviour.travelHours).toBeLessThan(whistle.reportDeadline)
    if (departments.embedShare > 0) expect(behaviour.embeddedHours).toBeLessThanOrEqual(whistle.reportDeadline)
  })

  test('P27: the transition fills the first 90 observed days; yangzhou-reform switches to the same state on day 30', () => {
    const settled = load('yangzhou-xinsheng')
    const reform = load('yangzhou-reform')
    const loss = { 'street.transitionLoss': 0.2, 'street.transitionDays': 90 }
    const switched = (scenario: typeof reform) =>
      scenario.switches.map(({ from, levers }) => {
        return { from, ...Object.fromEntries(levers.map(({ name, value }) => [name, value])) }
      })
    const reformed = differences(load('yangzhou-before'), settled).map(({ lever, b }) => [lever, b.value])
    expect(switched(settled)).toEqual([{ from: 0, ...loss }])
    expect(switched(reform)).toEqual([{ from: 30, ...loss, ...(Object.fromEntries(reformed) as object) }])
    expect(reform.setting.switches[0].setting).toEqual(settled.setting.switches[0].setting)
    expect(differences(load('yangzhou-before'), reform)).toEqual([])
  })

  test.each([
    ['chaoyang', 'chaoyang-unpooled', { 'assistants.ratio': 1, 'assistants.pooled': true }],
    ['zhangjiagang', 'zhangjiagang-before', { 'grid.workers': 0.6, 'platform.networks': 1 }],
    ['chongchuan', 'chongchuan-appraisal', { 'whistle.gate': 'grid', 'whistle.upgrade': true }],
  ])('%s differs from %s by its own measures alone', (name, before, own) => {
    expect(load(name).parent).toBe(before)
    const found = differences(load(before), load(name)).map(({ lever, b }) => [lever, b.value])
    expect(Object.fromEntries(found)).toEqual(own)
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

describe('every scenario runs for 45 days in one street of 2,000 residents', () => {
  test.each(NAMES)('%s', (name) => {
    const { setting, anchor } = trial(name, { city: TINY })
    const switches = setting.switches.map(({ from, setting: later }) => ({
      from,
      setting: changed(later, { city: TINY }),
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

/** Scenario files: what they set, what they inherit, and every way in which one can be wrong, by its message. */
import { describe, expect, test } from 'vitest'
import { FILES, LIBRARY, loadText, messageOf } from './scenario-folder.ts'
import { isPath } from '../../sim/scenario/scenario-path.ts'
import { LEVERS } from '../../sim/levers/levers.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'

describe('a scenario', () => {
  const scenario = loadText(`title: {en: My city, zh: 我的城市}
summary: Slow to fill.
extends: prereform
ambiguities: [I08, I01]
levers:
  street.vacancyFill: {value: 4 week, source: assumption, range: [10 day, 3 month]}
  duties.entryGate: {value: 12, unit: '%', source: E052, why: a guess}
  platform.limits: {value: {life: 120 min, utility: 1 day, ordinary: 7 day, hard: 360}, source: assumption, why: a standard}
  departments.officers: {value: {load: 0.5}, source: E098}
  behaviour.reportDays: {value: 5, source: assumption, range: [4, 6]}
`)

  test('has its own texts, and the name of its file', () => {
    expect(scenario).toMatchObject({
      name: 'city',
      file: 'my/city.yaml',
      parent: 'prereform',
      title: { en: 'My city', zh: '我的城市' },
    })
    expect(scenario.summary).toEqual({ en: 'Slow to fill.', zh: 'Slow to fill.' })
    expect(scenario.ambiguities).toEqual(['I01', 'I02', 'I08'])
  })

  test('has values in the units of the lever table', () => {
    expect(scenario.setting.street.vacancyFill).toBe(28)
    expect(scenario.setting.duties.entryGate).toBe(0.12)
    expect(scenario.setting.platform.limits).toEqual({ life: 2, utility: 24, ordinary: 168, hard: 360 })
    expect(scenario.setting.departments.officers).toEqual({ load: 0.5 })
    expect(scenario.setting.behaviour.reportDays).toBe(5)
  })

  test('says of each value on what it rests and where it was set', () => {
    expect(scenario.levers.get('street.vacancyFill')).toEqual({
      name: 'street.vacancyFill',
      value: 28,
      unit: 'day',
      source: 'assumption',
      range: [10, 91.25],
      setBy: 'city',
      file: 'my/city.yaml',
      line: 6,
      column: 3,
    })
    expect(scenario.levers.get('duties.entryGate')).toMatchObject({ source: 'E052', why: 'a guess', line: 7 })
    expect(scenario.levers.get('street.units')).toMatchObject({
      value: 29,
      setBy: 'prereform',
      file: 'scenarios/prereform.yaml',
      line: 13,
    })
    expect(scenario.levers.get('grid.workers')).toEqual({
      name: 'grid.workers',
      value: 1,
      unit: 'worker / grid',
      source: 'E137',
      why: 'one specialist a grid (E147); full-time and micro workers are hired',
      whyZh: '一格一专员（E147），聘有专职与微网格员',
      setBy: 'default',
    })
    expect([...scenario.levers.keys()]).toEqual(LEVERS.map((each) => each.name))
    expect([...scenario.coefficients.keys()]).toEqual(['behaviour.reportDays'])
  })

  test('keeps the setting of the root of its chain', () => {
    const root = loadScenario('prereform', LIBRARY)
    expect(scenario.anchorSetting).toEqual(root.setting)
    expect(root.anchorSetting).toEqual(root.setting)
    expect(scenario.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(scenario.hash).not.toBe(root.hash)
  })

  test('a coefficient back at its default is no longer listed', () => {
    const back = loadText('extends: a\nlevers:\n  behaviour.reportDays: {value: 10, source: T1}', {
      'a.yaml': 'extends: prereform\nlevers:\n  behaviour.reportDays: {value: 5, source: T1}',
    })
    expect(back.coefficients.size).toBe(0)
    expect(back.hash).toBe(loadText('extends: prereform').hash)
  })

  test('the hash is of the settings, not of words', () => {
    expect(loadText('extends: prereform\ntitle: Other words').hash).toBe(loadScenario('prereform', LIBRARY).hash)
  })
})

describe('a file that is wrong as a whole', () => {
  test.each([
    ['', 'my/city.yaml is null in my/city.yaml:1'],
    ['- a', 'my/city.yaml is a list'],
    ['title: a\nlevers:\n  street.staff: {value: 5, source: E082', 'my/city.yaml:3:40 is not readable as YAML'],
    ['title: [a', 'my/city.yaml:1:10 is not readable as YAML'],
    ['titel: a', 'titel in my/city.yaml:1:1 is no part of a scenario; did you mean title?'],
    ['title: {en: a}', 'title lacks zh in my/city.yaml:1:8; give {en: ..., zh: ...}'],
    ['title: {en: a, zh: b, de: c}', 'de in my/city.yaml:1:23 is no part of title'],
    ['title: x', 'my/city.yaml has no authority matrix; extend a scenario that has one, such as prereform'],
    ['extends:', 'extends in my/city.yaml:1:1 is empty'],
    ['extends: prereform\nlevers: 3', 'levers is 3 in my/city.yaml:2'],
    ['extends: prereform\nambiguities: [E001]', 'ambiguity "E001" in my/city.yaml:2:15 is in no table; give I01-I22'],
  ])('%j', (text, message) => {
    expect(messageOf(() => loadText(text))).toContain(message)
  })

  test('an empty list of levers is as good as none', () => {
    expect(loadText('extends: prereform\nlevers:\n').parent).toBe('prereform')
  })
})

describe('extends', () => {
  test('a missing scenario or file is named, with what was meant', () => {
    expect(messageOf(() => loadScenario('haigang-befor', LIBRARY))).toBe(
      'no scenario haigang-befor; did you mean haigang-before?',
    )
    expect(messageOf(() => loadScenario('my/prereforn.yaml', LIBRARY))).toBe(
      'no file my/prereforn.yaml; did you mean prereform?',
    )
    expect(messageOf(() => loadScenario('x', memoryLibrary({})))).toBe('no scenario x; the library is empty')
    const two = memoryLibrary({ 'a.yaml': '', 'b.yaml': '' })
    expect(messageOf(() => loadScenario('nowhere', two))).toBe('no scenario nowhere; there are a, b')
    expect(messageOf(() => loadScenario('漏斗', LIBRARY))).toMatch(
      /; there are [^:]+ and \d+ more: whistlelab list names them$/,
    )
    expect(messageOf(() => loadText('title: a\nextends: prerefrom'))).toBe(
      'no scenario prerefrom, which my/city.yaml:2:1 extends; did you mean prereform?',
    )
  })

  test('a loop is named in full', () => {
    const others = { 'my/b.yaml': 'title: b\nextends: sub/c.yaml', 'my/sub/c.yaml': 'extends: city' }
    expect(messageOf(() => loadText('extends: b.yaml', others))).toBe(
      'extends goes in a loop: city extends b (my/city.yaml:1:1), b extends c (my/b.yaml:2:1), c extends city (my/sub/c.yaml:1:1); take one of them out',
    )
    expect(messageOf(() => loadText('extends: city'))).toContain('loop: city extends city (my/city.yaml:1:1)')
  })

  test('a loop further up is named without what leads to it', () => {
    const others = { 'b.yaml': 'extends: c', 'c.yaml': 'extends: b' }
    expect(messageOf(() => loadText('extends: b', others))).toBe(
      'extends goes in a loop: b extends c (b.yaml:1:1), c extends b (c.yaml:1:1); take one of them out',
    )
  })

  test('a chain has an end', () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`s${i}.yaml`, `extends: s${i + 1}`]))
    expect(messageOf(() => loadText('extends: s0', others))).toContain('extends through more than 20 files')
  })

  test.each([
    '../secret.yaml',
    '../../etc/passwd',
    '/etc/passwd',
    'sub/../../secret.yaml',
    '..\\secret.yaml',
    'C:\\secret.yaml',
  ])('%s leaves the folder', (reference) => {
    const secret = { path: 'secret.yaml', text: 'extends: prereform' }
    const open = memoryLibrary({ ...FILES, 'my/city.yaml': `extends: '${reference}'` })
    const library = {
      ...open,
      read: (name: string, from?: string) => open.read(name, from) ?? (isPath(name) ? secret : undefined),
    }
    expect(messageOf(() => loadScenario('my/city.yaml', library))).toContain(
      'my/city.yaml:1:1, which leaves the project folder my/; name',
    )
  })

  test('a path below the folder and a path to a scenario of the library are fine', () => {
    expect(loadText('extends: ./sub/b.yaml', { 'my/sub/b.yaml': 'extends: prereform' }).parent).toBe('b')
    expect(loadText('extends: ../scenarios/prereform.yaml').parent).toBe('prereform')
  })

  test('later layers win', () => {
    const { levers } = loadText('extends: a\nlevers: {street.staff: {value: 30, source: E088}}', {
      'a.yaml':
        'extends: prereform\nlevers: {street.staff: {value: 20, source: E088}, street.units: {value: 11, source: E007}}',
    })
    expect([levers.get('street.staff')!.value, levers.get('street.units')!.value]).toEqual([30, 11])
    expect([levers.get('street.staff')!.setBy, levers.get('street.units')!.setBy]).toEqual(['city', 'a'])
  })
})

/** Scenario files: what they set, what they inherit, and every way in which one can be wrong, by its message. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILES, LIBRARY, loadLevers, loadText, messageOf } from './scenario-folder.ts'
import { InputError } from '../../sim/experiment/input-error.ts'
import { isPath } from '../../sim/experiment/scenario-path.ts'
import { LEVERS } from '../../sim/experiment/levers.ts'
import { loadScenario } from '../../sim/experiment/scenario-file.ts'
import { memoryLibrary } from '../../sim/experiment/scenario-library.ts'

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
    })
    expect(scenario.levers.get('duties.entryGate')).toMatchObject({ source: 'E052', why: 'a guess', line: 7 })
    expect(scenario.levers.get('street.units')).toMatchObject({
      value: 29,
      setBy: 'prereform',
      file: 'scenarios/prereform.yaml',
      line: 9,
    })
    expect(scenario.levers.get('grid.workers')).toEqual({
      name: 'grid.workers',
      value: 1,
      unit: 'worker / grid',
      source: 'E137',
      setBy: 'default',
    })
    expect([...scenario.levers.keys()]).toEqual(LEVERS.map((each) => each.name))
    expect([...scenario.coefficients.keys()]).toEqual(['behaviour.reportDays'])
  })

  test('keeps the setting of the root of its chain', () => {
    const root = loadScenario('prereform', LIBRARY)
    expect(scenario.rootSetting).toEqual(root.setting)
    expect(root.rootSetting).toEqual(root.setting)
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

describe('one wrong value', () => {
  test.each([
    [
      'unknown lever',
      'street.staf: {value: 3, source: E082}',
      'street.staf in my/city.yaml:3 is not a lever; did you mean street.staff?',
    ],
    ['name of the evidence tables', 'street_staff: {value: 3, source: E082}', 'did you mean street.staff?'],
    ['word without its group', 'clarity: {value: 3, source: E082}', 'did you mean duties.clarity?'],
    ['unknown coefficient', 'behaviour.reportDay: {value: 3, source: T1}', 'did you mean behaviour.reportDays?'],
    ['key of Object', '__proto__: {value: 3, source: T1}', '__proto__ in my/city.yaml:3 is not a lever'],
    [
      'out of bounds',
      'street.staff: {value: 0, source: E082}',
      'street.staff is 0 in my/city.yaml:3; give 1 to 300 posts',
    ],
    [
      'out of bounds in another unit',
      'street.vacancyFill: {value: 2 year, source: E096}',
      'street.vacancyFill is "2 year" in my/city.yaml:3; give 5 to 365 days',
    ],
    [
      'out of bounds, coefficient',
      'behaviour.reportDays: {value: 31, source: T1}',
      'behaviour.reportDays is 31 in my/city.yaml:3; give 3 to 30 days',
    ],
    ['not whole', 'street.staff: {value: 1.5, source: E082}', 'give a whole number, 1 to 300 posts'],
    [
      'not a number',
      'street.staff: {value: .nan, source: E082}',
      'street.staff is "NaN" in my/city.yaml:3; give 1 to 300 posts',
    ],
    [
      'a word',
      'street.staff: {value: many, source: E082}',
      'street.staff is "many" in my/city.yaml:3; give 1 to 300 posts',
    ],
    ['a mapping', 'street.staff: {value: {a: 1}, source: E082}', 'give one number, 1 to 300 posts'],
    [
      'a list where one is due',
      'street.units: {value: [1, 2], source: E007}',
      'street.units is "a list" in my/city.yaml:3; give one number, 1 to 40 pools',
    ],
    [
      'wrong unit',
      'street.vacancyFill: {value: 30 kg, source: E096}',
      'street.vacancyFill is "30 kg" in my/city.yaml:3; its unit is day, which "kg" is not: give 5 to 365 days',
    ],
    [
      'wrong unit beside',
      'street.vacancyFill: {value: 30, unit: post, source: E096}',
      'its unit is day, which "post" is not',
    ],
    [
      'two units',
      'street.vacancyFill: {value: 3 week, unit: day, source: E096}',
      'it also says unit: day; give the unit once',
    ],
    ['unit of a flag', 'whistle.enabled: {value: yes, unit: h, source: E002}', 'it has no unit: give yes or no'],
    [
      'not yes or no',
      'whistle.enabled: {value: maybe, source: E002}',
      'whistle.enabled is "maybe" in my/city.yaml:3; give yes or no',
    ],
    ['no choice', 'whistle.form: {value: apart, source: E002}', 'give one of together, parallel'],
    [
      'not a Monday',
      'city.start: {value: 2018-01-03, source: E002}',
      'city.start is "2018-01-03" in my/city.yaml:3; the clock starts on a Monday: the nearest is 2018-01-01',
    ],
    ['no date', 'city.start: {value: 2018-02-30, source: E002}', 'give a date between 1900 and 2199'],
    [
      'missing part',
      'demand.mix: {value: {lead: 0.5, joint: 0.5}, source: E047}',
      'demand.mix lacks assist in my/city.yaml:3; give lead, joint, assist',
    ],
    [
      'unknown part',
      'demand.mix: {value: {led: 0.5}, source: E047}',
      'led in my/city.yaml:3 is no part of demand.mix; did you mean lead?',
    ],
    [
      'part out of bounds',
      'platform.limits: {value: {life: 2, utility: 24, ordinary: 7 day, hard: 500 day}, source: E099}',
      'platform.limits.hard is "500 day" in my/city.yaml:3; give 0.25 to 8760 h',
    ],
    [
      'load out of bounds',
      'departments.officers: {value: {load: 3}, source: E098}',
      'departments.officers.load is 3 in my/city.yaml:3; give 0.1 to 2',
    ],
    [
      'missing source',
      'street.staff: {value: 5}',
      'street.staff has no source in my/city.yaml:3; add source: one of E001-E150',
    ],
    [
      'bare value',
      'street.staff: 5',
      'street.staff has no source in my/city.yaml:3; write street.staff: {value: ..., source: ...}',
    ],
    [
      'dangling source',
      'street.staff: {value: 5, source: E151}',
      'source of street.staff is E151 in my/city.yaml:3, which is in no table',
    ],
    [
      'bare assumption',
      'street.staff: {value: 5, source: assumption}',
      'street.staff is an assumption without range or why in my/city.yaml:3',
    ],
    ['missing value', 'street.staff: {source: E082}', 'street.staff has no value in my/city.yaml:3'],
    [
      'value outside its range',
      'street.staff: {value: 5, source: E082, range: [6, 9]}',
      'street.staff is 5 in my/city.yaml:3, outside its own range [6, 9]',
    ],
    ['range upside down', 'street.staff: {value: 5, source: E082, range: [9, 2]}', 'give the lower one first'],
    ['range of a flag', 'whistle.enabled: {value: yes, source: E002, range: [0, 1]}', 'only numbers have one'],
    [
      'unknown part of an entry',
      'street.staff: {value: 5, source: E082, units: post}',
      'units in my/city.yaml:3 is no part of street.staff; did you mean unit?',
    ],
    [
      'comma without quotes',
      'street.staff: {value: 5, source: E082, why: three, four}',
      'a text with a comma in it needs quotes',
    ],
    ['control character', 'street.staff: {value: 5, source: E082, why: "\\e[31m"}', 'printable characters'],
    [
      'key twice',
      'street.staff: {value: 5, source: E082}\n  street.staff: {value: 6, source: E082}',
      'street.staff is given twice: my/city.yaml:3 and my/city.yaml:4; keep one',
    ],
    [
      'not alive',
      'participation.prevention: {value: 0.2, source: E120}',
      'participation.prevention is not alive yet in this version; leave it at its default 0 (it is 0.2 in my/city.yaml:3)',
    ],
    [
      'flag not alive',
      'district.promise: {value: yes, source: E078}',
      'district.promise is not alive yet in this version; leave it at its default no (it is yes in my/city.yaml:3)',
    ],
    [
      'table not alive',
      'demand.pulse: {value: [{from: 3, days: 2, factor: 3}], source: E076}',
      'demand.pulse is not alive yet in this version; leave it at its default []',
    ],
    [
      'row of a table out of bounds',
      'demand.pulse: {value: [{from: 3, days: 2, factor: 30}], source: E076}',
      'demand.pulse[1].factor is 30 in my/city.yaml:3; give 0 to 20',
    ],
    [
      'choice not alive',
      'whistle.gate: {value: grid, source: E067}',
      'whistle.gate = grid is not alive yet in this version; leave it at its default street',
    ],
  ])('%s', (_, line, message) => {
    expect(messageOf(() => loadLevers(`  ${line}`))).toContain(message)
  })

  test('a lever that is not alive may be stated at its default', () => {
    expect(
      loadLevers('  participation.volunteers: {value: 5, source: P00}').levers.get('participation.volunteers')!.setBy,
    ).toBe('city')
    expect(loadLevers('  whistle.gate: {value: street, source: E067}').setting.whistle.gate).toBe('street')
  })

  test('in a list, each value has its own line', () => {
    const lines = '  street.staff:\n    source: E082\n    value:\n      - 11\n      - 0\n'
    expect(messageOf(() => loadLevers(lines))).toBe('street.staff[2] is 0 in my/city.yaml:7; give 1 to 300 posts')
  })
})

describe('values at odds', () => {
  test.each([
    [
      'street.staff: {value: [1, 2], source: E082}',
      'street.staff (my/city.yaml:3) has 2 values, but city.streets (default) is 10; give 10 values or one number',
    ],
    ['departments.officers: {value: [3, 4, 5], source: E098}', 'has 3 values, but departments.count (default) is 11'],
    [
      'city.streets: {value: 2, source: I02}\n  city.residentsPerStreet: {value: [1000, 2000, 3000], source: E083}',
      'has 3 values, but city.streets (my/city.yaml:3) is 2',
    ],
    [
      'demand.mix: {value: {lead: 0.5, joint: 0.2, assist: 0.2}, source: E047}',
      'demand.mix (my/city.yaml:3) sums to 0.9; make lead, joint and assist sum to 1',
    ],
    [
      'city.streets: {value: 400, source: I02}',
      'city.streets (my/city.yaml:3) and city.residentsPerStreet (default) make 40000000 residents; have at most 22000000',
    ],
  ])('%s', (lines, message) => {
    expect(messageOf(() => loadLevers(`  ${lines}`))).toContain(message)
  })

  test('lists of the right length pass, a sum within a millionth passes', () => {
    const { setting } = loadLevers(`  city.streets: {value: 2, source: I02}
  street.staff: {value: [11, 50 posts], source: E082}
  departments.count: {value: 3, source: E098}
  departments.officers: {value: [3, 4, 5], source: E098}
  demand.mix: {value: {lead: 0.3333333, joint: 0.3333333, assist: 0.3333333}, source: E047}`)
    expect(setting.street.staff).toEqual([11, 50])
    expect(setting.departments.officers).toEqual([3, 4, 5])
    expect(setting.domains.every((domain) => domain.weights.length === 3)).toBe(true)
  })
})

describe('a file that is wrong as a whole', () => {
  test.each([
    ['', 'my/city.yaml is null in my/city.yaml:1'],
    ['- a', 'my/city.yaml is a list'],
    ['title: a\nlevers:\n  street.staff: {value: 5, source: E082', 'my/city.yaml:3:40 is not readable as YAML'],
    ['title: [a', 'my/city.yaml:1:10 is not readable as YAML'],
    ['titel: a', 'titel in my/city.yaml:1 is no part of a scenario; did you mean title?'],
    ['title: {en: a}', 'title lacks zh in my/city.yaml:1; give {en: ..., zh: ...}'],
    ['title: {en: a, zh: b, de: c}', 'de in my/city.yaml:1 is no part of title'],
    ['title: x', 'my/city.yaml has no authority matrix; extend a scenario that has one, such as prereform'],
    ['extends:', 'extends in my/city.yaml:1 is empty'],
    ['extends: prereform\nlevers: 3', 'levers is 3 in my/city.yaml:2'],
    ['extends: prereform\nambiguities: [E001]', 'ambiguity "E001" in my/city.yaml:2 is in no table; give I01-I22'],
    ['extends: prereform\nswitch:\n  - {from: 180 day}', 'switch in my/city.yaml:2 is not yet alive in this version'],
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
    expect(messageOf(() => loadText('title: a\nextends: prerefrom'))).toBe(
      'no scenario prerefrom, which my/city.yaml:2 extends; did you mean prereform?',
    )
  })

  test('a loop is named in full', () => {
    const others = { 'my/b.yaml': 'title: b\nextends: sub/c.yaml', 'my/sub/c.yaml': 'extends: city' }
    expect(messageOf(() => loadText('extends: b.yaml', others))).toBe(
      'extends goes in a loop: city extends b (my/city.yaml:1), b extends c (my/b.yaml:2), c extends city (my/sub/c.yaml:1); take one of them out',
    )
    expect(messageOf(() => loadText('extends: city'))).toContain('loop: city extends city (my/city.yaml:1)')
  })

  test('a loop further up is named without what leads to it', () => {
    const others = { 'b.yaml': 'extends: c', 'c.yaml': 'extends: b' }
    expect(messageOf(() => loadText('extends: b', others))).toBe(
      'extends goes in a loop: b extends c (b.yaml:1), c extends b (c.yaml:1); take one of them out',
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
      'my/city.yaml:1, which leaves the folder of its file',
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

describe('whatever the text', () => {
  const whole = Object.values(FILES)
  const spoilt = fc.tuple(
    fc.constantFrom(...whole),
    fc.array(
      fc.tuple(
        fc.nat(4000),
        fc.nat(40),
        fc.oneof(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            ': ',
            '- ',
            '\n',
            '  ',
            '0',
            '-',
            '.',
            'e9',
            '&a ',
            '*a',
            '%',
            '"',
            "'",
            '#',
            '__proto__',
            'null',
            '~',
          ),
          fc.string({ maxLength: 4 }),
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )

  function survives(text: string): void {
    try {
      expect(loadText(text).hash).toMatch(/^[0-9a-f]{64}$/)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as Error).message.length).toBeLessThan(700)
    }
  }

  test('a spoilt file is a scenario or an InputError', () => {
    fc.assert(
      fc.property(spoilt, ([text, cuts]) =>
        survives(
          cuts.reduce((rest, [from, length, put]) => rest.slice(0, from) + put + rest.slice(from + length), text),
        ),
      ),
      { numRuns: 700, seed: 2 },
    )
  })

  test('a random text is a scenario or an InputError', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives), { numRuns: 500, seed: 3 })
  })

  test('random data under levers are a scenario or an InputError', () => {
    const entry = fc.tuple(
      fc.constantFrom(...LEVERS.map((each) => each.name), 'constructor'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(entry, ([name, value]) =>
        survives(`extends: prereform\nlevers: {"${name}": {"value": ${JSON.stringify(value)}, "source": "E001"}}`),
      ),
      { numRuns: 800, seed: 4 },
    )
  })
})

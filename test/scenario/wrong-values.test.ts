/** Wrong values in a scenario file: each gets one message with file, line and column, bound and remedy. */
import { describe, expect, test } from 'vitest'
import { loadLevers, messageOf } from './scenario-folder.ts'

describe('one wrong value', () => {
  test.each([
    [
      'unknown lever',
      'street.staf: {value: 3, source: E082}',
      'street.staf in my/city.yaml:3:3 is not a lever; did you mean street.staff?',
    ],
    ['name of the evidence tables', 'street_staff: {value: 3, source: E082}', 'did you mean street.staff?'],
    ['word without its group', 'clarity: {value: 3, source: E082}', 'did you mean duties.clarity?'],
    ['unknown coefficient', 'behaviour.reportDay: {value: 3, source: T1}', 'did you mean behaviour.reportDays?'],
    [
      'coefficient of the first edition',
      'behaviour.silentShare: {value: 0.4, source: T1}',
      'behaviour.silentShare in my/city.yaml:3:3 is gone: whether an issue is reported at all is a probability, which grows with propensity and harm; set behaviour.reportedBase and behaviour.reportedHarm',
    ],
    ['key of Object', '__proto__: {value: 3, source: T1}', '__proto__ in my/city.yaml:3:3 is not a lever'],
    [
      'out of bounds',
      'street.staff: {value: 0, source: E082}',
      'street.staff is 0 in my/city.yaml:3:25; give 1 to 300 posts',
    ],
    [
      'out of bounds in another unit',
      'street.vacancyFill: {value: 2 year, source: E096}',
      'street.vacancyFill is "2 year" in my/city.yaml:3:31; give 5 to 365 days',
    ],
    [
      'out of bounds, coefficient',
      'behaviour.reportDays: {value: 31, source: T1}',
      'behaviour.reportDays is 31 in my/city.yaml:3:33; give 3 to 30 days',
    ],
    ['not whole', 'street.staff: {value: 1.5, source: E082}', 'give a whole number, 1 to 300 posts'],
    [
      'not a number',
      'street.staff: {value: .nan, source: E082}',
      'street.staff is "NaN" in my/city.yaml:3:25; give 1 to 300 posts',
    ],
    [
      'a word',
      'street.staff: {value: many, source: E082}',
      'street.staff is "many" in my/city.yaml:3:25; give 1 to 300 posts',
    ],
    ['a mapping', 'street.staff: {value: {a: 1}, source: E082}', 'give one number, 1 to 300 posts'],
    [
      'a list where one is due',
      'street.units: {value: [1, 2], source: E007}',
      'street.units is a list in my/city.yaml:3:25; give one number, 1 to 40 pools',
    ],
    [
      'wrong unit',
      'street.vacancyFill: {value: 30 kg, source: E096}',
      'street.vacancyFill is "30 kg" in my/city.yaml:3:31; its unit is day, which "kg" is not: give 5 to 365 days',
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
      'whistle.enabled is "maybe" in my/city.yaml:3:28; give yes or no',
    ],
    ['no choice', 'whistle.form: {value: apart, source: E002}', 'give one of together, parallel'],
    [
      'not a Monday',
      'city.start: {value: 2018-01-03, source: E002}',
      'city.start is "2018-01-03" in my/city.yaml:3:23; the clock starts on a Monday: the nearest is 2018-01-01',
    ],
    ['no date', 'city.start: {value: 2018-02-30, source: E002}', 'give a date between 1900 and 2199'],
    [
      'missing part',
      'demand.mix: {value: {lead: 0.5, joint: 0.5}, source: E047}',
      'demand.mix lacks assist in my/city.yaml:3:23; give lead, joint, assist',
    ],
    [
      'unknown part',
      'demand.mix: {value: {led: 0.5}, source: E047}',
      'led in my/city.yaml:3:24 is no part of demand.mix; did you mean lead?',
    ],
    [
      'part out of bounds',
      'platform.limits: {value: {life: 2, utility: 24, ordinary: 7 day, hard: 500 day}, source: E099}',
      'platform.limits.hard is "500 day" in my/city.yaml:3:74; give 0.25 to 8760 h',
    ],
    [
      'load out of bounds',
      'departments.officers: {value: {load: 3}, source: E098}',
      'departments.officers.load is 3 in my/city.yaml:3:40; give 0.1 to 2',
    ],
    [
      'missing source',
      'street.staff: {value: 5}',
      'street.staff has no source in my/city.yaml:3:3; add source: one of E001-E150',
    ],
    [
      'bare value',
      'street.staff: 5',
      'street.staff has no source in my/city.yaml:3:3; write street.staff: {value: ..., source: ...}',
    ],
    [
      'nothing at all',
      'street.staff: []',
      'street.staff has an empty list in my/city.yaml:3:3; write street.staff: {value: ..., source: ...}',
    ],
    ['no lever, and nothing of it', 'street.staf: []', 'is not a lever; did you mean street.staff?'],
    [
      'dangling source',
      'street.staff: {value: 5, source: E151}',
      'source of street.staff is E151 in my/city.yaml:3:36, which is in no table',
    ],
    [
      'bare assumption',
      'street.staff: {value: 5, source: assumption}',
      'street.staff is an assumption without range or why in my/city.yaml:3:36',
    ],
    ['missing value', 'street.staff: {source: E082}', 'street.staff has no value in my/city.yaml:3:3'],
    [
      'value outside its range',
      'street.staff: {value: 5, source: E082, range: [6, 9]}',
      'street.staff is 5 in my/city.yaml:3:25, outside its own range [6, 9]',
    ],
    ['range upside down', 'street.staff: {value: 5, source: E082, range: [9, 2]}', 'give the lower one first'],
    ['range of a flag', 'whistle.enabled: {value: yes, source: E002, range: [0, 1]}', 'only numbers have one'],
    [
      'unknown part of an entry',
      'street.staff: {value: 5, source: E082, units: post}',
      'units in my/city.yaml:3:42 is no part of street.staff; did you mean unit?',
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
      'street.staff is given twice: my/city.yaml:3:3 and my/city.yaml:4:3; keep one',
    ],
    [
      'row of a table out of bounds',
      'demand.pulse: {value: [{from: 3, days: 2, factor: 30}], source: E076}',
      'demand.pulse[1].factor is 30 in my/city.yaml:3:53; give 0 to 20',
    ],
    [
      'streets that are none',
      'street.staff: {value: 5, source: E082, streets: []}',
      'streets of street.staff are an empty list in my/city.yaml:3:51; give street numbers and ranges such as [1, 4-6]',
    ],
    [
      'streets as a mapping',
      'street.staff: {value: 5, source: E082, streets: {a: 1}}',
      'streets of street.staff are a mapping in my/city.yaml:3:51; give street numbers',
    ],
    [
      'streets in a list of lists',
      'street.staff: {value: 5, source: E082, streets: [[1]]}',
      'streets of street.staff are a list in my/city.yaml:3:52; give street numbers',
    ],
  ])('%s', (_, line, message) => {
    expect(messageOf(() => loadLevers(`  ${line}`))).toContain(message)
  })

  test('in a list, each value has its own line', () => {
    const lines = '  street.staff:\n    source: E082\n    value:\n      - 11\n      - 0\n'
    expect(messageOf(() => loadLevers(lines))).toBe('street.staff[2] is 0 in my/city.yaml:7:9; give 1 to 300 posts')
  })
})

describe('values at odds', () => {
  test.each([
    [
      'street.staff: {value: [1, 2], source: E082}',
      'street.staff (my/city.yaml:3:3) has 2 values, but city.streets (default) is 10; give 10 values or one number',
    ],
    ['departments.officers: {value: [3, 4, 5], source: E098}', 'has 3 values, but departments.count (default) is 11'],
    [
      'city.streets: {value: 2, source: I02}\n  city.residentsPerStreet: {value: [1000, 2000, 3000], source: E083}',
      'has 3 values, but city.streets (my/city.yaml:3:3) is 2',
    ],
    [
      'demand.mix: {value: {lead: 0.5, joint: 0.2, assist: 0.2}, source: E047}',
      'demand.mix (my/city.yaml:3:3) sums to 0.9; make lead, joint and assist sum to 1',
    ],
    [
      'city.streets: {value: 400, source: I02}',
      'city.streets (my/city.yaml:3:3) and city.residentsPerStreet (default) make 40000000 residents; have at most 22000000',
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

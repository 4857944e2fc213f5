/** Margins in policy units, and the formulas of a study file. */
import { describe, expect, test } from 'vitest'
import { MEASURES } from '../../sim/city/model/measures.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { readMargin } from '../../sim/study/margin.ts'
import { FORMULA_NAMES, formulaFacts, formulaValues } from '../../sim/study/study-measures.ts'
import { readYaml } from '../../sim/text/yaml-tree.ts'
import { messageOf } from '../scenario/scenario-folder.ts'
import { loadStudyText } from './study-texts.ts'

describe('a margin', () => {
  const read = (text: string, unit: string) => readMargin('it', unit, readYaml(text, 'my/question.yaml'))

  test.each([
    ['1 pp', 'share', { kind: 'absolute', value: 0.01 }],
    ['29 pp', 'share', { kind: 'absolute', value: 0.29 }],
    ['0.5 percentage points', 'share', { kind: 'absolute', value: 0.005 }],
    ['5 %', 'share', { kind: 'relative', value: 0.05 }],
    ['0 pp', 'share', { kind: 'absolute', value: 0 }],
    ['2 h', 'h', { kind: 'absolute', value: 2 }],
    ['30 min', 'h', { kind: 'absolute', value: 0.5 }],
    ['1.5 days', 'h', { kind: 'absolute', value: 36 }],
    ['3', 'h', { kind: 'absolute', value: 3 }],
    ['100 yuan', 'yuan', { kind: 'absolute', value: 100 }],
    ['2 million yuan', 'yuan', { kind: 'absolute', value: 2_000_000 }],
    ['2 %', 'yuan', { kind: 'relative', value: 0.02 }],
    ['0.3', '', { kind: 'absolute', value: 0.3 }],
    ['5%', '', { kind: 'relative', value: 0.05 }],
    ['2 yuan / resident / year', 'yuan / resident / year', { kind: 'absolute', value: 2 }],
    ['1 yuan / resident / month', 'yuan / resident / year', { kind: 'absolute', value: 12 }],
    ['2 points of joy', 'points of joy', { kind: 'absolute', value: 2 }],
  ])('%s of a measure in "%s"', (text, unit, expected) => {
    expect(read(text, unit)).toEqual(expected)
  })

  test.each([
    ['1', 'share', 'give percentage points (1 pp)'],
    ['0.01', 'share', 'give percentage points (1 pp)'],
    ['2 h', 'share', 'give percentage points (1 pp)'],
    ['120 pp', 'share', 'give percentage points (1 pp)'],
    ['1 pp', 'h', 'give it in its unit (2 h)'],
    ['2 yuan', 'h', 'give it in its unit (2 h)'],
    ['2 h', '', 'give it in a plain number (2)'],
    ['-1', 'h', 'not negative'],
    ['-1 %', 'yuan', 'not negative'],
    ['120 %', 'yuan', 'not negative'],
    ['.nan', 'h', 'not negative'],
    ['.inf', 'h', 'not negative'],
    ['little', 'h', 'margin of it is "little" in my/question.yaml:1:1'],
    ['[1]', 'h', 'margin of it is a list in my/question.yaml:1:1'],
    ['', 'h', 'margin of it is null'],
  ])('%s of a measure in "%s" is refused', (text, unit, message) => {
    expect(messageOf(() => read(text, unit))).toContain(message)
  })
})

test('what a formula may use: all measures, then residents, streets and posts of the scenario', () => {
  const setting = {
    city: { streets: 3, residentsPerStreet: [1000, 2000, 3000] },
    street: { staff: 11 },
  } as unknown as Setting
  const values = formulaValues(
    MEASURES.map((_, index) => index),
    formulaFacts(setting),
  )
  expect(values).toHaveLength(FORMULA_NAMES.length)
  expect(FORMULA_NAMES.slice(-3)).toEqual(['residents', 'streets', 'posts'])
  expect(values.slice(-4)).toEqual([MEASURES.length - 1, 6000, 3, 33])
})

const HEAD = `question: Why?\nbaseline: haigang-before\noptions: [haigang-after]\n`

describe('formulas of a study', () => {
  const one = (name: string, more: string) =>
    loadStudyText(`${HEAD}formulas:\n  ${name}: {title: {en: It, zh: 它}, ${more}}\n`)
  const REST = 'unit: yuan / resident / year, direction: less, margin: 2 %'

  test('are compiled', async () => {
    const { formulas } = await one('each', `formula: cost / residents, ${REST}`)
    expect(formulas).toMatchObject([
      { id: 'each', unit: 'yuan / resident / year', direction: 'less', margin: { kind: 'relative', value: 0.02 } },
    ])
    const values = FORMULA_NAMES.map((name) => ({ cost: 600, residents: 3 })[name] ?? NaN)
    expect(formulas[0].formula.evaluate(values)).toBe(200)
  })

  test.each([
    ['money added to time', 'each', `formula: cost + handlingTimeMean, ${REST}`, 'has yuan and h in one +'],
    [
      'another unit than it has',
      'each',
      `formula: cost / residents, ${REST.replace(/unit: [^,}]*/, 'unit: h')}`,
      'is in yuan, but its unit is h; correct the formula or the unit',
    ],
    ['no measure in it', 'each', `formula: residents / streets, ${REST}`, 'uses no measure'],
    ['a misspelt measure', 'each', `formula: costt / residents, ${REST}`, 'did you mean cost?'],
    ['code', 'each', `formula: 'import("fs")', ${REST}`, 'the function import'],
    ['another formula', 'each', `formula: each + cost, ${REST}`, 'each, no measure'],
    [
      'a name of a measure',
      'cost',
      `formula: cost / 2, ${REST}`,
      'cost in my/question.yaml:5:3 is a name that formulas use',
    ],
    ['a name of a column', 'replication', `formula: cost / 2, ${REST}`, 'is a column of the tables of results already'],
    ['a name of a function', 'max', `formula: cost / 2, ${REST}`, 'is a name that formulas use'],
    [
      'an unfit name',
      '__proto__',
      `formula: cost / 2, ${REST}`,
      '__proto__ in my/question.yaml:5:3 is no name for a formula',
    ],
    ['no direction', 'each', 'formula: cost, unit: yuan, margin: 2 %', 'formula each lacks direction'],
    ['a misspelt part', 'each', `formul: cost, ${REST}`, 'did you mean formula?'],
    [
      'a direction that is none',
      'each',
      'formula: cost, unit: yuan, direction: lower, margin: 2 %',
      'give more, less, neither',
    ],
    [
      'a margin in another unit',
      'each',
      'formula: cost, unit: yuan, direction: less, margin: 2 h',
      'margin of each is "2 h"',
    ],
  ])('%s', async (_what, name, more, message) => {
    const failure = await one(name, more).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InputError)
    expect((failure as InputError).message).toContain(message)
  })

  test('are not too many', async () => {
    const many = Array.from({ length: 21 }, (_, index) => `  f${index}: {}`).join('\n')
    await expect(loadStudyText(`${HEAD}formulas:\n${many}\n`)).rejects.toThrow('give at most 20')
  })
})

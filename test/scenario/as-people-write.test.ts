/** What Chinese keyboards and people in a hurry write in files and on the line: the value it means, or the sign that is wrong and its remedy. */
import { describe, expect, test } from 'vitest'
import { loadScenario, parseVariant, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { readStudyFile } from '../../sim/study/study-file.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import type { LeverValue } from '../../sim/levers/lever.ts'
import { loadLevers, loadText, messageOf } from './scenario-folder.ts'

function valueIn(lever: string, value: string): LeverValue {
  return loadLevers(`  ${lever}: {value: ${value}, source: T1}`).levers.get(lever)!.value
}

describe('in a file', () => {
  test.each<[string, string, LeverValue]>([
    ['street.staff', '３０', 30],
    ['street.staff', '30个', 30],
    ['street.staff', '“30”', 30],
    ['street.vacancyFill', '30天', 30],
    ['street.vacancyFill', '30 Day', 30],
    ['street.vacancyFill', '240小时', 10],
    ['street.vacancyFill', '240hrs', 10],
    ['money.cityMeanWage', '10.6万', 106000],
    ['money.cityMeanWage', '106000元/年', 106000],
    ['money.cityMeanWage', '112_000', 112000],
    ['city.residentsPerStreet', '"1,200"', 1200],
    ['city.residentsPerStreet', '6.6万人', 66000],
    ['assistants.ratio', '1:1', 1],
    ['assistants.ratio', '2：1', 2],
    ['whistle.enabled', '是', true],
    ['whistle.enabled', '“no”', false],
    ['city.start', '2018年1月1日', '2018-01-01'],
    ['city.start', '２０１８/1/1', '2018-01-01'],
  ])('%s: %s', (lever, written, value) => {
    expect(valueIn(lever, written)).toEqual(value)
  })

  test('a unit beside the value, and a full-width source', () => {
    const { levers } = loadLevers('  street.vacancyFill: {value: 2, unit: 周, source: Ｅ０９６, why: a try}')
    expect(levers.get('street.vacancyFill')).toMatchObject({ value: 14, source: 'E096' })
  })

  test.each([
    ['money.cityMeanWage', '106000元', 'its unit is yuan / year, which "元" is not: give 20000 to 500000 yuan / year'],
    ['assistants.ratio', '1:2', 'as one number: 0.5 or 2'],
    ['street.staff', '[11，20]', 'write [1, 2] with plain commas'],
    ['street.vacancyFill', '"12,5"', 'write 12.5 with a point'],
    ['city.residentsPerStreet', '1,200', 'write a number without a comma, which ends it here'],
  ])('%s: %s is named', (lever, written, remedy) => {
    expect(messageOf(() => valueIn(lever, written))).toContain(remedy)
  })

  test.each([
    ['title：A\nlevers：\n  x: 1\n', '： is a full-width sign'],
    ['extends: prereform\nlevers:\n  street.staff: {value: 50， source: E088}\n', 'write ,'],
    ['extends: prereform\nlevers:\n  street.staff: ｛value: 50, source: E088｝\n', 'write {'],
    ['extends: prereform\nlevers:\n  street.staff: {value： 50, source: E088}\n', 'write : with a space behind it'],
    [
      'extends: prereform\nlevers:\n  street.staff: {value:50, source: E088}\n',
      'put a space after the colon: value: 50',
    ],
    ['extends：prereform\n', '： is a full-width sign'],
    ['extends: prereform\n　levers: {}\n', 'write a plain space'],
  ])('%j: the sign is named', (text, remedy) => {
    expect(messageOf(() => loadText(text))).toContain(remedy)
  })
})

test('in a study', () => {
  const { days, warmUpDays, measures } = readStudyFile(
    's.yaml',
    `question: 问？
baseline: a
options: [b]
measures: {onTimeRate: {margin: 1个百分点}, cost: {margin: ５％}}
days: 365天
warmUp: 2周
`,
  )
  expect([days, warmUpDays]).toEqual([365, 14])
  expect(measures.map(({ margin }) => margin)).toEqual([
    { kind: 'absolute', value: 0.01 },
    { kind: 'relative', value: 0.05 },
  ])
})

test('on the line', () => {
  const base = loadScenario('haigang-before', scenarioFolder())
  const { levers } = withAssignments(base, [
    'street.staff＝３０',
    'street.vacancyFill=30天',
    'money.cityMeanWage=10.6万',
  ])
  expect(['street.staff', 'street.vacancyFill', 'money.cityMeanWage'].map((name) => levers.get(name)!.value)).toEqual([
    ...[30, 30, 106000],
  ])
  expect(parseVariant('多＝haigang-before，street.staff＝［１，２］'.replace('［', '[').replace('］', ']'))).toEqual({
    name: '多',
    scenario: 'haigang-before',
    assignments: ['street.staff＝[１，２]'],
  })
  expect(parseVariant('./a＝b.yaml')).toEqual({ scenario: './a＝b.yaml' })
})

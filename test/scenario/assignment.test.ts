/** Levers set on the command line: variants, splitting, provenance, errors. */
import { describe, expect, test } from 'vitest'
import { differences, loadScenario, parseVariant, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY, messageOf } from './scenario-folder.ts'

const before = loadScenario('haigang-before', LIBRARY)

describe('withAssignments', () => {
  test('sets numbers, units, flags, lists, records and coefficients', () => {
    const { setting } = withAssignments(before, [
      'street.staff=[11,20,30,11,11,11,11,11,11,50]',
      'street.vacancyFill=4 week',
      'whistle.enabled=yes',
      'demand.mix={lead: .2, joint: .4, assist: .4}',
      'departments.officers={load: 50 %}',
      'behaviour.reportDays=7',
      'whistle.form = parallel',
    ])
    expect(setting.street.staff).toEqual([11, 20, 30, 11, 11, 11, 11, 11, 11, 50])
    expect(setting.street.vacancyFill).toBe(28)
    expect(setting.whistle.enabled).toBe(true)
    expect(setting.demand.mix).toEqual({ lead: 0.2, joint: 0.4, assist: 0.4 })
    expect(setting.departments.officers).toEqual({ load: 0.5 })
    expect(setting.behaviour.reportDays).toBe(7)
    expect(setting.whistle.form).toBe('parallel')
  })

  test('says that the value comes from the command line', () => {
    expect(withAssignments(before, ['street.staff=50']).levers.get('street.staff')).toEqual({
      name: 'street.staff',
      value: 50,
      unit: 'post',
      source: 'assumption',
      why: 'set on the command line',
      setBy: 'command line',
    })
  })

  test('without a name the scenario stays itself, with one it is a child', () => {
    const same = withAssignments(before, ['street.staff=50'])
    expect([same.name, same.parent, same.file, same.title]).toEqual([
      before.name,
      before.parent,
      before.file,
      before.title,
    ])
    const half = withAssignments(before, ['street.staff=30', 'whistle.enabled=yes'], { name: 'half' })
    expect([half.name, half.parent, half.file, half.title.zh]).toEqual(['half', 'haigang-before', null, 'half'])
    expect(half.summary.en).toBe('Haigang, before the reform, with street.staff = 30 posts; whistle.enabled = yes.')
    expect(half.summary.zh).toBe('海港区，改革之前，其中 street.staff = 30；whistle.enabled = 是。')
    expect(withAssignments(before, [], { name: 'twin' }).summary.en).toBe('The same as haigang-before.')
  })

  test('the root stays; the hash follows the setting and nothing else', () => {
    const half = withAssignments(before, ['street.staff=30'], { name: 'half' })
    expect(half.anchorSetting).toBe(before.anchorSetting)
    expect(half.hash).not.toBe(before.hash)
    expect(withAssignments(half, ['street.staff=11']).hash).toBe(before.hash)
    expect(before.setting.street.staff).toBe(11)
  })

  test('folds the matrix as written, not the folded one', () => {
    const few = withAssignments(before, ['departments.count=4'])
    expect(few.setting.domains[3].weights).toEqual([9.25, 5.25, 7, 3.5])
    expect(withAssignments(few, ['departments.count=11']).setting.domains).toEqual(before.setting.domains)
  })

  test.each([
    ['street.staff=500', 'street.staff is 500 on the command line; give 1 to 300 posts'],
    [
      'street.staff=[1,2]',
      'street.staff (command line) has 2 values, but city.streets (scenarios/haigang/haigang-before.yaml:12:3) is 10',
    ],
    ['city.streets=5', 'has 10 values, but city.streets (command line) is 5; give 5 values or one number'],
    ['street.staff', '"street.staff" sets nothing; write lever=value'],
    ['=5', '"=5" sets nothing'],
    ['street.staff=', 'street.staff has no value on the command line; write street.staff=11'],
    ['street.staff=[1', 'the command line is not readable'],
    ['street.staff=5 kg', 'its unit is post, which "kg" is not'],
    ['stret.staff=5', 'stret.staff on the command line is not a lever; did you mean street.staff?'],
    ['demand.mix={lead: 1, joint: .4, assist: .4}', 'demand.mix (command line) sums to 1.8'],
  ])('refuses %s', (assignment, message) => {
    expect(messageOf(() => withAssignments(before, [assignment]))).toContain(message)
  })

  test('refuses the same lever twice', () => {
    expect(messageOf(() => withAssignments(before, ['street.staff=5', 'street.staff=6']))).toBe(
      'street.staff is set twice on the command line; set it once',
    )
  })
})

describe('parseVariant', () => {
  test('commas inside brackets, braces and quotes do not split', () => {
    expect(parseVariant('half=haigang-before,street.staff=30,grid.workers=[1,2]')).toEqual({
      name: 'half',
      scenario: 'haigang-before',
      assignments: ['street.staff=30', 'grid.workers=[1,2]'],
    })
    expect(parseVariant(`a=b, demand.mix={lead: .2, joint: .4, assist: .4}, x=",]", y=z`)).toEqual({
      name: 'a',
      scenario: 'b',
      assignments: ['demand.mix={lead: .2, joint: .4, assist: .4}', 'x=",]"', 'y=z'],
    })
  })

  test('a name or a path alone is a scenario', () => {
    expect(parseVariant('haigang-before')).toEqual({ scenario: 'haigang-before' })
    expect(parseVariant('my/city, old.yaml')).toEqual({ scenario: 'my/city, old.yaml' })
    expect(parseVariant('./a=b.yaml')).toEqual({ scenario: './a=b.yaml' })
    expect(parseVariant('半=haigang-before')).toEqual({ name: '半', scenario: 'haigang-before', assignments: [] })
  })

  test.each([
    ['haigang-before,street.staff=3', 'write NAME=haigang-before,...'],
    ['street.staff=3', '"street.staff=3" sets a lever where a scenario is due; write --set street.staff=3'],
    ['half=x,a=[1,2', 'lacks a closing ]; close it'],
    ['=x', '"" in "=x" is no name for a variant'],
    ['a/b=x', 'is no name for a variant'],
    ['half=', '"half=" names no scenario; write half=SCENARIO,lever=value'],
    ['half=x,,a=1', 'has an empty place between commas'],
  ])('refuses %s', (text, message) => {
    expect(messageOf(() => parseVariant(text))).toContain(message)
  })
})

describe('differences', () => {
  test('names levers and coefficients of unequal value, in the order of the table', () => {
    const other = withAssignments(before, [
      'behaviour.reportDays=7',
      'demand.mix={lead: .2, joint: .4, assist: .4}',
      'street.staff=11',
      'grid.workers=2',
    ])
    const found = differences(before, other)
    expect(found.map(({ lever, unit, a, b }) => [lever, unit, a.value, b.value])).toEqual([
      ['demand.mix', 'share', { lead: 0.5, joint: 0.05, assist: 0.45 }, { lead: 0.2, joint: 0.4, assist: 0.4 }],
      ['grid.workers', 'worker / grid', 1, 2],
      ['behaviour.reportDays', 'day', 10, 7],
    ])
    expect(found[2].a.setBy).toBe('default')
  })

  test('between a scenario and itself there are none', () => {
    expect(differences(before, before)).toEqual([])
  })
})

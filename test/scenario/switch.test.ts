/** `switch:` in scenario files: what may change inside a run, and what is refused. */
import { describe, expect, test } from 'vitest'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { loadScenario, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY, loadText } from './scenario-folder.ts'

const TWO = `extends: haigang-before
switch:
  - {from: 180 day, levers: {whistle.enabled: {value: yes, source: E002}}}
  - from: 12 month
    levers:
      street.staff: {value: 50, source: E088}
      whistle.threshold: {value: 0.3, source: assumption, why: a try}
`

describe('a scenario that switches', () => {
  const scenario = loadText(TWO)

  test('has a whole setting for each switch, one upon the other', () => {
    const [first, second] = scenario.setting.switches
    expect(scenario.setting.switches.map(({ from }) => from)).toEqual([180, 365])
    expect(scenario.setting.whistle.enabled).toBe(false)
    expect(first.setting.whistle.enabled).toBe(true)
    expect(first.setting.street.staff).toBe(11)
    expect(second.setting.whistle).toMatchObject({ enabled: true, threshold: 0.3 })
    expect(second.setting.street.staff).toBe(50)
    expect(second.setting.switches).toEqual([])
  })

  test('says where each value was set', () => {
    const [first, second] = scenario.switches
    expect(first).toMatchObject({ from: 180, file: 'my/city.yaml', line: 3 })
    expect(second.levers.map(({ name, line }) => [name, line])).toEqual([
      ['street.staff', 6],
      ['whistle.threshold', 7],
    ])
  })

  test('is another scenario than one that does not, with the same root', () => {
    const plain = loadScenario('haigang-before', LIBRARY)
    expect(scenario.hash).not.toBe(plain.hash)
    expect(scenario.anchorSetting).toEqual(plain.anchorSetting)
    expect(plain.setting.switches).toEqual([])
  })

  test('hands its switches on, until a scenario has its own', () => {
    const files = { 'parent.yaml': TWO }
    expect(loadText('extends: parent', files).setting.switches).toHaveLength(2)
    expect(loadText('extends: parent\nswitch: []', files).setting.switches).toHaveLength(0)
  })

  test('keeps them under --set, which is about the start', () => {
    const set = withAssignments(scenario, ['street.staff=20', 'grid.households=300'])
    expect(set.setting.street.staff).toBe(20)
    expect(set.setting.switches.map(({ setting }) => [setting.street.staff, setting.grid.households])).toEqual([
      [20, 300],
      [50, 300],
    ])
  })

  test('is refused where it would not be seen', () => {
    const plan = (days: number) =>
      planFor(asTheyAre([scenario]), { horizon: { warmUpDays: 0, days }, replications: 1, seed: 'a' }, { anchorOf })
    expect(() => plan(365)).toThrow('city switches at day 365, but 365 days are observed; observe more than 365 days')
    expect(plan(366).scenarios).toHaveLength(1)
  })
})

describe('a switch that is wrong', () => {
  const at = (text: string) => () => loadText(`extends: prereform\n${text}`)
  test.each([
    ['switch: 5', 'switch in my/city.yaml:2:1 is not a list; write - {from: 180 day, levers: {...}}'],
    ['switch: [5]', 'a switch is 5 in my/city.yaml:2:10; write {from: 180 day, levers: {...}}'],
    ['switch:\n  - {from: 5}', 'a switch lacks levers in my/city.yaml:3'],
    ['switch:\n  - {levers: {}}', 'a switch lacks from in my/city.yaml:3'],
    ['switch:\n  - {from: 5, lever: {}}', 'lever in my/city.yaml:3:15 is no part of a switch; did you mean levers?'],
    ['switch:\n  - {from: -1, levers: {}}', 'from is -1 in my/city.yaml:3:12; give 0 to 3650 day'],
    ['switch:\n  - {from: 5 kg, levers: {}}', 'from is "5 kg" in my/city.yaml:3'],
    ['switch:\n  - {from: 5, levers: {street.stff: {value: 5, source: E088}}}', 'did you mean street.staff?'],
    ['switch:\n  - {from: 5, levers: {street.staff: {value: 0, source: E088}}}', 'street.staff is 0 in my/city.yaml:3'],
    ['switch:\n  - {from: 5, levers: {street.staff: {value: 5}}}', 'street.staff has no source in my/city.yaml:3'],
    [
      'switch:\n  - {from: 5, levers: {city.streets: {value: 5, source: E088}}}',
      'city.streets in a switch (my/city.yaml:3:24) holds for the whole run; set it under levers:',
    ],
    [
      'switch:\n  - {from: 5, levers: {behaviour.reportDays: {value: 5, source: T1}}}',
      'behaviour.reportDays in a switch (my/city.yaml:3:24) is a coefficient, which holds for the whole run',
    ],
    [
      'switch:\n  - {from: 9, levers: {}}\n  - {from: 9, levers: {}}',
      'a switch is at day 9 in my/city.yaml:4:5, after one at day 9; put them in order of time, one a day',
    ],
    [
      'switch:\n  - {from: 9, levers: {street.staff: {value: [5, 6], source: E088}}}',
      'street.staff (my/city.yaml:3:24) has 2 values, but city.streets (default) is 10',
    ],
  ])('%s', (text, message) => {
    expect(at(text)).toThrow(message)
  })
})

/** Which scenarios are another city than the first, or meet other issues: what differs then is not the reform alone. */
import { describe, expect, test } from 'vitest'
import { anchorOfScenario } from '../../sim/city/estimate/planned-sizes.ts'
import { withAssignments } from '../../sim/scenario/assignment.ts'
import { otherCities, otherIssues } from '../../sim/scenario/other-city.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { FILES, LIBRARY } from './scenario-folder.ts'

const named = (name: string): Scenario => loadScenario(name, LIBRARY)
const asked = (scenario: Scenario) => ({
  name: scenario.name,
  setting: scenario.setting,
  anchor: anchorOfScenario(scenario),
})

/** Whether a scenario meets other issues than the first. */
function meetsOthers(first: Scenario, other: Scenario): boolean {
  return otherIssues([asked(first), asked(other)]).length === 1
}

/** A reform of beijing-before that switches demand on day 30. */
function switching(lever: string): Scenario {
  const text = `extends: beijing-before\nswitch:\n  - from: 30 day\n    levers:\n      ${lever}\n`
  return loadScenario('my/city.yaml', memoryLibrary({ ...FILES, 'my/city.yaml': text }))
}

describe('another city', () => {
  test('has other streets or residents', () => {
    const all = ['beijing-before', 'beijing-2018', 'haigang-before', 'pinggu-before'].map(named)
    expect(otherCities(all).map(({ name }) => name)).toEqual(['haigang-before', 'pinggu-before'])
  })
})

describe('other issues', () => {
  test('are not met by whoever goes back to the same anchor with the same demand', () => {
    const family = ['beijing-before', 'beijing-2018', 'beijing-hotline-2019', 'beijing-ranking', 'lane-heads'].map(
      named,
    )
    expect(otherIssues(family.map(asked))).toEqual([])
  })

  test('are met where the anchor is another one, or the demand is: named in their order', () => {
    const all = ['beijing-before', 'beijing-2018', 'beijing-2019', 'duty-shares', 'beijing-2020'].map(named)
    expect(otherIssues(all.map(asked)).map(({ name }) => name)).toEqual(['beijing-2019', 'duty-shares', 'beijing-2020'])
  })

  test('an anchor of its own at the same demand has other issues too: it finds others of them', () => {
    const [before, own] = [named('prereform'), named('prereform-thirty-posts')]
    expect(own.setting.demand).toEqual(before.setting.demand)
    expect(anchorOfScenario(own).issuesPerCase).not.toBe(anchorOfScenario(before).issuesPerCase)
    expect(meetsOthers(before, own)).toBe(true)
  })

  test.each([
    ['demand.issueRate=3.2', true],
    ['demand.mix={lead: .5, joint: .1, assist: .4}', true],
    ['demand.pulse=[{from: 0, days: 3, factor: 5}]', true],
    ['demand.urgentShare=.5', true],
    ['demand.reportPropensity=.9', false],
    ['street.staff=90', false],
  ])('%s: %o', (assignment, others) => {
    const before = named('beijing-before')
    expect(meetsOthers(before, withAssignments(before, [assignment]))).toBe(others)
  })

  test.each([
    ['demand.issueRate: {value: 3.2, source: T1}', true],
    ['demand.mix: {value: {lead: .5, joint: .1, assist: .4}, source: assumption, why: a try}', true],
    ['demand.issueRate: {value: 2.2, source: T1}', false],
    ['street.staff: {value: 90, source: E082}', false],
  ])('a switch to %s: %o', (lever, others) => {
    expect(meetsOthers(named('beijing-before'), switching(lever))).toBe(others)
  })
})

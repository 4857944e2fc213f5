/** Which scenario the anchor is worked out from, and whose sizes departments and desk have. */
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import { officersAtLoadOne } from '../../sim/city/model/officers.ts'
import { variantPoint, withAssignments } from '../../sim/scenario/assignment.ts'
import { anchorOfScenario, fullestDepartment, officersIn } from '../../sim/city/estimate/planned-sizes.ts'
import { settingAt, valuesOf } from '../../sim/scenario/point.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { memoryLibrary } from '../../sim/scenario/scenario-library.ts'
import { planFor } from '../../sim/run/planning.ts'
import { readyScenario } from '../../sim/run/replication-task.ts'
import { suspiciousValues } from '../../sim/scenario/suspicious-values.ts'

import { FILES, messageOf } from './scenario-folder.ts'

const MIX = 'demand.mix: {value: {lead: 0.5, joint: 0.05, assist: 0.45}, source: assumption, why: a try}'
const rate = (value: number): string => `demand.issueRate: {value: ${value}, source: assumption, range: [0, 20]}`
const officers = 'departments.officers: {value: {load: 0.8}, source: assumption, why: a try}'
const orders = 'departments.ownOrders: {value: 20, source: assumption, why: a try}'

/** A root of 1,000,000 residents in one district: `before` is an anchor of its own, the others go on from it. */
const LIBRARY = memoryLibrary({
  ...FILES,
  'town/town.yaml': `extends: prereform\nanchor: own\nlevers:\n  ${rate(2.2)}\n  ${MIX}\n  ${orders}\n  ${officers}\n`,
  'town/staffed.yaml': 'extends: town\nlevers:\n  street.staff: {value: 60, source: assumption, range: [1, 99]}\n',
  'town/grown.yaml': `extends: staffed\nlevers:\n  ${rate(5.6)}\n`,
  'town/kept.yaml': `extends: staffed\nsizes: inherit\nlevers:\n  ${rate(5.6)}\n`,
  'town/below.yaml': 'extends: kept\n',
  'town/later.yaml': `extends: town\nswitch:\n  - {from: 10 day, levers: {${rate(5.6)}}}\n`,
  'town/leaf.yaml': 'extends: prereform\n',
  'town/again.yaml': 'extends: staffed\nanchor: own\n',
})

const at = (name: string): Scenario => loadScenario(name, LIBRARY)
const all = (scenario: Scenario): number => officersIn(scenario).reduce((sum, one) => sum + one, 0)

describe('the anchor', () => {
  test('is the nearest scenario upwards that says so, else the root', () => {
    expect(['haigang-after', 'prereform-thirty-posts', 'template-office'].map((name) => at(name).anchoredAt)).toEqual([
      'haigang-before',
      'prereform-thirty-posts',
      'prereform-thirty-posts',
    ])
    expect(at('leaf').anchoredAt).toBe('prereform')
    expect(['town', 'staffed', 'grown', 'below', 'again'].map((name) => at(name).anchoredAt)).toEqual([
      'town',
      'town',
      'town',
      'town',
      'again',
    ])
    expect(at('staffed').anchorSetting).toEqual(at('town').setting)
    expect(at('again').anchorSetting).toEqual(at('again').setting)
  })

  test('gives all that go back to it the same issues, whatever their demand', () => {
    const issues = anchorOfScenario(at('town')).issuesPerCase
    for (const name of ['staffed', 'grown', 'kept']) expect(anchorOfScenario(at(name)).issuesPerCase).toBe(issues)
    expect(anchorOfScenario(at('staffed'))).toEqual(anchorOfScenario(at('town')))
  })

  test('`anchor: own` where nothing else is said changes what is worked out, and the hash with it', () => {
    expect(at('again').setting).toEqual(at('staffed').setting)
    expect(at('again').hash).not.toBe(at('staffed').hash)
  })

  test.each([
    ['anchor: mine', 'anchor is "mine" in x.yaml:2:9; write anchor: own, or leave it out'],
    ['sizes: own', 'sizes is "own" in x.yaml:2:8; write sizes: inherit, or leave it out'],
    ['anchor:', 'anchor is empty in x.yaml:2:1; write anchor: own, or leave it out'],
    ['sizes: []', 'sizes is a list in x.yaml:2:8; write sizes: inherit, or leave it out'],
    ['anchor: {own: yes}', 'anchor is a mapping in x.yaml:2:9; write anchor: own, or leave it out'],
    ['anchor: 1', 'anchor is 1 in x.yaml:2:9; write anchor: own, or leave it out'],
  ])('%s is refused', (line, message) => {
    const library = memoryLibrary({ ...FILES, 'x.yaml': `extends: prereform\n${line}\n` })
    expect(messageOf(() => loadScenario('x', library))).toContain(message)
  })
})

describe('sizes', () => {
  // Each department rounded up, so at least as many as the eleven together ask for and at most eleven more.
  test('are worked out from the demand of the scenario: 209.9 officers a million at 2.2, 385.7 at 5.6', () => {
    const atLoad = (name: string): number => anchorOfScenario(at(name)).officersAtLoadOne.reduce((a, b) => a + b) / 0.8
    expect(atLoad('town')).toBeCloseTo(209.9, 1)
    expect(atLoad('grown')).toBeCloseTo(385.7, 1)
    expect(all(at('town'))).toBeGreaterThanOrEqual(210)
    expect(all(at('town'))).toBeLessThanOrEqual(221)
    expect(officersIn(at('town')).every(Number.isInteger)).toBe(true)
  })

  test.each([
    [1.2, 158.3],
    [3.2, 261.6],
  ])('at %s cases: %s officers a million', (cases, figure) => {
    const scenario = withAssignments(at('town'), [`demand.issueRate=${cases}`])
    const { officersAtLoadOne: found } = anchorOfScenario(scenario)
    expect(found.reduce((a, b) => a + b) / 0.8).toBeCloseTo(figure, 1)
  })

  test('are sized by the other levers of the anchor', () => {
    const changed = withAssignments(at('grown'), ['departments.ownOrders=80'])
    expect(anchorOfScenario(changed)).toEqual(anchorOfScenario(at('grown')))
  })

  test('stay where a file says `sizes: inherit`, and below it', () => {
    expect(anchorOfScenario(at('kept'))).toEqual(anchorOf(at('town').setting))
    expect(anchorOfScenario(at('below'))).toEqual(anchorOf(at('town').setting))
    expect(at('kept').hash).not.toBe(at('grown').hash)
  })

  test('do not follow a switch', () => {
    expect(anchorOfScenario(at('later'))).toEqual(anchorOfScenario(at('town')))
  })

  test('set on the command line to what they are, nothing changes', () => {
    const same = withAssignments(at('town'), ['demand.issueRate=2.2'])
    expect(same.hash).toBe(at('town').hash)
    expect(anchorOfScenario(same)).toEqual(anchorOfScenario(at('town')))
  })

  test('a point of a plan is run with its own, and what its base inherits it inherits', () => {
    const run = { horizon: { warmUpDays: 0, days: 7 }, replications: 1, seed: 's' }
    const points = ['staffed', 'kept'].map((name) => variantPoint(at(name), `more-${name}`, ['demand.issueRate=3.2']))
    const plan = planFor(points, run, { anchorOf, replicationSeconds: () => 1 })
    const sized = officersAtLoadOne(withAssignments(at('town'), ['demand.issueRate=3.2']).setting)
    expect(readyScenario(plan, 0).anchor.officersAtLoadOne).toEqual(sized)
    expect(readyScenario(plan, 1).anchor).toEqual(anchorOf(at('town').setting))
    expect(settingAt(points[0]).demand.issueRate).toBe(3.2)
    expect(valuesOf(points[0].settings)).toEqual({ 'demand.issueRate': 3.2 })
  })

  test('5.6 on departments planned for 2.2 is 1.47 of what they can do, and a check says so', () => {
    // 1.47 at exactly the officers asked for; the fullest has a little less, as it is rounded up.
    expect(fullestDepartment(at('kept'))).toBeGreaterThan(1.4)
    expect(fullestDepartment(at('kept'))).toBeLessThan(1.7)
    const reasons = suspiciousValues(at('kept'), at('staffed')).map(({ setting, reason }) => [setting.name, reason.en])
    expect(reasons).toEqual([
      [
        'sizes',
        expect.stringMatching(/^inherit keeps the officers of town, .* 1\.\d\d .*; leave out "sizes: inherit"/),
      ],
    ])
    const [{ setting }] = suspiciousValues(at('below'), at('kept'))
    expect(setting).toMatchObject({ name: 'sizes', file: 'town/kept.yaml', line: 2, column: 1 })
    expect(suspiciousValues(at('grown'), at('staffed'))).toEqual([])
    // A switch sizes nothing, so nothing is inherited either.
    expect(suspiciousValues(at('later'), at('town')).map(({ setting, reason }) => [setting.name, reason.en])).toEqual([
      ['departments.officers', expect.stringMatching(/planned for it; give more officers$/)],
    ])
  })
})

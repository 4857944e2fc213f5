/** Groups by treated and untreated streets: the sums of their streets, and only where streets differ. */
import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { treatedStreets } from '../../../sim/city/model/treated.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import type { GroupMeasureId } from '../../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../../sim/city/state/groups.ts'
import { loadScenario, withAssignments } from '../../../sim/scenario/scenario-file.ts'
import { LIBRARY, loadText } from '../../scenario/scenario-folder.ts'
import { simulate } from '../small-city.ts'

const before = withAssignments(loadScenario('beijing-before', LIBRARY), [
  'city.streets=4',
  'city.residentsPerStreet=2500',
  'demand.issueRate=8',
  'street.staff=6',
])
const set = (...assignments: string[]): Setting => withAssignments(before, assignments).setting
const switchedTo = (from: number, setting: Setting): Setting => ({ ...before.setting, switches: [{ from, setting }] })

describe('treated are the streets where something else holds', () => {
  test('from the start or from a switch on, as text and after a journey between threads', () => {
    expect(treatedStreets(set('street.staff@[2,4]=9'))).toEqual([false, true, false, true])
    const later = switchedTo(5, set('whistle.enabled@odd=yes'))
    expect(treatedStreets(later)).toEqual([true, false, true, false])
    expect(treatedStreets(JSON.parse(JSON.stringify(later)) as Setting)).toEqual([true, false, true, false])
    const both = { ...set('street.staff@[4]=9'), switches: later.switches }
    expect(treatedStreets(both)).toEqual([true, false, true, true])
  })

  test('at a switch, those for which something changes; where it changes for all, those that have what others have not', () => {
    const kept = switchedTo(5, set('street.staff=60', 'street.staff@even=6'))
    expect(treatedStreets(kept)).toEqual([true, false, true, false])
    const all = switchedTo(5, set('street.staff=60', 'street.staff@even=30'))
    expect(treatedStreets(all)).toEqual([false, true, false, true])
  })

  test('but none where all are alike: nothing of their own, the same in all, what they have anyway', () => {
    expect(treatedStreets(before.setting)).toBeNull()
    expect(treatedStreets(set('street.staff@odd=9', 'street.staff@even=9'))).toBeNull()
    expect(treatedStreets(set('street.staff@odd=6'))).toBeNull()
    expect(treatedStreets(set('street.staff@odd=9', 'street.staff@even=8'))).toBeNull()
  })

  test('the pilots are the odd streets of ten', () => {
    const { setting } = loadText('extends: beijing-pilots\n')
    expect(treatedStreets(setting)).toEqual([0, 1, 2, 3, 4].flatMap(() => [true, false]))
  })
})

describe('groups by entries', () => {
  const HORIZON = { warmUpDays: 5, days: 28 }
  const anchor = anchorOf(before.setting)
  const setting = switchedTo(7, set('whistle.enabled@odd=yes', 'street.staff@odd=9'))
  const groups = groupsOf(setting)
  const result = simulate({ setting, anchor }, HORIZON)
  const valueOf = (dimension: string, key: string, id: GroupMeasureId): number => {
    const at = groups.findIndex((group) => group.dimension === dimension && group.key === key)
    return result.groups[at * GROUP_MEASURES.length + GROUP_MEASURES.findIndex((measure) => measure.id === id)]
  }

  test.each([
    ['treated', ['1', '3']],
    ['untreated', ['2', '4']],
  ] as const)('%s: cases, demand and rates are those of streets %s', (key, streets) => {
    const cases = streets.map((street) => valueOf('street', street, 'cases'))
    const all = cases[0] + cases[1]
    expect(all).toBeGreaterThan(20)
    expect(valueOf('entries', key, 'cases')).toBe(all)
    // 5000 residents, 28 days.
    expect(valueOf('entries', key, 'demand')).toBeCloseTo(all / 28 / 0.5, 10)
    const solved = streets.reduce(
      (sum, street, at) => sum + cases[at] * valueOf('street', street, 'trueResolutionRate'),
      0,
    )
    expect(valueOf('entries', key, 'trueResolutionRate')).toBeCloseTo(solved / all, 10)
  })

  test('stand behind all others, and a city without entries has none', () => {
    expect(groups.slice(-2).map(({ dimension, key }) => `${dimension} ${key}`)).toEqual([
      'entries treated',
      'entries untreated',
    ])
    expect(result.groups).toHaveLength(groups.length * GROUP_MEASURES.length)
    expect(groupsOf(before.setting)).toEqual(groups.slice(0, -2))
    const plain = simulate({ setting: before.setting, anchor }, HORIZON)
    expect(plain.groups).toHaveLength((groups.length - 2) * GROUP_MEASURES.length)
  })
})

/** A reform in some streets: how files and the command line say it, what each street then has, and what is refused. */
import { describe, expect, test } from 'vitest'
import { settingAtStreet } from '../../sim/city/model/setting.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { distinctPoints } from '../../sim/scenario/point.ts'
import { loadScenario, variantPoint, withAssignments } from '../../sim/scenario/scenario-file.ts'
import { LIBRARY, loadLevers, loadText, messageOf } from './scenario-folder.ts'

const before = loadScenario('haigang-before', LIBRARY)
const STREETS = before.setting.city.streets

function staffOf(setting: Setting): unknown[] {
  return Array.from({ length: setting.city.streets }, (_, street) => settingAtStreet(setting, street).street.staff)
}

function setWith(...assignments: string[]): Setting {
  return withAssignments(before, assignments).setting
}

describe('streets', () => {
  test('are numbers, ranges, or words', () => {
    const all = Array.from({ length: STREETS }, (_, street) => street + 1)
    const where = (streets: string, holds: (street: number) => boolean): void => {
      const staff = staffOf(setWith(`street.staff@${streets}=31`))
      expect(staff).toEqual(all.map((street) => (holds(street) ? 31 : before.setting.street.staff)))
    }
    where('[1,4-6]', (street) => street === 1 || (street >= 4 && street <= 6))
    where('[ 6, 4 - 5, 5 ]', (street) => street >= 4 && street <= 6)
    where('3', (street) => street === 3)
    where('odd', (street) => street % 2 === 1)
    where('even', (street) => street % 2 === 0)
    where('first half', (street) => street <= Math.floor(STREETS / 2))
  })

  test('that say the same are named the same', () => {
    const names = (text: string): string[] =>
      [...withAssignments(before, [text]).levers.keys()].filter((name) => name.includes('@'))
    expect(names('street.staff@[5, 4, 1]=31')).toEqual(['street.staff@[1,4-5]'])
  })

  test('that get what they have leave scenario and hash as they are', () => {
    const same = withAssignments(before, [`street.staff@odd=${String(before.setting.street.staff)}`])
    expect(same.setting).toEqual(before.setting)
    expect(same.hash).toBe(before.hash)
  })

  test('that together are all streets make the lever itself', () => {
    const [halves, whole] = [
      withAssignments(before, ['street.staff@odd=31', 'street.staff@even=31']),
      withAssignments(before, ['street.staff=31']),
    ]
    expect(halves.setting).toEqual(whole.setting)
    expect(halves.hash).toBe(whole.hash)
  })

  test('are counted in the hash: another street, another hash', () => {
    const hashes = ['odd', 'even', '[1]', '[2]'].map((streets) => {
      return withAssignments(before, [`whistle.enabled@${streets}=yes`]).hash
    })
    expect(new Set([...hashes, before.hash]).size).toBe(5)
  })
})

describe('entries', () => {
  const LIST = `[${Array.from({ length: STREETS }, (_, street) => 20 + street).join(', ')}]`

  test('of which a later one holds, and each before what all have', () => {
    const staff = staffOf(setWith('street.staff=12', 'street.staff@[1-3]=31', 'street.staff@[3,4]=41'))
    expect(staff.slice(0, 5)).toEqual([31, 31, 41, 41, 12])
    expect(staffOf(setWith('street.staff@[3,4]=41', 'street.staff@[1-3]=31')).slice(0, 4)).toEqual([31, 31, 31, 41])
    expect(staffOf(setWith('street.staff@[1]=31', 'street.staff=12')).slice(0, 2)).toEqual([31, 12])
  })

  test('win over a list, and one that repeats it changes nothing', () => {
    const listed = setWith(`street.staff=${LIST}`)
    expect(staffOf(setWith(`street.staff=${LIST}`, 'street.staff@[2]=50'))[1]).toBe(50)
    expect(setWith(`street.staff=${LIST}`, 'street.staff@[2]=21')).toEqual(listed)
  })

  test('of a parent give way to what a child says of all streets', () => {
    const others = {
      'pilots.yaml': `extends: haigang-before\nlevers:\n  street.staff: {value: 31, streets: odd, source: E082}\n`,
    }
    const load = (levers: string): Setting => loadText(`extends: pilots\nlevers:\n${levers}`, others).setting
    expect(load('  whistle.upgrade: {value: no, source: E067}').byStreet).toBeDefined()
    expect(load('  street.staff: {value: 12, source: E082}').byStreet).toBeUndefined()
  })

  test('stand in a list in a file, and in a switch', () => {
    const { setting } = loadLevers(
      '  street.staff:\n    - {value: 12, source: E082}\n    - {value: 31, streets: [1, 3-4], source: E082}\nswitch:\n' +
        '  - from: 10 day\n    levers:\n      whistle.enabled: {value: yes, streets: even, source: E002}',
    )
    expect(staffOf(setting).slice(0, 4)).toEqual([31, 12, 31, 31])
    const then = setting.switches[0].setting
    expect(staffOf(then).slice(0, 4)).toEqual([31, 12, 31, 31])
    expect([0, 1].map((street) => settingAtStreet(then, street).whistle.enabled)).toEqual([false, true])
  })

  test('in another order are another point; the same ones are the same point', () => {
    const point = (name: string, ...set: string[]) => variantPoint(before, name, set)
    const { points, aliases } = distinctPoints([
      point('a', 'street.staff@[1-3]=31', 'street.staff@[3,4]=41'),
      point('b', 'street.staff@[3,4]=41', 'street.staff@[1-3]=31'),
      point('c', 'street.staff@[1-3]=31', 'street.staff@[3,4]=41'),
    ])
    expect(points.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(aliases).toEqual([{ name: 'c', of: 'a' }])
  })
})

describe('is refused, with place and remedy:', () => {
  const MESSAGES: readonly (readonly [string, string])[] = [
    [
      'street.staff@[11]=30',
      `street.staff@[11] (command line) speaks of street 11, but city.streets (default) is 10; name streets from 1 to 10`,
    ],
    [
      'platform.networks@odd=1',
      'platform.networks on the command line cannot differ by street: networks and their desks are those of the district; leave streets out',
    ],
    [
      'participation.outsideCapacity@odd=1',
      'participation.outsideCapacity on the command line cannot differ by street: outside officers are those of the district; leave streets out',
    ],
    [
      'behaviour.leadHours@odd=1',
      'behaviour.leadHours on the command line cannot differ by street: coefficients are those of the whole model; leave streets out',
    ],
    [
      'street.staff@every=30',
      'streets of street.staff are "every" on the command line; give street numbers and ranges such as [1, 4-6], or one of odd, even, first half',
    ],
    [
      'street.staff@[6-4]=30',
      'streets of street.staff are "6-4" on the command line; give street numbers and ranges such as [1, 4-6], or one of odd, even, first half',
    ],
    [
      'street.staff@[0]=30',
      'streets of street.staff are 0 on the command line; give street numbers and ranges such as [1, 4-6], or one of odd, even, first half',
    ],
    ['street.staff@odd=[1,2]', 'street.staff@odd is a list on the command line; give one number, 1 to 300 posts'],
  ]
  test.each(MESSAGES)('%s', (assignment, message) => {
    expect(messageOf(() => withAssignments(loadScenario('prereform', LIBRARY), [assignment]))).toBe(message)
  })

  test('streets in the name of a key, the same streets twice, and all streets after some', () => {
    const refusal = (levers: string): string => messageOf(() => loadLevers(levers))
    expect(refusal('  street.staff@odd: {value: 30, source: E082}')).toContain('write streets: beside the value')
    const two = (first: string, second: string): string => `  street.staff:\n    - ${first}\n    - ${second}`
    const [all, odd] = ['{value: 12, source: E082}', '{value: 31, streets: odd, source: E082}']
    expect(refusal(two(odd, odd))).toContain('is given twice')
    expect(refusal(two(odd, all))).toContain('for all streets comes after one for some')
  })
})

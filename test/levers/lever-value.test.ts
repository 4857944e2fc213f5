/** Hard bounds of every numeric lever: both ends are allowed, a hair beyond is not; and what is allowed in words. */
import { expect, test } from 'vitest'
import { allowance, readRange, readValue } from '../../sim/scenario/lever-value.ts'
import { COMMAND_LINE } from '../../sim/text/place.ts'
import { lever, LEVERS } from '../../sim/levers/levers.ts'
import { messageOf } from '../scenario/scenario-folder.ts'
import { readYaml } from '../../sim/text/yaml-tree.ts'
import type { Leaf } from '../../sim/text/yaml-tree.ts'

function leaf(value: number): Leaf {
  return { kind: 'leaf', value, place: COMMAND_LINE }
}

test.each(LEVERS.filter((it) => it.kind === 'number' || it.kind === 'count').map((it) => [it.name, it] as const))(
  '%s keeps to its bounds',
  (name, it) => {
    const hair = it.kind === 'count' ? 1 : 1e-9
    expect(readValue(it, leaf(it.low!), null)).toBe(it.low)
    expect(readValue(it, leaf(it.high!), it.unit)).toBe(it.high)
    for (const beyond of [it.low! - hair, it.high! + hair])
      expect(messageOf(() => readValue(it, leaf(beyond), null))).toContain(
        `${name} is ${beyond} on the command line; give ${allowance(it)}`,
      )
  },
)

test('what a lever takes, in words', () => {
  const words = [
    'street.staff',
    'street.payRatio',
    'whistle.enabled',
    'whistle.form',
    'city.start',
    'demand.pulse',
    'departments.officers',
  ]
  expect(words.map((name) => String(allowance(lever(name)!)))).toEqual([
    '1 to 300 posts',
    '0.5 to 1.5',
    'yes or no',
    'one of together, parallel',
    'a Monday such as 2018-01-01',
    'a list of {from, days, factor}',
    '1 to 5000 officers, a list, or {load: 0.1 to 2}',
  ])
})

test('negative zero is zero', () => {
  expect(Object.is(readValue(lever('street.fund')!, leaf(-0), null), 0)).toBe(true)
})

test('a range is in the unit of the lever, within its bounds', () => {
  const fill = lever('street.vacancyFill')!
  expect(readRange(fill, readYaml('[10 day, 4 week]', null), null)).toEqual([10, 28])
  expect(readRange(fill, readYaml('[1, 4]', null), 'week')).toEqual([7, 28])
  expect(messageOf(() => readRange(fill, readYaml('[1, 20]', null), null))).toBe(
    'range of street.vacancyFill is 1 on the command line; give 5 to 365 days',
  )
})

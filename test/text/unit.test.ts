/** Units: exact conversions, and what does not measure the same thing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVERS } from '../../sim/levers/levers.ts'
import { convert, spoken } from '../../sim/text/unit.ts'

describe('convert', () => {
  test.each([
    [30, 'day', 'h', 720],
    [4, 'h', 'min', 240],
    [2, 'weeks', 'day', 14],
    [1, 'year', 'day', 365],
    [12, '%', 'share', 0.12],
    [3, '%', 'ratio', 0.03],
    [1, 'working day', 'working hour', 8],
    [5.6, 'cases / 10,000 residents / day', 'case / 10,000 residents / day', 5.6],
    [39.2, 'case / 10,000 residents / week', 'case / 10,000 residents / day', 5.6],
    [0.56, 'case/1,000 residents/day', 'case / 10,000 residents / day', 5.6],
    [5, 'yuan / month / resident', 'yuan / resident / year', 60],
    [10, 'thousand yuan / month', 'yuan / year', 120000],
    [0.04, 'order / day / department / thousand residents', 'order / department / day / million residents', 40],
  ])('%f %s in %s is %f', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 12)
  })

  test('whole factors leave no dust', () => {
    expect(convert(12, '%', 'share')).toBe(0.12)
    expect(convert(29, '%', 'share')).toBe(0.29)
    expect(convert(7, 'day', 'h')).toBe(168)
  })

  test.each([
    ['kg', 'day'],
    ['post', 'day'],
    ['h', 'working hour'],
    ['yuan', 'yuan / year'],
    ['case / day', 'case / 10,000 residents / day'],
    ['day', 'constructor'],
    ['', 'day'],
    ['/', 'day'],
    ['0 residents', 'resident'],
    [`${'1'.repeat(80)} day`, 'day'],
  ])('%s is not %s', (from, to) => {
    expect(convert(1, from, to)).toBeUndefined()
  })

  test('a unit that the table does not know is itself, and nothing else', () => {
    expect(convert(3, 'difficulty', 'difficulty')).toBe(3)
    expect(convert(3, 'difficulty', 'share')).toBeUndefined()
  })

  test('there and back again', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.constantFrom('min', 'h', 'day', 'week', 'year'),
        (value, unit) => {
          const back = convert(convert(value, unit, 'day')!, 'day', unit)!
          expect(Math.abs(back - value)).toBeLessThan(1e-9 * value)
        },
      ),
    )
  })

  test('every numeric lever has a unit that is known', () => {
    for (const it of LEVERS.filter((each) => each.kind === 'number' || each.kind === 'count'))
      expect(`${it.name} ${convert(3, `1 ${it.unit}`, it.unit)}`).toBe(`${it.name} 3`)
  })
})

test('units in words', () => {
  const units = [
    'post',
    'h',
    'yuan / h',
    'share',
    'working hour',
    'case / 10,000 residents / day',
    'yes/no',
    'difficulty',
  ]
  expect(units.map(spoken)).toEqual([
    'posts',
    'h',
    'yuan / h',
    '',
    'working hours',
    'cases / 10,000 residents / day',
    '',
    '',
  ])
})

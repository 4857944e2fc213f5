/** Dates: real ones only, Mondays found. Independent answer: the weekday that Date gives. */
import { expect, test } from 'vitest'
import { calendarDay, mondayNear } from '../../sim/arithmetic/calendar-date.ts'

test.each([
  ['1970-01-01', 0],
  ['2018-01-01', 17532],
  ['2020-02-29', 18321],
  ['2018-02-29', undefined],
  ['2018-02-30', undefined],
  ['2018-13-01', undefined],
  ['2018-00-10', undefined],
  ['1899-12-31', undefined],
  ['2018-1-1', undefined],
  ['01.01.2018', undefined],
  ['', undefined],
])('%s is day %s', (text, day) => {
  expect(calendarDay(text)).toBe(day)
})

test.each([
  ['2018-01-01', '2018-01-01'],
  ['2018-01-04', '2018-01-01'],
  ['2018-01-05', '2018-01-08'],
  ['2017-12-31', '2018-01-01'],
  ['1900-06-15', '1900-06-18'],
])('the Monday nearest to %s is %s', (text, monday) => {
  expect(mondayNear(calendarDay(text)!)).toBe(monday)
})

test('from 1900 to 2199 every nearest Monday is a Monday within three days', () => {
  for (let day = calendarDay('1900-01-01')!; day <= calendarDay('2199-12-31')!; day += 13) {
    const monday = new Date(`${mondayNear(day)}T00:00:00Z`)
    if (monday.getUTCDay() !== 1 || Math.abs(monday.getTime() / 86400000 - day) > 3) expect.fail(mondayNear(day))
  }
})

/** The season of demand: the date decides how much arises, over a year it evens out, and a flat year is a setting like any other. */
import { describe, expect, test } from 'vitest'
import { calendarDay } from '../../../sim/arithmetic/calendar-date.ts'
import { seasonOf } from '../../../sim/city/demand/season.ts'
import { between, hidden, streamsOf } from './arrivals.ts'
import { firstDifference } from '../two-worlds.ts'
import { within } from '../answers/within.ts'

/** Two harmonics of the year as in docs/decisions/demand-shape.md. */
function documented(day: number, yearLength: number): number {
  const turn = (2 * Math.PI * (day + 0.5)) / yearLength
  return 1 - 0.228 * Math.cos(turn) - 0.03 * Math.sin(turn) - 0.024 * Math.cos(2 * turn) - 0.028 * Math.sin(2 * turn)
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, one) => sum + one, 0) / values.length
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** With the 90 days of follow-up: one year. */
const YEAR = { warmUpDays: 20, days: 255 }

describe('the season of each day', () => {
  test.each([
    ['2018-01-01', 365, 1],
    ['2018-01-01', 365, 2],
    ['2024-01-01', 366, 1],
    ['2018-01-01', 365 + 365 + 366, 0.5],
  ])('from %s, %i days, strength %f: the mean of the year is 1', (start, days, strength) => {
    expect(mean(seasonOf(start, days, strength))).toBeCloseTo(1, 12)
  })

  test('is the two harmonics documented, for common and for leap years', () => {
    seasonOf('2018-01-01', 365, 1).forEach((one, day) => expect(one).toBeCloseTo(documented(day, 365), 12))
    seasonOf('2024-01-01', 366, 1).forEach((one, day) => expect(one).toBeCloseTo(documented(day, 366), 12))
  })

  test('belongs to the date, whenever the clock starts', () => {
    const later = calendarDay('2018-07-02')! - calendarDay('2018-01-01')!
    expect(seasonOf('2018-07-02', 400, 1)).toEqual(seasonOf('2018-01-01', later + 400, 1).slice(later))
  })

  test('strength 0 is a flat year, and no strength takes a day below nothing', () => {
    expect(new Set(seasonOf('2018-01-01', 800, 0))).toEqual(new Set([1]))
    expect(Math.min(...seasonOf('2018-01-01', 365, 10))).toBe(0)
  })
})

describe('issues through the year', () => {
  const RATE = 200
  const year = (start: string, seasonStrength: number): number[] =>
    streamsOf(hidden(1, RATE, { city: { start }, behaviour: { seasonStrength } }), YEAR)[0]
  const fromJanuary = year('2018-01-01', 1)

  test('each month of 2018 has its share; the year has the mean', () => {
    within(fromJanuary.length, 365 * RATE, Math.sqrt(365 * RATE), 0.015 * 365 * RATE)
    let first = 0
    for (const days of MONTHS) {
      const season = mean(Array.from({ length: days }, (_, day) => documented(first + day, 365)))
      // A month is no number of whole weeks: the two or three days over may be weekends (75 % of a day) or Tuesdays (117 %).
      const weekly = mean(
        Array.from({ length: days }, (_, day) => [109, 117, 108, 100, 113, 75, 79][(first + day) % 7] / (701 / 7)),
      )
      const theory = RATE * days * season * weekly
      within(between(fromJanuary, first, first + days), theory, Math.sqrt(theory), 0.06 * theory)
      first += days
    }
  })

  test('a run that starts in July has its summer first', () => {
    const fromJuly = year('2018-07-02', 1)
    expect(between(fromJuly, 0, 56) / between(fromJanuary, 0, 56)).toBeGreaterThan(1.3)
  })

  test('in a flat year the date changes nothing', () => {
    const flat = year('2018-01-01', 0)
    expect(firstDifference(year('2018-07-02', 0), flat)).toBeUndefined()
    expect(firstDifference(fromJanuary, flat)).toBe(0)
  })
})

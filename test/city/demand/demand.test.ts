/** Demand through the whole model: how many issues arise, when in the week, and how much days differ. Nobody finds them. */
import { describe, expect, test } from 'vitest'
import { expectTheory, replicate } from '../../analytic/agreement.ts'
import { arrivalsOf, hidden } from './arrivals.ts'
import { within } from '../answers/within.ts'

const HORIZON = { warmUpDays: 20, days: 30 }
/** With the 90 days of follow-up: 20 whole weeks. */
const DAYS = 140
/** Shape of the week, percent of an average day, as in docs/decisions/demand-shape.md. */
const WEEKDAYS = [109, 117, 108, 100, 113, 75, 79]
const WEEK_SUM = 701
const MEAN_DAY = WEEK_SUM / 7

/** Times at which issues arise, by street. */
function arrivals(cv: number, perStreetAndDay: number, streets: number, replication: number): number[][] {
  return arrivalsOf(hidden(streets, perStreetAndDay, { demand: { dayEffectCv: cv } }), HORIZON, replication)
}

function byDay(times: readonly number[]): number[] {
  const days = new Array<number>(DAYS).fill(0)
  for (const time of times) days[Math.floor(time / 24)]++
  return days
}

const expected = (rate: number, day: number): number => (rate * WEEKDAYS[day % 7]) / MEAN_DAY

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

describe('with days alike (dayEffectCv 0)', () => {
  const times = arrivals(0, 100, 4, 0)

  test('issues = rate x residents x days', () => {
    const theory = 4 * 100 * DAYS
    within(times.flat().length, theory, Math.sqrt(theory), 0.02 * theory)
  })

  test('daily counts are Poisson: variance over mean is 1 for each day of the week', () => {
    const dispersion = times.flatMap((street) =>
      byDay(street).map((count, day) => (count - expected(100, day)) ** 2 / expected(100, day)),
    )
    within(mean(dispersion), 1, Math.sqrt(2 / (4 * DAYS)), 0.2)
  })

  test('streets are independent', () => {
    const [a, b] = times.map((street) => byDay(street).map((count, day) => count / expected(100, day) - 1)) as [
      number[],
      number[],
    ]
    const covariance = mean(a.map((one, day) => one * b[day]))
    within(covariance, 0, 0.01 / Math.sqrt(DAYS), 0.005)
  })

  test('the week has the shape that is documented', () => {
    const all = times.flat()
    const share = (of: (time: number) => boolean): number => all.filter(of).length / all.length
    const error = (p: number): number => Math.sqrt((p * (1 - p)) / all.length)
    WEEKDAYS.forEach((percent, day) => {
      const p = percent / WEEK_SUM
      within(
        share((time) => Math.floor(time / 24) % 7 === day),
        p,
        error(p),
        0.01,
      )
    })
    for (const [hour, percent] of [
      [4, 0.1],
      [8, 13.4],
      [10, 8.9],
      [13, 3.3],
      [19, 7.2],
      [23, 2.6],
    ] as const) {
      const p = percent / 100
      within(
        share((time) => Math.floor(time) % 24 === hour),
        p,
        error(p),
        0.01,
      )
    }
  })

  test('every third street more leaves the others as they are', () => {
    expect(arrivals(0, 100, 3, 0)).toEqual(times.slice(0, 3))
  })
})

describe('with days that differ (dayEffectCv 0.45)', () => {
  const RATE = 40
  /** Half of 1 + cv^2 each belongs to the day of the city and of the street. */
  const CITY_PART = Math.sqrt(1 + 0.45 ** 2) - 1
  const counts = replicate(24, (replication) => arrivals(0.45, RATE, 3, replication).map(byDay))
  const deviation = (count: number, day: number): number => count / expected(RATE, day) - 1

  test('the mean is the same', () => {
    expectTheory(
      counts.map((streets) => mean(streets.flat()) / RATE),
      1,
      0.05,
    )
  })

  test('the variance of a day is mean + cv^2 mean^2', () => {
    const overdispersion = counts.map((streets) =>
      mean(streets.flatMap((days) => days.map((count, day) => deviation(count, day) ** 2 - 1 / expected(RATE, day)))),
    )
    expectTheory(overdispersion, 0.45 ** 2, 0.03)
  })

  test('half of it is common to all streets', () => {
    const common = counts.map(([a, b]) => mean(a.map((count, day) => deviation(count, day) * deviation(b[day], day))))
    expectTheory(common, CITY_PART, 0.03)
  })
})

/** Rates, shares and scores: figures worked out by hand or by formula. */
import { describe, expect, test } from 'vitest'
import { WeeklyRatio, clusteredShare } from '../../sim/fit/clustered-share.ts'
import { concentration, daySpread } from '../../sim/fit/day-spread.ts'
import { clockHours } from '../../cli/data/city-fit.ts'
import { cityZone } from '../../sim/requests/city-zone.ts'
import { familyOf } from '../../sim/fit/duration-families.ts'
import { sidesOf } from '../../sim/fit/duration-likelihood.ts'
import { poissonFit } from '../../sim/fit/poisson-fit.ts'
import { wilson } from '../../sim/fit/proportion.ts'
import { CountForecast, CurveScore, crpsOfDraws, crpsOfNormal, pinball } from '../../sim/fit/scores.ts'
import { sharedByChance } from '../../sim/requests/quality.ts'

test('two streets, six days: what is common to both and what is their own', () => {
  const counts = [
    [20, 4, 14, 6, 2, 14],
    [8, 3, 3, 11, 2, 9],
  ]
  const expected = counts.map((street) => street.map(() => street.reduce((sum, n) => sum + n, 0) / 6))
  const { total, common, own } = daySpread(counts, expected, 1)
  expect([total, common, own].map((one) => +one.toFixed(6))).toEqual([0.352941, 0.166667, 0.159664])
})

test('streets of 10, 20, 30 and 40: less than they differ by chance alone', () => {
  expect(concentration([10, 20, 30, 40], [25, 25, 25, 25])).toBeCloseTo(0.476095, 6)
})

test('the months of a real table: level, season and growth', () => {
  const counts = [291, 319, 380, 414, 490, 501, 373, 468, 428, 400, 316, 308, 326, 309, 397, 472, 485, 699]
  const start = Date.UTC(2016, 0, 1) / 86400000
  const months = counts.map((_, i) => {
    const [from, to] = [i, i + 1].map((month) => Date.UTC(2016, month, 1) / 86400000)
    const middle = (from + to) / 2
    const year = new Date(from * 86400000).getUTCFullYear()
    const first = Date.UTC(year, 0, 1) / 86400000
    const turn = (2 * Math.PI * (middle - first)) / (Date.UTC(year + 1, 0, 1) / 86400000 - first)
    return { days: to - from, row: [1, Math.cos(turn), Math.sin(turn), (middle - start) / 365.25] }
  })
  const { coefficients, spread } = poissonFit(
    counts,
    months.map(({ row }) => row),
    months.map(({ days }) => Math.log(days)),
  )!
  expect(coefficients[0]).toBeCloseTo(2.452644, 6)
  expect(coefficients[1]).toBeCloseTo(-0.261445, 6)
  expect(coefficients[2]).toBeCloseTo(0.037043, 6)
  expect(coefficients[3]).toBeCloseTo(0.161052, 6)
  expect(spread).toBeCloseTo(5.889579, 6)
})

test('Wilson: 5 of 36, none of 30', () => {
  expect([wilson(5, 36).low, wilson(5, 36).high].map((one) => +one.toFixed(4))).toEqual([0.0608, 0.2866])
  expect([wilson(0, 30).low, wilson(0, 30).high].map((one) => +one.toFixed(4))).toEqual([0, 0.1135])
})

test('scores of four draws, of a normal and of a lognormal forecast', () => {
  expect(crpsOfDraws([1, 2, 4, 8], 3, false)).toBeCloseTo(0.8125, 12)
  expect(crpsOfDraws([1, 2, 4, 8], 3, true)).toBeCloseTo(0.333333, 6)
  expect(crpsOfNormal(0, 1, 0)).toBeCloseTo(0.233695, 6)
  const steps = (days: number): number => [1, 2, 4, 8].filter((one) => one <= days).length / 4
  expect(new CurveScore(steps, 8).of(3, true)).toBeCloseTo(0.3125, 2)
  expect(new CurveScore(steps, 8).of(3, false)).toBeCloseTo(0.8125, 2)
  const lognormal = { family: familyOf('lognormal'), never: false }
  expect(new CurveScore((days) => sidesOf(lognormal, days, [1, 0]).below, 3000).of(2, false)).toBeCloseTo(0.809701, 3)
  expect(pinball(0.9, 10, 12)).toBeCloseTo(1.8, 12)
  expect(pinball(0.9, 10, 7)).toBeCloseTo(0.3, 12)
})

test('rows that share their minute by chance, at one every other minute', () => {
  expect(sharedByChance(0.5)).toBeCloseTo(0.3935, 4)
})

test('counts round 4 with a coefficient of variation of a half: shares of the negative binomial of size 4', () => {
  // P(0) = (4/8)^4 = 1/16, P(1) = 4 (1/2)^5 = 1/8, P(2) = 10 (1/2)^6 = 5/32.
  const counts = new CountForecast(4, 0.5)
  expect([0.06, 0.07, 0.18, 0.19].map((p) => counts.quantile(p))).toEqual([0, 1, 1, 2])
  const terms = Array.from({ length: 80 }, (_, k) => (((k + 3) * (k + 2) * (k + 1)) / 6) * 0.5 ** (k + 4))
  let [sum, score] = [0, 0]
  terms.forEach((term, k) => (score += ((sum += term) - (k >= 2 ? 1 : 0)) ** 2))
  expect(counts.crps(2)).toBeCloseTo(score, 9)
  expect(new CountForecast(1000, 0).quantile(0.5)).toBe(1000)
})

test('hours of the week that the clocks of Chicago showed from 2016 to 2018', () => {
  const day = (date: string): number => Date.parse(date) / 86400000
  const zone = cityZone('America/Chicago')
  const sunday = clockHours(day('2016-01-01'), day('2019-01-01'), zone).slice(144, 147)
  expect(sunday).toEqual([157, 160, 154])
  const hours = (from: string, until: string): number => clockHours(day(from), day(until), zone).reduce((a, b) => a + b)
  expect([hours('2018-03-11', '2018-03-12'), hours('2018-11-04', '2018-11-05')]).toEqual([23, 25])
})

describe('shares of weeks', () => {
  const ratio = (yes: readonly number[], of: number): WeeklyRatio => {
    const all = new WeeklyRatio()
    yes.forEach((one, week) => all.add(4 + 7 * week, one, of))
    return all
  }

  test('that differ are worth fewer requests', () => {
    // Half of 4 x 10; squares 9 + 9 + 1 + 1 against .25 / 40: design effect 8/3. Times (t(.95, 3) / z(.95))^2 = 2.04703: worth 7.3277.
    const { share, low, high, of } = clusteredShare(ratio([2, 8, 4, 6], 10), 0.9)
    expect([share, of]).toEqual([0.5, 40])
    expect(low).toBeCloseTo(0.24036, 4)
    expect(high).toBeCloseTo(0.75964, 4)
  })

  test('that are alike, and too few weeks, leave the interval of Wilson; never a narrower one', () => {
    expect(clusteredShare(ratio([5, 5, 5, 5], 10), 0.9)).toEqual(wilson(20, 40, 0.9))
    expect(clusteredShare(ratio([0, 10, 0], 10), 0.9)).toEqual(wilson(10, 30, 0.9))
    expect(clusteredShare(ratio([0, 0, 0, 0], 10), 0.9)).toEqual(wilson(0, 40, 0.9))
  })
})

/** Durations with censoring: the known answers of the design, each worked out elsewhere by formula, by R or by another way of search. */
import { describe, expect, test } from 'vitest'
import { familyOf } from '../../sim/fit/duration-families.ts'
import type { FamilyName } from '../../sim/fit/duration-families.ts'
import {
  distanceOf,
  durationFit,
  fitted,
  followUpShort,
  neverShare,
  productLimit,
  quantileAt,
} from '../../sim/fit/duration-fit.ts'
import type { Duration } from '../../sim/fit/duration-likelihood.ts'
import { inCells, logLikelihood } from '../../sim/fit/duration-likelihood.ts'
import { incidence } from '../../sim/fit/incidence.ts'
import { restrictedMean, survivalQuantile } from '../../sim/stats/survival.ts'

const exact = (days: readonly number[]): Duration[] => days.map((one) => ({ lo: one, hi: one }))
const open = (days: readonly number[]): Duration[] => days.map((one) => ({ lo: one, hi: Infinity }))
const fit = (name: FamilyName, durations: readonly Duration[], never = false) =>
  fitted({ family: familyOf(name), never }, durations)!

const ONE = [...exact([0.5, 1, 1, 2, 3, 5, 8, 13]), ...open([20, 30])]
const NEVER = [...exact([0.4, 0.7, 1, 1.3, 1.8, 2.2, 3, 3.9, 5, 7, 10, 15]), ...open([60, 60, 60, 80, 80, 90, 90, 90])]

describe('the most likely parameters', () => {
  test('lognormal, two of ten open', () => {
    const { theta, logLikelihood: value } = fit('lognormal', ONE)
    expect(theta[0]).toBeCloseTo(1.539904, 5)
    expect(Math.exp(theta[1])).toBeCloseTo(1.592618, 5)
    expect(value).toBeCloseTo(-24.61282, 5)
  })

  test('Weibull', () => {
    const { theta, logLikelihood: value } = fit('weibull', ONE)
    expect(Math.exp(theta[1])).toBeCloseTo(0.679032, 5)
    expect(Math.exp(theta[0])).toBeCloseTo(9.479699, 4)
    expect(value).toBeCloseTo(-25.674567, 5)
  })

  test('exponential: days of all over those that ended', () => {
    expect(Math.exp(fit('exponential', ONE).theta[0])).toBeCloseTo(10.4375, 6)
  })

  test('gamma of shape one is exponential', () => {
    const at = [Math.log(10.4375), 0]
    expect(logLikelihood({ family: familyOf('gamma'), never: false }, ONE, at)).toBeCloseTo(
      fit('exponential', ONE).logLikelihood,
      8,
    )
    expect(fit('gamma', ONE).logLikelihood).toBeGreaterThan(fit('exponential', ONE).logLikelihood)
  })

  test('days by two dates are intervals', () => {
    const days = [0, 0, 1, 1, 1, 2, 3, 7, 14].map((n) => ({ lo: Math.max(0, n - 1), hi: n + 1 }))
    const { theta, logLikelihood: value } = fit('lognormal', [...days, ...open([30])])
    expect(theta[0]).toBeCloseTo(0.344005, 5)
    expect(Math.exp(theta[1])).toBeCloseTo(2.277271, 5)
    expect(value).toBeCloseTo(-17.033008, 5)
  })

  test('those that came under observation later', () => {
    const entries = [0, 0, 0, 0, 0, 2, 4, 6, 10, 10]
    const late = ONE.map((one, at) => ({ ...one, entry: entries[at] }))
    const { theta, logLikelihood: value } = fit('lognormal', late)
    expect([theta[0], Math.exp(theta[1]), value].map((one) => +one.toFixed(4))).toEqual([0.4977, 1.3501, -18.7644])
    expect(1 / Math.exp(fit('exponential', late).theta[0])).toBeCloseTo(0.15534, 5)
  })

  test('only what has ended is in the table', () => {
    const [t, u] = [
      [1, 2, 3, 4],
      [4, 5, 10, 12],
    ]
    const closed = t.map((one, at) => ({ lo: one, hi: one, until: u[at] }))
    expect(1 / Math.exp(fit('exponential', closed).theta[0])).toBeCloseTo(0.258139, 5)
  })

  test('a closing of many old ones together tells no more than that they had ended', () => {
    const days = [...exact([1, 2, 4, 8]), { lo: 0, hi: 30 }, ...open([10])]
    const { theta, logLikelihood: value } = fit('lognormal', days)
    expect([theta[0], Math.exp(theta[1]), value].map((one) => +one.toFixed(4))).toEqual([1.3914, 1.0143, -11.0135])
    const wrong = fit('lognormal', [...exact([1, 2, 4, 8, 30]), ...open([10])])
    expect([wrong.theta[0], Math.exp(wrong.theta[1])].map((one) => +one.toFixed(4))).toEqual([1.7835, 1.2599])
  })
})

describe('a share that never ends', () => {
  test('60 of 100 closed by 10 days, after 2.5 on average', () => {
    const days = [
      { lo: 2.5, hi: 2.5, weight: 60 },
      { lo: 10, hi: Infinity, weight: 40 },
    ]
    const { theta } = fit('exponential', days, true)
    expect(1 / Math.exp(theta[0])).toBeCloseTo(0.359351, 5)
    expect(1 / (1 + Math.exp(-theta[1]))).toBeCloseTo(0.616968, 5)
  })

  test('with its interval, its gain and a follow-up that is long enough', () => {
    const plain = fit('lognormal', NEVER)
    const one = fit('lognormal', NEVER, true)
    expect(1 / (1 + Math.exp(-one.theta[2]))).toBeCloseTo(0.600504, 5)
    expect([one.theta[0], Math.exp(one.theta[1])].map((each) => +each.toFixed(5))).toEqual([0.95225, 1.05587])
    expect(one.logLikelihood).toBeCloseTo(-42.468434, 5)
    expect(2 * (one.logLikelihood - plain.logLikelihood)).toBeCloseTo(11.039, 3)
    const never = neverShare(one, NEVER, 3.841459)
    expect([never.low, never.high].map((each) => +each.toFixed(3))).toEqual([0.206, 0.617])
    expect(followUpShort(NEVER)).toBeCloseTo(1.1e-8, 9)
    expect(quantileAt(one.model, one.theta, 0.7)).toBe(Infinity)
  })

  test('is not told where follow-up ends with the last closing', () => {
    expect(followUpShort(exact([1, 2, 3]))).toBe(1)
  })
})

test('the product-limit curve, its quantile, its mean to a horizon and the distance to it', () => {
  const curve = productLimit(ONE)
  expect(survivalQuantile(curve, 0.5)).toBe(3)
  expect(restrictedMean(curve, 30).mean).toBeCloseTo(9.35, 10)
  expect(distanceOf(fit('lognormal', ONE), ONE)).toBeCloseTo(0.133203, 6)
})

test('resolved by a time where withdrawals compete', () => {
  expect(incidence([1, 2, 3, 4, 5], [1, 2, 1, 0, 1], 1, 3)).toBeCloseTo(0.4, 12)
})

test('the likeliest family is chosen, and cells of one in a hundred change nothing that matters', () => {
  // 400 of a lognormal by its quantiles: median 3 days, spread 1.
  const z = Array.from({ length: 400 }, (_, i) => Math.exp(Math.log(3) + probit((i + 0.5) / 400)))
  const days = z.map((one) => (one > 20 ? { lo: 20, hi: Infinity } : { lo: one, hi: one }))
  const best = durationFit(days)!
  expect(best.model.family.name).toBe('lognormal')
  expect(Math.exp(best.theta[0])).toBeCloseTo(3, 1)
  expect(best.distance).toBeLessThan(0.01)
  const celled = durationFit(inCells(days))!
  expect(celled.rows).toBe(400)
  expect(Math.abs(celled.theta[0] - best.theta[0])).toBeLessThan(0.002)
})

test('nothing ended: no fit; a handful: one rate', () => {
  expect(durationFit(open([1, 2]))).toBeUndefined()
  expect(durationFit(exact([1, 2, 3]))!.model.family.name).toBe('exponential')
})

/** By bisection of the error function's series: a way of its own. */
function probit(p: number): number {
  let [low, high] = [-8, 8]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    let [term, sum] = [middle, middle]
    for (let k = 1; k < 200; k++) sum += term *= (-middle * middle * (2 * k - 1)) / (2 * k * (2 * k + 1))
    if (0.5 + sum / Math.sqrt(2 * Math.PI) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

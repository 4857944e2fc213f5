import { describe, expect, it } from 'vitest'
import { bootstrapMean } from '../../sim/compare/bootstrap.ts'
import { logRank, pairedLogRank, riskRows } from '../../sim/compare/log-rank.ts'
import { medianInterval } from '../../sim/compare/median-interval.ts'
import { quantileDifference } from '../../sim/compare/quantile-difference.ts'
import { steinInterval, steinSize } from '../../sim/compare/stein.ts'
import { pairedInterval, tQuantile } from '../../sim/stats/interval.ts'

/** `aml` of R's survival: weeks of remission, maintained or not. */
const MAINTAINED = {
  times: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
  solved: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
}
const NOT_MAINTAINED = {
  times: [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
  solved: [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
}

describe('log-rank', () => {
  it('is that of R', () => {
    const { observed, expected, variance } = logRank(riskRows(MAINTAINED, NOT_MAINTAINED))
    expect(observed).toEqual([7, 11])
    expect(expected.map((one) => one.toFixed(2))).toEqual(['10.69', '7.31'])
    expect((7 - expected[0]) ** 2 / variance).toBeCloseTo(3.396389, 6)
  })

  it('over replications takes its spread from them', () => {
    const one = (excess: number) => ({ observed: [10 + excess, 5] as const, expected: [10, 5] as const, variance: 4 })
    const { mean, t, p, varianceRatio, n } = pairedLogRank([one(1), one(3), one(2)])
    // Mean 2, s = 1: t = 2 sqrt 3 on two degrees of freedom, p = .0742; the variance is a quarter of the usual one.
    expect([mean, n, varianceRatio]).toEqual([2, 3, 0.25])
    expect(t).toBeCloseTo(3.464102, 6)
    expect(p).toBeCloseTo(0.07418, 5)
    expect(pairedLogRank([one(1)])).toMatchObject({ mean: 1, t: null, p: null })
    expect(pairedLogRank([one(0), one(0)])).toMatchObject({ t: 0, p: 1 })
  })
})

describe('the interval of a median', () => {
  it('has the ranks and the coverage of the binomial distribution', () => {
    const of = (n: number) => medianInterval(Array.from({ length: n }, (_, i) => i + 1)).interval
    expect(of(5)).toBeNull()
    expect(of(6)).toMatchObject({ ranks: [1, 6], low: 1, high: 6 })
    expect(of(6)!.coverage).toBeCloseTo(0.96875, 12)
    expect(of(10)!.ranks).toEqual([2, 9])
    expect(of(10)!.coverage).toBeCloseTo(0.978516, 6)
  })

  it('bears values beyond what is followed', () => {
    const { median, interval } = medianInterval([3, Infinity, 1, Infinity, Infinity, 2, Infinity, NaN])
    expect([median, interval!.low, interval!.high]).toEqual([Infinity, 1, Infinity])
    expect(medianInterval([1, 2, 3, 10]).median).toBe(2.5)
    expect(medianInterval([]).median).toBeNaN()
  })
})

describe('the difference of a quantile', () => {
  it('is the paired mean, checked by resampling', () => {
    const [a, b] = [
      [5, 7, 6, 9, 8],
      [4, 5, 6, 6, 7],
    ]
    const found = quantileDifference(a, b, { seed: 's' })
    if (found.kind !== 'mean') throw new Error('a mean was expected')
    expect(found.difference).toEqual(pairedInterval(a, b))
    // Differences 1 2 0 3 1: their mean lies between 0.4 and 2.4 in all but a fortieth of the resamples on either side.
    expect(found.resampled!.low).toBeGreaterThanOrEqual(0.2)
    expect(found.resampled!.high).toBeLessThanOrEqual(2.6)
    expect(bootstrapMean([4, 4, 4], 's')).toEqual({ low: 4, high: 4 })
    // 100 values with s = 1: the percentile interval is that of the normal distribution, -+ 0.196, to a tenth.
    const many = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 1 : -1))
    const { low, high } = bootstrapMean(many, 's')
    expect(Math.abs(low + 0.196)).toBeLessThan(0.02)
    expect(Math.abs(high - 0.196)).toBeLessThan(0.02)
  })

  it('is a median where one lies beyond, and open to the side that nobody knows', () => {
    const baseline = [1, 1, 1, 1, 1, 1, 1]
    const far = quantileDifference([2, 3, 4, 5, 6, 7, Infinity], baseline, { seed: 's' })
    expect(far).toMatchObject({ kind: 'median', beyond: 1, unknown: 0, difference: { median: 4 } })
    const both = quantileDifference([2, 3, 4, 5, 6, 7, Infinity], [1, 1, 1, 1, 1, 1, Infinity], { seed: 's' })
    expect(both).toMatchObject({ beyond: 0, unknown: 1, difference: { median: NaN } })
    expect(both.kind === 'median' && both.difference.interval).toMatchObject({ low: -Infinity, high: Infinity })
  })
})

describe('two stages', () => {
  it('say beforehand how many replications there will be', () => {
    // (t(.975; 9) 4 / 1.5)^2 = (2.262157 x 2.666667)^2 = 36.39.
    expect(steinSize(10, 4, 1.5)).toBe(37)
    expect(steinSize(10, 0.1, 1.5)).toBe(10)
  })

  it('make the interval by the spread of the first alone', () => {
    const values = [1, 2, 3, 100, -100, 6]
    const { mean, halfWidth, n } = steinInterval(values, 3)
    expect(n).toBe(6)
    expect(mean).toBeCloseTo(2, 12)
    expect(halfWidth).toBeCloseTo(tQuantile(0.975, 2) / Math.sqrt(6), 12)
  })
})

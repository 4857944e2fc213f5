import { describe, expect, it } from 'vitest'
import { normalTail } from '../../sim/arithmetic/normal-tail.ts'
import { bonferroni, holm } from '../../sim/compare/adjusted-p.ts'
import { equalMaxT } from '../../sim/compare/equal-max-t.ts'
import { OwnMaxT } from '../../sim/compare/own-max-t.ts'
import { simultaneous } from '../../sim/compare/simultaneous.ts'
import { compareWithBest } from '../../sim/compare/with-the-best.ts'
import { tQuantile, tTail } from '../../sim/stats/interval.ts'

/** A matrix with ones on its diagonal and the same correlation everywhere else. */
function alike(size: number, correlation: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : correlation)))
}

describe('tails', () => {
  it('are those of the tables, and undo the quantile', () => {
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 14)
    expect(normalTail(-1)).toBeCloseTo(0.8413447460685429, 14)
    expect(normalTail(8) / 6.220960574271786e-16).toBeCloseTo(1, 10)
    for (const t of [-3, -0.2, 0, 1.7, 12]) expect(tQuantile(1 - tTail(t, 7), 7)).toBeCloseTo(t, 9)
    expect([tTail(Infinity, 4), tTail(-Infinity, 4), tTail(1e200, 4)]).toEqual([0, 1, 0])
  })
})

describe('adjusted p', () => {
  it('of Holm: the five of R', () => {
    expect(holm([0.005, 0.01, 0.03, 0.04, 0.02])).toEqual([0.025, 0.04, 0.06, 0.06, 0.06])
    expect(holm([0.5, 0.9, NaN])).toEqual([1, 1, NaN])
  })

  it('of Bonferroni: times their number, which a missing one is no part of', () => {
    expect(bonferroni([0.01, NaN, 0.6])).toEqual([0.02, NaN, 1])
  })
})

describe('the largest t', () => {
  it('with one spread is that of the integral and of mvtnorm', () => {
    expect(equalMaxT(3, 20, 0.95, 'two')).toBeCloseTo(2.54035, 4)
    expect(equalMaxT(3, Infinity, 0.95, 'two')).toBeCloseTo(2.34897, 4)
    expect(equalMaxT(4, 36, 0.95, 'one')).toBeCloseTo(2.23841, 4)
    expect(equalMaxT(9, 81, 0.95, 'one')).toBeCloseTo(2.4605, 4)
    expect(Math.abs(equalMaxT(19, 4, 0.95, 'two') - 4.91)).toBeLessThan(0.04)
    expect(Math.abs(equalMaxT(19, 9, 0.95, 'two') - 3.63)).toBeLessThan(0.04)
    for (const df of [1, 4, 30]) expect(equalMaxT(1, df, 0.95, 'two')).toBeCloseTo(tQuantile(0.975, df), 6)
  })

  it('with the spread of each own is larger', () => {
    for (const [n, known] of [
      [5, 6.45],
      [10, 3.96],
      [20, 3.33],
    ]) {
      // What is put in is shrunk a little towards no correlation.
      const found = new OwnMaxT(alike(19, 0.5 / (1 - 1 / n)), n, 'known answers').quantile(0.95)
      expect(Math.abs(found - known), `${n} replications: ${found}`).toBeLessThan(n === 5 ? 0.15 : 0.05)
    }
  })

  it('is that of t alone for a single one, and the same for the same seed', () => {
    const one = new OwnMaxT([[1]], 6, 'a')
    expect(Math.abs(one.quantile(0.95) - tQuantile(0.975, 5))).toBeLessThan(0.1)
    expect(Math.abs(one.tail(tQuantile(0.95, 5)) - 0.1)).toBeLessThan(0.01)
    expect(new OwnMaxT([[1]], 6, 'a').quantile(0.9)).toBe(one.quantile(0.9))
    expect(new OwnMaxT([[1]], 6, 'b').quantile(0.9)).not.toBe(one.quantile(0.9))
  })
})

describe('differences that hold together', () => {
  const first = [1, 2, 3, 2, 1, 2, 3, 2, 1, 2]
  const second = [0, 1, -1, 0, 1, -1, 2, 0, -2, 0]

  it('each by itself are paired t intervals', () => {
    const { members, by } = simultaneous([[1, 3, 2]], { adjust: 'none', seed: '' })
    expect(by).toBe('each')
    // Mean 2, s = 1, t(.975; 2) = 4.3027: 2 -+ 4.3027 / sqrt 3; t = 2 sqrt 3, p = 0.0742.
    expect(members[0].low).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 5)
    expect(members[0].p).toBeCloseTo(0.07418, 5)
  })

  it('of Bonferroni are as wide as the level shared among those that vary', () => {
    const never = first.map(() => 4)
    const { members } = simultaneous([first, second, never], { adjust: 'bonferroni', seed: '' })
    const t = tQuantile(1 - 0.05 / 4, 9)
    expect((members[0].high! - members[0].mean) / members[0].standardError!).toBeCloseTo(t, 10)
    expect([members[2].low, members[2].high, members[2].p]).toEqual([4, 4, 0])
  })

  it('by the largest t are narrower than that, and wider than each', () => {
    const half = (adjust: 'holm' | 'bonferroni' | 'none', rows = [first, second]): number => {
      const { members } = simultaneous(rows, { adjust, seed: 'x' })
      return members[0].high! - members[0].mean
    }
    expect(half('holm')).toBeLessThanOrEqual(half('bonferroni'))
    expect(half('holm')).toBeGreaterThan(half('none'))
    // The same difference twice is one difference, or nearly so.
    expect(half('holm', [first, first]) / half('none')).toBeLessThan(1.15)
    expect(simultaneous([first, second], { adjust: 'holm', seed: 'x' }).by).toBe('max-t')
  })

  it('do without the largest t where pairs are few or missing', () => {
    const few = [first.slice(0, 9), second.slice(0, 9)]
    expect(simultaneous(few, { adjust: 'holm', seed: 'x' }).by).toBe('bonferroni')
    const { by, members } = simultaneous([[NaN, ...first.slice(1)], second], { adjust: 'holm', seed: 'x' })
    expect([by, members[0].n, members[1].n]).toEqual(['bonferroni', 9, 10])
  })

  it('of one pair have no ends', () => {
    const { members } = simultaneous([[3], [NaN]], { adjust: 'holm', seed: 'x' })
    expect(members[0]).toEqual({ mean: 3, standardError: null, n: 1, low: null, high: null, p: null, pAdjusted: null })
    expect(members[1].mean).toBeNaN()
  })
})

describe('with the best', () => {
  const rows = [
    [10, 11, 9, 12, 10, 11],
    [12, 14, 11, 13, 12, 13],
    [11, 12, 11, 13, 12, 11],
  ]

  it('is as by hand', () => {
    const { options, pooledVariance, halfWidth, by } = compareWithBest(rows, 'more')
    // The variances of the three differences are 0.4, 0.666667 and 0.866667.
    expect(pooledVariance).toBeCloseTo(0.644444, 6)
    expect(by).toBe('pooled')
    expect(halfWidth).toBeCloseTo(equalMaxT(2, 10, 0.95, 'one') * Math.sqrt(0.6444444 / 6), 6)
    expect(options.map(({ lead }) => Number(lead.toFixed(6)))).toEqual([-2, 0.833333, -0.833333])
    expect(options.map(({ couldBeBest }) => couldBeBest)).toEqual([false, true, false])
    // g = 2.15 or so: 0.833333 - g sqrt(0.644444 / 6) is above 0, and so the second is shown to be the best.
    expect(options.map(({ low }) => low)).toEqual([-2 - halfWidth, 0, options[2].lead - halfWidth])
    expect(options.map(({ high }) => high)).toEqual([0, options[1].lead + halfWidth, 0])
  })

  it('turns round where less is wanted, and takes equal options for one', () => {
    expect(compareWithBest(rows, 'less').options[0]).toMatchObject({ couldBeBest: true, low: 0 })
    const same = compareWithBest([rows[0], rows[0]], 'more')
    expect(same.halfWidth).toBe(0)
    expect(same.options.map(({ couldBeBest }) => couldBeBest)).toEqual([true, true])
  })

  it('does not take variances for equal that are not', () => {
    const wild = [0, 30, -20, 10, 40, -30]
    const { by, halfWidth } = compareWithBest([...rows, wild], 'more')
    expect(by).toBe('widest')
    expect(halfWidth).toBeGreaterThan(20)
  })
})

import { describe, expect, it } from 'vitest'
import type { Measure } from '../../sim/city/model/measure.ts'
import { PairedTally, verdictOf } from '../../sim/analysis/compare.ts'
import { addPresent, estimateOf } from '../../sim/analysis/estimate.ts'
import { Tally } from '../../sim/stats/tally.ts'

const rate: Pick<Measure, 'direction' | 'margin'> = { direction: 'more', margin: { kind: 'absolute', value: 0.01 } }
const delay: Pick<Measure, 'direction' | 'margin'> = {
  direction: 'less',
  margin: { kind: 'relative', value: 0.05, atLeast: 0.1 },
}
const time: Pick<Measure, 'direction' | 'margin'> = { direction: 'less', margin: { kind: 'relative', value: 0.05 } }

/** One value a replication, NaN = missing. */
function compare(
  measure: Pick<Measure, 'direction' | 'margin'>,
  option: readonly number[],
  baseline: readonly number[],
) {
  const pairs = new PairedTally()
  option.forEach((value, replication) => pairs.add(value, baseline[replication]))
  return pairs.compare(measure)
}

function estimated(values: readonly number[]) {
  const tally = new Tally()
  for (const value of values) addPresent(tally, value)
  return estimateOf(tally)
}

describe('an estimate', () => {
  it('is the mean with the half-width of Student (5, 3, 8, -1, 2: variance 11.3, t 2.776)', () => {
    const estimate = estimated([5, 3, 8, -1, 2])!
    expect(estimate.mean).toBeCloseTo(3.4, 12)
    expect(estimate.halfWidth).toBeCloseTo(2.7764451 * Math.sqrt(11.3 / 5), 6)
    expect(estimate.n).toBe(5)
  })

  it('leaves missing values out, and is nothing where all are missing', () => {
    expect(estimated([NaN, 4, NaN, 6])).toMatchObject({ mean: 5, n: 2 })
    expect(estimated([NaN, 4])).toEqual({ mean: 4, halfWidth: null, n: 1 })
    expect(estimated([NaN, NaN])).toBeNull()
  })
})

describe('a margin', () => {
  it('of times is never below its least: a delay of a second beside none at all matters to nobody', () => {
    expect(compare(delay, [0.0003, 0.0005], [0, 0]).verdict).toBe('same')
    expect(compare(time, [0.00049, 0.0005], [0, 0]).verdict).toBe('worse')
    expect(compare(delay, [0.5, 0.5001], [0, 0]).verdict).toBe('worse')
  })
})

describe('a verdict', () => {
  it.each([
    // mean, half-width, margin, direction, verdict
    [0.05, 0.01, 0.01, 'more', 'better'],
    [0.05, 0.01, 0.01, 'less', 'worse'],
    [-0.05, 0.01, 0.01, 'more', 'worse'],
    [-0.05, 0.01, 0.01, 'less', 'better'],
    [0.05, 0.06, 0.01, 'more', 'undecided'],
    [0.05, 0.05, 0.01, 'more', 'undecided'],
    [0.05, 0.04999, 0.01, 'more', 'better'],
    [0.005, 0.004, 0.01, 'more', 'same'],
    [0.005, 0.005, 0.01, 'more', 'same'],
    [0.005, 0.0051, 0.01, 'more', 'undecided'],
    [-0.001, 0.004, 0.01, 'more', 'same'],
    [0.02, 0, 0.01, 'more', 'better'],
    [0.05, 0.01, 0.01, 'neither', 'shifted'],
    [-0.05, 0.01, 0.01, 'neither', 'shifted'],
    [0.005, 0.0051, 0.01, 'neither', 'undecided'],
    [0.05, null, 0.01, 'neither', 'undecided'],
    [0.005, 0.001, 0.01, 'neither', 'same'],
    [0, 0, 0, 'more', 'same'],
    [0.5, null, 0.01, 'more', 'undecided'],
  ] as const)('on %f ± %f with margin %f where %s is wanted is %s', (mean, halfWidth, margin, direction, verdict) => {
    expect(verdictOf(mean, halfWidth, margin, direction)).toBe(verdict)
  })
})

describe('a paired comparison', () => {
  it('uses the pairs: a small steady gain is seen through large shared luck', () => {
    const baseline = [0, 0.1, 0.2, 0.3]
    const option = [0.04, 0.15, 0.24, 0.35]
    const result = compare(rate, option, baseline)
    expect(result.mean).toBeCloseTo(0.045, 12)
    expect(result.halfWidth).toBeCloseTo(3.1824463 * Math.sqrt(0.01 ** 2 / 3 / 4), 7)
    expect(result.verdict).toBe('better')
  })

  it('says how many times more replications independent runs would need', () => {
    // Variances by hand: 500/3 of the baseline, 521/3 of the option, 1/3 of the differences.
    const result = compare(rate, [1, 12, 21, 32], [0, 10, 20, 30])
    expect(result.varianceReduction).toBeCloseTo((500 + 521) / 1, 9)
  })

  it('has no variance reduction where it means nothing', () => {
    expect(compare(rate, [0.3, 0.4], [0.1, 0.2]).varianceReduction).toBeNull()
    // The differences are 0.1 but for the rounding of the last bit.
    expect(compare(rate, [0.2, 0.30000000000000004, 0.4], [0.1, 0.2, 0.3]).varianceReduction).toBeNull()
    expect(compare(rate, [2], [1])).toMatchObject({ verdict: 'undecided', halfWidth: null, varianceReduction: null })
  })

  it('takes a relative margin from the mean of the baseline', () => {
    const gain = (size: number): string => compare(time, [90 - size, 110 - size], [90, 110]).verdict
    expect(gain(5)).toBe('same')
    expect(gain(5.01)).toBe('better')
    expect(gain(-5.01)).toBe('worse')
  })

  it('finds no difference only where every difference is 0 or rounding', () => {
    expect(compare(rate, [0.1, 0.7], [0.1, 0.7])).toEqual({
      ...{ mean: 0, halfWidth: 0, verdict: 'none', varianceReduction: null },
    })
    expect(compare(rate, [0.1, 0.7], [0.1, 0.7 + 1e-15])).toMatchObject({ mean: 0, halfWidth: 0, verdict: 'none' })
    expect(compare(rate, [0.1, 0.7], [0.1, 0.7 + 1e-11]).verdict).toBe('same')
    expect(compare(rate, [0, 0], [0, 1e-15]).verdict).toBe('same')
    expect(compare(rate, [0.5], [0.5]).verdict).toBe('none')
    expect(compare(rate, [0.5, 0.7], [0.7, 0.5])).toMatchObject({ mean: 0, verdict: 'undecided' })
  })

  it('takes no rounding for a difference, though the margin is nothing', () => {
    const strict = { direction: 'more', margin: { kind: 'absolute', value: 0 } } as const
    const option = new Array<number>(5).fill(0.1 + 0.2)
    expect(compare(strict, option, [0.3, 0.3, 0.3, 0.3, 0.3])).toMatchObject({ mean: 0, verdict: 'none' })
    // A year's cost, summed in another order.
    const cost = [41_234_567.1, 39_876_543.2, 40_111_222.3]
    const moved = cost.map((yuan, replication) => yuan - 1e-8 * (replication + 1))
    expect(moved).not.toEqual(cost)
    expect(compare(strict, moved, cost)).toMatchObject({ mean: 0, halfWidth: 0, verdict: 'none' })
  })

  it('does not let a difference leave its margin by rounding', () => {
    // 0.31 - 0.3 is 0.010000000000000009.
    expect(compare(rate, [0.31, 0.31], [0.3, 0.3]).verdict).toBe('same')
    expect(compare(rate, [0.31, 0.3100001], [0.3, 0.3]).verdict).toBe('better')
  })

  it('leaves out pairs in which either is missing', () => {
    expect(compare(rate, [0.5, NaN, 0.7, 0.9], [0.4, 0.5, NaN, 0.8])).toMatchObject({ verdict: 'better' })
    expect(compare(rate, [NaN, NaN], [NaN, NaN])).toMatchObject({ mean: null, verdict: 'none' })
    expect(compare(rate, [0.5, 0.6], [NaN, NaN])).toMatchObject({ mean: null, halfWidth: null, verdict: 'undecided' })
    expect(compare(rate, [0.5, 0.6, NaN], [0.5, 0.6, 0.7])).toMatchObject({ mean: 0, verdict: 'same' })
    expect(compare(rate, [0.5, 0.6, NaN], [0.5, 0.6, NaN])).toMatchObject({ mean: 0, verdict: 'none' })
  })
})

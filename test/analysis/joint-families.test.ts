import { describe, expect, it } from 'vitest'
import { BEYOND } from '../../sim/analysis/beyond.ts'
import { MeasuresAccumulator } from '../../sim/analysis/measures-accumulator.ts'
import type { Judge } from '../../sim/compare/judge.ts'
import { tQuantile } from '../../sim/stats/interval.ts'

const MEASURES = [
  { id: 'rate', direction: 'more', margin: { kind: 'absolute', value: 0.5 } },
  { id: 'hours', direction: 'less', margin: { kind: 'absolute', value: 0.5 } },
] as const
const NAMES = ['today', 'a', 'b']

/** Scenario by scenario, each with both measures of each replication alike. */
function summaryOf(judge: Judge | null, today: number[], a: number[], b: number[]) {
  const accumulator = new MeasuresAccumulator(NAMES, MEASURES, judge && { judge, seed: 'seed' })
  today.forEach((x, r) => accumulator.add([x, a[r], b[r]].map((value) => [value, value])))
  return accumulator.finish()
}

const TODAY = [5, 6, 5, 7, 6]
// Differences of a: 1 3 2 2 2 (mean 2, s^2 = 0.5); of b: 0 1 0 0 -1 (mean 0).
const A = TODAY.map((x, r) => x + [1, 3, 2, 2, 2][r])
const B = TODAY.map((x, r) => x + [0, 1, 0, 0, -1][r])

describe('differences that hold together', () => {
  it('are wider, and the verdicts are by them', () => {
    const each = summaryOf(null, TODAY, A, B)
    const both = summaryOf({ against: 'baseline', adjust: 'bonferroni' }, TODAY, A, B)
    const error = Math.sqrt(0.5 / 5)
    expect(each.joint).toBeUndefined()
    expect(each.differences[0].halfWidth).toBeCloseTo(tQuantile(0.975, 4) * error, 10)
    expect(both.differences[0].halfWidth).toBeCloseTo(tQuantile(0.9875, 4) * error, 10)
    expect(both.differences.map(({ verdict }) => verdict)).toEqual(['better', 'worse', 'undecided', 'undecided'])
    // t = 2 / sqrt(.1) = 6.3246 on 4 degrees of freedom: p = .003198, of two .006396.
    expect(both.joint!.comparisons[0]).toMatchObject({ scenario: 'a', comparedWith: 'today', n: 5, by: 'bonferroni' })
    expect(both.joint!.comparisons[0].pAdjusted).toBeCloseTo(0.006396, 5)
  })

  it('compare each with each where that is asked for', () => {
    const { joint, differences } = summaryOf({ against: 'all', adjust: 'bonferroni' }, TODAY, A, B)
    expect(joint!.comparisons.map(({ scenario, comparedWith }) => `${scenario} - ${comparedWith}`)).toEqual([
      ...['a - today', 'b - today', 'b - a'],
      ...['a - today', 'b - today', 'b - a'],
    ])
    // b less a: -1 -2 -2 -2 -3.
    expect(joint!.comparisons[2]).toMatchObject({ mean: -2, verdict: 'worse' })
    expect(differences[0].halfWidth).toBeCloseTo(tQuantile(1 - 0.025 / 3, 4) * Math.sqrt(0.1), 10)
  })

  it('say which can be the best, by what is wanted', () => {
    const { joint } = summaryOf({ against: 'best', adjust: 'holm' }, TODAY, A, B)
    const best = joint!.best.map(({ measure, options }) => [measure, options.map((one) => one.couldBeBest)])
    expect(best).toEqual([
      ['rate', [false, true, false]],
      ['hours', [true, false, true]],
    ])
  })

  it('decide nothing from four pairs, from many that are missing, or where one lies beyond', () => {
    const judge: Judge = { against: 'best', adjust: 'bonferroni' }
    const four = summaryOf(judge, TODAY.slice(1), A.slice(1), B.slice(1))
    expect(four.differences[0]).toMatchObject({ mean: 2.25, verdict: 'undecided' })
    expect(four.joint!.best).toEqual([])
    const gap = summaryOf(judge, [...TODAY, 6], [...A, NaN], [...B, 6])
    expect(gap.differences[0]).toMatchObject({ mean: 2, verdict: 'undecided' })
    const beyond = summaryOf(
      judge,
      Array<number>(11).fill(5),
      [BEYOND, ...Array<number>(10).fill(7)],
      Array<number>(11).fill(5),
    )
    expect(beyond.differences.map(({ verdict }) => verdict)).toEqual(['beyond', 'beyond', 'none', 'none'])
  })
})

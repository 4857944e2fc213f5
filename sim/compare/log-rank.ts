/**
 * Two survival curves compared over their whole length (Mantel 1966). Cases of one replication share its days and its staff, and both arms their
 * issues, so that the usual variance is wrong: the statistic is taken replication by replication, and its spread is that between replications.
 */
import { meanInterval, tTail } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'

/** One arm: times until solved, or until last seen open. */
export interface Arm {
  readonly times: ArrayLike<number>
  readonly solved: ArrayLike<boolean | number>
}

/** One row a time at which something was solved: cases at risk and solved then, in either arm. */
export interface RiskRow {
  readonly atRisk: readonly [number, number]
  readonly solved: readonly [number, number]
}

export interface LogRank {
  readonly observed: readonly [number, number]
  /** Were both arms alike. */
  readonly expected: readonly [number, number]
  /** Of observed less expected, hypergeometric: right for cases that have nothing in common. */
  readonly variance: number
}

/** Observed less expected of the first arm, over replications. */
export interface PairedLogRank {
  /** Above 0: the first arm solves faster. */
  readonly mean: number
  readonly halfWidth: number | null
  readonly n: number
  readonly t: number | null
  /** Two-sided, n - 1 degrees of freedom. */
  readonly p: number | null
  /** Variance between replications over the hypergeometric one: how wrong that would be. */
  readonly varianceRatio: number | null
}

/** Risk tables of two arms put together. */
export function riskRows(first: Arm, second: Arm): RiskRow[] {
  const arms = [first, second].map(({ times, solved }) => ({
    ends: Float64Array.from(times).sort(),
    events: Float64Array.from(times)
      .filter((_, i) => Boolean(solved[i]))
      .sort(),
  }))
  const moments = [...new Set(arms.flatMap(({ events }) => [...events]))].sort((a, b) => a - b)
  return moments.map((time) => {
    const atRisk = arms.map(({ ends }) => ends.length - countBelow(ends, time))
    const solved = arms.map(({ events }) => events.filter((one) => one === time).length)
    return { atRisk: [atRisk[0], atRisk[1]], solved: [solved[0], solved[1]] }
  })
}

/** Observed and expected of both arms, and the usual variance. @param rows risk tables, in any order of times */
export function logRank(rows: readonly RiskRow[]): LogRank {
  let [ofFirst, ofSecond, expected, variance] = [0, 0, 0, 0]
  for (const { atRisk, solved } of rows) {
    const [all, events] = [atRisk[0] + atRisk[1], solved[0] + solved[1]]
    if (all === 0) continue
    ofFirst += solved[0]
    ofSecond += solved[1]
    expected += (events * atRisk[0]) / all
    if (all > 1) variance += (events * atRisk[0] * atRisk[1] * (all - events)) / (all * all * (all - 1))
  }
  return { observed: [ofFirst, ofSecond], expected: [expected, ofFirst + ofSecond - expected], variance }
}

/** Whether one option solves faster, judged by the spread between replications. @param replications the statistic of each */
export function pairedLogRank(replications: readonly LogRank[], level = 0.95): PairedLogRank {
  const excess = replications.map(({ observed, expected }) => observed[0] - expected[0])
  const { mean, halfWidth, n } = meanInterval(excess, level)
  if (halfWidth === null) return { mean, halfWidth, n, t: null, p: null, varianceRatio: null }
  const [spread, usual] = [new Tally(), new Tally()]
  for (const one of excess) spread.add(one)
  for (const { variance } of replications) usual.add(variance)
  const t = spread.variance === 0 ? (mean === 0 ? 0 : mean * Infinity) : mean / Math.sqrt(spread.variance / n)
  const varianceRatio = usual.mean > 0 ? spread.variance / usual.mean : null
  return { mean, halfWidth, n, t, p: 2 * tTail(Math.abs(t), n - 1), varianceRatio }
}

function countBelow(sorted: Float64Array, time: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < time) low = middle + 1
    else high = middle
  }
  return low
}

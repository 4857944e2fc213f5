/** The median of values of any distribution with the interval of its order statistics (Thompson 1936): for values of which some lie beyond what is followed. */
import { incompleteBeta } from '../arithmetic/incomplete-beta.ts'

export interface MedianInterval {
  /** Infinity where it lies beyond; NaN without values. */
  readonly median: number
  /** Ranks from 1 of the two ends, their values, and the level that they have in truth; null where even the extremes fall short of it. */
  readonly interval: {
    readonly ranks: readonly [number, number]
    readonly low: number
    readonly high: number
    readonly coverage: number
  } | null
}

/** The median with the interval of its order statistics. @param values Infinity = beyond what is followed; NaN = missing, and left out */
export function medianInterval(values: ArrayLike<number>, level = 0.95): MedianInterval {
  const sorted = Float64Array.from(values)
    .filter((one) => !Number.isNaN(one))
    .sort()
  const n = sorted.length
  if (n === 0) return { median: NaN, interval: null }
  const [left, right] = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)]]
  const median = left === right ? left : (left + right) / 2
  const ranks = medianRanks(n, level)
  if (ranks === null) return { median, interval: null }
  const [from, to] = ranks.ranks
  return { median, interval: { ...ranks, low: sorted[from - 1], high: sorted[to - 1] } }
}

/** The closest two ranks, as far from either end, between which the median lies with the level asked for; null for too few values. */
function medianRanks(n: number, level: number): { ranks: readonly [number, number]; coverage: number } | null {
  // With rank l it is missed when fewer than l values lie below it, or above it: twice P(Bin(n, 1/2) <= l - 1).
  const coverageAt = (rank: number): number => 1 - 2 * incompleteBeta(0.5, n - rank + 1, rank)
  let rank = 0
  while (2 * (rank + 1) <= n && coverageAt(rank + 1) >= level) rank++
  return rank === 0 ? null : { ranks: [rank, n + 1 - rank], coverage: coverageAt(rank) }
}

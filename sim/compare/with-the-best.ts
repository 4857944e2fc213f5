/**
 * Multiple comparisons with the best (Hsu 1984), of options that met the same luck (Nelson and Matejcik 1995): by how much each option is ahead
 * of the best of the others, all intervals together, and so which of them can still be the best.
 */
import { tQuantile } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'
import { equalMaxT } from './equal-max-t.ts'

/** An option against the best of the others. */
export interface AgainstTheBest {
  /** Its mean less that of the best of the others, as what is wanted: above 0 it is ahead. */
  readonly lead: number
  /** Never above 0. */
  readonly low: number
  /** Never below 0; 0 = it is not the best. */
  readonly high: number
  readonly couldBeBest: boolean
}

export interface BestComparison {
  /** In the order of the options. */
  readonly options: readonly AgainstTheBest[]
  /** Half-width of every lead. */
  readonly halfWidth: number
  /** S squared: the variance of a difference, over all pairs of options. */
  readonly pooledVariance: number
  /** `pooled`: by that variance; `widest`: by the largest of any pair, for some vary over four times as much as others. */
  readonly by: 'pooled' | 'widest'
}

/** Variances of differences further apart than that are not taken for one. */
const MOST_APART = 4

/**
 * By how much each option is ahead of the best of the others, and so which can be the best.
 * @param rows an option a row, its replications in the same order in all; at least two of each, none missing
 * @param wanted whether more of the measure is better, or less
 */
export function compareWithBest(
  rows: readonly ArrayLike<number>[],
  wanted: 'more' | 'less',
  level = 0.95,
): BestComparison {
  const sign = wanted === 'more' ? 1 : -1
  const [k, n] = [rows.length, rows[0].length]
  const pairs = pairVariances(rows)
  const pooledVariance = pairs.reduce((sum, one) => sum + one, 0) / pairs.length
  const [least, widest] = [Math.min(...pairs), Math.max(...pairs)]
  const by = widest > MOST_APART * least ? 'widest' : 'pooled'
  const halfWidth =
    by === 'pooled'
      ? Math.sqrt(pooledVariance / n) &&
        equalMaxT(k - 1, (k - 1) * (n - 1), level, 'one') * Math.sqrt(pooledVariance / n)
      : tQuantile(1 - (1 - level) / (k - 1), n - 1) * Math.sqrt(widest / n)
  const means = rows.map((row) => sign * meanOf(row))
  const options = means.map((mean, place) => {
    const lead = mean - Math.max(...means.filter((_, other) => other !== place))
    const [low, high] = [Math.min(0, lead - halfWidth), Math.max(0, lead + halfWidth)]
    // What equals the best in every replication is the best as well.
    return { lead, low, high, couldBeBest: high > 0 || lead === 0 }
  })
  return { options, halfWidth, pooledVariance, by }
}

/** Sample variances of the differences of all pairs. Their mean is the S squared of Nelson and Matejcik. */
function pairVariances(rows: readonly ArrayLike<number>[]): number[] {
  return rows.flatMap((a, i) =>
    rows.slice(i + 1).map((b) => {
      const tally = new Tally()
      for (let r = 0; r < a.length; r++) tally.add(a[r] - b[r])
      return tally.variance
    }),
  )
}

function meanOf(row: ArrayLike<number>): number {
  const tally = new Tally()
  for (let r = 0; r < row.length; r++) tally.add(row[r])
  return tally.mean
}

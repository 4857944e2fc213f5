/**
 * Several paired differences that are to hold together: their intervals, made so much wider that all of them hold at once with the level
 * asked for, and the p-values of their tests, made so much larger.
 */
import { tQuantile, tTail } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'
import { bonferroni, holm } from './adjusted-p.ts'
import { OwnMaxT } from './own-max-t.ts'

/** How a family is made to hold together; `none`: each by itself. */
export const ADJUSTMENTS = ['holm', 'bonferroni', 'none'] as const
export type Adjustment = (typeof ADJUSTMENTS)[number]

/** One difference of a family. */
export interface JointDifference {
  /** NaN where no pair is there; null ends and p where there is one alone. */
  readonly mean: number
  readonly standardError: number | null
  /** Pairs in which neither is missing. */
  readonly n: number
  /** Ends of the interval that holds together with all others. */
  readonly low: number | null
  readonly high: number | null
  /** Of the paired t test, two-sided, by itself and adjusted. */
  readonly p: number | null
  readonly pAdjusted: number | null
}

/** A family of differences that hold together. */
export interface JointDifferences {
  readonly members: readonly JointDifference[]
  readonly level: number
  /** What the intervals are made by: `each` by itself, Bonferroni's inequality, or the sampled distribution of the largest t. */
  readonly by: 'each' | 'bonferroni' | 'max-t'
}

export interface Joint {
  readonly adjust: Adjustment
  /** Of all intervals together; 0.95 if not given. */
  readonly level?: number
  /** For the samples of the largest t; any text. */
  readonly seed: string
}

/** With fewer pairs their correlation is not known well enough for the sharper quantile. */
const FEWEST_PAIRS = 10
/** With more differences the samples take too long, and gain little. */
const MOST_SAMPLED = 40

/** Several differences whose intervals and p-values hold together. @param differences pair by pair, of the same replications in all; NaN = missing */
export function simultaneous(differences: readonly ArrayLike<number>[], joint: Joint): JointDifferences {
  const { adjust, level = 0.95, seed } = joint
  const tallies = differences.map(tallyOf)
  const alive = tallies.flatMap(({ variance }, place) => (variance > 0 ? [place] : []))
  const maxT =
    adjust === 'holm'
      ? maxTOf(
          alive.map((place) => differences[place]),
          seed,
        )
      : null
  const share = adjust === 'none' ? 1 : Math.max(1, alive.length)
  const p = tallies.map(pOf)
  const adjusted = adjust === 'none' ? p : adjust === 'holm' ? holm(p) : bonferroni(p)
  const members = tallies.map((tally, place): JointDifference => {
    const { mean, count: n, variance } = tally
    if (n < 2) return { ...{ mean, n, standardError: null, low: null, high: null }, p: null, pAdjusted: null }
    const standardError = Math.sqrt(variance / n)
    const plain = tQuantile(1 - (1 - level) / 2 / share, n - 1)
    const t = maxT === null ? plain : Math.min(plain, maxT.quantile(level))
    const half = variance > 0 ? t * standardError : 0
    return { mean, n, standardError, low: mean - half, high: mean + half, p: p[place], pAdjusted: adjusted[place] }
  })
  return { members, level, by: maxT !== null ? 'max-t' : share > 1 ? 'bonferroni' : 'each' }
}

function tallyOf(values: ArrayLike<number>): Tally {
  const tally = new Tally()
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) tally.add(values[i])
  return tally
}

/** Two-sided p of a mean of 0; what never varies is 0 or it is not. */
function pOf({ count, mean, variance }: Tally): number {
  if (count < 2) return NaN
  if (variance === 0) return mean === 0 ? 1 : 0
  return 2 * tTail(Math.abs(mean) / Math.sqrt(variance / count), count - 1)
}

/** Null where it would not be sharper, or where differences are of unlike replications. */
function maxTOf(differences: readonly ArrayLike<number>[], seed: string): OwnMaxT | null {
  const n = differences[0]?.length ?? 0
  if (differences.length < 2 || differences.length > MOST_SAMPLED || n < FEWEST_PAIRS) return null
  if (differences.some((one) => Array.from(one).some(Number.isNaN))) return null
  return new OwnMaxT(correlationOf(differences), n, seed)
}

/** Of rows that all vary. */
function correlationOf(rows: readonly ArrayLike<number>[]): number[][] {
  const scores = rows.map((row) => {
    const { mean, standardDeviation, count } = tallyOf(row)
    return Array.from(row, (x) => (x - mean) / (standardDeviation * Math.sqrt(count - 1)))
  })
  return scores.map((a) => scores.map((b) => a.reduce((sum, x, i) => sum + x * b[i], 0)))
}

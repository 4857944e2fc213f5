/**
 * The difference of a quantile of times between two options: each replication has its own quantile, and what is estimated is the mean of their
 * differences. Where some lie beyond what is followed there is no mean, but a median over replications.
 */
import { pairedInterval } from '../stats/interval.ts'
import type { MeanInterval } from '../stats/interval.ts'
import { bootstrapMean } from './bootstrap.ts'
import type { BootstrapInterval } from './bootstrap.ts'
import { medianInterval } from './median-interval.ts'
import type { MedianInterval } from './median-interval.ts'

export type QuantileDifference =
  | {
      readonly kind: 'mean'
      readonly difference: MeanInterval
      /** Of the same pairs, as a check where there are fewer than twenty; null otherwise. */
      readonly resampled: BootstrapInterval | null
    }
  | {
      readonly kind: 'median'
      readonly difference: MedianInterval
      /** Pairs of which one lies beyond. */
      readonly beyond: number
      /** Pairs of which both do: nobody knows which lies further. */
      readonly unknown: number
    }

const FEW = 20

/** The difference of a quantile of times, replication by replication. @param option and @param baseline a quantile a replication; Infinity = beyond what is followed, NaN = missing */
export function quantileDifference(
  option: ArrayLike<number>,
  baseline: ArrayLike<number>,
  { seed, level = 0.95 }: { readonly seed: string; readonly level?: number },
): QuantileDifference {
  const differences = Array.from(option, (x, r) => x - baseline[r])
  const beyond = differences.filter((one) => Math.abs(one) === Infinity).length
  const unknown = Array.from(option).filter((x, r) => x === Infinity && baseline[r] === Infinity).length
  if (beyond + unknown > 0)
    return { kind: 'median', difference: medianOf(differences, unknown, level), beyond, unknown }
  const known = differences.filter((one) => !Number.isNaN(one))
  const resampled = known.length > 1 && known.length < FEW ? bootstrapMean(known, seed, level) : null
  return { kind: 'mean', difference: pairedInterval(option, baseline, level), resampled }
}

/** A pair of which both lie beyond may lie on either side: each end is that of the less fortunate. */
function medianOf(differences: readonly number[], unknown: number, level: number): MedianInterval {
  const [lowest, highest] = [-Infinity, Infinity].map((side) =>
    medianInterval([...differences, ...Array<number>(unknown).fill(side)], level),
  )
  const median = lowest.median === highest.median ? lowest.median : NaN
  if (lowest.interval === null || highest.interval === null) return { median, interval: null }
  return { median, interval: { ...lowest.interval, high: highest.interval.high } }
}

/** Estimate of a measure: the mean over replications with the half-width of its 95 % t interval; missing values are left out. */
import { meanInterval } from '../stats/interval.ts'
import type { Estimate } from './summary.ts'

/**
 * @param values one a replication; NaN = missing
 * @returns null where every value is missing; a null half-width where there is only one
 */
export function estimateOf(values: readonly number[]): Estimate | null {
  const interval = meanInterval(values)
  return interval.n === 0 ? null : interval
}

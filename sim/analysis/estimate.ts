/** Estimate of a measure: the mean over replications with the half-width of its 95 % t interval; missing values are left out. */
import { tallyInterval } from '../stats/interval.ts'
import type { Tally } from '../stats/tally.ts'
import type { Estimate } from './summary.ts'

/** Counts a value that is not missing (NaN). */
export function addPresent(tally: Tally, value: number): void {
  if (!Number.isNaN(value)) tally.add(value)
}

/** @returns null where every value was missing; a null half-width where there was only one */
export function estimateOf(tally: Tally): Estimate | null {
  return tally.count === 0 ? null : tallyInterval(tally)
}

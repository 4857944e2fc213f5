/**
 * Estimate of a measure: the mean over replications with the half-width of its 95 % t interval. Missing values are left out; where more than a
 * tenth lie beyond the follow-up there is no mean.
 */
import { tallyInterval } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'
import { BEYOND, tooManyBeyond } from './beyond.ts'
import type { Beyond, Estimate } from './summary.ts'

/** Counts a value that is not missing (NaN). */
export function addPresent(tally: Tally, value: number): void {
  if (!Number.isNaN(value)) tally.add(value)
}

/** @returns null where every value was missing; a null half-width where there was only one */
export function estimateOf(tally: Tally): Estimate | null {
  return tally.count === 0 ? null : tallyInterval(tally)
}

/** One measure of one scenario, replication by replication. */
export class MeasureTally {
  private readonly known = new Tally()
  private past = 0

  /** @param value NaN = missing, `BEYOND` = beyond the follow-up */
  add(value: number): void {
    if (value === BEYOND) this.past++
    else addPresent(this.known, value)
  }

  get estimate(): Estimate | null {
    return tooManyBeyond(this.past, this.known.count) ? null : estimateOf(this.known)
  }

  /** Null where none lies beyond the follow-up. */
  get beyond(): Beyond | null {
    return this.past === 0 ? null : { replications: this.past, of: this.past + this.known.count }
  }
}

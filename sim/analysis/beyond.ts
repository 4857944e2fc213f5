/**
 * A time that lies beyond the follow-up is not missing for want of somebody to ask: it is long. Left out of a mean or of a pair it would leave
 * the lucky replications, so the analysis knows it as beyond all bounds.
 */
import { MEASURES, measureIndex } from '../city/model/measures.ts'
import type { Measure } from '../city/model/measure.ts'

/** What stands for a value beyond the follow-up; one that is missing for want of a denominator stays NaN. */
export const BEYOND = Infinity

/** By measure, the column of the mean of the same times, which is missing only where there is nobody to ask; -1 = it has none. */
const RESTRICTED = (MEASURES as readonly Measure[]).map(({ restricted }) =>
  restricted === undefined ? -1 : measureIndex(restricted),
)

/** The measures of one replication, with those told apart that lie beyond the follow-up. @param measures NaN = missing for whatever reason */
export function withBeyond(measures: Float64Array): Float64Array {
  return measures.map((value, column) => (liesBeyond(measures, column) ? BEYOND : value))
}

/** Whether one of these measures has no value because it lies beyond the follow-up. */
export function anyBeyond(measures: Float64Array, columns: ReadonlySet<number>): boolean {
  return [...columns].some((column) => column < measures.length && liesBeyond(measures, column))
}

function liesBeyond(measures: Float64Array, column: number): boolean {
  const restricted = RESTRICTED[column]
  return restricted >= 0 && Number.isNaN(measures[column]) && !Number.isNaN(measures[restricted])
}

/** Whether so many of all are too many for a mean of the others: more than a tenth. */
export function tooManyBeyond(beyond: number, known: number): boolean {
  return 10 * beyond > beyond + known
}

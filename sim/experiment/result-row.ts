/**
 * One replication as one row of doubles: measures, survival, the weekly series, events, cases. A row travels between threads without
 * copying and goes to disk and back without losing a bit.
 */
import { MEASURES } from '../city/measures.ts'
import { FOLLOW_UP_DAYS, WEEKLY_SERIES } from '../city/replication.ts'
import type { Replication, WeeklySeries } from '../city/replication.ts'

const SURVIVAL_LENGTH = FOLLOW_UP_DAYS + 1

/** Whole weeks of an observed period of so many days. */
export function wholeWeeks(days: number): number {
  return Math.floor(days / 7)
}

/** Numbers in a row when so many days are observed. */
export function rowLength(days: number): number {
  return MEASURES.length + SURVIVAL_LENGTH + WEEKLY_SERIES.length * wholeWeeks(days) + 2
}

/** @throws Error when a part of the replication has not the length that the horizon demands */
export function packRow(replication: Replication, days: number): Float64Array {
  const weeks = wholeWeeks(days)
  const row = new Float64Array(rowLength(days))
  let at = 0
  const put = (part: string, values: Float64Array, length: number): void => {
    if (values.length !== length) throw new Error(`a replication has ${values.length} values of ${part}, not ${length}`)
    row.set(values, at)
    at += length
  }
  put('measures', replication.measures, MEASURES.length)
  put('survival', replication.survival, SURVIVAL_LENGTH)
  for (const series of WEEKLY_SERIES) put(`weekly ${series}`, replication.weekly[series], weeks)
  row[at] = replication.events
  row[at + 1] = replication.cases
  return row
}

/** The replication that `packRow` packed; it keeps views into the row, so leave the row alone afterwards. */
export function unpackRow(row: Float64Array, days: number): Replication {
  if (row.length !== rowLength(days)) {
    throw new Error(`a row of ${days} days has ${rowLength(days)} numbers, this one has ${row.length}`)
  }
  const weeks = wholeWeeks(days)
  let at = 0
  const take = (length: number): Float64Array => row.subarray(at, (at += length))
  const measures = take(MEASURES.length)
  const survival = take(SURVIVAL_LENGTH)
  const weekly = {} as Record<WeeklySeries, Float64Array>
  for (const series of WEEKLY_SERIES) weekly[series] = take(weeks)
  return { measures, survival, weekly, events: row[at]!, cases: row[at + 1]! }
}

/**
 * What makes a table doubtful although each of its rows can be read: requests that stand in it twice, days far from all others, times
 * of day that are none. What would make the fit wrong is refused, the rest is told.
 */
import { WrongRequest } from '../validation/wrong-request.ts'
import { saysNothing } from '../../sim/requests/nothing.ts'
import type { Request } from './request.ts'
import { counted } from './table-rows.ts'
import type { Row } from './table-rows.ts'

export interface ReadRow {
  readonly row: Row
  readonly request: Request
}

/** Share of rows that repeat an id above which the column is none of ids. */
const REPEATED = 0.3
/** Share of rows at midnight from which on the times of day are none, and rows at midnight that may be chance. */
const AT_MIDNIGHT = 0.9
const SOME = 10
/** A year without a request; and the share of rows up to which those beyond it are mistakes. */
const YEAR = 366
const FEW = 0.01
/** Requests from which on a day without hours 0 and 13 to 23 is no chance. */
const MANY = 500

/** Of rows with the same id the last is kept: it is what became of the request. Without ids equal rows may be different requests. */
export function onceEach(
  rows: readonly ReadRow[],
  id: number,
  path: string,
): { kept: readonly ReadRow[]; notes: string[] } {
  const keyOf = ({ row }: ReadRow): string =>
    id < 0 ? JSON.stringify(row.cells) : saysNothing(row.cells[id]) ? '' : row.cells[id]
  const last = new Map<string, ReadRow>()
  const repeats: string[] = []
  for (const one of rows) {
    const key = keyOf(one)
    const earlier = key === '' ? undefined : last.get(key)
    if (earlier) repeats.push(`row ${one.row.place} that of row ${earlier.row.place}`)
    last.set(key, one)
  }
  if (repeats.length === 0) return { kept: rows, notes: [] }
  if (id < 0)
    return {
      kept: rows,
      notes: [
        `Rows equal to an earlier one in all columns: ${repeats.length} (${repeats[0]}); kept, as the table has no column id`,
      ],
    }
  if (repeats.length > REPEATED * rows.length)
    throw new WrongRequest(
      `${path}: ${repeats.length} of ${rows.length} rows repeat an id (${repeats[0]}); rename the column if it holds no ids of requests`,
    )
  return {
    kept: rows.filter((one) => keyOf(one) === '' || last.get(keyOf(one)) === one),
    notes: [`Rows that repeat an id: ${repeats.length} (${repeats[0]}); of each id the last row is counted`],
  }
}

/** @throws WrongRequest where few rows lie more than a year from all others, or most have no time of day */
export function doubts(rows: readonly ReadRow[], path: string): string[] {
  return [...farAway(rows, path), ...noTimeOfDay(rows, path)]
}

function farAway(rows: readonly ReadRow[], path: string): string[] {
  const inOrder = [...rows].sort((a, b) => a.request.day - b.request.day)
  const gaps = inOrder.flatMap(({ request }, at) => {
    const days = at === 0 ? 0 : request.day - inOrder[at - 1].request.day
    return days > YEAR ? [{ at, days }] : []
  })
  for (const { at, days } of gaps) {
    const few = [inOrder.slice(0, at), inOrder.slice(at)].find(({ length }) => length <= FEW * rows.length)
    if (few)
      throw new WrongRequest(
        `${path}, row ${few[0].row.place}: created is on ${dateOf(few[0])}, ${days} days from the others; mend or take out ` +
          (few.length === 1 ? 'the row' : `the ${few.length} rows that lie so far away`),
      )
  }
  return gaps.map(({ at, days }) => `No request in the ${days - 1} days before ${dateOf(inOrder[at])}`)
}

function dateOf({ request }: ReadRow): string {
  return new Date(request.day * 86400000).toISOString().slice(0, 10)
}

function noTimeOfDay(rows: readonly ReadRow[], path: string): string[] {
  const at = (minute: number): number =>
    rows.filter(({ request }) => request.minute - request.day * 1440 === minute).length
  const [midnight, before, after] = [at(0), at(1439), at(1)]
  if (midnight > SOME && midnight > AT_MIDNIGHT * rows.length)
    throw new WrongRequest(
      `${path}: ${midnight} of ${rows.length} requests are at 00:00; give times of day, not dates alone`,
    )
  const halfDay = rows.every(({ request: { hour } }) => hour >= 1 && hour <= 12)
  return [
    ...(midnight > SOME + 10 * Math.max(before, after)
      ? counted(
          midnight,
          'request at 00:00',
          'requests at 00:00, far more than a minute before and after: dates without a time of day?',
        )
      : []),
    ...(halfDay && rows.length >= MANY
      ? ['No request between 13 and 1 o’clock: a clock of 12 hours whose halves (AM, PM) are lost?']
      : []),
  ]
}

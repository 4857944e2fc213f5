/** The first reading of a table: what only all of its rows together tell - the order of its dates, whether their times of day are any, the last row of each id, the words of its columns. */
import { randomInt } from 'node:crypto'
import { CodeList } from '../../sim/requests/code-list.ts'
import { DateColumn } from '../../sim/requests/date-column.ts'
import { DATES } from '../../sim/requests/header-words.ts'
import type { FieldName } from '../../sim/requests/header-words.ts'
import { LastOfId } from '../../sim/requests/last-of-id.ts'
import type { DateReading, RowReader } from '../../sim/requests/row-reader.ts'
import type { TableHead } from '../../sim/requests/table-head.ts'
import type { TableMap } from '../../sim/requests/table-map.ts'
import type { DateOrder } from '../../sim/requests/written-moment.ts'
import { eachRow } from './table-rows.ts'
import type { RowCounts } from './table-rows.ts'
import type { TableSource } from './table-source.ts'

export const WORD_FIELDS = ['category', 'agency', 'area', 'channel'] as const
export type WordField = (typeof WORD_FIELDS)[number]

export interface FirstReading {
  readonly counts: RowCounts
  /** Rows that the mapping does not keep, and those that it does. */
  readonly mapped: number
  readonly rows: number
  /** Rows whose time cannot be read, and the first of them. */
  readonly unreadable: number
  readonly firstUnreadable: string
  readonly dates: DateReading
  readonly notes: readonly string[]
  readonly ids: LastOfId
  /** Part of the range of numbered ids that the table holds; NaN where they are no numbers. */
  readonly idsHeld: number
  readonly codes: Readonly<Record<WordField, CodeList>>
}

/** Share of times at midnight from which on a column has none, rows below which it may be chance; and rows of a clock of 12 hours. */
const AT_MIDNIGHT = 0.9
const SOME = 10
const MANY = 500
const MOST = 10

/** What is seen of one column of dates. */
class DateSeen {
  readonly column: DateColumn
  rows = 0
  midnight = 0
  /** Hours that were seen. */
  readonly hours = new Set<number>()
  timed = 0

  constructor(field: FieldName, path: string) {
    this.column = new DateColumn(field, path)
  }

  get isDayOnly(): boolean {
    // A clock of 12 hours shows neither 0 nor 13 to 23, and most of the rest.
    const lostHalf =
      this.timed >= MANY && this.hours.size >= MOST && [...this.hours].every((hour) => hour >= 1 && hour <= 12)
    return lostHalf || (this.rows > SOME && this.midnight > AT_MIDNIGHT * this.rows)
  }
}

/** @throws InputError where dates stand in no one order */
export async function firstReading(
  source: TableSource,
  head: TableHead,
  map: TableMap,
  reader: RowReader,
): Promise<FirstReading> {
  const seen = new Map(DATES.filter((one) => reader.has(one)).map((one) => [one, new DateSeen(one, source.path)]))
  const ids = new LastOfId(randomInt(2 ** 32))
  const span = { low: Infinity, high: -Infinity, numbers: 0 }
  const found = { mapped: 0, rows: 0, unreadable: 0, firstUnreadable: '' }
  const codes = {
    category: new CodeList('category'),
    agency: new CodeList('agency'),
    area: new CodeList(reader.areaField()),
    channel: new CodeList('channel'),
  }
  const counts = await eachRow(source, head, (cells, place) => {
    if (!reader.counts(cells)) return void found.mapped++
    for (const [field, column] of seen) {
      const isWrong = see(column, reader, cells, field, place)
      if (!isWrong || field !== 'created') continue
      found.firstUnreadable ||= `row ${place}: created is "${reader.cell(cells, 'created').slice(0, 40)}"`
      found.unreadable++
    }
    seeId(reader.cell(cells, 'id'), found.rows, ids, span)
    const words = reader.words(cells)
    for (const field of WORD_FIELDS) if (words[field] !== '') codes[field].codeOf(words[field])
    found.rows++
  })
  const settled = [...seen].map(([field, one]) => ({ field, one, ...one.column.settled(map.dates) }))
  return {
    ...{ counts, ids, codes, ...found },
    dates: {
      order: new Map(settled.map(({ field, order }): [FieldName, DateOrder] => [field, order])),
      dayOnly: new Set(settled.filter(({ one }) => one.isDayOnly).map(({ field }) => field)),
    },
    notes: settled.flatMap(({ notes }) => notes),
    idsHeld: span.numbers > 0.99 * found.rows ? (found.rows - ids.repeats) / (span.high - span.low + 1) : NaN,
  }
}

/** @returns whether the cell is no date */
function see(seen: DateSeen, reader: RowReader, cells: readonly string[], field: FieldName, place: number): boolean {
  const written = reader.written(cells, field)
  if (written === 'wrong') return true
  if (written === undefined) return false
  seen.column.see(place, reader.cell(cells, field), written)
  seen.rows++
  if (written.seconds === 0) seen.midnight++
  if (written.dateOnly) return false
  seen.timed++
  seen.hours.add(Math.floor(written.seconds / 3600))
  return false
}

function seeId(id: string, row: number, ids: LastOfId, span: { low: number; high: number; numbers: number }): void {
  if (id === '') return
  ids.see(id, row)
  if (!/^\d{1,15}$/.test(id)) return
  span.numbers++
  span.low = Math.min(span.low, Number(id))
  span.high = Math.max(span.high, Number(id))
}

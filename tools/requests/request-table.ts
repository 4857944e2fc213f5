/**
 * A table of service requests: when each was made, through which channel, in which district. What can be understood in one way only
 * is converted and told, what cannot is refused with its row; rows without a time are left out and counted.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WrongRequest } from '../validation/wrong-request.ts'
import type { CityZone } from '../../sim/requests/city-zone.ts'
import { cityZone } from '../../sim/requests/city-zone.ts'
import { DateColumn } from '../../sim/requests/date-column.ts'
import { DEFAULT_DAYS, isNoMoment, saysNothing } from '../../sim/requests/nothing.ts'
import type { DateOrder, WrittenMoment } from '../../sim/requests/written-moment.ts'
import { dayOf, writtenMoment } from '../../sim/requests/written-moment.ts'
import { asked } from './asked.ts'
import type { Request } from './request.ts'
import type { ReadRow } from './table-doubts.ts'
import { doubts, onceEach } from './table-doubts.ts'
import type { Row, TableRows } from './table-rows.ts'
import { counted, tableRows } from './table-rows.ts'
import { tableText } from './table-text.ts'

/** What the table itself may leave open. */
export interface TableAnswers {
  /** Name of the city's zone (Asia/Shanghai): needed where times are given with Z or an offset. */
  readonly zone?: string | undefined
  /** Needed where no row shows it. */
  readonly dates?: DateOrder | undefined
}

export interface RequestTable {
  readonly requests: readonly Request[]
  /** What was converted, left out or is doubtful, as sentences. */
  readonly notes: readonly string[]
}

const FILES = ['requests.csv.gz', 'requests.csv']
const COLUMNS = ['created', 'channel', 'district'] as const
/** A table that is complete only in part marks the complete part with 1 in this column. */
const COMPLETE = 'in_contiguous_window'
/** Share of rows without a time from which on the table is refused. */
const TIMELESS = 0.05
const DAY = 86400

/**
 * The requests of a table, of its complete part where it marks one.
 * @throws WrongRequest when there is no such file, a column is missing, a time is none, or no row is left
 */
export function readRequests(folder: string, file?: string, answers: TableAnswers = {}): RequestTable {
  const names = file === undefined ? FILES : [file]
  const name = names.find((one) => existsSync(join(folder, one)))
  if (name === undefined) throw new WrongRequest(`no ${names.join(' or ')} in ${folder}; give a folder that has one`)
  return requestTable(readFileSync(join(folder, name)), join(folder, name), answers)
}

/** The same from the bytes of a file; `path` stands in messages. */
export function requestTable(bytes: Uint8Array, path: string, answers: TableAnswers = {}): RequestTable {
  const { zone: name } = answers
  const zone = name === undefined ? undefined : asked(() => cityZone(name))
  const { text, notes } = tableText(bytes, path)
  const table = tableRows(text, path, COLUMNS[0])
  const columns = columnsOf(table, path)
  const complete = completePart(table, path)
  const timed = withTime(complete.rows, columns, path)
  if (timed.moments.length === 0) throw new WrongRequest(`${path} holds no requests; give a table with rows`)
  const { order, notes: orderNotes } = orderOf(timed.moments, path, answers.dates)
  const clocks = ownTimes(timed.moments, order, zone, path)
  const read = timed.rows.map((row, at) => ({ row, request: requestOf(row, clocks.seconds[at], columns) }))
  const once = onceEach(read, table.header.indexOf('id'), path)
  return {
    requests: once.kept.map(({ request }) => request),
    notes: [
      ...[...notes, ...table.notes, ...complete.notes, ...timed.notes, ...orderNotes, ...clocks.notes, ...once.notes],
      ...unnamed(once.kept),
      ...doubts(once.kept, path),
    ],
  }
}

interface PlacedMoment {
  readonly place: number
  readonly cell: string
  readonly moment: WrittenMoment
}

function orderOf(moments: readonly PlacedMoment[], path: string, said: DateOrder | undefined) {
  const column = new DateColumn('created', path)
  for (const { place, cell, moment } of moments) column.see(place, cell, moment)
  return asked(() => column.settled(said))
}

type Columns = Readonly<Record<(typeof COLUMNS)[number], number>>

function columnsOf({ header }: TableRows, path: string): Columns {
  const missing = COLUMNS.find((column) => !header.includes(column))
  if (missing !== undefined)
    throw new WrongRequest(`${path} has no column ${missing}; give a table with ${COLUMNS.join(', ')}`)
  const twice = [...COLUMNS, 'id', COMPLETE].find((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice !== undefined) throw new WrongRequest(`${path} has two columns ${twice}; rename or take out one`)
  return {
    created: header.indexOf('created'),
    channel: header.indexOf('channel'),
    district: header.indexOf('district'),
  }
}

function completePart({ header, rows }: TableRows, path: string): { rows: readonly Row[]; notes: string[] } {
  const mark = header.indexOf(COMPLETE)
  if (mark < 0) return { rows, notes: [] }
  const wrong = rows.find(({ cells }) => cells[mark] !== '0' && cells[mark] !== '1')
  if (wrong) throw new WrongRequest(`${path}, row ${wrong.place}: ${COMPLETE} is "${wrong.cells[mark]}"; give 0 or 1`)
  const kept = rows.filter(({ cells }) => cells[mark] === '1')
  const left = 'outside the part that the table marks as complete left out'
  return { rows: kept, notes: counted(rows.length - kept.length, `row ${left}`, `rows ${left}`) }
}

/** Rows with a time, as it is written; those with nothing or a default in its place are left out. */
function withTime(rows: readonly Row[], { created }: Columns, path: string) {
  const read = rows.map((row) => {
    const cell = row.cells[created]
    return { row, cell, moment: isNoMoment(cell) ? undefined : writtenMoment(cell) }
  })
  const wrong = read.filter(({ cell, moment }) => moment === undefined && !isNoMoment(cell))
  if (wrong.length > 0)
    throw new WrongRequest(
      `${path}, row ${wrong[0].row.place}: created is "${wrong[0].cell}"; give a time as 2018-09-10T08:20` +
        (wrong.length > 1 ? ` (${wrong.length} rows have none)` : ''),
    )
  const isDefault = ({ moment }: (typeof read)[number]): boolean =>
    moment !== undefined && moment.orders.some((order) => DEFAULT_DAYS.has(dayOf(moment.date, order)!))
  const timeless = read.filter((one) => one.moment === undefined || isDefault(one))
  if (timeless.length > TIMELESS * rows.length)
    throw new WrongRequest(
      `${path}: ${timeless.length} of ${rows.length} rows have no time (row ${timeless[0].row.place}: created is ` +
        `"${timeless[0].cell}"); give a table with the times of its requests`,
    )
  const without = `without a time left out (row ${timeless[0]?.row.place}: created is "${timeless[0]?.cell}")`
  const timed = read.filter((one) => !timeless.includes(one))
  return {
    rows: timed.map(({ row }) => row),
    moments: timed.map(({ row, cell, moment }): PlacedMoment => ({ place: row.place, cell, moment: moment! })),
    notes: counted(timeless.length, `row ${without}`, `rows ${without}`),
  }
}

/** The city's clock at each request, as seconds from 1970-01-01. */
function ownTimes(moments: readonly PlacedMoment[], order: DateOrder, zone: CityZone | undefined, path: string) {
  const written = moments.map(({ moment: { date, seconds } }) => dayOf(date, order)! * DAY + seconds)
  const zoned = moments.find(({ moment }) => moment.offset !== undefined)
  if (zoned === undefined) {
    const seconds = zone === undefined ? written : written.map((clock) => zone.shown(clock))
    const moved = seconds.filter((clock, at) => clock !== written[at]).length
    const why = `when the clocks of ${zone?.name} went forward, moved forward with them`
    return { seconds, notes: counted(moved, `time in an hour left out ${why}`, `times in hours left out ${why}`) }
  }
  const bare = moments.find(({ moment }) => moment.offset === undefined)
  if (bare)
    throw new WrongRequest(
      `${path}: row ${zoned.place} says its zone ("${zoned.cell}"), row ${bare.place} does not ("${bare.cell}"); write all in one way`,
    )
  if (zone === undefined)
    throw new WrongRequest(
      `${path}, row ${zoned.place}: created is "${zoned.cell}", a time in a zone of its own; say the city's, such as --zone Asia/Shanghai`,
    )
  return {
    seconds: moments.map(({ moment }, at) => zone.clockAt(written[at] - moment.offset! * 60)),
    notes: [`Times are converted to ${zone.name} from the zones that they say (row ${zoned.place}: "${zoned.cell}")`],
  }
}

function requestOf({ cells }: Row, seconds: number, { channel, district }: Columns): Request {
  const day = Math.floor(seconds / DAY)
  const minute = Math.floor(seconds / 60)
  return {
    day,
    hour: Math.floor((minute - day * 1440) / 60),
    minute,
    channel: named(cells[channel]),
    district: named(cells[district]),
  }
}

function named(cell: string): string {
  return saysNothing(cell) ? '' : cell
}

function unnamed(rows: readonly ReadRow[]): string[] {
  const without = (column: 'channel' | 'district'): number =>
    rows.filter(({ request }) => request[column] === '').length
  return (['channel', 'district'] as const).flatMap((column) =>
    counted(without(column), `request without a ${column}`, `requests without a ${column}`),
  )
}

/** The second reading of a table: each request, now that the order of its dates is known, is written as a row of numbers, and what is doubtful is counted. */
import { domainOf } from '../../sim/requests/domains.ts'
import { mergedWords, withoutPersons } from '../../sim/requests/merged-words.ts'
import type { MergedWords } from '../../sim/requests/merged-words.ts'
import type { QualityCounts } from '../../sim/requests/quality.ts'
import type { RequestRow, RowReader } from '../../sim/requests/row-reader.ts'
import { MinuteWatch } from '../../sim/requests/shared-minutes.ts'
import type { TableHead } from '../../sim/requests/table-head.ts'
import type { TableMap } from '../../sim/requests/table-map.ts'
import type { TableWriter } from '../../sim/run/table.ts'
import { WORD_FIELDS } from './first-reading.ts'
import type { FirstReading, WordField } from './first-reading.ts'
import { keptRow } from './kept-columns.ts'
import { eachRow } from './table-rows.ts'
import type { TableSource } from './table-source.ts'

export interface SecondReading {
  readonly counts: QualityCounts
  readonly lists: Readonly<Record<WordField, MergedWords>>
  /** First and last day with a request, from 1970-01-01. */
  readonly first: number
  readonly last: number
  /** Only what has ended is in the table: nothing is open, and the last days have less than half of the usual. */
  readonly endedOnly: boolean
  /** Day on which the table was taken from its source, said or seen. */
  readonly extracted: number
}

/** Closings on a day and the 30 days before it from which on it is no slip of the pen; days that one alone may lie behind the last that is none. */
const BELIEVED = 3
const MONTH = 30
/** In a table of so few rows closings are too rare to bear each other out: one within a year is believed. */
const FEW = 30
const YEAR = 366
const FORTNIGHT = 14

/** Sums over all rows. */
class Sums {
  kept = 0
  dateOnly = 0
  closedFirst = 0
  noCases = 0
  open = 0
  resolved = 0
  reopened = 0
  unmapped = 0
  timeless = 0
  readonly days = new Map<number, number>()
  readonly closings = new Map<number, number>()
  readonly minutes = new MinuteWatch()

  add(row: RequestRow, category: string, channel: number): void {
    this.kept++
    if (!row.timed) this.dateOnly++
    else this.minutes.see(Math.floor(row.clock / 60), channel + 1)
    if (row.closedFirst) this.closedFirst++
    if (row.end === 'none') this.noCases++
    if (row.end === 'open') this.open++
    if (row.end === 'resolved') this.resolved++
    if (row.reopened === true) this.reopened++
    if (category !== '' && domainOf(category) === undefined) this.unmapped++
    count(this.days, Math.floor(row.clock / 86400))
    if (!Number.isNaN(row.closedDay)) count(this.closings, row.closedDay)
  }
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

export async function secondReading(
  source: TableSource,
  head: TableHead,
  map: TableMap,
  reader: RowReader,
  before: FirstReading,
  writer: TableWriter,
): Promise<SecondReading> {
  const lists = Object.fromEntries(
    WORD_FIELDS.map((field) => [field, mergedWords(before.codes[field].words, before.codes[field].counts)]),
  ) as Record<WordField, MergedWords>
  const sums = new Sums()
  let at = -1
  await eachRow(source, head, (cells) => {
    if (!reader.counts(cells)) return
    at++
    const id = reader.cell(cells, 'id')
    if (id !== '' && !before.ids.isLast(id, at)) return
    const row = reader.request(cells, before.dates)
    if (row === undefined) return void sums.timeless++
    const words = reader.words(cells)
    const codes = WORD_FIELDS.map((field) => codeOf(words[field], before, lists, field))
    sums.add(row, words.category, codes[3])
    writer.add(keptRow(row, codes))
  })
  writer.end()
  const extracted = map.extracted ?? believedLast(sums)
  const named = { ...lists, agency: { ...lists.agency, words: withoutPersons(lists.agency.words) } }
  const counts = countsOf(sums, before, reader, named, extracted)
  return { counts, lists: named, ...windowOf(sums), endedOnly: endedOnly(sums), extracted }
}

function codeOf(
  word: string,
  { codes }: FirstReading,
  lists: Readonly<Record<WordField, MergedWords>>,
  field: WordField,
): number {
  return word === '' ? -1 : lists[field].codes[codes[field].known(word)]
}

function windowOf({ days }: Sums): { first: number; last: number } {
  let [first, last] = [Infinity, -Infinity]
  for (const day of days.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)]
  return { first, last }
}

/** Of a table of closed requests the last ones are missing that take long: its end is thin. */
function endedOnly(sums: Sums): boolean {
  const { first, last } = windowOf(sums)
  if (sums.open > 0 || sums.resolved === 0 || last - first < 3 * FORTNIGHT) return false
  const recent = [...sums.days].reduce((total, [day, n]) => total + (day > last - FORTNIGHT ? n : 0), 0)
  return recent / FORTNIGHT < (0.5 * sums.kept) / (last - first + 1)
}

/** The last day with a request, or a later one up to which there are closings that are no slips. */
function believedLast({ days, closings, kept }: Sums): number {
  const last = Math.max(...days.keys())
  const later = [...closings.keys()].filter((day) => day > last).sort((a, b) => a - b)
  const around = (day: number): number =>
    later.filter((one) => one <= day && one > day - MONTH).reduce((sum, one) => sum + closings.get(one)!, 0)
  const reach = kept < FEW ? YEAR : MONTH
  return later.reduce((known, day) => (day - known <= reach || around(day) >= BELIEVED ? day : known), last)
}

function countsOf(
  sums: Sums,
  before: FirstReading,
  reader: RowReader,
  { channel, agency }: SecondReading['lists'],
  extracted: number,
): QualityCounts {
  const { first, last } = windowOf(sums)
  const days = sums.kept === 0 ? 0 : last - first + 1
  const future = [...sums.closings].filter(([day]) => day > extracted).reduce((sum, [, n]) => sum + n, 0)
  const batches = [...sums.minutes.shares()].map(([code, { share }]) => {
    const rows = code === 0 ? sums.kept : channel.counts[code - 1]
    return { name: code === 0 ? '' : channel.words[code - 1], rows, share, rate: rows / days / 1440 }
  })
  return {
    rows: before.rows,
    kept: sums.kept,
    unreadable: before.unreadable,
    timeless: Math.max(0, sums.timeless - before.unreadable),
    cells: before.counts.cells,
    repeats: before.ids.repeats,
    noCases: sums.noCases,
    dateOnly: sums.dateOnly,
    closedFirst: sums.closedFirst,
    future,
    open: sums.open,
    resolved: sums.resolved,
    tellsClosing: reader.has('closed'),
    tellsReopened: reader.has('reopened'),
    reopened: sums.reopened,
    unmapped: sums.unmapped,
    days,
    emptyDays: days - sums.days.size,
    channels: batches,
    idsHeld: before.idsHeld,
    alikeUnits: alike(agency.words),
  }
}

/** A name with something in brackets behind it, and the same name without. */
function alike(names: readonly string[]): [string, string][] {
  const known = new Set(names)
  return names.flatMap((name) => {
    const bare = name.replace(/ *[(（].*[)）] *$/, '')
    return bare !== name && known.has(bare) ? [[bare, name] as [string, string]] : []
  })
}

/**
 * A table of service requests, read from a folder: when each was made, through which channel, in which district. The
 * file is `requests.csv` or `requests.csv.gz`, comma-separated with a header (RFC 4180).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { calendarDay } from '../../../sim/arithmetic/calendar-date.ts'
import { WrongRequest } from '../wrong-request.ts'

export interface Request {
  /** Days from 1970-01-01. */
  readonly day: number
  readonly hour: number
  /** Minutes from 1970-01-01. */
  readonly minute: number
  readonly channel: string
  readonly district: string
}

const FILES = ['requests.csv.gz', 'requests.csv']
const COLUMNS = ['created', 'channel', 'district'] as const
/** A table that is complete only in part marks the complete part with 1 in this column. */
const COMPLETE = 'in_contiguous_window'
const MOMENT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)/

/**
 * The requests of a table, of its complete part where it marks one.
 * @throws WrongRequest when there is no such file, a column is missing, a time is none, or no row is left
 */
export function readRequests(folder: string, file?: string): Request[] {
  const names = file === undefined ? FILES : [file]
  const name = names.find((one) => existsSync(join(folder, one)))
  if (name === undefined) throw new WrongRequest(`no ${names.join(' or ')} in ${folder}; give a folder that has one`)
  const path = join(folder, name)
  const requests = requestsOf(textOf(path), path)
  if (requests.length === 0) throw new WrongRequest(`${path} holds no requests; give a table with rows`)
  return requests
}

function textOf(path: string): string {
  const bytes = readFileSync(path)
  if (!path.endsWith('.gz')) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes).toString('utf8')
  } catch {
    throw new WrongRequest(`${path} is not compressed by gzip; give it so, or as .csv`)
  }
}

function requestsOf(text: string, path: string): Request[] {
  const [header, ...rows] = recordsOf(text)
  const missing = COLUMNS.find((column) => !header?.includes(column))
  if (missing !== undefined)
    throw new WrongRequest(`${path} has no column ${missing}; give a table with ${COLUMNS.join(', ')}`)
  const [created, channel, district] = COLUMNS.map((column) => header.indexOf(column)) as [number, number, number]
  const complete = header.indexOf(COMPLETE)
  return rows
    .map((row, place) => ({ row, place }))
    .filter(({ row }) => complete < 0 || row[complete] === '1')
    .map(({ row, place }) => {
      const [, date = '', hour, minute] = MOMENT.exec(row[created] ?? '') ?? []
      const day = calendarDay(date)
      if (day === undefined)
        throw new WrongRequest(
          `${path}, row ${place + 2}: created is "${row[created]}"; give a time as 2018-09-10T08:20`,
        )
      const inDay = Number(hour) * 60 + Number(minute)
      return {
        day,
        hour: Number(hour),
        minute: day * 1440 + inDay,
        channel: row[channel] ?? '',
        district: row[district] ?? '',
      }
    })
}

/** Fields in double quotes may hold commas, line ends and doubled quotes. */
function recordsOf(text: string): string[][] {
  const records: string[][] = []
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y
  let record: string[] = []
  while (field.lastIndex < text.length) {
    const [, raw, end] = field.exec(text) ?? []
    if (raw === undefined)
      throw new WrongRequest(`row ${records.length + 1} has a stray quotation mark; mend the table`)
    record.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === ',') continue
    records.push(record)
    record = []
  }
  // A last row that ends with a comma has an empty last field.
  if (record.length > 0) records.push([...record, ''])
  return records
}

/** Requests by what they have in common, in order of first appearance. */
export function grouped<Key>(requests: readonly Request[], keyOf: (request: Request) => Key): Map<Key, Request[]> {
  const groups = new Map<Key, Request[]>()
  for (const request of requests) {
    const group = groups.get(keyOf(request))
    if (group) group.push(request)
    else groups.set(keyOf(request), [request])
  }
  return groups
}

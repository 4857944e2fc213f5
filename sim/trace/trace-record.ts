/**
 * A record of a run: every event of its calendar as one line of JSON, under a header that says of which run they are and above a
 * footer that says how many. Two versions of the program that make the same run make the same lines, to the last bit of each time.
 */
import type { LoggedEvent } from '../city/story/event-log.ts'
import type { Horizon } from '../city/model/replication.ts'

const FORMAT = 'whistlelab-events-1'
const COLUMNS = ['time', 'event', 'work', 'street', 'department', 'issue', 'recurrence'] as const

export interface RecordHeader {
  readonly scenario: string
  /** SHA-256 of the scenario's setting. */
  readonly hash: string
  readonly seed: string
  /** Counted from 0. */
  readonly replication: number
  readonly horizon: Horizon
  /** Recorded are the events from the start to this hour. */
  readonly until: number
  readonly version: string
  /** Fingerprint of the engine's code. */
  readonly engine: string
}

export function recordHeader(header: RecordHeader): string {
  return JSON.stringify({ format: FORMAT, ...header, columns: COLUMNS }) + '\n'
}

/** The line of one event; numbers count from 1, and what an event does not say is null or left out at the end. */
export function recordLine(event: LoggedEvent): string {
  const { time, event: name, work, street, department, issue, recurrence } = event
  const row = [time, name, work ?? null, counted(street), counted(department), counted(issue), recurrence ?? null]
  while (row[row.length - 1] === null) row.pop()
  return JSON.stringify(row) + '\n'
}

function counted(number: number | undefined): number | null {
  return number === undefined ? null : number + 1
}

export function recordFooter(events: number): string {
  return JSON.stringify({ events }) + '\n'
}

/** The header that a first line holds; undefined when it is none. */
export function parseHeader(line: string): RecordHeader | undefined {
  const header = parse(line) as (Partial<RecordHeader> & { format?: unknown }) | null | undefined
  if (typeof header !== 'object' || header?.format !== FORMAT) return undefined
  const { scenario, hash, seed, replication, horizon, until, version, engine } = header
  const texts = [scenario, hash, seed, version, engine].every((text) => typeof text === 'string')
  const numbers = [replication, until, horizon?.days, horizon?.warmUpDays].every((number) => Number.isFinite(number))
  return texts && numbers ? (header as RecordHeader) : undefined
}

/** A line after the header: an event as written, or the footer; undefined when it is neither, as when it is torn. */
export function parseLine(line: string): RecordedEvent | { readonly events: number } | undefined {
  const parsed = parse(line)
  if (Array.isArray(parsed)) {
    const [time, event] = parsed as unknown[]
    return typeof time === 'number' && typeof event === 'string' ? (parsed as unknown as RecordedEvent) : undefined
  }
  const events = (parsed as { events?: unknown } | null | undefined)?.events
  return typeof events === 'number' ? { events } : undefined
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Time, event, work, street, department, issue, recurrence. */
export type RecordedEvent = readonly [number, string, ...(string | number | null)[]]

/** An event in words: `"work ends" of triage for issue 17 of street 3`. */
export function eventWords([, event, work, street, department, issue, recurrence]: RecordedEvent): string {
  const again = typeof recurrence === 'number' && recurrence > 0 ? ` (recurrence ${recurrence})` : ''
  return [
    `"${event}"`,
    ...(typeof work === 'string' ? [`of work "${work}"`] : []),
    ...(typeof issue === 'number' ? [`for issue ${issue}${again}`] : []),
    ...(typeof street === 'number' ? [typeof issue === 'number' ? `of street ${street}` : `in street ${street}`] : []),
    ...(typeof department === 'number' ? [`at department ${department}`] : []),
  ].join(' ')
}

/**
 * What is doubtful about a table, before anything is fitted to it: each check with how many rows it concerns and whether that is to be known, a
 * warning, or a reason to stop.
 */
import { exp } from '../arithmetic/exp.ts'

/** Counted while the table is read; all in rows unless said otherwise. */
export interface QualityCounts {
  /** Rows that count by the mapping. */
  readonly rows: number
  readonly kept: number
  readonly unreadable: number
  readonly timeless: number
  readonly cells: number
  readonly repeats: number
  readonly noCases: number
  readonly dateOnly: number
  readonly closedFirst: number
  readonly future: number
  readonly open: number
  readonly resolved: number
  /** The table has a column of closings. */
  readonly tellsClosing: boolean
  readonly tellsReopened: boolean
  readonly reopened: number
  readonly unmapped: number
  /** Days of the window, and those without a request. */
  readonly days: number
  readonly emptyDays: number
  readonly channels: readonly BatchedChannel[]
  /** Part of the range of numbered ids that the table holds; NaN where ids are no numbers. */
  readonly idsHeld: number
  readonly alikeUnits: readonly (readonly [string, string])[]
}

export interface BatchedChannel {
  readonly name: string
  readonly rows: number
  readonly share: number
  /** Rows a minute of the window. */
  readonly rate: number
}

export const CHECKS = [
  'unreadable',
  'timeless',
  'cells',
  'future',
  'closedFirst',
  'dateOnly',
  'batch',
  'repeats',
  'noCases',
  'open',
  'onlyClosed',
  'gaps',
  'reopened',
  'unmapped',
  'units',
  'idSpan',
  'small',
] as const
export type Check = (typeof CHECKS)[number]
export type Level = 'note' | 'warn' | 'stop'

export interface Finding {
  readonly check: Check
  readonly level: Level
  readonly n: number
  /** Of what the check concerns; NaN where there is no such whole. */
  readonly share: number
  /** Names that the sentence needs. */
  readonly names: readonly string[]
}

/** Shares from which on a check is a warning, and a reason to stop. */
const LIMITS: Partial<Readonly<Record<Check, readonly [warn: number, stop: number]>>> = {
  unreadable: [0.001, 0.05],
  timeless: [0.001, 0.05],
  cells: [0, 0.001],
  closedFirst: [0.001, 0.1],
  future: [0, 0.05],
  dateOnly: [0.1, Infinity],
  repeats: [0.005, 0.3],
  noCases: [0.02, Infinity],
  open: [0.1, Infinity],
  gaps: [0, Infinity],
  reopened: [0.02, Infinity],
  unmapped: [0.05, Infinity],
}
const BATCHED = 0.25
const BEYOND_CHANCE = 3
const SMALL = 30
const HELD = 1 / 1.2

/** Checks that found something, in the order of `CHECKS`. */
export function qualityFindings(counts: QualityCounts): Finding[] {
  const { rows, kept } = counts
  const closable = counts.open + counts.resolved
  return [
    ...counted('unreadable', counts.unreadable, rows),
    ...counted('timeless', counts.timeless, rows),
    ...counted('cells', counts.cells, rows),
    ...counted('future', counts.future, kept),
    ...counted('closedFirst', counts.closedFirst, kept),
    ...counted('dateOnly', counts.dateOnly, kept),
    ...counts.channels.filter(isBatched).map((one) => told('batch', 'warn', one.rows, one.share, [one.name])),
    ...counted('repeats', counts.repeats, rows),
    ...counted('noCases', counts.noCases, rows),
    ...(counts.tellsClosing ? counted('open', counts.open, closable) : []),
    ...(counts.tellsClosing && counts.open === 0 && counts.resolved > 0
      ? [told('onlyClosed', 'warn', counts.resolved, NaN)]
      : []),
    ...counted('gaps', counts.emptyDays, counts.days),
    ...(counts.tellsReopened ? counted('reopened', counts.reopened, kept) : []),
    ...counted('unmapped', counts.unmapped, kept),
    ...counts.alikeUnits.slice(0, 5).map((pair) => told('units', 'note', 2, NaN, pair)),
    ...(counts.idsHeld < HELD ? [told('idSpan', 'warn', kept, counts.idsHeld)] : []),
    ...(kept < SMALL ? [told('small', kept === 0 ? 'stop' : 'warn', kept, NaN)] : []),
  ]
}

/** A channel whose rows share their minute far more often than chance would have them do. */
export function isBatched({ share, rate }: BatchedChannel): boolean {
  return share >= BATCHED && share >= BEYOND_CHANCE * sharedByChance(rate)
}

/** The share of rows that share their minute with another, where so many come a minute at random. */
export function sharedByChance(rate: number): number {
  return 1 - exp(-rate)
}

function counted(check: Check, n: number, of: number): Finding[] {
  if (n === 0) return []
  const share = n / of
  const [warn, stop] = LIMITS[check]!
  return [told(check, share > stop ? 'stop' : share > warn ? 'warn' : 'note', n, share)]
}

function told(check: Check, level: Level, n: number, share: number, names: readonly string[] = []): Finding {
  return { check, level, n, share, names }
}

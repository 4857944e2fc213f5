/** What a finding is: runs, what is kept of them, and the tables that show it. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import type { Reading, ReadingName } from './finding-reading.ts'
import type { FindingRun } from './finding-run.ts'

/** Readings of a run, replication by replication. */
export type Read = (run: FindingRun) => readonly Reading[]

export interface Finding<Figures = unknown> {
  readonly name: string
  readonly title: string
  readonly runs: readonly FindingRun[]
  /** Plain data, committed. */
  figures(read: Read): Figures
  /** Its tables in Markdown, and what was done to get them. */
  tables(figures: Figures): string
}

/** Means of some readings of one run. */
export type Levels = Readonly<Record<string, MeanInterval>>

export function levels(readings: readonly Reading[], names: readonly ReadingName[]): Levels {
  return Object.fromEntries(names.map((name) => [name, meanInterval(column(readings, name))]))
}

/** One reading, replication by replication; NaN = missing. */
export function column(readings: readonly Reading[], name: ReadingName): Float64Array {
  return Float64Array.from(readings, (reading) => reading[name] ?? NaN)
}

/** The sum of one reading of several runs, each times its weight, replication by replication: a paired difference for 1 and -1. */
export function contrast(
  name: ReadingName,
  ...terms: readonly (readonly [number, readonly Reading[]])[]
): MeanInterval {
  const columns = terms.map(([weight, readings]) => column(readings, name).map((value) => weight * value))
  return meanInterval(columns[0].map((_, at) => columns.reduce((sum, one) => sum + one[at], 0)))
}

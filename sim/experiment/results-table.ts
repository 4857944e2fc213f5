/**
 * The results as flat tables: one row per scenario and replication, one column per measure and then those that a study adds, as CSV and as
 * Parquet; and one row per scenario, replication and group, one column per group measure, as CSV.
 */
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import { GROUP_MEASURES } from '../city/group-measures.ts'
import type { Group } from '../city/groups.ts'
import { MEASURES } from '../city/measures.ts'
import type { Replication } from '../city/replication.ts'

/** Columns that stand after the measures. Each row is worked out from itself alone, so rows may come one at a time. */
export interface AddedColumns {
  readonly ids: readonly string[]
  /**
   * @param scenario its place in the table
   * @param measures of one replication
   * @returns one value an id; NaN = missing
   */
  readonly valuesOf: (scenario: number, measures: ArrayLike<number>) => readonly number[]
}

export interface ResultsTable {
  /** Names of the scenarios. */
  readonly scenarios: readonly string[]
  /** By scenario, then by replication. */
  readonly results: readonly (readonly Replication[])[]
  /** None if not given. */
  readonly added?: AddedColumns
}

/**
 * Comma-separated values (RFC 4180, lines end in LF). Numbers are the shortest decimals that read back as the same double; a missing value
 * is an empty field.
 */
export function csvOf(table: ResultsTable): string {
  const lines = [['scenario', 'replication', ...columnIds(table)].join(',')]
  forEachRow(table, (name, replication, values) => {
    lines.push([quoted(name), replication, ...cells(values)].join(','))
  })
  return lines.join('\n') + '\n'
}

/**
 * The groups of all replications as CSV, one line each.
 * @param groups by scenario, those of its setting (`groupsOf`)
 */
export function groupsCsvOf(table: ResultsTable, groups: readonly (readonly Group[])[]): string {
  const heads = ['scenario', 'replication', 'dimension', 'group', ...GROUP_MEASURES.map(({ id }) => id)]
  const lines = [heads.join(',')]
  const width = GROUP_MEASURES.length
  table.scenarios.forEach((name, scenario) => {
    table.results[scenario]!.forEach((result, replication) => {
      groups[scenario]!.forEach(({ dimension, key }, index) => {
        const values = cells(result.groups.subarray(index * width, (index + 1) * width))
        lines.push([quoted(name), replication, dimension, quoted(key), ...values].join(','))
      })
    })
  })
  return lines.join('\n') + '\n'
}

function cells(values: ArrayLike<number>): string[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? '' : String(value)))
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same table as Parquet; a missing value is null. Equal tables have equal bytes. */
export function parquetOf(table: ResultsTable): Uint8Array {
  const names: string[] = []
  const replications: number[] = []
  const ids = columnIds(table)
  const columns: (number | null)[][] = ids.map(() => [])
  forEachRow(table, (name, replication, values) => {
    names.push(name)
    replications.push(replication)
    values.forEach((value, index) => columns[index]!.push(Number.isNaN(value) ? null : value))
  })
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    createdBy: 'whistlelab',
    columnData: [
      { name: 'scenario', data: names, type: 'STRING', nullable: false },
      { name: 'replication', data: replications, type: 'INT32', nullable: false },
      ...ids.map((id, index) => {
        return { name: id, data: columns[index]!, type: 'DOUBLE' as const, nullable: true }
      }),
    ],
  })
  return writer.getBytes()
}

/** The measures, then what is added. */
function columnIds({ added }: ResultsTable): string[] {
  return [...MEASURES.map(({ id }) => id), ...(added?.ids ?? [])]
}

function forEachRow(
  { scenarios, results, added }: ResultsTable,
  visit: (name: string, replication: number, values: readonly number[]) => void,
): void {
  scenarios.forEach((name, scenario) => {
    results[scenario]!.forEach(({ measures }, replication) => {
      visit(name, replication, [...measures, ...(added?.valuesOf(scenario, measures) ?? [])])
    })
  })
}

/**
 * The results as flat tables: one row per scenario and replication, one column per measure, as CSV and as Parquet; and one row per
 * scenario, replication and group, one column per group measure, as CSV.
 */
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import { GROUP_MEASURES } from '../city/group-measures.ts'
import type { Group } from '../city/groups.ts'
import { MEASURES } from '../city/measures.ts'
import type { Replication } from '../city/replication.ts'

export interface ResultsTable {
  /** Names of the scenarios. */
  readonly scenarios: readonly string[]
  /** By scenario, then by replication. */
  readonly results: readonly (readonly Replication[])[]
}

/**
 * Comma-separated values (RFC 4180, lines end in LF). Numbers are the shortest decimals that read back as the same double; a missing value
 * is an empty field.
 */
export function csvOf(table: ResultsTable): string {
  const lines = [['scenario', 'replication', ...MEASURES.map((measure) => measure.id)].join(',')]
  forEachRow(table, (name, replication, measures) => {
    lines.push([quoted(name), replication, ...cells(measures)].join(','))
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

function cells(values: Float64Array): string[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? '' : String(value)))
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The same table as Parquet; a missing value is null. Equal tables have equal bytes. */
export function parquetOf(table: ResultsTable): Uint8Array {
  const names: string[] = []
  const replications: number[] = []
  const measures: (number | null)[][] = MEASURES.map(() => [])
  forEachRow(table, (name, replication, row) => {
    names.push(name)
    replications.push(replication)
    row.forEach((value, index) => measures[index]!.push(Number.isNaN(value) ? null : value))
  })
  const writer = new ByteWriter()
  parquetWrite({
    writer,
    createdBy: 'whistlelab',
    columnData: [
      { name: 'scenario', data: names, type: 'STRING', nullable: false },
      { name: 'replication', data: replications, type: 'INT32', nullable: false },
      ...MEASURES.map(({ id }, index) => {
        return { name: id, data: measures[index]!, type: 'DOUBLE' as const, nullable: true }
      }),
    ],
  })
  return writer.getBytes()
}

function forEachRow(
  table: ResultsTable,
  visit: (name: string, replication: number, measures: Float64Array) => void,
): void {
  table.scenarios.forEach((name, scenario) => {
    table.results[scenario]!.forEach((result, replication) => visit(name, replication, result.measures))
  })
}

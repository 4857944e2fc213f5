/** The results as one flat table: one row per scenario and replication, one column per measure; as CSV and as Parquet. */
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
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
    const values = Array.from(measures, (value) => (Number.isNaN(value) ? '' : String(value)))
    lines.push([quoted(name), replication, ...values].join(','))
  })
  return lines.join('\n') + '\n'
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

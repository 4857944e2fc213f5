/**
 * The results as a flat table, written as they come: one row per replication and scenario - replication 0 of every scenario, then 1, ... - and
 * one column per measure, then those that a study adds; as CSV and as Parquet. A replication that failed has a row with nothing in it.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { MEASURES } from '../city/model/measures.ts'
import type { Replication } from '../city/model/replication.ts'
import { csvLine } from '../text/csv-line.ts'
import type { Sink } from './sink.ts'

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

/** What the columns of a table depend on. */
export interface ResultsHead {
  /** Names of the scenarios. */
  readonly scenarios: readonly string[]
  /** None if not given. */
  readonly added?: AddedColumns
}

/** The measures, then what is added. */
function columnIds({ added }: ResultsHead): string[] {
  return [...MEASURES.map(({ id }) => id), ...(added?.ids ?? [])]
}

function valuesOf({ added }: ResultsHead, scenario: number, { measures }: Replication): number[] {
  return [...measures, ...(added?.valuesOf(scenario, measures) ?? [])]
}

/** The table as CSV: shortest decimals that read back as the same double; a missing value is an empty field. */
export class ResultsCsv {
  private readonly head: ResultsHead
  private readonly sink: Sink

  constructor(head: ResultsHead, sink: Sink) {
    this.head = head
    this.sink = sink
    sink.write(csvLine(['scenario', 'replication', ...columnIds(head)]))
  }

  /** @param results of one replication, by scenario */
  add(replication: number, results: readonly Replication[]): void {
    const lines = results.map((one, scenario) =>
      csvLine([this.head.scenarios[scenario], replication, ...valuesOf(this.head, scenario, one)]),
    )
    this.sink.write(lines.join(''))
  }
}

/** Rows of a row group: some megabytes in memory, and few groups for a reader to go through. */
const GROUP_ROWS = 8192

/** The same table as Parquet; a missing value is null. Equal tables have equal bytes. */
export class ResultsParquet {
  private readonly head: ResultsHead
  private readonly sink: Sink
  private readonly bytes = new ByteWriter()
  private readonly file: ParquetWriter
  private readonly names: string[] = []
  private readonly replications: number[] = []
  private readonly values: readonly { readonly id: string; readonly data: (number | null)[] }[]

  constructor(head: ResultsHead, sink: Sink) {
    this.head = head
    this.sink = sink
    this.values = columnIds(head).map((id) => ({ id, data: [] }))
    const schema = schemaFromColumnData({ columnData: this.columns })
    this.file = new ParquetWriter({ writer: this.bytes, schema, createdBy: 'whistlelab' })
  }

  /** @param results of one replication, by scenario */
  add(replication: number, results: readonly Replication[]): void {
    results.forEach((one, scenario) => {
      this.names.push(this.head.scenarios[scenario])
      this.replications.push(replication)
      valuesOf(this.head, scenario, one).forEach((value, column) => {
        this.values[column].data.push(Number.isNaN(value) ? null : value)
      })
      if (this.names.length === GROUP_ROWS) this.writeGroup()
    })
  }

  /** Writes what is left, and the foot without which the file cannot be read. */
  end(): void {
    if (this.names.length > 0) this.writeGroup()
    void this.file.finish()
    this.pass()
  }

  private get columns() {
    return [
      { name: 'scenario', data: this.names, type: 'STRING' as const, nullable: false },
      { name: 'replication', data: this.replications, type: 'INT32' as const, nullable: false },
      ...this.values.map(({ id, data }) => ({ name: id, data, type: 'DOUBLE' as const, nullable: true })),
    ]
  }

  private writeGroup(): void {
    // The types stand in the schema.
    const columnData = this.columns.map(({ name, data }) => ({ name, data }))
    void this.file.write({ columnData, rowGroupSize: GROUP_ROWS })
    for (const { data } of columnData) data.length = 0
    this.pass()
  }

  /** Hands on what is written and begins the buffer anew; the file's own count of bytes goes on. */
  private pass(): void {
    this.sink.write(this.bytes.getBytes().slice())
    this.bytes.index = 0
  }
}

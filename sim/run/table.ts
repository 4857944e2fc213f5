/**
 * Tables, written row by row so that none of them ever stands in memory whole: as CSV and as Parquet. A column says what it holds; the codebook
 * of a run is made of the same columns.
 */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { csvLine } from '../text/csv-line.ts'
import type { Sink } from './sink.ts'

export interface TableColumn {
  readonly id: string
  readonly kind: 'text' | 'whole' | 'number'
  /** As a scenario file writes it; '' for texts and plain numbers. */
  readonly unit: string
  readonly definition: string
  /** What a share or a mean is of; '' where nothing is divided. */
  readonly denominator?: string
  /** When a value is missing; absent: never. */
  readonly missing?: string
}

/** One value a column: NaN is a missing number, null a missing text. */
export type TableRow = readonly (string | number | null)[]

export interface TableWriter {
  add(row: TableRow): void
  /** To be called once, after the last row. */
  end(): void
}

/** Shortest decimals that read back as the same double; a missing value is an empty field. */
export function csvTable(columns: readonly TableColumn[], sink: Sink): TableWriter {
  sink.write(csvLine(columns.map(({ id }) => id)))
  let lines: string[] = []
  const pass = (): void => {
    if (lines.length > 0) sink.write(lines.join(''))
    lines = []
  }
  return {
    add: (row) => {
      lines.push(csvLine(row))
      if (lines.length === LINES_A_PIECE) pass()
    },
    end: pass,
  }
}

const LINES_A_PIECE = 256

/** Values of a row group: a few megabytes in memory, and few groups for a reader to go through. */
const GROUP_VALUES = 300_000
const GROUP_ROWS = 8192

const TYPES = { text: 'STRING', whole: 'INT32', number: 'DOUBLE' } as const

/** Texts that a file carries beside its rows, by name. */
export type TableFacts = Readonly<Record<string, string>>

/** The same as Parquet; a missing value is null. The units of all columns stand among the facts. Equal tables have equal bytes. */
export function parquetTable(columns: readonly TableColumn[], facts: TableFacts, sink: Sink): TableWriter {
  const bytes = new ByteWriter()
  const schema = schemaFromColumnData({
    columnData: columns.map(({ id, kind, missing }) => {
      return { name: id, data: [], type: TYPES[kind], nullable: missing !== undefined }
    }),
  })
  const units = Object.fromEntries(columns.filter(({ unit }) => unit !== '').map(({ id, unit }) => [id, unit]))
  const kvMetadata = Object.entries({ ...facts, units: JSON.stringify(units) }).map(([key, value]) => ({ key, value }))
  const file = new ParquetWriter({ writer: bytes, schema, kvMetadata, createdBy: 'whistlelab' })
  const groupRows = Math.max(GROUP_ROWS, Math.floor(GROUP_VALUES / columns.length))
  const held = columns.map((column) => heldColumn(column, groupRows))
  let rows = 0
  /** Hands on what is written and begins the buffer anew; the file's own count of bytes goes on. */
  const pass = (): void => {
    sink.write(bytes.getBytes().slice())
    bytes.index = 0
  }
  const writeGroup = (): void => {
    // The types stand in the schema.
    const columnData = columns.map(({ id }, at) => ({ name: id, data: held[at].values(rows) }))
    void file.write({ columnData, rowGroupSize: groupRows })
    rows = 0
    pass()
  }
  return {
    add: (row) => {
      for (let at = 0; at < held.length; at++) held[at].set(rows, row[at])
      if (++rows === groupRows) writeGroup()
    },
    /** Without its foot the file cannot be read. */
    end: () => {
      if (rows > 0) writeGroup()
      void file.finish()
      pass()
    },
  }
}

/** The values of a column that wait for their row group; numbers in the space of numbers, not of objects. */
interface HeldColumn {
  set(row: number, value: TableRow[number]): void
  /** The first of them, null where one is missing. */
  values(count: number): (string | number | null)[]
}

function heldColumn({ kind }: TableColumn, rows: number): HeldColumn {
  if (kind === 'text') {
    const texts: (string | null)[] = []
    return {
      set: (row, value) => void (texts[row] = value as string | null),
      values: (count) => texts.slice(0, count),
    }
  }
  const numbers = new Float64Array(rows)
  return {
    set: (row, value) => void (numbers[row] = value as number),
    values: (count) => Array.from(numbers.subarray(0, count), (value) => (Number.isNaN(value) ? null : value)),
  }
}

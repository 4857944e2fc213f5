/** A table as Parquet, row group by row group. To be loaded where one is written (`await import`): its package is large, and most commands write none. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Sink } from './sink.ts'
import type { TableColumn, TableRow, TableWriter } from './table.ts'

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

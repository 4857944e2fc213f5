/** The codebook of a run: every column of its tables, with unit, definition, denominator, and when a value is missing. */
import { FORMULA_RULE, csvLine } from '../text/csv-line.ts'
import type { Sink } from './sink.ts'
import type { TableColumn } from './table.ts'

/** @param tables columns by the name of the table; a column that several have stands there once */
export function writeCodebook(tables: Readonly<Record<string, readonly TableColumn[]>>, sink: Sink): void {
  const rows = new Map<string, { readonly column: TableColumn; readonly tables: string[] }>()
  for (const [table, columns] of Object.entries(tables)) {
    for (const column of columns) {
      const { id, unit, definition } = column
      const key = JSON.stringify([id, unit, definition])
      const row = rows.get(key)
      if (row === undefined) rows.set(key, { column, tables: [table] })
      else row.tables.push(table)
    }
  }
  sink.write(csvLine(['column', 'unit', 'definition', 'denominator', 'missing when', 'tables']))
  const lines = [...rows.values()].map(({ column, tables: all }) => {
    const { id, kind, unit, denominator = '', missing = '' } = column
    const definition = kind === 'text' ? `${column.definition} (${FORMULA_RULE})` : column.definition
    return csvLine([id, unit, definition, denominator, missing, all.join('; ')])
  })
  sink.write(lines.join(''))
}

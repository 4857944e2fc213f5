/**
 * The codebook of a run: every column of its tables, with unit, definition, denominator, when a value is missing, and of measures all that it takes
 * to judge a difference: what users want, the margin, and when a missing value is one that lies beyond the follow-up.
 */
import type { Margin } from '../city/model/measure.ts'
import { FORMULA_RULE, csvLine } from '../text/csv-line.ts'
import type { Sink } from './sink.ts'
import type { Judging, TableColumn } from './table.ts'

const HEADS = ['column', 'unit', 'definition', 'denominator', 'missing when', 'tables']
const HEADS_OF_JUDGING = ['direction', 'margin', 'margin at least', 'beyond the follow-up when']

/**
 * @param tables columns by the name of the table; a column that several have stands there once
 * @param margins those of a study, by measure
 */
export function writeCodebook(
  tables: Readonly<Record<string, readonly TableColumn[]>>,
  sink: Sink,
  margins: ReadonlyMap<string, Margin> = new Map(),
): void {
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
  sink.write(csvLine([...HEADS, ...HEADS_OF_JUDGING]))
  const lines = [...rows.values()].map(({ column, tables: all }) => {
    const { id, kind, unit, denominator = '', missing = '' } = column
    const definition = kind === 'text' ? `${column.definition} (${FORMULA_RULE})` : column.definition
    return csvLine([id, unit, definition, denominator, missing, all.join('; '), ...judgingOf(column, margins)])
  })
  sink.write(lines.join(''))
}

function judgingOf({ id, judging }: TableColumn, margins: ReadonlyMap<string, Margin>): string[] {
  if (judging === undefined) return ['', '', '', '']
  const { direction, beyond }: Judging = judging
  const { kind, value, atLeast } = margins.get(id) ?? judging.margin
  return [
    direction,
    // A share of the baseline's mean, not per cent of it: 5 / 100 would not be the number that the program judges by.
    kind === 'relative' ? `${value} of the baseline` : String(value),
    atLeast === undefined ? '' : String(atLeast),
    beyond.map(([quantile, mean]) => `${quantile} is missing and ${mean} is not`).join('; '),
  ]
}

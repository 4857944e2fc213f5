/** The rows of a table, one after the other: without titles, repeated headers, empty rows and totals; rows of another width are counted and left out. */
import { CsvRecords } from '../../sim/requests/csv-records.ts'
import { tableHead } from '../../sim/requests/table-head.ts'
import type { TableHead } from '../../sim/requests/table-head.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { textPieces } from './table-source.ts'
import type { TableSource } from './table-source.ts'

export interface RowCounts {
  /** Rows below the header. */
  read: number
  /** Empty, a repeated header, or a total. */
  empty: number
  /** With more or fewer cells than the header, and the first of them. */
  cells: number
  firstWrong: number
}

const HEAD = 1 << 18
const TOTAL = /^(合计|总计|小计|total|sum)$/i

/** @throws InputError where the table has no header */
export async function headOf(source: TableSource): Promise<TableHead> {
  let text = ''
  let whole = true
  for await (const piece of textPieces(source)) {
    text += piece
    if (text.length < HEAD) continue
    whole = false
    break
  }
  const head = tableHead(text, whole, source.path)
  if (head.header.every((name) => name === ''))
    throw new InputError(say`${source.path} has no header; give a table with one`)
  return head
}

/** @param take is handed the cells of each row, as many as the header has */
export async function eachRow(
  source: TableSource,
  { header, headerRow, separator, told }: TableHead,
  take: (cells: readonly string[], place: number) => void,
): Promise<RowCounts> {
  const counts: RowCounts = { read: 0, empty: 0, cells: 0, firstWrong: 0 }
  const first = told > 0 ? 2 : 1
  const isHeader = (cells: readonly string[]): boolean =>
    cells[0] === header[0] && cells.join('\n') === header.join('\n')
  const form = { separator, path: source.path, first, strict: false }
  const reader = new CsvRecords(form, (cells, place) => {
    if (place < first + headerRow) return
    counts.read++
    const last = cells.findLastIndex((cell) => cell !== '')
    if (last < 0 || TOTAL.test(cells[0]) || isHeader(cells)) counts.empty++
    else if (cells.length < header.length || last >= header.length) {
      counts.firstWrong ||= place
      counts.cells++
    } else take(cells, place)
  })
  let skip = told
  for await (const piece of textPieces(source)) {
    reader.push(skip > 0 ? piece.slice(skip) : piece)
    skip = Math.max(0, skip - piece.length)
  }
  reader.end()
  return counts
}

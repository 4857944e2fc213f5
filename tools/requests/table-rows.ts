/**
 * Rows of a table of separated values (RFC 4180), with the separators, line ends and empty rows that programs write: comma, semicolon,
 * tab or bar, whichever the header is written with. Cells in double quotes may hold separators, line ends and doubled quotes.
 */
import { CsvRecords } from '../../sim/requests/csv-records.ts'
import { WrongRequest } from '../validation/wrong-request.ts'
import { asked } from './asked.ts'

export interface Row {
  /** As a spreadsheet counts: the header is row 1. */
  readonly place: number
  readonly cells: readonly string[]
}

export interface TableRows {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** Characters in which a header ends. */
const HEADER = 65536
const SEPARATORS: readonly (readonly [string, string])[] = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]

/**
 * @param wanted a column that the header must have, by which its separator is known
 * @throws WrongRequest for a stray or open quotation mark, and for a row that has not as many cells as the header
 */
export function tableRows(text: string, path: string, wanted: string): TableRows {
  // The first line by which a spreadsheet is told the separator is none of the table.
  const told = /^"?sep=.?"?(\r\n|\n|\r)/i.exec(text)?.[0] ?? ''
  const body = text.slice(told.length)
  const first = told === '' ? 1 : 2
  const [separator, name] = SEPARATORS.find(([mark]) => headerOf(body, mark, path).includes(wanted)) ?? SEPARATORS[0]
  const records = recordsOf(body, separator, path, first).map((cells, at) => ({ place: first + at, cells }))
  const header = (records.shift()?.cells ?? []).map(headerName)
  const full = records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const rows = full.filter(({ cells }) => cells.map(headerName).join('\n') !== header.join('\n'))
  return {
    header,
    rows: rows.map((row) => fitted(row, header.length, path)),
    notes: [
      ...(name === 'commas' ? [] : [`Cells are separated by ${name}`]),
      ...counted(records.length - full.length, 'empty row left out', 'empty rows left out'),
      ...counted(full.length - rows.length, 'repeated header left out', 'repeated headers left out'),
    ],
  }
}

function headerOf(text: string, separator: string, path: string): string[] {
  let header: string[] | undefined
  const reader = new CsvRecords({ separator, path, first: 1, strict: false }, (cells) => (header ??= cells))
  reader.push(`${text.slice(0, HEADER)}\n`)
  return (header ?? []).map(headerName)
}

function headerName(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase()
}

export function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}

/** Empty cells beyond the header are no cells; others mean that a separator stands unquoted in a cell, or that one is missing. */
function fitted({ place, cells }: Row, columns: number, path: string): Row {
  const last = cells.findLastIndex((cell) => cell !== '')
  if (cells.length >= columns && last < columns) return { place, cells: cells.slice(0, columns) }
  throw new WrongRequest(
    `${path}, row ${place} has ${cells.length} cells and the header ${columns}; ` +
      'put cells with separators in quotation marks, and take out rows that are no requests',
  )
}

/** Cells without the blanks round them. */
function recordsOf(text: string, separator: string, path: string, first: number): string[][] {
  const records: string[][] = []
  const reader = new CsvRecords({ separator, path, first, strict: true }, (cells) => void records.push(cells))
  return asked(() => {
    reader.push(text)
    reader.end()
    return records
  })
}

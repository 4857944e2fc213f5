/**
 * Rows of a table of separated values (RFC 4180), with the separators, line ends and empty rows that programs write: comma, semicolon,
 * tab or bar, whichever the header is written with. Cells in double quotes may hold separators, line ends and doubled quotes.
 */
import { WrongRequest } from '../validation/wrong-request.ts'

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
  const records = [...recordsOf(body, separator, path, first)].map((cells, at) => ({ place: first + at, cells }))
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
  for (const cells of recordsOf(text, separator, path, 1)) return cells.map(headerName)
  return []
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
function* recordsOf(text: string, separator: string, path: string, first: number): Generator<string[]> {
  const plainEnd = new RegExp(`[${separator}\r\n]|$`, 'g')
  let record: string[] = []
  let place = first
  let at = 0
  const refuse = (what: string): never => {
    throw new WrongRequest(`${path}, row ${place} ${what}; mend the table`)
  }
  while (at < text.length || record.length > 0) {
    const start = at
    while (text[at] === ' ') at++
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end < 0) refuse('has a quotation mark that is never closed')
      record.push(
        text
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .trim(),
      )
      at = end + 1
      while (text[at] === ' ') at++
    } else {
      plainEnd.lastIndex = start
      at = plainEnd.exec(text)!.index
      const cell = text.slice(start, at)
      if (cell.includes('"')) refuse('has a stray quotation mark')
      record.push(cell.trim())
    }
    if (text[at] === separator) {
      at++
      continue
    }
    if (at < text.length && text[at] !== '\n' && text[at] !== '\r') refuse('has a stray quotation mark')
    at += text.startsWith('\r\n', at) ? 2 : 1
    yield record
    record = []
    place++
  }
}

/** Place of the quotation mark that ends the cell begun at `from`; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

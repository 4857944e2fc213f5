/**
 * The head of a table: with what its cells are separated, in which row its columns are named, and below which titles; found by trying each
 * separator and keeping the one with which the most columns are known.
 */
import { CsvRecords } from './csv-records.ts'
import { guessedColumns } from './guessed-columns.ts'
import type { GuessedColumn } from './guessed-columns.ts'

export interface TableHead {
  readonly separator: string
  /** A first line that only tells the separator (`sep=;`). */
  readonly told: number
  /** Place of the header, as a spreadsheet counts from 1. */
  readonly headerRow: number
  readonly header: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly columns: readonly GuessedColumn[]
}

const SEPARATORS = [',', ';', '\t', '|']
/** Rows among which the header may stand, and rows below it that are looked at. */
const TITLES = 10
const SAMPLE = 500

/** @param text the beginning of a table, some hundred thousand characters; @param whole whether it is all of it */
export function tableHead(text: string, whole: boolean, path: string): TableHead {
  const told = /^"?sep=.?"?(\r\n|\n|\r)/i.exec(text)?.[0].length ?? 0
  const heads = SEPARATORS.flatMap((separator) => headsWith(separator, text.slice(told), whole, path)).map((head) => ({
    ...head,
    told,
  }))
  return heads.reduce((best, head) => (worth(head) > worth(best) ? head : best))
}

function worth({ columns, header, headerRow }: TableHead): number {
  const created = columns.some(({ field }) => field === 'created') ? 1000 : 0
  return created + 10 * columns.length + Math.min(9, header.length) - headerRow / 100
}

function headsWith(separator: string, text: string, whole: boolean, path: string): Omit<TableHead, 'told'>[] {
  const records: string[][] = []
  const reader = new CsvRecords({ separator, path, first: 1, strict: false }, (cells) => void records.push(cells))
  reader.push(text)
  if (whole) reader.end()
  const candidates = records.slice(0, TITLES).map((header, at) => ({ header: unique(header), at }))
  const first = { header: unique(records[0] ?? []), at: 0 }
  const named = candidates.filter(({ header }) => guessedColumns(header, []).some(({ field }) => field === 'created'))
  return [...named.slice(0, 1), first].map(({ header, at }) => {
    const sample = records.slice(at + 1, at + 1 + SAMPLE)
    return { separator, headerRow: at + 1, header, sample, columns: guessedColumns(header, sample) }
  })
}

/** Two columns of one name are told apart by a number behind the second. */
function unique(header: readonly string[]): string[] {
  return header.map((name, at) => {
    const before = header.slice(0, at).filter((one) => one === name).length
    return before === 0 ? name : `${name} (${before + 1})`
  })
}

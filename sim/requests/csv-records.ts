/**
 * Records of separated values (RFC 4180) out of a stream of text, in bounded memory. Cells in double quotes may hold separators, line ends and
 * doubled quotes; blanks round a cell are no part of it. A quotation mark that never closes is told by its row, never by a lost rest of the table.
 */
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'

export interface CsvForm {
  readonly separator: string
  /** Of the table, for messages. */
  readonly path: string
  /** Place of the first record, as a spreadsheet counts. */
  readonly first: number
  /** Refuse a quotation mark within a cell, which otherwise counts as a letter of it. */
  readonly strict: boolean
}

/** Characters of the longest record. */
const LONGEST = 1 << 20

/** What a record is: cells, and where the next one begins. */
interface Cut {
  readonly cells: string[]
  readonly next: number
}

export class CsvRecords {
  private readonly form: CsvForm
  private readonly take: (cells: string[], place: number) => void
  private text = ''
  private place: number

  /** @param take is handed each record with its place */
  constructor(form: CsvForm, take: (cells: string[], place: number) => void) {
    this.form = form
    this.take = take
    this.place = form.first
  }

  push(piece: string): void {
    this.text += piece
    this.work(false)
  }

  /** @throws InputError where a quotation mark is still open */
  end(): void {
    this.work(true)
    if (this.text !== '') throw this.unclosed()
  }

  private work(last: boolean): void {
    const { text } = this
    let from = 0
    while (from < text.length) {
      const cut = this.plain(from, last) ?? this.quoted(from, last)
      if (cut === undefined) break
      from = cut.next
      this.take(cut.cells, this.place++)
    }
    this.text = text.slice(from)
    if (this.text.length > LONGEST) throw this.unclosed()
  }

  /** A record on one line without a quotation mark. */
  private plain(from: number, last: boolean): Cut | undefined {
    const end = lineEnd(this.text, from)
    if (end < 0 && !last) return undefined
    const stop = end < 0 ? this.text.length : end
    if (this.text.charCodeAt(stop) === CR && stop + 1 === this.text.length && !last) return undefined
    const line = this.text.slice(from, stop)
    if (line.includes('"')) return undefined
    return { cells: line.split(this.form.separator).map((cell) => cell.trim()), next: this.behind(stop) }
  }

  private quoted(from: number, last: boolean): Cut | undefined {
    const { text, form } = this
    const cells: string[] = []
    for (let at = from; ; at++) {
      const cell = this.cellFrom(at, last)
      if (cell === undefined) return undefined
      cells.push(cell.content)
      at = cell.end
      if (text[at] === form.separator) continue
      if (at >= text.length && !last) return undefined
      if (text.charCodeAt(at) === CR && at + 1 === text.length && !last) return undefined
      return { cells, next: this.behind(at) }
    }
  }

  /** The cell that begins at a place, and where it ends; undefined where more text is needed. */
  private cellFrom(from: number, last: boolean): { content: string; end: number } | undefined {
    const { text, form } = this
    let at = from
    while (text[at] === ' ') at++
    let content = ''
    if (text[at] === '"') {
      const close = closingQuote(text, at, last)
      if (close < 0) return undefined
      content = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
      while (text[at] === ' ') at++
    }
    let end = at
    while (end < text.length && text[end] !== form.separator && text[end] !== '\n' && text[end] !== '\r') end++
    const rest = text.slice(at, end)
    if (form.strict && (rest.includes('"') || (content !== '' && rest !== '')))
      throw new InputError(say`${form.path}, row ${this.place} has a stray quotation mark; mend the table`)
    return { content: (content + rest).trim(), end }
  }

  private behind(at: number): number {
    return Math.min(this.text.length, at + (this.text.startsWith('\r\n', at) ? 2 : 1))
  }

  private unclosed(): InputError {
    return new InputError(
      say`${this.form.path}, row ${this.place} has a quotation mark that is never closed; mend the table`,
    )
  }
}

const CR = 13

function lineEnd(text: string, from: number): number {
  const [feed, carriage] = [text.indexOf('\n', from), nearCarriage(text, from)]
  if (feed < 0 || carriage < 0) return Math.max(feed, carriage)
  return Math.min(feed, carriage)
}

/** Only as far as the line feed: in a table without carriage returns nothing is searched twice. */
function nearCarriage(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  const at = text.slice(from, feed < 0 ? undefined : feed).indexOf('\r')
  return at < 0 ? -1 : from + at
}

/** Place of the quotation mark that ends the cell begun at `from`; -1 where it is not there yet. */
function closingQuote(text: string, from: number, last: boolean): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at === text.length - 1 && !last ? -1 : at
}

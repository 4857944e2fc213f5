/**
 * What the parts of a workbook (Office Open XML, ECMA-376) say: which sheet is the first, the texts that cells share, which styles show dates; and the
 * rows of a sheet as texts. Of a formula the value counts that was worked out last; what is an error says nothing.
 */
import { XmlTags } from './xml-tags.ts'
import type { Attributes, XmlListener } from './xml-tags.ts'

/** How a style shows a number: as a day, as a moment; null: as a number. */
export type DateStyle = 'day' | 'moment' | null

export interface SheetForm {
  readonly strings: readonly string[]
  readonly styles: readonly DateStyle[]
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean
}

const nothing = (): void => {}

/** Id of the relation of the first sheet, its name, how many there are, and which calendar counts. */
export function workbookFacts(
  xml: string,
): { id: string; name: string; sheets: number; from1904: boolean } | undefined {
  const sheets: { id: string; name: string }[] = []
  let from1904 = false
  listen(xml, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
    if (name !== 'sheet' || /^(hidden|veryHidden)$/.test(attributes['state'] ?? '')) return
    sheets.push({ id: attributes['id'] ?? '', name: attributes['name'] ?? '' })
  })
  return sheets.length === 0 ? undefined : { ...sheets[0], sheets: sheets.length, from1904 }
}

/** Where the part of a relation lies, from the folder of the workbook. */
export function relationTarget(xml: string, id: string): string | undefined {
  let found: string | undefined
  listen(xml, (name, attributes) => {
    if (name === 'Relationship' && attributes['Id'] === id) found = attributes['Target']
  })
  return found
}

/** By number of a style, how it shows numbers. */
export function dateStyles(xml: string): DateStyle[] {
  const own = new Map<number, DateStyle>()
  const styles: DateStyle[] = []
  let inCells = false
  const open = (name: string, attributes: Attributes): void => {
    const id = Number(attributes['numFmtId'])
    if (name === 'numFmt') own.set(id, styleOf(attributes['formatCode'] ?? ''))
    if (name === 'cellXfs') inCells = true
    if (name === 'xf' && inCells) styles.push(own.has(id) ? own.get(id)! : builtIn(id))
  }
  new XmlTags({ open, text: nothing, close: (name) => void (inCells &&= name !== 'cellXfs') }).push(xml)
  return styles
}

/** A code of a format without its colours, conditions and quoted texts. */
function styleOf(code: string): DateStyle {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (!/[yd年日]/i.test(bare)) return null
  return /[hs时]/i.test(bare) ? 'moment' : 'day'
}

/** Those that have a number everywhere, in China, Japan and Korea too. */
function builtIn(id: number): DateStyle {
  if (id === 22) return 'moment'
  return (id >= 14 && id <= 17) ||
    (id >= 27 && id <= 31) ||
    id === 36 ||
    (id >= 50 && id <= 54) ||
    id === 57 ||
    id === 58
    ? 'day'
    : null
}

function listen(xml: string, open: XmlListener['open']): void {
  new XmlTags({ open, close: nothing, text: nothing }).push(xml)
}

/** The texts that cells share, in their order; how they are to be read aloud is left out. */
export class SharedStrings implements XmlListener {
  readonly strings: string[] = []
  /** Characters in all. */
  length = 0
  private shared = ''
  private isText = false
  private aloud = false

  open(name: string): void {
    if (name === 'si') this.shared = ''
    else if (name === 'rPh') this.aloud = true
    else if (name === 't') this.isText = true
  }

  close(name: string): void {
    if (name === 't') this.isText = false
    else if (name === 'rPh') this.aloud = false
    else if (name === 'si') {
      this.strings.push(this.shared)
      this.length += this.shared.length
    }
  }

  text(content: string): void {
    if (this.isText && !this.aloud) this.shared += content
  }
}

/** What the largest sheet may have. */
const MOST_CELLS = 16_384
const MOST_ROWS = 1_048_576

/** Rows of a sheet as texts, as wide as the widest before them; rows that are left out are empty. */
export class SheetRows implements XmlListener {
  private readonly form: SheetForm
  private readonly take: (cells: readonly string[]) => void
  private cells: string[] = []
  private taken = 0
  private width = 1
  private at = 0
  private kind = ''
  private style = 0
  private value = ''
  private isValue = false
  private aloud = false

  constructor(form: SheetForm, take: (cells: readonly string[]) => void) {
    this.form = form
    this.take = take
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.begin(Number(attributes['r'] ?? this.taken + 1))
    else if (name === 'c') {
      const place = attributes['r']
      this.at = place === undefined ? this.cells.length : columnOf(place)
      this.kind = attributes['t'] ?? 'n'
      this.style = Number(attributes['s'] ?? 0)
      this.value = ''
    } else if (name === 'rPh') this.aloud = true
    else if (name === 'v' || name === 't') this.isValue = true
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false
    else if (name === 'rPh') this.aloud = false
    else if (name === 'c') this.put()
    else if (name === 'row') {
      this.width = Math.max(this.width, this.cells.length)
      while (this.cells.length < this.width) this.cells.push('')
      this.take(this.cells)
      this.taken++
    }
  }

  text(content: string): void {
    if (this.isValue && !this.aloud) this.value += content
  }

  private begin(row: number): void {
    if (!(row <= MOST_ROWS)) throw new RangeError('a row beyond all rows')
    for (; this.taken < row - 1; this.taken++) this.take([''])
    this.cells = []
  }

  private put(): void {
    if (this.at >= MOST_CELLS) return
    while (this.cells.length < this.at) this.cells.push('')
    this.cells[this.at] = this.textOf()
  }

  private textOf(): string {
    const { kind, value, form } = this
    if (kind === 's') return form.strings[Number(value)] ?? ''
    if (kind === 'e' || value === '') return ''
    if (kind !== 'n') return value
    const number = Number(value)
    if (Number.isNaN(number)) return value
    const shown = form.styles[this.style] ?? null
    return shown === null ? String(number) : momentText(number, shown, form.from1904)
  }
}

/** Of A1, AB12: the place of the column, from 0. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

const DAY = 86400
/** Day 0 of spreadsheets (1899-12-30, so that the day that 1900 did not have counts) and of 1904, from 1970-01-01. */
const ORIGIN = -25569
const ORIGIN_1904 = -24107
const LAST = 2958465

/** A serial number as it is shown, to the second. */
function momentText(serial: number, shown: 'day' | 'moment', from1904: boolean): string {
  if (serial < 0 || serial > LAST) return String(serial)
  const seconds = Math.round(((from1904 ? ORIGIN_1904 : ORIGIN) + serial) * DAY)
  const text = new Date(seconds * 1000).toISOString()
  return shown === 'day' && seconds % DAY === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** Cells that say that nothing is known, in the ways of databases, spreadsheets and people. */

const NOTHING = /^(null|\(null\)|nil|none|n\/?a|#n\/a|nan|nat|\\n|[-–—/.?]*|无|空|未知)$/i
/** No moment: a zero date, the first day of databases, and how a spreadsheet shows the number 0. */
const NO_MOMENT = /^(0|0000[-/.]0?0[-/.]0?0.*|0001-01-01.*|1900-01-00.*)$/

export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell.normalize('NFKC'))
}

export function isNoMoment(cell: string): boolean {
  return saysNothing(cell) || NO_MOMENT.test(cell)
}

/** Dates that programs put where there is none. */
const DEFAULTS = [
  '1753-01-01',
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1970-01-01',
  '2099-12-31',
  '2999-12-31',
  '9999-12-31',
]
/** The same as days from 1970-01-01. */
export const DEFAULT_DAYS: ReadonlySet<number> = new Set(DEFAULTS.map((date) => Date.parse(date) / 86400000))

/**
 * Lines of comma-separated values (RFC 4180, but lines end in LF) that a spreadsheet may open: a text that it would take for a formula has an
 * apostrophe before it, as people write such a text into a cell. Numbers stay numbers, negative ones too.
 */

/** How a formula begins, half or full width, behind any apostrophes: so that taking one away always gives the text back. */
const LIKE_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** The rule, for people who read the tables with programs of their own. */
export const FORMULA_RULE =
  "in CSV, a text that begins with =, +, -, @, a tab or a line end (behind apostrophes or not) has one more ' before it: take that away"

/** Numbers are the shortest decimals that read back as the same double; a missing one (NaN), or a missing text (null), is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : numberCell(cell))).join(',') + '\n'
}

/** The text that a cell of ours was written of, once its quotes are off. */
export function csvText(cell: string): string {
  return cell.startsWith("'") && LIKE_FORMULA.test(cell) ? cell.slice(1) : cell
}

function numberCell(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : String(value)
}

function textCell(text: string): string {
  return quoted(LIKE_FORMULA.test(text) ? `'${text}` : text)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

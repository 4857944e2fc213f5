/** Lines of comma-separated values (RFC 4180, but lines end in LF). */

/** Numbers are the shortest decimals that read back as the same double; a missing one (NaN), or a missing text (null), is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => (typeof cell === 'string' ? quoted(cell) : numberCell(cell))).join(',') + '\n'
}

function numberCell(value: number | null): string {
  return value === null || Number.isNaN(value) ? '' : String(value)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

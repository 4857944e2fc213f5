/** Lines of comma-separated values (RFC 4180, but lines end in LF). */

/** Numbers are the shortest decimals that read back as the same double; a missing one (NaN) is an empty cell. */
export function csvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? numberCell(cell) : quoted(cell))).join(',') + '\n'
}

function numberCell(value: number): string {
  return Number.isNaN(value) ? '' : String(value)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Markdown, as far as the document needs it. Text is given as it is to be read; a bar in a cell is kept from ending it. */

export type Row = readonly (string | number)[]

export function table(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function list(points: readonly string[]): string {
  return points.map((point) => `* ${point}`).join('\n')
}

/** A name of the code. */
export function code(name: string): string {
  return `\`${name}\``
}

export function codes(names: readonly string[]): string {
  return names.map(code).join(', ')
}

/** A file of the repository, linked from docs/. */
export function file(path: string): string {
  return `[${path.split('/').at(-1)}](../${path})`
}

export function files(paths: readonly string[]): string {
  return paths.map(file).join(', ')
}

/** Parts of a document with an empty line between them. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.join('\n\n')
}

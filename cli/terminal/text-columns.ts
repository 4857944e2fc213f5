/** How many columns of a terminal a text takes: Chinese characters and full-width marks take two (Unicode, UAX 11). */

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g

export function columnsOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}

/** The text with spaces after it, up to so many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** The text in lines of at most so many columns, broken at spaces, and between Chinese characters. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => linesOf(line, columns))
    .join('\n')
}

function linesOf(line: string, columns: number): string[] {
  // A mark that ends a phrase stays with what it ends.
  const parts =
    line.match(
      /[\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF][，。；：、”）]*| +|[^ \u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF]+/g,
    ) ?? []
  const lines = ['']
  for (const part of parts) {
    if (columnsOf(lines.at(-1)! + part) > columns && lines.at(-1) !== '') lines.push('')
    if (lines.at(-1) !== '' || part.trim() !== '' || lines.length === 1) lines[lines.length - 1] += part
  }
  return lines.map((one) => one.trimEnd())
}

/** The text cut to so many columns, with dots where something is missing. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let kept = ''
  for (const character of text) {
    if (columnsOf(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

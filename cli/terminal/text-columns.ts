/** How many columns of a terminal a text takes: Chinese characters and full-width marks take two (Unicode, UAX 11). */

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g

export function columnsOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0)
}

/** The text with spaces after it, up to so many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** Width of text without a canvas: Chinese characters are one em wide, which vega's own estimate takes for 0.8. */
import * as vega from 'vega'

const NARROW = new Set("ijl.,:;|!'()[]tfrI ")
const WIDE = new Set('mwMWQ%@')

/** Width in ems of one character of a sans-serif face. */
function characterWidth(character: string): number {
  if (character.codePointAt(0)! >= 0x2e80) return 1
  if (NARROW.has(character)) return 0.3
  if (WIDE.has(character)) return 0.87
  return character >= 'A' && character <= 'Z' ? 0.67 : 0.56
}

/** Width in pixels at a font size. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += characterWidth(character)
  return ems * fontSize
}

/** A name that is too long for its room loses its middle where its end tells it from others: `Difficulty from…: 0.2`. */
export function withItsEnd(name: string, room: number, fontSize: number): string {
  const width = (text: string): number => textWidth(text, fontSize)
  const at = Math.max(name.lastIndexOf(': '), name.lastIndexOf('：'))
  const end = `…${name.slice(at)}`
  if (width(name) <= room || at < 0 || width(end) > room * 0.8) return name
  let head = name.slice(0, at)
  while (width(head) + width(end) > room) head = head.slice(0, -1).trimEnd()
  return head + end
}

interface TextItem {
  readonly fontSize?: number
  readonly limit?: number
}

/** vega exports this table of functions, its type declarations do not name it. */
interface WithTextMetrics {
  readonly textMetrics: { width: (item: TextItem, text: unknown) => number }
}

/** Teaches vega these widths. Where there is a document vega measures on a canvas and needs no teaching. */
export function teachTextWidths(): void {
  if ('document' in globalThis) return
  const { textMetrics } = vega as unknown as WithTextMetrics
  textMetrics.width = (item, text) => {
    const width = textWidth(String(text ?? ''), item.fontSize ?? 11)
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width
  }
}

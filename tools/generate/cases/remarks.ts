/** What the comment at the head of a scenario file tells of its case, as Markdown: prose, and command lines where it is indented. */
import { withCitations } from './citation.ts'

/** `P17`, with which the comment begins. @throws Error where a file has none */
export function presetOf(text: string): string {
  const [, id] = /^# (P\d\d)\b/m.exec(text) ?? []
  if (id === undefined) throw new Error(`a scenario file says in its second line to which of P00-P33 it belongs`)
  return id
}

/** Paragraphs; the number of the preset, which the page has in its head, is left out where it stands alone. */
export function remarksOf(text: string): string[] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith('# P'))
  const end = lines.findIndex((line, at) => at >= first && !line.startsWith('#'))
  const paragraphs: string[][] = []
  let wasCode = false
  for (const line of lines.slice(first, end).map((each) => each.slice(2))) {
    const isCode = line.startsWith('  ')
    if (paragraphs.length === 0 || isCode !== wasCode) paragraphs.push([])
    paragraphs.at(-1)!.push(line)
    wasCode = isCode
  }
  return paragraphs.map(asMarkdown)
}

function asMarkdown(lines: readonly string[]): string {
  if (lines[0].startsWith('  ')) return `\`\`\`sh\n${lines.map((line) => line.trim()).join('\n')}\n\`\`\``
  const prose = lines.join(' ').replace(/^P\d\d\. /, '')
  return withCitations(prose.replaceAll('<', '&lt;'))
}

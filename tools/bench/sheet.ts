/** What a section of the bench hands back: tables of text, which a reader of the document sees as they are. */

export interface Sheet {
  readonly title: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
  /** Sentences below the table. */
  readonly notes?: readonly string[]
}

/** One line of a table of speeds. */
export interface Row {
  readonly what: string
  /** Million events (or draws) per CPU second. */
  readonly millions: number
  /** As text, such as `0.35 (0.33-0.36)`. */
  readonly toCpp?: string
  readonly toPlainLoop?: string
  /** Wanted of the ratio to the C++ loop. */
  readonly aim?: string
  readonly remark?: string
}

const HEAD = ['what', 'M / CPU s', 'ns each', 'to the C++ loop', 'aim (floor)', 'to the plain loop', 'remark']

export function speedSheet(title: string, rows: readonly Row[]): Sheet {
  const lines = rows.map(({ what, millions, toCpp, aim, toPlainLoop, remark }) => {
    const nanoseconds = 1000 / millions
    const each = nanoseconds.toFixed(nanoseconds < 10 ? 1 : 0)
    return [what, millions.toFixed(2), each, toCpp ?? '', aim ?? '', toPlainLoop ?? '', remark ?? '']
  })
  return { title, head: HEAD, lines }
}

export function ratioText({ median, least, most }: { median: number; least: number; most: number }): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`
}

/** Sheets of the same title made one, in the order of their first. */
export function joined(sheets: readonly Sheet[]): Sheet[] {
  const titles = [...new Set(sheets.map(({ title }) => title))]
  return titles.map((title) => {
    const parts = sheets.filter((sheet) => sheet.title === title)
    return {
      title,
      head: parts[0].head,
      lines: parts.flatMap(({ lines }) => lines),
      notes: parts.flatMap(({ notes = [] }) => notes),
    }
  })
}

/** A sheet in Markdown, its columns aligned; columns with nothing in them are left out. */
export function markdown({ title, head, lines, notes = [] }: Sheet): string {
  const used = head.map((_, column) => column).filter((column) => lines.some((line) => line[column] !== ''))
  const widths = used.map((column) => Math.max(...[head, ...lines].map((line) => line[column].length)))
  const text = (line: readonly string[]): string =>
    `| ${used.map((column, place) => line[column].padEnd(widths[place])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const table = [text(head), rule, ...lines.map(text)].join('\n')
  return [`## ${title}`, table, ...notes].join('\n\n')
}

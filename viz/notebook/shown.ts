/**
 * What a cell of a notebook shows: text, tables, charts, each as every reader of notebooks knows it. A value of these kinds as the last line of a
 * cell is shown by Jupyter's kernel of Deno, and by the gate that runs notebooks without Jupyter.
 */
import { drawChart } from '../charts/render.ts'
import type { TopLevelSpec } from 'vega-lite'
import type { ChartSpec } from './chart-spec.ts'

/** One drawing, text or table by type of content. */
export type MimeBundle = Readonly<Record<string, unknown>>

/** What a kernel asks of a value that it shows. */
export interface Shown {
  [DISPLAY](): MimeBundle
}

/** The name under which Deno's kernel looks for it. */
const DISPLAY: unique symbol = Symbol.for('Jupyter.display') as never

function shown(bundle: MimeBundle): Shown {
  return { [DISPLAY]: () => bundle }
}

/** Sentences with figures in them, as Markdown. */
export function text(markdown: string): Shown {
  return shown({ 'text/markdown': markdown, 'text/plain': markdown })
}

type CellValue = string | number | boolean | null

/** Rows of the same keys as a table: numbers to the right, those that are not whole with so many digits that count. */
export function table(rows: readonly Readonly<Record<string, CellValue>>[], digits = 3): Shown {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = rows.map((row) => heads.map((head) => written(row[head] ?? null, digits)))
  const right = heads.map((head) => rows.every((row) => typeof (row[head] ?? 0) === 'number'))
  return shown({ 'text/html': html(heads, cells, right), 'text/plain': plain(heads, cells, right) })
}

/** A number with so many digits that count, a whole one as it is; a missing one as a dash. */
export function written(value: CellValue, digits = 3): string {
  if (value === null || Number.isNaN(value)) return '–'
  if (typeof value !== 'number') return String(value)
  if (Number.isInteger(value)) return grouped(String(value))
  const rounded = Number(value.toPrecision(digits))
  if (Math.abs(rounded) >= 10 ** (digits - 1)) return grouped(String(Math.round(rounded)))
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded) || 1)))
  return rounded.toFixed(Math.min(places, 12))
}

function grouped(digits: string): string {
  return digits.length < 6 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function html(heads: readonly string[], cells: readonly (readonly string[])[], right: readonly boolean[]): string {
  const style = (column: number): string => (right[column] ? ' style="text-align:right"' : ' style="text-align:left"')
  const line = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((cell, column) => `<${tag}${style(column)}>${escaped(cell)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line('th', heads)}</thead><tbody>\n${cells.map((row) => line('td', row)).join('\n')}\n</tbody></table>`
}

function escaped(cell: string): string {
  return cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function plain(heads: readonly string[], cells: readonly (readonly string[])[], right: readonly boolean[]): string {
  const widths = heads.map((head, column) => Math.max(...[head, ...cells.map((row) => row[column])].map(widthOf)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column] - widthOf(cell))
        return right[column] ? gap + cell : cell + gap
      })
      .join('  ')
      .trimEnd()
  return [heads, ...cells].map(line).join('\n')
}

/** Columns on a terminal: a Chinese character takes two. */
function widthOf(cell: string): number {
  return [...cell].reduce((sum, character) => sum + (character.codePointAt(0)! >= 0x2e80 ? 2 : 1), 0)
}

/** The type of content by which notebooks know a Vega-Lite specification. */
const VEGA_LITE = 'application/vnd.vegalite.v5+json'

/** A Vega-Lite chart: the specification for readers that draw it themselves, and the drawing for all others. */
export async function chart(spec: ChartSpec): Promise<Shown> {
  const faults: string[] = []
  const drawing = await drawChart(spec as unknown as TopLevelSpec, (message) => faults.push(message))
  if (faults.length > 0) throw new Error(`the chart has faults: ${faults.join('; ')}`)
  const title = typeof spec['title'] === 'string' ? spec['title'] : ''
  return shown({
    [VEGA_LITE]: spec,
    'image/svg+xml': standing(drawing),
    'text/plain': `[chart] ${title}`.trimEnd(),
  })
}

/** A drawing as a file of its own: the page that it usually stands on says these things for it. */
function standing(svg: string): string {
  return svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif"')
}

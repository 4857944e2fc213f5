/** What a report is written as, beside the page: Markdown, tables for a spreadsheet, drawings at the size of a slide. */
import { csvLine } from '../../sim/text/csv-line.ts'
import type { RunFiles } from '../../sim/analysis/summary.ts'
import type { Frame } from '../charts/frame.ts'
import { alone } from '../charts/alone.ts'
import { drawChart } from '../charts/render.ts'
import type { Warn } from '../charts/warn.ts'
import type { Language } from '../words/language.ts'
import { briefingOf } from './briefing-of.ts'
import type { ReportFacts } from './briefing-of.ts'
import { figuresOf } from './figures.ts'
import { reportMarkdown } from './markdown.ts'
import { optionTable } from './sections/option-table.ts'

/** Beside HTML: Markdown, tables, drawings. */
export type TextFormat = 'md' | 'csv' | 'svg'

/** A file to be written: the Markdown, or a table or drawing of one figure. */
export interface ReportFile {
  readonly name: string
  readonly text: string
}

/** Room on a slide of 1280 x 720. */
const SLIDE: Frame = { width: 940, height: 500, labels: true }

/**
 * The files of a report in these formats: one of Markdown, a table of the options and one of each figure, a drawing of each figure.
 * @param warn is told of warnings of vega; there should be none
 */
export async function reportFiles(
  run: RunFiles,
  language: Language,
  formats: readonly TextFormat[],
  facts: ReportFacts = {},
  warn: Warn = () => {},
): Promise<ReportFile[]> {
  const briefing = briefingOf(run, language, facts)
  const figures = figuresOf(briefing)
  const files: ReportFile[] = []
  if (formats.includes('md')) files.push({ name: 'report.md', text: reportMarkdown(briefing) })
  if (formats.includes('csv')) {
    const { heads, rows } = optionTable(briefing.answer, language)
    files.push({
      name: 'report-options.csv',
      text: csv(
        heads,
        rows.map(({ cells }) => cells),
      ),
    })
    for (const { id, numbers } of figures)
      files.push({ name: `report-${id}.csv`, text: csv(numbers.heads, numbers.rows) })
  }
  if (formats.includes('svg')) {
    for (const { id, title, chart } of figures) {
      const spec = chart(SLIDE)
      if (spec !== null)
        files.push({ name: `report-${id}.svg`, text: alone(await drawChart(spec, warn), title, language) })
    }
  }
  return files
}

/** With the mark by which spreadsheets know that it is UTF-8. */
function csv(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[heads, ...rows].map(csvLine).join('')}`
}

/**
 * The reports of four studies and of the main job as they are kept: what a change does to them is a difference of Markdown. And the same numbers stand in the page, in
 * the page for a wiki, in the tables and in `summary.json`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../sim/text/csv-line.ts'
import { KEPT_FOLDER, keptReport, keptRun } from '../../../tools/reports/kept-run.ts'
import { KEPT_RUNS, LANGUAGES } from '../../../tools/reports/studies.ts'
import { reportFiles } from '../../../viz/report/report-files.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import type { Language } from '../../../viz/words/language.ts'
import { textOf } from './well-formed.ts'

const kept = (name: string, language: Language): string =>
  readFileSync(join(KEPT_FOLDER, `${name}.${language}.md`), 'utf8')

const CASES = KEPT_RUNS.flatMap(({ name }) => LANGUAGES.map((language) => [name, language] as const))

describe.each(CASES)('%s in %s', (name, language) => {
  it('reads as it is kept; where that is meant to change: npm run reports -- --texts', async () => {
    expect(await keptReport(name, language)).toBe(kept(name, language))
  })

  it('has no word of another language, none of statistics, and nothing that is not there', () => {
    const text = kept(name, language).replaceAll(/`+ .*? `+/g, '')
    expect(text).not.toMatch(/undefined|NaN|\[object|±/)
    if (language === 'en') expect(text).not.toMatch(/[\u4e00-\u9fff]/)
    else expect(text).not.toMatch(/(?:\b[a-z]{2,} ){3}[a-z]{2,}/)
  })
})

type Table = readonly (readonly string[])[]

/** Cells without spaces, in which alone the forms differ. */
const bare = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '')

function tablesOfMarkdown(text: string): Table[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('| '))
  return blocks.map((block) =>
    block
      .split('\n')
      .filter((_, at) => at !== 1)
      .map((line) => line.replaceAll(/\\(.)/g, '$1').slice(2, -2).split(' | ').map(bare)),
  )
}

function tablesOfPage(html: string): Table[] {
  const main = html.slice(0, html.indexOf('<section id="annex">'))
  const tables = main.match(/<table class="options">.*?<\/table>|<details class="numbers-of">.*?<\/details>/gs) ?? []
  return tables.map((table) =>
    [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<t[hd][ >].*?<\/t[hd]>/gs)].map(([cell]) => bare(textOf(cell))),
    ),
  )
}

function tablesOfCsv(texts: readonly string[]): Table[] {
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .map(([, cell]) => bare(csvText(cell.replace(/^"|"$/g, '').replaceAll('""', '"'))))
      .slice(0, -1)
  return texts.map((text) => text.replace('\ufeff', '').trimEnd().split(/\r?\n/).map(cells))
}

describe.each(CASES)('numbers of %s in %s', (name, language) => {
  it('are the same in page, wiki and tables', async () => {
    const run = keptRun(name)
    const page = tablesOfPage(await reportHtml(run, language))
    const wiki = tablesOfMarkdown(kept(name, language)).slice(0, page.length)
    const csv = tablesOfCsv((await reportFiles(run, language, ['csv'])).map(({ text }) => text))
    expect(page.length).toBeGreaterThan(5)
    expect(wiki).toEqual(page)
    expect(csv).toEqual(page)
  })

  it('are those of summary.json: solved, wait, satisfied, by hand', () => {
    const { summary, manifest } = keptRun(name)
    const [options] = tablesOfMarkdown(kept(name, language))
    const isProblems = summary.worth!.effect === 'problem'
    const ids = isProblems ? ['issueResolutionRate', 'issueTimeMean'] : ['trueResolutionRate', 'resolutionTimeMean']
    const today = summary.scenarios.find((one) => one.name === manifest.baseline)!.measures
    const [, row] = options
    expect(Math.abs(Number(row[1]) - today[ids[0]]!.mean * 100)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(Number(row[2]) - today[ids[1]]!.mean / 24)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(Number(row[3]) - today.satisfactionRate!.mean * 100)).toBeLessThanOrEqual(0.5)
    expect(options).toHaveLength(summary.scenarios.length + 1)
    // Every option's share stands in some row.
    const shares = options.slice(1).map((cells) => Number(cells[1]))
    for (const { measures } of summary.scenarios) {
      const share = measures[ids[0]]!.mean * 100
      expect(shares.some((one) => Math.abs(one - share) <= 0.5)).toBe(true)
    }
  })
})

/** Very many options, hostile words, and files that are not whole: a sound page, or an error that says which file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keptRun } from '../../../tools/reports/kept-run.ts'
import { withOptions } from '../../../tools/reports/many-options.ts'
import { reportFiles } from '../../../viz/report/report-files.ts'
import { reportOfFolder } from '../../../viz/report-of-folder.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { elementsOf, textOf } from './well-formed.ts'

const place = mkdtempSync(join(tmpdir(), 'whistle-many-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

it.each([20, 200])(
  '%d options: seven rows of the answer, five lines in a drawing, all in the annex',
  async (count) => {
    const run = withOptions(keptRun('pilots'), count)
    const html = await reportHtml(run, 'en', (warning) => expect.fail(warning))
    expect(elementsOf(html).length).toBeGreaterThan(1000)
    const [table] = /<table class="options">.*?<\/table>/s.exec(html)!
    expect(table.match(/<tr class/g)).toHaveLength(7)
    expect(textOf(html)).toContain(`${count - 7} more options are in the annex.`)
    for (const { name } of run.scenarios) expect(html.includes(`<code>${name}</code>`)).toBe(true)
  },
  60_000,
)

const HOSTILE = `</title></style><script>x</script>|\`*_# =HYPERLINK("x")\u202e${'Donaudampfschiff'.repeat(12)}`

describe('hostile and very long words', () => {
  it('are text in a page, in a wiki, in a table and in a drawing', async () => {
    const run = runFolder({ hostile: HOSTILE })
    const html = await reportHtml(run, 'zh')
    expect(elementsOf(html).filter(({ tag }) => tag === 'script')).toEqual([])
    const files = await reportFiles(run, 'zh', ['md', 'csv', 'svg'])
    for (const { name, text } of files) {
      if (name.endsWith('.svg')) expect(elementsOf(text).map(({ tag }) => tag)).not.toContain('script')
      if (name.endsWith('.csv')) expect(text).not.toMatch(/(^|,)=HYPERLINK/m)
      if (name.endsWith('.md')) expect(text).toContain('\\</title\\>')
    }
  })
})

describe('a file that is not whole', () => {
  it.each(['manifest', 'summary', 'curves', 'groups'])('%s.json: is an error, not half a report', async (broken) => {
    const { manifest, summary, curves, groups } = keptRun('pilots')
    const files = { manifest, summary, curves, groups }
    for (const [name, content] of Object.entries(files)) {
      const text = JSON.stringify(content)
      writeFileSync(join(place, `${name}.json`), name === broken ? text.slice(0, text.length / 2) : text)
    }
    await expect(reportOfFolder(place, 'en')).rejects.toThrow(new RegExp(`${broken}\\.json`))
  })
})

/** The report as Markdown, tables and drawings: the same sentences and numbers as the page, and nothing in them is markup of others. */
import { describe, expect, it } from 'vitest'
import { reportFiles } from '../../../viz/report/report-files.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { elementsOf, textOf } from './well-formed.ts'

/** Text of Markdown without what escapes its marks. */
const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1').replaceAll('\u00a0', ' ')

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const files = reportFiles(runFolder(), language, ['md', 'csv', 'svg'], { addressee: 'A & B', date: '2026' })
  const page = reportHtml(runFolder(), language, undefined, { addressee: 'A & B', date: '2026' })

  it('are a page, a table a figure and one of the options, a drawing a figure', async () => {
    expect((await files).map(({ name }) => name)).toEqual([
      'report.md',
      'report-options.csv',
      ...['price', 'resolution-time', 'satisfaction', 'by-street', 'by-group', 'loads'].map((id) => `report-${id}.csv`),
      ...['price', 'resolution-time', 'satisfaction', 'by-street', 'by-group', 'loads'].map((id) => `report-${id}.svg`),
    ])
  })

  it('say in Markdown what the page says: title, sentences, rows', async () => {
    const [{ text }] = await files
    const html = textOf(await page)
    const [title] = text.split('\n')
    expect(html).toContain(unescaped(title.slice(2)))
    expect(html).toContain('A & B')
    for (const line of text.split('\n\n').slice(1, 6)) expect(html).toContain(unescaped(line).split(' · ')[0])
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    for (const row of rows)
      for (const cell of row.slice(2, -2).split(' | '))
        expect(html).toContain(unescaped(cell).replaceAll(/\s+/g, ' ').trim())
  })

  it('draw well-formed files with their title', async () => {
    for (const { name, text } of await files) {
      if (!name.endsWith('.svg')) continue
      const [svg, title] = elementsOf(text)
      expect([svg.tag, title.tag, svg.attributes.xmlns]).toEqual(['svg', 'title', 'http://www.w3.org/2000/svg'])
    }
  })
})

it('keep hostile titles from being markup', async () => {
  const hostile = '<img src=x onerror=1> | **b** [x](y) `c`\n# d'
  const [md, csv] = await reportFiles(runFolder({ hostile }), 'en', ['md', 'csv'])
  expect(md.text).not.toMatch(/(^|[^\\])<img/)
  expect(md.text).not.toMatch(/\n# d/)
  expect(md.text).toContain('\\<img src=x onerror=1\\> \\| \\*\\*b\\*\\* \\[x\\](y) \\`c\\` \\# d')
  expect(csv.text.startsWith('\ufeff')).toBe(true)
  const formula = await reportFiles(runFolder({ hostile: '=cmd()' }), 'en', ['csv'])
  expect(formula[0].text).toContain("\n'=cmd()")
})

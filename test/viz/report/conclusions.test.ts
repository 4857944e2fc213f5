/** What a reader may conclude of the kept reports: for each, the report has the words that confirm or deny it (docs/REPORT.md). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptReport } from '../../../tools/reports/kept-run.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/REPORT.md'), 'utf8')

const STUDIES = page
  .split('\n### ')
  .slice(1)
  .map((part) => ({
    name: /\(`(.*?)`\)/.exec(part)![1],
    rows: [...part.matchAll(/^\| ([^|]+?) \| ([^|]+?) \| (`.*) \|$/gm)].map(([, conclusion, , words]) => ({
      conclusion,
      words: [...words.matchAll(/`([^`]+)`/g)].map(([, text]) => text),
    })),
  }))

it('are thirty, of three studies', () => {
  expect(STUDIES.map(({ rows }) => rows.length)).toEqual([10, 10, 10])
})

describe.each(STUDIES)('of $name', ({ name, rows }) => {
  const lines = keptReport(name, 'en').then((text) =>
    text.replaceAll(/\\(.)/g, '$1').replaceAll('\u00a0', ' ').split('\n'),
  )

  it.each(rows)('$conclusion', async ({ words }) => {
    const found = (await lines).some((line) => {
      let at = 0
      return words.every((text) => {
        const place = line.indexOf(text, at)
        at = place + text.length
        return place >= 0
      })
    })
    expect(found, `no line of the report has ${words.join(' … ')}`).toBe(true)
  })
})

/** What a page lets run, and what of a run folder it lets through. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { elementsOf } from './well-formed.ts'

const RUNTIME = readFileSync(new URL('../../../node_modules/vega/build/vega.min.js', import.meta.url), 'utf8')

describe('the page', () => {
  it('lets run what it was made with, by hash, and nothing else', async () => {
    const html = await reportHtml(runFolder(), 'en', RUNTIME)
    const policy = elementsOf(html).find(({ attributes }) => attributes['http-equiv'] !== undefined)!.attributes.content
    const hashes = (tag: string): string[] =>
      [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(
        ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      )
    expect(hashes('script')).toHaveLength(2)
    expect(policy).toContain(`; script-src ${hashes('script').join(' ')} 'unsafe-eval';`)
    expect(policy).toContain(`; style-src ${hashes('style').join(' ')};`)
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline')
    expect(await reportHtml(runFolder(), 'en', null)).toContain("; script-src 'none';")
  })

  it('lets no part of a manifest through as markup', async () => {
    const run = runFolder()
    const command = { markup: '<script>alert(1)</script>' } as unknown as string
    await expect(reportHtml({ ...run, manifest: { ...run.manifest, command } }, 'en', null)).rejects.toThrow(
      'a report is made of texts and markup',
    )
  })
})

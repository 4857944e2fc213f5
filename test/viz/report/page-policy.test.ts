/** What a page lets run, and what of a run folder it lets through. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'
import { elementsOf } from './well-formed.ts'

describe('the page', () => {
  it('runs nothing, and knows its one style sheet by its hash', async () => {
    const html = await reportHtml(runFolder(), 'en')
    const elements = elementsOf(html)
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] !== undefined)!.attributes.content
    const [, style] = /<style>(.*?)<\/style>/s.exec(html)!
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`)
    expect(policy).toContain("script-src 'none';")
    expect(policy).not.toContain('unsafe')
    for (const { tag, attributes } of elements) {
      expect(tag).not.toBe('script')
      expect(attributes, tag).not.toHaveProperty('style')
    }
  })

  it('lets no part of a manifest through as markup', async () => {
    const run = runFolder()
    const command = { markup: '<script>alert(1)</script>' } as unknown as string
    await expect(reportHtml({ ...run, manifest: { ...run.manifest, command } }, 'en')).rejects.toThrow(
      'a report is made of texts and markup',
    )
  })
})

/**
 * The report in a real browser, opened from disk as its reader does: it asks for nothing but itself, says nothing on the console, and
 * nothing in it needs a script. Needs Debian's chromium (apt-get install chromium); skipped, visibly, where there is none.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

describe.skipIf(!existsSync(CHROMIUM))('a report in a browser (needs chromium: apt-get install chromium)', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whistle-report-'))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [...QUIET, '--disable-component-update', '--disable-sync'],
    })
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function opened(language: 'en' | 'zh', width = 1440, height = 900) {
    const file = join(folder, `${language}.html`)
    writeFileSync(file, await reportHtml(runFolder(), language))
    const page = await browser.newPage({ viewport: { width, height }, javaScriptEnabled: true })
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    const address = pathToFileURL(file).href
    await page.goto(address)
    return { page, requests, complaints, address }
  }

  /** Where an element ends, in pixels from the top. */
  async function bottomOf(page: Page, selector: string): Promise<number> {
    const box = (await page.locator(selector).last().boundingBox())!
    return box.y + box.height
  }

  it.each(['en', 'zh'] as const)(
    '%s: asks for nothing but itself, and holds the answer on the first screen',
    async (language) => {
      const { page, requests, complaints, address } = await opened(language)
      expect(requests).toEqual([address])
      expect(complaints).toEqual([])
      expect(await page.locator('html').getAttribute('lang')).toContain(language)
      expect(await page.locator('figure [role=img] svg:visible').count(), 'counted in report.test.ts, too').toBe(6)
      expect(await bottomOf(page, 'table.options')).toBeLessThan(900)
      await page.close()
    },
  )

  it.each(['en', 'zh'] as const)(
    '%s: fits a telephone, with title and sentences on its first screen',
    async (language) => {
      const { page } = await opened(language, 360, 740)
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(wide).toBe(0)
      expect(await bottomOf(page, '.lede p')).toBeLessThan(740)
      expect(await page.locator('figure [role=img] svg:visible').count()).toBeGreaterThanOrEqual(6)
      await page.close()
    },
  )

  it('runs no script that somebody puts into it', async () => {
    const file = join(folder, 'injected.html')
    const injected = '<script>document.title = "taken over"</script><img src="data:," onerror="document.title = 2">'
    const html = await reportHtml(runFolder(), 'en')
    writeFileSync(file, html.replace('<main class="page">', `<main class="page">${injected}`))
    const page = await browser.newPage()
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(pathToFileURL(file).href)
    await page.waitForTimeout(200)
    expect(await page.title()).toMatch(/^“Haigang after the reform”/)
    expect(refused.filter((text) => /Content Security Policy/.test(text))).toHaveLength(2)
    await page.close()
  })
})

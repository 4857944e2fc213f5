/**
 * The report in a real browser, opened from disk as its reader does: it asks for nothing but itself, says nothing on the console, and
 * its charts come alive. Needs Debian's chromium (apt-get install chromium); skipped, visibly, where there is none.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const RUNTIME = readFileSync(new URL('../../../node_modules/vega/build/vega.min.js', import.meta.url), 'utf8')

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

  /** Figures that show a chart. */
  function drawn(page: Page): Promise<number> {
    return page
      .locator('figure')
      .filter({ has: page.locator('svg:visible') })
      .count()
  }

  async function opened(language: 'en' | 'zh', runtime: string | null, width = 1100) {
    const file = join(folder, `${language}-${runtime === null ? 'still' : 'alive'}.html`)
    writeFileSync(file, await reportHtml(runFolder(), language, runtime))
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    const address = pathToFileURL(file).href
    await page.goto(address)
    return { page, requests, complaints, address }
  }

  it.each(['en', 'zh'] as const)('%s: asks for nothing but itself, and nothing goes wrong', async (language) => {
    const { page, requests, complaints, address } = await opened(language, RUNTIME)
    await page.waitForFunction('document.querySelectorAll("figure svg").length > 0')
    expect(requests).toEqual([address])
    expect(complaints).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toContain(language)
    await page.close()
  })

  it('runs no script that it was not made with', async () => {
    const file = join(folder, 'injected.html')
    const injected = '<script>document.title = "taken over"</script><img src="data:," onerror="document.title = 2">'
    const html = await reportHtml(runFolder(), 'en', RUNTIME)
    writeFileSync(file, html.replace('<main>', `<main>${injected}`))
    const page = await browser.newPage()
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(pathToFileURL(file).href)
    await page.waitForFunction('document.querySelector(".tooltip") !== null')
    expect(await page.title()).toMatch(/^Which change to/)
    expect(refused.filter((text) => /Content Security Policy/.test(text))).toHaveLength(2)
    await page.close()
  })

  it('fits the width of a phone', async () => {
    const { page } = await opened('en', null, 420)
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBe(0)
    await page.close()
  })

  it('shows every chart without script, and answers the pointer with it', async () => {
    const still = await opened('en', null)
    const charts = await drawn(still.page)
    expect(charts, 'a figure more or less in viz/report/figures.ts is counted here and in report.test.ts').toBe(9)
    const alive = await opened('en', RUNTIME)
    expect(await drawn(alive.page)).toBe(charts)
    await alive.page.locator('figure').first().scrollIntoViewIfNeeded()
    const box = (await alive.page.locator('figure').first().locator('.wide svg').boundingBox())!
    await alive.page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5)
    await alive.page.waitForFunction('/%/.test(document.querySelector(".tooltip")?.textContent ?? "")')
    await still.page.close()
    await alive.page.close()
  })
})

/**
 * The kept reports as their readers meet them: in a browser at three widths and on A4. Nothing is asked for, nothing said on the console, axe finds
 * nothing, every fold is reached by keyboard, no label covers another, no page scrolls sideways. Needs Debian's chromium; skipped where there is none.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptRun } from '../../../tools/reports/kept-run.ts'
import { KEPT_STUDIES, LANGUAGES } from '../../../tools/reports/studies.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { labelFaults } from './label-faults.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

const SHOWN = KEPT_STUDIES.flatMap(({ name }) => LANGUAGES.map((language) => [name, language] as const))
/** Whose answer and price figure are page 1 on paper. */
const FEW_OPTIONS: readonly string[] = ['pilots']
const WIDTHS = [1440, 768, 360]
/** Width and height of what is printed on A4 (CSS pixels), within the margins of `style-print.ts`. */
const PAPER = { width: 680, height: 997 }

describe.skipIf(!existsSync(CHROMIUM))('kept reports in a browser (needs chromium: apt-get install chromium)', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whistle-golden-'))
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  describe.each(SHOWN)('%s in %s', (name, language) => {
    let page: Page
    const requests: string[] = []
    const complaints: string[] = []
    let address: string

    beforeAll(async () => {
      const file = join(folder, `${name}.${language}.html`)
      writeFileSync(file, await reportHtml(keptRun(name), language, (warning) => complaints.push(warning)))
      page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      page.on('request', (request) => requests.push(request.url()))
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      address = pathToFileURL(file).href
      await page.goto(address)
    })

    it('asks for nothing but itself, and its answer stands on the first screen', async () => {
      expect(requests).toEqual([address])
      expect(complaints).toEqual([])
      expect(await bottomOf(page, 'table.options')).toBeLessThan(900)
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await bottomOf(page, '.lede p')).toBeLessThan(740)
    })

    it.each(WIDTHS)(
      'at %d pixels: axe finds nothing, no label covers another, nothing scrolls sideways',
      async (width) => {
        await page.setViewportSize({ width, height: 900 })
        expect(await sideways(page)).toBe(0)
        expect(await page.evaluate(labelFaults)).toEqual([])
        // Axe takes its time, and reads the same markup in either language.
        if (language === 'en' || width === WIDTHS[0]) expect(await violations(page)).toEqual([])
      },
    )

    it('is whole on paper: no label covers another, nothing is wider; sections 0 to 2 of few options are one page', async () => {
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(PAPER)
      expect(await sideways(page)).toBe(0)
      expect(await page.evaluate(labelFaults)).toEqual([])
      if (FEW_OPTIONS.includes(name)) expect(await bottomOf(page, '#s-price')).toBeLessThan(PAPER.height)
      await page.emulateMedia({ media: null })
    })
  })

  it('every link, fold and table is reached by keyboard, and a fold opens', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const file = join(folder, 'keys.html')
    writeFileSync(file, await reportHtml(keptRun('pilots'), 'en'))
    await page.goto(pathToFileURL(file).href)
    const wanted = await page.locator('a[href], summary, [tabindex="0"]:visible').count()
    const reached = async (): Promise<Set<string>> => {
      const seen = new Set<string>()
      for (let at = 0; at < wanted + 5; at++) {
        await page.keyboard.press('Tab')
        seen.add(await page.evaluate(PLACE_OF_FOCUS))
      }
      seen.delete('')
      return seen
    }
    expect((await reached()).size).toBe(wanted)
    const fold = page.locator('figure details').first()
    await fold.locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await fold.locator('.scroll:focus').count()).toBe(1)
    await page.close()
  })
})

/** Where an element ends, in pixels from the top. */
async function bottomOf(page: Page, selector: string): Promise<number> {
  const box = (await page.locator(selector).last().boundingBox())!
  return box.y + box.height
}

function sideways(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** Which of all elements has the focus; nothing where none has. */
const PLACE_OF_FOCUS = `(() => {
  const at = [...document.querySelectorAll('*')].indexOf(document.activeElement)
  return document.activeElement === document.body ? '' : String(at)
})()`

/** Of all rules of axe, those of best practice too: what is violated, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`)
}

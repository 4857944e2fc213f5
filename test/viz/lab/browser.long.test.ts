/**
 * The lab in a real browser, opened from disk as a class does: its figures are those of this process to the last bit, it asks for nothing but
 * itself, and nothing goes wrong. Needs Debian's chromium (apt-get install chromium); skipped, visibly, where there is none.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { replicateCity } from '../../../sim/run/city-replication.ts'
import { bundleLab } from '../../../tools/bundle/lab-file.ts'
import { readyWorld } from '../../../viz/lab/engine/asked-world.ts'
import { withData } from '../../../viz/lab/lab-html.ts'
import { SMALL, TEXTS } from './small-world.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const ROOT = join(import.meta.dirname, '../../..')
const LESSON = `---
id: own
title: {en: Own, zh: 自编}
minutes: 5
world: {scenario: ${SMALL.scenario}, days: 30, warmUp: 10, seed: own, replications: 3}
arms: {A: {}, B: {street.staff: 1}}
show: {levers: [street.staff], arms: [A, B]}
---
::: look city
Look.
:::
::: predict guess (choice)
Which?
- one
- two
:::
::: say found (of: B-A, measure: onTimeRate)
worse: {{B-A.onTimeRate}} more.
else: Look at the load (rule 2).
:::
`
/** Of all rules of axe, those of best practice too: what is violated, and where. */
const VIOLATIONS = `axe.run(document).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`

const HORIZON = `days=${SMALL.horizon.days}&warmUp=${SMALL.horizon.warmUpDays}`

describe.skipIf(!existsSync(CHROMIUM))('the lab in a browser (needs chromium: apt-get install chromium)', () => {
  let browser: Browser
  let folder: string
  let address: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whistle-lab-'))
    const file = join(folder, 'lab.html')
    await bundleLab(ROOT, file)
    const html = withData(readFileSync(file, 'utf8'), (data) => ({
      ...data,
      texts: { ...data.texts, [SMALL.scenario]: TEXTS[SMALL.scenario] },
      ...{ names: [SMALL.scenario, ...data.names], opens: SMALL.scenario },
      lessons: { 'own/en.md': LESSON },
    }))
    writeFileSync(file, html)
    address = pathToFileURL(file).href
    const args = [...QUIET, '--disable-component-update', '--disable-sync']
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function opened(link: string) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => void (request.url().startsWith('blob:') || requests.push(request.url())))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(`${address}?lang=en#v=1&${HORIZON}&${link}`)
    await rested(page)
    return { page, requests, complaints }
  }

  /** The summary is told when the city rests. */
  async function rested(page: Page): Promise<void> {
    await page.waitForFunction(() =>
      /most matters|最多的|matters are open|未结/.test(document.querySelector('.summary')?.textContent ?? ''),
    )
  }

  const hashOf = (page: Page): Promise<URLSearchParams> =>
    page.evaluate<string>('location.hash').then((hash) => new URLSearchParams(hash.slice(1)))

  it('is one file of less than 1.5 MB', () => {
    expect(statSync(join(folder, 'lab.html')).size).toBeLessThan(1_500_000)
  })

  it('gives the figures of the command line to the last bit, and the verdict only when all runs are there', async () => {
    const set = 'a=street.staff%3D2&a=duties.entryGate%3D0.5&worlds=2&b=street.staff%3D4'
    const { page, requests, complaints } = await opened(`seed=${encodeURIComponent(SMALL.seed)}&runs=3&${set}`)
    expect(await page.locator('.runs .verdict').count()).toBe(0)
    await page.locator('.runs button.go').click()
    await page.locator('.runs .verdict .word').waitFor()
    expect(await page.locator('.runs .verdict .word').textContent()).toMatch(
      /^B against A: .+ (better|worse|too close to tell|no noticeable difference)$/,
    )
    // Three runs of each world, and their mean.
    expect(await page.locator('.runs .survival g path').count()).toBe(8)
    expect(await page.locator('.runs').textContent()).toMatch(/B: after 30 days \d+ of 100 are unsolved/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Runs (CSV)' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split('\n')
    const rows = csv.slice(1).map((line) => line.split(','))
    expect(rows.map(([world, , , replication]) => `${world}${replication}`)).toEqual([
      'A0',
      'A1',
      'A2',
      'B0',
      'B1',
      'B2',
    ])
    for (const [index, values] of [SMALL.set, { 'street.staff': 4 }].entries()) {
      const ready = readyWorld(TEXTS, { ...SMALL, set: values })
      const here = [0, 1, 2].map((replication) => [...replicateCity(ready, replication).measures])
      const there = rows.slice(index * 3, index * 3 + 3).map((row) => row.slice(-MEASURES.length))
      // The shortest decimals that read back as the same double.
      expect(there).toEqual(here.map((row) => row.map((value) => (Number.isNaN(value) ? '' : String(value)))))
    }
    expect(requests).toEqual([address.split('#')[0] + '?lang=en'])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('runs, steps, looks nearer, tells a story, and keeps all of it in its address', async () => {
    const { page, complaints } = await opened('hour=480')
    await page.getByRole('button', { name: '+1 day' }).click()
    await page.waitForFunction(() => /hour=504/.test(location.hash))
    await page.locator('.lever input[type=range]').first().press('ArrowRight')
    await page.waitForFunction(() => /a=street.staff/.test(decodeURIComponent(location.hash)))
    await page.locator('canvas').press('ArrowRight')
    expect((await hashOf(page)).get('street')).toBe('1')
    await page.locator('.twin summary').click()
    const open = Number(await page.locator('.twin tbody tr').first().locator('td').nth(2).textContent())
    expect(open).toBeGreaterThan(0)
    await page.locator('canvas').press('Escape')
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    expect(await page.locator('.summary').textContent()).toContain('未结诉求最多的是')
    await page.reload()
    await rested(page)
    expect((await hashOf(page)).get('hour')).toBe('504')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('leads through a lesson: a guess comes first, then what came, with no word before all runs are there', async () => {
    const { page, complaints } = await opened('')
    await page.locator('.lesson select').selectOption('own')
    const next = page.getByRole('button', { name: 'On', exact: true })
    await next.click()
    await page.locator('.question').waitFor()
    expect(await next.isDisabled()).toBe(true)
    await page.locator('.choice input').first().check()
    await page.getByRole('button', { name: 'This is my guess' }).click()
    expect(await page.locator('.given').textContent()).toBe('Your guess: one')
    await next.click()
    await page.locator('.lesson .word').waitFor()
    expect(await page.locator('.lesson .word').textContent()).toMatch(
      /^On-time rate.*: . (better|worse|too close to tell|no noticeable difference|identical)$/,
    )
    expect(await page.locator('.lesson .prose').textContent()).toMatch(
      /^(\+?−?[\d.]+\s±\s.*points more\.|Look at the load \(rule 2\)\.)$/,
    )
    // A remote control turns back and on and blanks the page, but only where it is shown to a room: elsewhere these keys scroll.
    const step = async (): Promise<string | null> => (await hashOf(page)).get('step')
    await page.locator('h1').first().click()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('b')
    expect(await step()).toBe('2')
    expect(await page.locator('html.blank').count()).toBe(0)
    await page.getByRole('button', { name: 'Present' }).click()
    await page.keyboard.press('PageUp')
    expect(await step()).toBe('1')
    await page.keyboard.press('PageDown')
    expect(await step()).toBe('2')
    await page.keyboard.press('b')
    expect(await page.locator('html.blank').count()).toBe(1)
    await page.keyboard.press('PageUp')
    expect(await step()).toBe('2')
    expect(await page.locator('html.presenting:not(.blank)').count()).toBe(1)
    // A link leads no further than the first guess that was not made.
    await page.reload()
    await page.locator('.question').waitFor()
    expect((await hashOf(page)).get('step')).toBe('1')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('changes a lever from today on, beside what would have been, and keeps it in its address', async () => {
    const { page, complaints } = await opened('hour=480')
    await page.locator('.when input[value=today]').check()
    await page.locator('.lever input[type=range]').first().press('ArrowRight')
    await page.waitForFunction(() => /al=10:street.staff/.test(decodeURIComponent(location.hash)))
    await page.locator('.twin summary').click()
    await page.waitForFunction(() => document.querySelectorAll('.twin table').length === 2)
    expect(await page.locator('.twin caption').nth(1).textContent()).toContain('A without the change')
    expect(await page.locator('.stocks path[stroke-opacity="0.4"]').count()).toBeGreaterThan(0)
    expect(await page.locator('.exports code').textContent()).toMatch(/run small\/small-haigang.yaml .*lab-a.yaml/)
    await page.reload()
    await rested(page)
    expect((await hashOf(page)).get('al')).toMatch(/^10:street.staff=/)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('leads by keys from all streets to a queue and its twin, and by the table to the story of a matter', async () => {
    const { page, complaints } = await opened('hour=700')
    await page.keyboard.press('1')
    expect((await hashOf(page)).get('district')).toBe('all')
    await page.keyboard.press('4')
    await page.locator('.queue .why').waitFor()
    expect(await page.locator('.queue .formula').textContent()).toMatch(/^Theory twin: ./)
    expect((await hashOf(page)).get('place')).toMatch(/^unit-\d+$/)
    await page.locator('.queue .close').click()
    await page.locator('.twin summary').press('Enter')
    await page.locator('.twin table').nth(2).locator('button').first().press('Enter')
    await page.locator('.story .life').waitFor()
    expect(await page.locator('.story li').count()).toBeGreaterThan(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('runs a small sweep, and a press on a value sets it; axe finds nothing in either language', async () => {
    const { page, complaints } = await opened('a=street.staff%3D4')
    await page.locator('.sweep button.go').click()
    await page.locator('.sweep .chart').waitFor()
    const values = page.locator('.sweep button.link')
    expect(await page.locator('.sweep circle.mean').count()).toBe(await values.count())
    expect(await values.count()).toBe(5)
    await values.nth(1).click()
    await page.waitForFunction(() => !/street.staff=4$/.test(decodeURIComponent(location.hash)))
    const wanted = /\d+/.exec((await values.nth(1).textContent())!)![0]
    expect((await hashOf(page)).get('a')).toBe(`street.staff=${wanted}`)
    // A value of its own lever leaves the curve where it is, another lever makes it another world's.
    expect(await page.locator('.sweep .chart').count()).toBe(1)
    await page.evaluate(axe.source)
    for (const language of ['中文', 'English']) {
      expect(await page.evaluate(VIOLATIONS)).toEqual([])
      await page.getByRole('button', { name: language }).click()
    }
    expect(await page.locator('.sweep .chart').count()).toBe(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('begins a lesson that a teacher has on her computer, and says what is wrong in one', async () => {
    const { page, complaints } = await opened('')
    const chosen = (text: string) => ({ name: 'mine.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
    const field = page.locator('.lesson input[type=file]')
    await field.setInputFiles(chosen(LESSON.replace('street.staff: 1', 'street.staf: 1')))
    await page.locator('.lesson .failure').waitFor()
    expect(await page.locator('.lesson .failure').textContent()).toMatch(/^street\.staf in mine\.md:6/)
    await field.setInputFiles(chosen(LESSON.replace('title: {en: Own', 'title: {en: Two more')))
    await page.locator('.lesson h2').waitFor()
    expect(await page.locator('.lesson h2').textContent()).toMatch(/^Two more/)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('fits a telephone, a small screen and a large one', async () => {
    const { page, complaints } = await opened('worlds=2')
    for (const width of [360, 1024, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(wide, `${width} pixels`).toBe(0)
    }
    expect(complaints).toEqual([])
    await page.close()
  })
})

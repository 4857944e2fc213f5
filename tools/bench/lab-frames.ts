/** The lab in a browser: how long a picture of very many open matters takes, and what a city of a million residents costs in time and memory. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { programFolder } from '../../sim/store/scenario-folder.ts'
import { bundleLab } from '../bundle/lab-file.ts'
import { median, spreadOf } from './measure.ts'
import type { Means } from './section.ts'
import type { Sheet } from './sheet.ts'

/** The bench itself runs elsewhere, as one script. */
const ROOT = programFolder()
const CHROMIUM = '/usr/bin/chromium'
const ARGS = ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info']
const MEGABYTE = 1024 * 1024
const FRAMES = 120
/** Open matters, the street that is looked at closely (from 0; null: all), and how that is called. */
const PICTURES = [
  [20_000, null, 'ten streets, 20,000 open matters'],
  [20_000, 0, 'one street of ten, 20,000 open matters'],
  [100_000, null, 'ten streets, 100,000 open matters'],
] as const
/** A city of a million; its last day is some 400. */
const CITY = 'haigang-before'
const DAYS = [100, 400] as const

export async function labFrames({ rounds }: Means): Promise<Sheet[]> {
  if (!existsSync(CHROMIUM)) return [{ title: 'The lab', head: ['what'], lines: [], notes: [`No ${CHROMIUM} here.`] }]
  const folder = mkdtempSync(join(tmpdir(), 'whistlelab-bench-'))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  try {
    const file = join(folder, 'lab.html')
    await bundleLab(ROOT, file)
    const lines = [...(await pictures(browser, rounds)), ...(await city(browser, pathToFileURL(file).href))]
    const notes = [
      'Pictures at 1440 x 900 pixels, drawn by the program of the page, without a graphics processor. Memory: what scripts hold, of the page and of its worker.',
    ]
    return [{ title: 'The lab', head: ['what', 'found', 'aim'], lines, notes }]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pictures(browser: Browser, rounds: number): Promise<string[][]> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tools', 'bench', 'lab-frame-program.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'iife', platform: 'browser', target: 'es2022' },
    external: ['crypto'],
    logLevel: 'error',
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent('<canvas style="width: 1440px; height: 900px"></canvas>')
  await page.addScriptTag({ content: outputFiles[0].text })
  const lines: string[][] = []
  for (const [open, street, what] of PICTURES) {
    const found: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const times = await page.evaluate<number[]>(`frameTimes(${open}, ${street}, ${FRAMES})`)
      if (round > 0) found.push(median(times))
    }
    const spread = spreadOf(found)
    const aim = open === 20_000 ? '< 20 ms' : ''
    lines.push([
      `picture: ${what}`,
      `${spread.median.toFixed(1)} ms (${spread.least.toFixed(1)}-${spread.most.toFixed(1)})`,
      aim,
    ])
  }
  await page.close()
  return lines
}

/** First picture, the way to a day, and what is held then; on the later day it should be no more. */
async function city(browser: Browser, address: string): Promise<string[][]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const began = performance.now()
  await page.goto(`${address}?lang=en#v=1&scenario=${CITY}`)
  await arrived(page)
  const lines = [[`first picture of ${CITY}`, `${((performance.now() - began) / 1000).toFixed(2)} s`, '< 2 s']]
  for (const day of DAYS) {
    const from = performance.now()
    await page.evaluate(`location.hash = 'v=1&scenario=${CITY}&days=365&hour=${day * 24}'`)
    await page.reload()
    await arrived(page)
    const seconds = (performance.now() - from) / 1000
    const [own, worker] = [await held(page), await held(page.workers()[0])]
    lines.push([
      `${CITY} to day ${day}: time; memory of page and worker`,
      `${seconds.toFixed(1)} s; ${own} and ${worker} MB`,
      '',
    ])
  }
  await page.close()
  return lines
}

/** The summary is told when the city rests. */
async function arrived(page: Page): Promise<void> {
  await page.waitForFunction(
    () => /most matters are open/.test(document.querySelector('.summary')?.textContent ?? ''),
    undefined,
    { timeout: 300_000 },
  )
}

async function held(of: { evaluate<Value>(script: string): Promise<Value> }): Promise<string> {
  const bytes = await of.evaluate<number>('performance.memory?.usedJSHeapSize ?? NaN')
  return Number.isNaN(bytes) ? 'unknown' : (bytes / MEGABYTE).toFixed(0)
}

/**
 * The report of the main job as it is printed: four options are at most four pages, the first holds answer and price, and what is written on paper is
 * what stands on the page, no word more and none less. Needs Debian's chromium; skipped where there is none.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printPdf } from '../../../cli/work/browser.ts'
import { keptRun } from '../../../tools/reports/kept-run.ts'
import { LANGUAGES, MAIN_JOB } from '../../../tools/reports/studies.ts'
import { reportWordsOf } from '../../../viz/words/report/answer-words.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { pagesOfPdf } from './text-of-pdf.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
/** What the edges of each sheet say. */
const FURNITURE = /^\d+\/\d+WhistleLab/

/** Without spaces, in which alone the forms differ, and without dots, which the style sheet sets between words; one form of each letter. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u00a0·]+/g, '')

/** Everything that is to be seen on paper, piece by piece; a drawing is words, too. */
const PIECES = `[...document.querySelectorAll('h1, h2, h3, p, th, td, li, caption, svg text')].flatMap((one) => {
  if (one.getClientRects().length === 0 || one.closest('.unseen') !== null) return []
  const copy = one.cloneNode(true)
  for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove()
  return [copy.textContent]
})`

describe.skipIf(!existsSync(CHROMIUM))('the main job on paper (needs chromium: apt-get install chromium)', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'whistle-paper-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  async function printed(page: string, name: string): Promise<Buffer> {
    const target = join(folder, name)
    expect(await printPdf(page, target)).toBe(true)
    return readFileSync(target)
  }

  describe.each(LANGUAGES)('in %s', (language) => {
    let [file, pages]: [string, readonly string[]] = ['', []]
    let pdf: Buffer

    beforeAll(async () => {
      file = join(folder, `${language}.html`)
      writeFileSync(file, await reportHtml(keptRun(MAIN_JOB.name), language))
      pdf = await printed(file, `${language}.pdf`)
      pages = pagesOfPdf(pdf).map((text) => bare(text).replace(FURNITURE, ''))
    })

    it('takes four pages at most; the first ends with the price, the second begins with the waiting', () => {
      expect(pages.length).toBeLessThanOrEqual(4)
      const { figure, section } = reportWordsOf(language)
      expect(pages[0]).toContain(bare(figure.number('1')))
      expect(pages[0]).not.toContain(bare(figure.number('2')))
      expect(pages[1].startsWith(bare(section.waiting))).toBe(true)
    })

    it('says what the page says: every sentence, cell and label, and nothing else', async () => {
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
      try {
        const page = await browser.newPage()
        await page.emulateMedia({ media: 'print' })
        await page.goto(pathToFileURL(file).href)
        const pieces = (await page.evaluate<string[]>(PIECES)).map(bare).sort((a, b) => b.length - a.length)
        expect(pieces.length).toBeGreaterThan(150)
        let rest = pages.join('')
        const missing = pieces.filter((piece) => {
          const left = rest.replace(piece, () => '\n')
          if (left === rest && piece !== '') return true
          rest = left
          return false
        })
        expect(missing).toEqual([])
        expect(rest.replaceAll('\n', '')).toBe('')
      } finally {
        await browser.close()
      }
    })

    it('is the same bytes, whenever it is printed', async () => {
      expect(pdf.equals(await printed(file, 'again.pdf'))).toBe(true)
    })
  })
})

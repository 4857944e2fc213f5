/** The section of the report on a reform in some streets. */
import { expect, test } from 'vitest'
import type { InSomeStreets, StreetsMeasure } from '../../../sim/analysis/summary.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { runFolder } from './fixture.ts'

const estimate = (mean: number) => ({ mean, halfWidth: 0.01, n: 10 })
const ON_TIME: StreetsMeasure = {
  measure: 'onTimeRate',
  treated: {
    ...{ before: estimate(0.31), after: estimate(0.72), without: estimate(0.33) },
    effect: { mean: 0.39, halfWidth: 0.02, verdict: 'better' },
  },
  untreated: {
    ...{ before: estimate(0.32), after: estimate(0.28), without: null },
    effect: { mean: -0.05, halfWidth: 0.02, verdict: 'worse' },
  },
  ...{ estimate: estimate(0.45), halfWidthWithin: 0.06, missed: 3, intervals: 10 },
}
const NOTHING: StreetsMeasure = {
  ...ON_TIME,
  measure: 'handlingTimeMean',
  treated: {
    ...{ before: null, after: null, without: null },
    effect: { mean: null, halfWidth: null, verdict: 'none' },
  },
  ...{ estimate: null, halfWidthWithin: null, missed: 0, intervals: 0 },
}

function folder() {
  const run = runFolder()
  const { name } = run.scenarios[1]
  const reform: InSomeStreets = {
    ...{ scenario: name, from: 180, treated: [1, 3, 5], weeks: { before: 25, after: 51 } },
    measures: [ON_TIME, NOTHING],
  }
  return { ...run, summary: { ...run.summary, inSomeStreets: [reform] } }
}

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('tells treated and untreated, the estimate beside the truth, and the spillover', async () => {
  const html = await reportHtml(folder(), 'en')
  const section = textOf(html.slice(html.indexOf('<section id="in-some-streets">')).split('</section>')[0])
  expect(section).toContain('on day 180 to some streets only: 1, 3, 5.')
  expect(section).toContain('in the 25 whole weeks before are compared with those of the 51 weeks')
  for (const text of [
    '31.0 ± 1.0',
    '72.0 ± 1.0',
    '+45.0 ± 6.0',
    '+39.0 ± 2.0',
    '−5.0 ± 2.0',
    '3 of 10',
    'spillover',
    '—',
  ])
    expect(section).toContain(text)
})

test('is there in Chinese, and only where a run has such a reform', async () => {
  expect(textOf(await reportHtml(folder(), 'zh'))).toContain('双重差分')
  expect(await reportHtml(runFolder(), 'en')).not.toContain('in-some-streets')
})

test('says before the annex what a comparison of streets would make of it, and what is true', async () => {
  const [english, chinese] = await Promise.all([reportHtml(folder(), 'en'), reportHtml(folder(), 'zh')])
  const before = (html: string): string => textOf(html.split('<section id="annex">')[0])
  expect(before(english)).toContain(
    'compared, would say: On-time rate +45.0 points. Truly it is +39.0 points where it is in force, and −5.0 points elsewhere.',
  )
  expect(before(english)).not.toMatch(/Handling time.{0,30}would say|±/)
  expect(before(chinese)).toContain('实际上，实施的街道为+39.0个百分点，其余街道为−5.0个百分点。')
})

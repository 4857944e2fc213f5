/** The report of a study: its question is the headline, and the margins shown are those that its verdicts were made with. */
import { expect, it } from 'vitest'
import type { RunFiles, StudySummary } from '../../sim/analysis/summary.ts'
import { reportHtml } from '../../viz/report.ts'
import { runFolder } from './fixture.ts'

const STUDY: StudySummary = {
  name: 'posts',
  question: { en: 'How many <posts>?', zh: '多少编制？' },
  why: null,
  measures: [
    {
      id: 'onTimeRate',
      title: { en: 'On-time rate', zh: '按时办结率' },
      unit: 'share',
      direction: 'more',
      margin: { kind: 'absolute', value: 0.035 },
    },
    {
      id: 'cost',
      title: { en: 'Cost per year', zh: '年成本' },
      unit: 'yuan',
      direction: 'less',
      margin: { kind: 'relative', value: 0.07 },
    },
  ],
  derived: { scenarios: [], differences: [] },
}

function withStudy(run: RunFiles): RunFiles {
  return { ...run, summary: { ...run.summary, study: STUDY } }
}

/** The text of the margin in the row of a measure of the table of differences. */
function marginIn(html: string, title: string): string | undefined {
  const differences = html.slice(html.indexOf('id="differences"'))
  return new RegExp(`${title}</th><td class="unit">[^<]*</td><td class="unit">([^<]*)<`).exec(differences)?.[1]
}

it('asks its question, and shows its margins', async () => {
  const run = runFolder({ scenarios: 2 })
  const [plain, study] = await Promise.all([reportHtml(run, 'en', null), reportHtml(withStudy(run), 'en', null)])
  expect(study).toContain('<h1>How many &#60;posts&#62;?</h1>')
  expect(plain).not.toContain('How many')
  expect([marginIn(plain, 'On-time rate'), marginIn(study, 'On-time rate')]).toEqual(['1', '3.5'])
  expect([marginIn(plain, 'Cost per year'), marginIn(study, 'Cost per year')]).toEqual(['2\u00a0%', '7\u00a0%'])
  expect(marginIn(study, 'Satisfaction rate')).toBe(marginIn(plain, 'Satisfaction rate'))
})

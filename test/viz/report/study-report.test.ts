/** The report of a study: its question is the headline, its margins are shown, and its formulas stand with the measures. */
import { describe, expect, it } from 'vitest'
import type { RunFiles, StudyMeasure, StudySummary } from '../../../sim/analysis/summary.ts'
import type { Language } from '../../../viz/words/language.ts'
import { reportHtml } from '../../../viz/report/report.ts'
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
      title: { en: 'Cost per year', zh: '年支出' },
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

it('has the answer of its author as title, and what was found below it', async () => {
  const run = withStudy(runFolder())
  const answer = { en: 'Fifty <posts>', zh: '五十个编制' }
  const html = await reportHtml({ ...run, summary: { ...run.summary, study: { ...STUDY, answer } } }, 'en')
  expect(html).toContain('<h1>Fifty &#60;posts&#62;</h1>')
  expect(html).toMatch(/<p class="generated">“Haigang after the reform”: \d+ of 100/)
})

it('asks its question, and shows its margins', async () => {
  const run = runFolder({ scenarios: 2 })
  const [plain, study] = await Promise.all([reportHtml(run, 'en'), reportHtml(withStudy(run), 'en')])
  expect(study).toContain('<p class="kicker">How many &#60;posts&#62;?</p>')
  expect(plain).not.toContain('How many')
  expect([marginIn(plain, 'On-time rate'), marginIn(study, 'On-time rate')]).toEqual(['1', '3.5'])
  expect([marginIn(plain, 'Cost per year'), marginIn(study, 'Cost per year')]).toEqual([
    '2\u00a0% (≥ 1,000\u00a0yuan)',
    '7\u00a0%',
  ])
  expect(marginIn(study, 'Satisfaction rate')).toBe(marginIn(plain, 'Satisfaction rate'))
})

const PER_RESIDENT: StudyMeasure = {
  id: 'perResident',
  title: { en: 'Cost <per> resident', zh: '每居民成本' },
  unit: 'yuan / resident / year',
  direction: 'less',
  margin: { kind: 'absolute', value: 2 },
  formula: 'cost / (residents * min(1, streets))',
}
/** A share has no unit of its own: it is shown in percent, as the rates of the model are. */
const LATE: StudyMeasure = {
  id: 'late',
  title: { en: 'Late', zh: '超时率' },
  unit: 'share',
  direction: 'less',
  margin: { kind: 'absolute', value: 0.015 },
  formula: '1 - onTimeRate',
}

/** The run with two formulas; the second has no value in the option. */
function withFormulas(run: RunFiles): RunFiles {
  const [base, option] = run.summary.scenarios.map(({ name }) => name) as [string, string]
  const pair = { scenario: option, varianceReduction: null }
  const study: StudySummary = {
    ...{ ...STUDY, measures: [...STUDY.measures, PER_RESIDENT, LATE] },
    derived: {
      scenarios: [
        {
          name: base,
          measures: {
            perResident: { mean: 123.4, halfWidth: 1.5, n: 10 },
            late: { mean: 0.25, halfWidth: 0.01, n: 10 },
          },
        },
        { name: option, measures: { perResident: { mean: 150.4, halfWidth: 2.5, n: 10 }, late: null } },
      ],
      differences: [
        { ...pair, measure: 'perResident', mean: 27, halfWidth: 0.5, verdict: 'worse' },
        { ...pair, measure: 'late', mean: null, halfWidth: null, verdict: 'undecided' },
      ],
    },
  }
  return { ...run, summary: { ...run.summary, study } }
}

const SAID = {
  en: {
    group: 'Measures of this study',
    title: 'Cost &#60;per&#62; resident',
    unit: 'yuan / resident / year',
    verdict: 'costs more',
    why: 'its formula has no value',
    note: 'worked out by their formulas in every replication',
  },
  zh: {
    group: '本研究自定的指标',
    title: '每居民成本',
    unit: '元/居民/年',
    verdict: '支出增加',
    why: '算式无值',
    note: '在每次重复模拟中按其算式计算',
  },
} as const

function section(html: string, id: string): string {
  return html.slice(html.indexOf(`<section id="${id}"`)).split('</section>')[0]
}

/** The row of a table whose head begins with the title. */
function row(html: string, id: string, title: string): string {
  const found = section(html, id)
    .split('<tr>')
    .find((one) => one.startsWith(`<th scope="row">${title}`))
  return found ?? ''
}

describe.each(['en', 'zh'] as const)('formulas of a study in %s', (language: Language) => {
  const said = SAID[language]
  const run = withFormulas(runFolder({ scenarios: 2 }))
  const html = reportHtml(run, language)

  it('stand with the measures: title, formula, unit, estimates', async () => {
    const page = await html
    expect(section(page, 'measures')).toContain(`<span>${said.group}</span>`)
    const line = row(page, 'measures', said.title)
    expect(line).toContain(`${said.title}<code>cost / (residents * min(1, streets))</code></th>`)
    expect(line).toContain(`<td class="unit">${said.unit}</td>`)
    expect(line).toContain('<td>123.4\u00a0±\u00a01.5</td><td>150.4\u00a0±\u00a02.5</td>')
    expect(section(page, 'measures')).toContain(said.note)
  })

  it('are compared like them: margin, difference, verdict', async () => {
    const line = row(await html, 'differences', said.title)
    expect(line).toContain(`<td class="unit">${said.unit}</td><td class="unit">2</td><td>+27.0\u00a0±\u00a00.5`)
    expect(line).toContain(`</span> ${said.verdict}</span>`)
  })

  it('have a dash and a reason where they have no value, and percent where they are shares', async () => {
    const line = row(await html, 'measures', LATE.title[language])
    expect(line).toContain('<td class="unit">%</td><td>25.0\u00a0±\u00a01.0</td>')
    expect(line).toMatch(new RegExp(`<td><abbr title="${said.why}[^"]*">—</abbr></td>`))
    expect(row(await html, 'differences', LATE.title[language])).toContain('<td class="unit">1.5</td><td>—</td>')
  })

  it('are not spoken of where the study has none', async () => {
    const plain = await reportHtml(withStudy(runFolder({ scenarios: 2 })), language)
    expect(plain).not.toContain(said.group)
    expect(plain).not.toContain(said.note)
  })
})

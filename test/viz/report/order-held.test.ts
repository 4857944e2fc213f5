/** Whether the order of the options holds: the tornado and the words beside it, from made-up analyses. */
import { describe, expect, it } from 'vitest'
import type { EndState, OrderAnalysis } from '../../../sim/experiment/analysis.ts'
import type { Manifest, RunFiles } from '../../../sim/analysis/summary.ts'
import { answerSentences } from '../../../viz/answer/answer-text.ts'
import { NARROW, WIDE } from '../../../viz/charts/frame.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { briefingOf } from '../../../viz/report/briefing-of.ts'
import { orderFigure, orderTexts } from '../../../viz/report/sections/order-figure.ts'
import { sureRows } from '../../../viz/report/sections/sure-section.ts'
import { reportHtml } from '../../../viz/report/report.ts'
import { fail } from '../charts/chart-parts.ts'
import { runFolder } from './fixture.ts'

const [BEST, NEXT] = ['haigang-after', 'haigang-staff-only']
const end = (assumption: string, low: number, high: number, states: readonly [EndState, EndState]) => ({
  ...{ assumption, swing: Math.abs(high - low) },
  low: { mean: low, halfWidth: 0.01, state: states[0] },
  high: { mean: high, halfWidth: 0.01, state: states[1] },
})
const ENDS = [
  end('street.vacancyFill', 0.3, -0.05, ['holds', 'turns']),
  end('departments.delegatedShare', 0.25, 0.22, ['holds', 'holds']),
  end('appraisal.weight', 0.005, 0.2, ['unclear', 'holds']),
]

function analysis(more: Partial<OrderAnalysis> = {}): OrderAnalysis {
  const option = (name: string, mean: number) => ({ name, mean, halfWidth: 0.01 })
  return {
    ...{ format: 'whistlelab-analysis-1', method: 'order', wanted: null, replications: 10, ends: ENDS, draws: null },
    measure: {
      id: 'trueResolutionRate',
      title: { en: 'True resolution', zh: '真正解决率' },
      unit: 'rate',
      remarks: [],
    },
    options: [option(BEST, 0.91), option(NEXT, 0.68)],
    assumptions: ENDS.map(({ assumption }) => assumption),
    lead: { mean: 0.23, halfWidth: 0.01 },
    ...more,
  }
}

const briefing = (more: Partial<OrderAnalysis> = {}, language: 'en' | 'zh' = 'en') =>
  briefingOf({ ...runFolder(), analysis: analysis(more) }, language)

describe('the tornado', () => {
  it('has a bar an assumption: orange where the order turns, grey where it cannot be told', async () => {
    const figure = orderFigure(briefing())!
    expect(figure.title).toBe('The lead of “Haigang after the reform” turns at 1 of 6 ends of what is assumed')
    for (const frame of [WIDE, NARROW]) {
      const svg = await drawChart(figure.chart(frame)!, fail)
      const bars = (colour: string) => svg.match(new RegExp(`<path[^>]*fill="${colour}"`, 'g'))?.length
      expect([bars('#d55e00'), bars('#0072b2'), bars('#c4c4c4')]).toEqual([1, 1, 1])
    }
    expect(figure.numbers.rows[0].slice(1)).toEqual(['+30.0\u00a0points', '−5.0\u00a0points', 'holds; turns'])
  })

  it('says so where nothing turns it, and is not there without ends or a lead', () => {
    const held = briefing({ ends: ENDS.slice(1) })
    expect(orderFigure(held)!.title).toBe('No single assumption turns the lead of “Haigang after the reform”')
    expect(orderFigure(briefing({ ends: [] }))).toBeNull()
    expect(orderFigure(briefing({ lead: null }))).toBeNull()
    expect(orderFigure(briefingOf(runFolder(), 'en'))).toBeNull()
  })

  it('shows the ten that move most', () => {
    const many = Array.from({ length: 14 }, () => ENDS[1])
    expect(orderFigure(briefing({ ends: many }))!.numbers.rows).toHaveLength(10)
  })
})

describe('words beside it', () => {
  it('count ends and draws, and doubt a lead that may be chance', () => {
    const share = (count: number) => ({ count, low: 0, high: 1 })
    const draws = {
      ...{ tried: 200, sameWinner: share(150), sameOrder: share(90), winners: [], regret: [], spreadOfLead: null },
      byLuckAlone: { tried: 200, sameWinner: share(199), sameOrder: share(180) },
    }
    expect(orderTexts(briefing({ draws }))).toEqual([
      expect.stringContaining('“Haigang after the reform” comes first'),
      expect.stringContaining('holds at 4 of 6 ends and turns at 1'),
      'With all assumptions drawn at once, “Haigang after the reform” comes first in 150 of 200 tries; with chance alone, in 199 of 200.',
    ])
    expect(orderTexts(briefing({ lead: { mean: 0.01, halfWidth: 0.02 } })).join(' ')).toContain('may be chance')
    expect(orderTexts(briefing({ lead: null, options: [] }))).toHaveLength(1)
  })

  it('say that what was varied was, and count it no longer as what was not', () => {
    const without = (run: RunFiles) => briefingOf(run, 'en').answer.assumed
    const same = runFolder().scenarios[0].levers.filter(
      ({ source, name }) => source === 'assumption' && !ENDS.some(({ assumption }) => assumption === name),
    )
    const run = runFolder()
    const experiment = { method: 'order', assumptions: [same[0].name, same[1].name] } as const
    const manifest = { ...run.manifest, experiment: experiment as unknown as NonNullable<Manifest['experiment']> }
    const varied = briefingOf({ ...run, manifest, analysis: analysis() }, 'en')
    expect(varied.answer.assumed).toBe(without(runFolder()) - 2)
    expect(answerSentences(varied.answer, 'en').at(-1)).toContain(`${varied.answer.assumed} assumptions`)
    expect(sureRows(varied)[1].reason).toMatch(
      /^3 assumptions were varied .* of 6 ends the order held at 4 and turned at 1\./,
    )
  })

  it('say what was fitted to the own data of the city, where something was', () => {
    const run = runFolder()
    const [first, ...rest] = run.scenarios
    const levers = first.levers.map((one) =>
      one.name === 'demand.issueRate' ? { ...one, source: 'data:town#created' } : one,
    )
    const fitted = briefingOf({ ...run, scenarios: [{ ...first, levers }, ...rest] }, 'en')
    expect(sureRows(fitted)[2].reason).toMatch(/ 1 value is fitted to the city's own data, with an interval each: /)
    expect(sureRows(fitted)[2].reason).not.toContain('nothing was fitted')
    expect(sureRows(briefingOf(run, 'en'))[2].reason).toContain('nothing was fitted')
  })

  it.each(['en', 'zh'] as const)('stand with how sure the answer is, in %s', async (language) => {
    const html = await reportHtml({ ...runFolder(), analysis: analysis() }, language, fail)
    const section = html.slice(html.indexOf('<section id="sure">'), html.indexOf('<section id="proposal">'))
    expect(section).toContain('<figure id="order-held">')
    expect(section).not.toMatch(/±|undefined|NaN/)
  })
})

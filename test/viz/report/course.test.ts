/** The course of time: drawn where something changes inside the run, comes in a wave, or the season is felt; else there is none. */
import { describe, expect, it } from 'vitest'
import type { Band, RunFiles, RunScenario } from '../../../sim/analysis/summary.ts'
import type { Setting } from '../../../sim/city/model/setting.ts'
import { WIDE, NARROW } from '../../../viz/charts/frame.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { briefingOf } from '../../../viz/report/briefing-of.ts'
import { figuresOf } from '../../../viz/report/figures.ts'
import type { Language } from '../../../viz/words/language.ts'
import { fail } from '../charts/chart-parts.ts'
import { runFolder } from './fixture.ts'

/** Three stretches of four weeks each. */
const WEEKS = 12
const byStretch = (values: readonly [number, number, number]): Band => ({
  mean: Array.from({ length: WEEKS }, (_, week) => values[Math.floor(week / 4)]),
  halfWidth: Array.from({ length: WEEKS }, () => 0),
})

interface Course {
  readonly demand?: readonly [number, number, number]
  readonly onTime?: readonly [number, number, number]
  /** What is different in every scenario. */
  readonly with?: (scenario: RunScenario, at: number) => Partial<RunScenario>
}

/** The made-up run of twelve weeks with this course in all of its options. */
function runWith({ demand = [5, 5, 5], onTime = [0.6, 0.6, 0.6], with: change = () => ({}) }: Course): RunFiles {
  const run = runFolder({ scenarios: 2, days: 7 * WEEKS })
  const weekly = { demand: byStretch(demand), onTimeRate: byStretch(onTime) }
  const curves = run.curves.scenarios.map((one) => ({ ...one, weekly: { ...one.weekly, ...weekly } }))
  const scenarios = run.scenarios.map((one, at) => ({ ...one, ...change(one, at) }))
  return { ...run, scenarios, curves: { scenarios: curves } }
}

const courseOf = (run: RunFiles, language: Language = 'en') =>
  figuresOf(briefingOf(run, language)).find(({ id }) => id === 'on-time')

/** A wave from this day on. */
function wave({ setting }: RunScenario, from: number): Partial<RunScenario> {
  const pulse = [{ from, to: from + 14, factor: 2 }] as unknown as Setting['demand']['pulse']
  return { setting: { ...setting, demand: { ...setting.demand, pulse } } }
}

describe('the season', () => {
  it('is told by the four weeks of least and of most demand', () => {
    const run = runWith({ demand: [4, 5, 8], onTime: [0.9, 0.8, 0.6] })
    expect(courseOf(run)?.title).toMatch(
      /: 90 of 100 on time in the quietest four weeks of the year, 60 in the busiest$/,
    )
    expect(courseOf(run, 'zh')?.title).toMatch(/：一年中最闲的四周每100件按时办结90件，最忙的四周60件$/)
  })

  it('is no news where demand is flat, or nobody notices it, or the run is one stretch', () => {
    expect(courseOf(runWith({ onTime: [0.9, 0.8, 0.6] }))).toBeUndefined()
    expect(courseOf(runWith({ demand: [4, 5, 8], onTime: [0.62, 0.61, 0.6] }))).toBeUndefined()
    expect(courseOf(runFolder({ scenarios: 2, days: 28 }))).toBeUndefined()
  })

  it('has a row of numbers a week, of all options that are drawn', () => {
    const { heads, rows } = courseOf(runWith({ demand: [4, 5, 8], onTime: [0.9, 0.8, 0.6] }))!.numbers
    expect(heads).toHaveLength(3)
    expect(rows.map(([week]) => week)).toEqual(Array.from({ length: WEEKS }, (_, week) => String(week + 1)))
    expect(rows[0].slice(1)).toEqual(['90', '90'])
    expect(rows[11].slice(1)).toEqual(['60', '60'])
  })
})

describe('a wave', () => {
  it.each([
    ['en', WIDE, 'more demand'],
    ['en', NARROW, 'more demand'],
    ['zh', WIDE, '需求增多'],
    ['zh', NARROW, '需求增多'],
  ] as const)('is a dotted line on its day, named in %s', async (language, frame, name) => {
    const figure = courseOf(runWith({ with: (one) => wave(one, 35) }), language)!
    const svg = await drawChart(figure.chart(frame)!, fail)
    expect(svg).toContain(`>${name}</text>`)
    // Day 35 ends week 5; a week stands at its number, so its end is half a week on: 5.5 of the way from 1 to 12.
    const at = ((35 / 7 + 0.5 - 1) / (WEEKS - 1)) * frame.width
    expect(svg).toMatch(new RegExp(`<line transform="translate\\(${String(Math.round(at * 10) / 10)},`))
  })

  it('of all options on one day is named once', async () => {
    const svg = await drawChart(courseOf(runWith({ with: (one) => wave(one, 35) }))!.chart(WIDE)!, fail)
    expect(svg.match(/more demand/g)).toHaveLength(1)
  })
})

it('a change within the run is told by what was on time before it and after it', () => {
  const onlyOption = ({ levers }: RunScenario, at: number): Partial<RunScenario> =>
    at === 0 ? {} : { switches: [{ from: 28, levers: levers.slice(0, 1), file: 'fixture', line: 1 }] }
  const figure = courseOf(runWith({ onTime: [0.2, 0.7, 0.7], with: onlyOption }))!
  expect(figure.title).toMatch(/: 20 of 100 on time before the change, 70 after it$/)
})

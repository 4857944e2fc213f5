/** Options that vary two levers: which they are is found in what they set, and their answer is a map. */
import { describe, expect, it } from 'vitest'
import type { LeverValue } from '../../../sim/levers/lever.ts'
import type { RunFiles } from '../../../sim/analysis/summary.ts'
import { briefingOf } from '../../../viz/report/briefing-of.ts'
import { figuresOf } from '../../../viz/report/figures.ts'
import { valuesAlong, variedPair } from '../../../viz/report/sections/varied-pair.ts'
import { WIDE, NARROW } from '../../../viz/charts/frame.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { fail } from '../charts/chart-parts.ts'
import { runFolder } from './fixture.ts'

type Changes = Readonly<Record<string, LeverValue>>
const POSTS = 'street.staff'
const GATE = 'whistle.threshold'

/** The made-up run with these settings, all else as in its first scenario. */
function withChanges(changes: readonly Changes[]): RunFiles {
  const run = runFolder({ scenarios: changes.length })
  const base = run.scenarios[0].levers
  const scenarios = run.scenarios.map((one, at) => ({
    ...one,
    levers: base.map((lever) => ({ ...lever, value: changes[at][lever.name] ?? lever.value })),
  }))
  return { ...run, scenarios }
}

const GRID = [11, 20, 30].flatMap((posts) => [0.2, 0.5].map((gate) => ({ [POSTS]: posts, [GATE]: gate })))
const pairOf = (changes: readonly Changes[]) => variedPair(withChanges(changes).scenarios)

describe('two levers', () => {
  it('are found where six options differ in them and in nothing else', () => {
    expect(pairOf(GRID)).toMatchObject({ x: POSTS, y: GATE, cells: { length: 6 } })
    // Another option that differs in a third lever stands beside the map.
    expect(pairOf([...GRID, { [POSTS]: 50, [GATE]: 0.5, 'platform.networks': 1 }])?.cells).toHaveLength(6)
  })

  it('are none of too few, of one alone, of three at once', () => {
    expect(pairOf(GRID.slice(0, 5))).toBeNull()
    expect(pairOf([1, 2, 3, 4, 5, 6].map((posts) => ({ [POSTS]: posts })))).toBeNull()
    expect(pairOf(GRID.map((one, at) => ({ ...one, 'platform.networks': at + 1 })))).toBeNull()
  })

  it('are in the order of their numbers; words as they come', () => {
    const settings = (values: readonly LeverValue[]) =>
      values.map((value) => ({ name: POSTS, value, unit: '', source: 'assumption', setBy: '' }))
    expect(valuesAlong(settings([30, 11, 20, 11])).map(({ value }) => value)).toEqual([11, 20, 30])
    expect(valuesAlong(settings([true, false, true])).map(({ value }) => value)).toEqual([true, false])
  })
})

describe('their figure', () => {
  const figureOf = (run: RunFiles, language: 'en' | 'zh' = 'en') => figuresOf(briefingOf(run, language))[0]
  const drawn = async (run: RunFiles, narrow = false) => drawChart(figureOf(run).chart(narrow ? NARROW : WIDE)!, fail)

  it.each([false, true])(
    'is a map with a field an option, those worth considering framed; narrow: %s',
    async (narrow) => {
      const run = withChanges(GRID)
      const svg = await drawn(run, narrow)
      const { worth } = run.summary
      const framed = worth!.options.filter(
        ({ standing, name }) => standing === 'worth' && name !== run.summary.baseline,
      )
      expect(framed.length).toBeGreaterThan(0)
      expect(svg.match(/stroke="#1a1a1a" stroke-width="2"/g)).toHaveLength(framed.length)
      expect(svg.match(/>today</g)).toHaveLength(1)
      for (const text of ['11 posts', '20 posts', '30 posts', '0.2', '0.5']) expect(svg).toContain(`>${text}<`)
    },
  )

  it('names both levers, and has the numbers of all options as its table', () => {
    const { subtitle, numbers } = figureOf(withChanges(GRID))
    expect(subtitle).toMatch(/by two settings: Posts per street; Difficulty from which the street whistles/)
    expect(numbers.rows).toHaveLength(6)
    expect(figureOf(withChanges(GRID), 'zh').subtitle).toContain('按两项设定')
  })

  it('has no field of an option whose value is missing', async () => {
    const run = withChanges(GRID)
    const [first, second, ...others] = run.summary.scenarios
    const missing = { ...second, measures: { ...second.measures, trueResolutionRate: null } }
    const svg = await drawn({ ...run, summary: { ...run.summary, scenarios: [first, missing, ...others] } })
    expect(svg.match(/<path[^>]*fill="rgb/g)).toHaveLength(5)
  })
})

import type { TopLevelSpec } from 'vega-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { groupDotsChart, nameRoomFor } from '../../../viz/charts/group-dots.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import type { Language } from '../../../viz/words/language.ts'
import type { Option } from '../../../viz/charts/reform-option.ts'
import { runFolder } from '../report/fixture.ts'
import { fail, layersOf, optionsFor, rowsOf, vegaLiteSchema, withFewRows } from './chart-parts.ts'

let isVegaLite: (spec: unknown) => boolean

beforeAll(() => {
  isVegaLite = vegaLiteSchema()
})

describe('dots by group', () => {
  const ROOM = { width: 250, nameRoom: 120, pointer: false }
  const chart = (options: readonly Option[], pointer = false, language: Language = 'en') =>
    groupDotsChart(options, 'duty', 'trueResolutionRate', language, { ...ROOM, pointer })

  it.each([{}, { scenarios: 1 }, { replications: 1 }, { scenarios: 12 }])(
    'keep to the schema of vega-lite, and are drawn without a warning: %o',
    async (fixture) => {
      for (const pointer of [false, true]) {
        const spec = chart(optionsFor(fixture), pointer)!
        expect(isVegaLite(withFewRows(spec))).toBe(true)
        await drawChart(spec, fail)
      }
      const time = groupDotsChart(optionsFor(fixture), 'street', 'resolutionTimeMean', 'zh', {
        ...ROOM,
        pointer: true,
      })!
      expect(isVegaLite(withFewRows(time))).toBe(true)
      expect(await drawChart(time, fail)).toContain('街道10')
    },
  )

  it('are one for each option and group, where its values are', () => {
    const rows = rowsOf(chart(optionsFor()))
    expect(rows).toHaveLength(4 * 3)
    const joint = runFolder().groups.scenarios[3].groups.find(({ key }) => key === 'joint')!
    const { mean, halfWidth } = joint.measures.trueResolutionRate!
    const dot = rows.find(({ option, group }) => option === 'haigang-after' && group === joint.title.en)!
    expect(dot.value).toBeCloseTo(mean, 4)
    expect(Number(dot.high) - Number(dot.low)).toBeCloseTo(2 * halfWidth!, 3)
    expect(dot.text).toBe(`${(mean * 100).toFixed(1)}\u00a0±\u00a01.0\u00a0%`)
  })

  it('leave the same room for names in all charts of a page, up to a limit', () => {
    const options = optionsFor()
    // 街道10: two characters of an em and two digits of 0.56, at 13 pixels, and a gap of 8.
    expect(nameRoomFor(options, ['street'], 'zh')).toBe(Math.ceil((2 + 2 * 0.56) * 13) + 8)
    expect(nameRoomFor(options, ['street', 'duty'], 'en')).toBe(175)
    const axis = (spec: TopLevelSpec | null) =>
      (spec as unknown as { encoding: { y: { axis: { minExtent: number } } } }).encoding.y.axis
    expect(axis(chart(options)).minExtent).toBe(120)
  })

  it('are in days where the measure is a time', () => {
    const spec = groupDotsChart(optionsFor(), 'street', 'resolutionTimeMean', 'en', ROOM)
    const { mean } = runFolder().groups.scenarios[0].groups.at(-1)!.measures.resolutionTimeMean!
    const rows = rowsOf(spec)
    expect(rows[9].value).toBeCloseTo(mean / 24, 3)
    expect((spec as { title?: unknown }).title).toBe('Onset to solution, mean days')
  })

  it('are left out where a group has no value, and have no line without half-widths', () => {
    const urgency = groupDotsChart(optionsFor(), 'urgency', 'trueResolutionRate', 'en', ROOM)
    expect(rowsOf(urgency)).toHaveLength(4 * 4 - 1)
    expect(layersOf(chart(optionsFor())).map(({ mark }) => mark.type)).toEqual(['rule', 'point'])
    expect(layersOf(chart(optionsFor({ replications: 1 }))).map(({ mark }) => mark.type)).toEqual(['point'])
    expect(chart(optionsFor({ completed: 0 }))).toBeNull()
  })

  it('stand on lines of their own where there is room, and share the line of their group where there are many', () => {
    const many = groupDotsChart(
      optionsFor({ scenarios: 12 }),
      'street',
      'resolutionTimeMean',
      'en',
      ROOM,
    ) as unknown as { height: number; encoding: object }
    const few = chart(optionsFor()) as unknown as { height: number; encoding: object }
    expect(few.encoding).toHaveProperty('yOffset')
    expect(many.encoding).not.toHaveProperty('yOffset')
    expect(many.height).toBe(10 * 22)
    expect(few.height).toBe(3 * 52)
  })
})

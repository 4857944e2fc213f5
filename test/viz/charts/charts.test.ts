import type { TopLevelSpec } from 'vega-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Frame } from '../../../viz/charts/frame.ts'
import { foretoldBand } from '../../../viz/charts/foretold-band.ts'
import { NARROW, WIDE } from '../../../viz/charts/frame.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { resolutionTimeChart } from '../../../viz/charts/resolution-time.ts'
import { onTimeChart } from '../../../viz/charts/on-time.ts'
import type { Language } from '../../../viz/words/language.ts'
import { runFolder } from '../report/fixture.ts'
import { elementsOf } from '../report/well-formed.ts'
import { fail, layersOf, optionsFor, rowsOf, vegaLiteSchema, withFewRows } from './chart-parts.ts'

const CHARTS = {
  resolutionTime: resolutionTimeChart,
  onTime: onTimeChart,
}
const FRAMES: readonly Frame[] = [WIDE, NARROW]

let isVegaLite: (spec: unknown) => boolean

beforeAll(() => {
  isVegaLite = vegaLiteSchema()
})

describe.each(Object.entries(CHARTS))('%s', (_, chart) => {
  it.each([{}, { scenarios: 1 }, { replications: 1 }, { days: 7 }])(
    'keeps to the schema of vega-lite, and is drawn without a warning, in every frame: %o',
    async (fixture) => {
      for (const frame of FRAMES) {
        const spec = chart(optionsFor(fixture), 'en', frame)!
        expect(isVegaLite(withFewRows(spec))).toBe(true)
        await drawChart(spec, fail)
      }
    },
  )

  it('would be caught with a misspelt channel', () => {
    const [layer, ...rest] = layersOf(chart(optionsFor(), 'en', WIDE))
    const misspelt = { ...layer, encoding: { ...layer.encoding, strok: { field: 'option' } } }
    const spec = { ...chart(optionsFor(), 'en', WIDE), layer: [misspelt, ...rest] }
    expect(isVegaLite(withFewRows(spec as unknown as TopLevelSpec))).toBe(false)
  })

  it('draws the same bytes twice, well-formed, with every name', async () => {
    const options = optionsFor({ scenarios: 12 })
    const [first, second] = [
      await drawChart(chart(options, 'en', WIDE)!, fail),
      await drawChart(chart(options, 'en', WIDE)!, fail),
    ]
    expect(second).toBe(first)
    expect(elementsOf(first)[0].tag).toBe('svg')
    for (const { title } of options) expect(first).toContain(`>${title}<`)
  })

  it('names nobody in the narrow drawing, which has a key above it', async () => {
    const svg = await drawChart(chart(optionsFor(), 'en', NARROW)!, fail)
    for (const { title } of optionsFor()) expect(svg).not.toContain(title)
  })
})

describe('line charts', () => {
  it('have a band, a line and names, of the fields that the rows have', () => {
    const spec = resolutionTimeChart(optionsFor(), 'en', WIDE)
    const [band, line] = layersOf(spec)
    const names = layersOf(spec).at(-1)!
    expect([band.mark.type, line.mark.type, names.mark.type]).toEqual(['area', 'line', 'text'])
    expect([band.encoding.y.field, band.encoding.y2.field, line.encoding.y.field]).toEqual(['low', 'high', 'y'])
    expect(rowsOf(spec)).toHaveLength(4 * 91)
    expect(Object.keys(rowsOf(spec)[0])).toEqual(['option', 'x', 'y', 'low', 'high'])
  })

  it('draw the survival curve and its half-widths as they are, cut at 0 and 1', () => {
    const rows = rowsOf(resolutionTimeChart(optionsFor(), 'en', WIDE))
    const { survival } = runFolder().curves.scenarios[1]
    const row = rows.find(({ option, x }) => option === 'haigang-staff-only' && x === 30)!
    expect(row.y).toBeCloseTo(survival.mean[30]!, 4)
    expect(row.low).toBeCloseTo(survival.mean[30]! - survival.halfWidth[30]!, 4)
    expect(row.high).toBeCloseTo(survival.mean[30]! + survival.halfWidth[30]!, 4)
    expect(rows.find(({ x }) => x === 0)).toMatchObject({ y: 1, high: 1 })
  })

  it('have no band without half-widths', () => {
    const marks = layersOf(onTimeChart(optionsFor({ replications: 1 }), 'en', WIDE)).map(({ mark }) => mark.type)
    expect(marks).toEqual(['line', 'rule', 'text'])
  })

  it('show a single week as a point', () => {
    const marks = (days: number) => layersOf(onTimeChart(optionsFor({ days }), 'en', WIDE)).map(({ mark }) => mark.type)
    expect(marks(7)).toContain('point')
    expect(marks(365)).not.toContain('point')
  })

  it('draw nothing where less than a week was observed', () => {
    expect(onTimeChart(optionsFor({ days: 6 }), 'en', WIDE)).toBeNull()
  })

  it('leave a gap where a week is missing', () => {
    const options = optionsFor().map((option) => {
      const { onTimeRate } = option.curve!.weekly
      const mean = onTimeRate.mean.map((value, week) => (week === 10 ? null : value))
      return {
        ...option,
        curve: {
          ...option.curve!,
          weekly: { ...option.curve!.weekly, onTimeRate: { ...onTimeRate, mean } },
        },
      }
    })
    const week = rowsOf(onTimeChart(options, 'en', WIDE)).filter(({ x }) => x === 11)
    expect(week).toHaveLength(4)
    for (const row of week) expect(row).toMatchObject({ y: null, low: null, high: null })
  })
})

describe('static drawings', () => {
  it('give Chinese names their full width', async () => {
    const widthOf = async (language: Language) => {
      const svg = await drawChart(resolutionTimeChart(optionsFor({}, language), language, WIDE)!, fail)
      return Number(elementsOf(svg)[0].attributes.width)
    }
    const longest = '海港区（只增编制）'.length * 13
    expect(await widthOf('zh')).toBeGreaterThanOrEqual(WIDE.width + longest)
    expect(await widthOf('en')).toBeGreaterThanOrEqual(WIDE.width + 120)
  })

  it('write long lines as rounded steps that end where the line ends', async () => {
    const svg = await drawChart(resolutionTimeChart(optionsFor({ scenarios: 1 }), 'en', WIDE)!, fail)
    expect(svg).not.toMatch(/\d\.\d\d/)
    const path = /d="M0,0(l[^"Z]*)"/.exec(svg)![1]
    const steps = [...path.matchAll(/l(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const ends = steps.reduce(([x, y], [right, down]) => [x + right, y + down], [0, 0])
    const unsolved = runFolder().curves.scenarios[0].survival.mean[90]!
    expect(steps).toHaveLength(90)
    expect(ends[0]).toBeCloseTo(WIDE.width, 0)
    expect(Math.abs(ends[1] - (1 - unsolved) * WIDE.height)).toBeLessThan(0.2)
  })
})

describe('what came on the bands in which it was foretold', () => {
  const days = Array.from({ length: 30 }, (_, at) => ({
    ...{ date: new Date(Date.UTC(2018, 0, 1 + at)).toISOString().slice(0, 10), came: 10 + (at % 7) },
    ...{ low90: 5, low50: 9, high50: 14, high90: 18 },
  }))

  it.each(FRAMES)('keeps to the schema, is drawn without a warning, a dot a day', async (frame) => {
    const spec = foretoldBand(days, 'cases a day', frame)!
    expect(isVegaLite(spec)).toBe(true)
    const svg = await drawChart(spec, fail)
    expect(svg.match(/<path [^>]*d="M[^"]*A/g)).toHaveLength(30)
    expect(svg).toContain('cases a day')
    expect(svg).toContain('>2018-01')
  })

  it('is nothing where nothing was foretold', () => expect(foretoldBand([], 'cases a day', WIDE)).toBeNull())
})

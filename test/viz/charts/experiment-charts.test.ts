import { beforeAll, describe, expect, it } from 'vitest'
import { heatMap } from '../../../viz/charts/heat-map.ts'
import { drawChart } from '../../../viz/charts/render.ts'
import { responseCurve } from '../../../viz/charts/response-curve.ts'
import { welchChart } from '../../../viz/charts/welch.ts'
import { fail, layersOf, vegaLiteSchema, withFewRows } from './chart-parts.ts'

let isVegaLite: (spec: unknown) => boolean
beforeAll(() => {
  isVegaLite = vegaLiteSchema()
})

const CURVE = { xTitle: 'Posts', yTitle: 'On time (%)', yFormat: '~r', log: false }
const points = [10, 20, 30].map((x) => ({ x, y: x / 2, low: x / 2 - 1, high: x / 2 + 1 }))
const words = points.map((point) => ({ ...point, x: `gate ${point.x}` }))
const bare = points.map((point) => ({ ...point, low: null, high: null }))
const HEAT = {
  ...{ xs: ['10', '20'], ys: ['no', 'yes'], xTitle: 'Posts', yTitle: 'Whistle' },
  cells: ['10', '20'].flatMap((x) =>
    ['no', 'yes'].map((y) => ({ x, y, value: Number(x), text: `${x}.0`, half: '± 0.4' })),
  ),
}

const WEEKS = Array.from({ length: 60 }, (_, week) => 100 - 50 / (week + 1))
const WELCH = {
  panels: [12, 20].map((cut) => ({ title: `cut ${cut}`, average: WEEKS, smoothed: WEEKS, cut, format: '~r' })),
  ...{ xTitle: 'week', cut: 20, cutTitle: '20 weeks are left out', ownTitle: 'by this series alone' },
}

describe.each([
  ['weeks from empty', welchChart(WELCH)],
  ['weeks without an answer', welchChart({ ...WELCH, cut: null })],
  ['weeks of which none is left out', welchChart({ ...WELCH, cut: 0 })],
  ['a curve with a band', responseCurve({ ...CURVE, points })],
  ['a curve on a log scale', responseCurve({ ...CURVE, points, log: true })],
  ['words with whiskers', responseCurve({ ...CURVE, points: words })],
  ['a curve of one replication', responseCurve({ ...CURVE, points: bare })],
  ['a heat map', heatMap(HEAT)],
  ['a heat map too wide for numbers', heatMap({ ...HEAT, xs: Array.from({ length: 12 }, (_, x) => String(x)) })],
])('%s', (_, spec) => {
  it('keeps to the schema of vega-lite, and is drawn without a warning', async () => {
    expect(isVegaLite(withFewRows(spec!))).toBe(true)
    expect(await drawChart(spec!, fail)).toContain('<svg')
  })
})

it('bands are areas along numbers and rules at words, and absent without a half-width', () => {
  const marks = (some: typeof points | typeof words | typeof bare) =>
    layersOf(responseCurve({ ...CURVE, points: some })).map(({ mark }) => mark.type)
  expect([marks(points), marks(words), marks(bare)]).toEqual([
    ['area', 'line', 'point'],
    ['rule', 'point'],
    ['line', 'point'],
  ])
})

it('each field has its number and half-width', async () => {
  const svg = await drawChart(heatMap(HEAT)!, fail)
  expect(svg).toContain('>20.0<')
  expect(svg).toContain('>± 0.4<')
})

it('nothing to draw is null', () => {
  expect([responseCurve({ ...CURVE, points: [] }), heatMap({ ...HEAT, cells: [] })]).toEqual([null, null])
})

it('weeks that are left out are shaded in each panel, and named; a series that would leave out others says so', async () => {
  const svg = await drawChart(welchChart(WELCH)!, fail)
  expect(svg.match(/>20 weeks are left out</g)).toHaveLength(2)
  expect(svg.match(/>by this series alone</g)).toHaveLength(1)
  expect(svg.match(/#f3e6d8/g)).toHaveLength(2)
  expect(await drawChart(welchChart({ ...WELCH, cut: null })!, fail)).not.toContain('#f3e6d8')
  expect(welchChart({ ...WELCH, panels: [] })).toBeNull()
})

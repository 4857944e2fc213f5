/** What one varied number does: a line through the values that were tried, in true scale, other options as reference lines. */
import type { TopLevelSpec } from 'vega-lite'
import type { Frame } from './frame.ts'
import { FONT_SIZE, LABEL_ROOM, THEME } from './frame.ts'
import { spread } from './label-places.ts'
import { withItsEnd } from './text-width.ts'

export interface CurvePoint {
  readonly x: number
  readonly y: number
  readonly low: number | null
  readonly high: number | null
  readonly worth: boolean
  readonly text: string
}

export interface Reference {
  readonly title: string
  readonly y: number
  readonly ink: string
}

export interface CurveTable {
  readonly points: readonly CurvePoint[]
  readonly references: readonly Reference[]
  readonly axisX: string
  readonly axisY: string
}

const LINE = '#0072b2'

export function leverCurve({ points, references, axisX, axisY }: CurveTable, frame: Frame): TopLevelSpec {
  const all = [...points.flatMap(({ y, low, high }) => [low ?? y, high ?? y]), ...references.map(({ y }) => y)]
  const bottom = Math.max(0, Math.min(...all) - 0.05)
  const top = Math.min(1, Math.max(...all) + 0.05)
  const toPixel = (y: number): number => ((top - y) / (top - bottom)) * frame.height
  const heights = spread(
    references.map(({ y }) => toPixel(y)),
    FONT_SIZE + 4,
    frame.height,
  )
  const hasBand = points.every(({ low }) => low !== null)
  return {
    config: { ...THEME, aria: true },
    width: frame.width,
    height: frame.height,
    title: axisY,
    data: { name: 'curve', values: points.map((one) => ({ ...one, fill: one.worth ? LINE : '#fff' })) },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        title: axisX,
        scale: { nice: false, zero: false, padding: 12 },
        axis: { values: points.map(({ x }) => x), format: ',.6~r', grid: true },
      },
      y: {
        field: 'y',
        type: 'quantitative',
        title: null,
        scale: { domain: [bottom, top], nice: false },
        axis: { format: '.0%', tickCount: 5 },
      },
    },
    layer: [
      ...(hasBand
        ? [
            {
              mark: { type: 'area', color: LINE, opacity: 0.16 },
              encoding: { y: { field: 'low' }, y2: { field: 'high' } },
            },
          ]
        : []),
      { mark: { type: 'line', color: LINE, strokeWidth: 2.2 } },
      {
        mark: { type: 'point', size: 80, opacity: 1, strokeWidth: 2, stroke: LINE },
        encoding: { fill: { field: 'fill', type: 'nominal', scale: null }, description: { field: 'text' } },
      },
      ...(references.length === 0 ? [] : referenceLayers(references, heights, frame)),
    ],
  } as TopLevelSpec
}

function referenceLayers(references: readonly Reference[], heights: readonly number[], frame: Frame) {
  const values = references.map((one, at) => ({
    ...{ ...one, title: withItsEnd(one.title, LABEL_ROOM, FONT_SIZE) },
    pixel: Math.round(heights[at]),
  }))
  const ink = { color: { field: 'ink', type: 'nominal', scale: null } }
  return [
    {
      data: { name: 'references', values },
      mark: { type: 'rule', strokeDash: [5, 3], strokeWidth: 1.4, aria: false },
      encoding: { x: { value: 0 }, x2: { value: frame.width }, y: { field: 'y' }, ...ink },
    },
    ...(frame.labels
      ? [
          {
            data: { name: 'reference-names', values },
            mark: {
              type: 'text',
              align: 'left',
              baseline: 'middle',
              dx: 8,
              fontSize: FONT_SIZE,
              limit: LABEL_ROOM,
              aria: false,
            },
            encoding: {
              x: { value: frame.width },
              y: { field: 'pixel', scale: null },
              text: { field: 'title' },
              ...ink,
            },
          },
        ]
      : []),
  ]
}

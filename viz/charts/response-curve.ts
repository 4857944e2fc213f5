/** A response curve: the mean of a measure along one lever, with its band; words and lists as points with whiskers. */
import type { TopLevelSpec } from 'vega-lite'
import { THEME } from './frame.ts'
import { lookOf } from './palette.ts'

export interface CurvePoint {
  /** A number of the lever, or how its value is written. */
  readonly x: number | string
  readonly y: number | null
  readonly low: number | null
  readonly high: number | null
}

export interface CurveTable {
  readonly points: readonly CurvePoint[]
  readonly xTitle: string
  readonly yTitle: string
  /** d3 format of the vertical axis. */
  readonly yFormat: string
  readonly log: boolean
}

const SIZE = { width: 300, height: 190 }

/** Null where no point has a value. */
export function responseCurve({ points, xTitle, yTitle, yFormat, log }: CurveTable): TopLevelSpec | null {
  const drawn = points.filter(({ y }) => y !== null)
  if (drawn.length === 0) return null
  const numeric = drawn.every(({ x }) => typeof x === 'number')
  const { stroke } = lookOf(1)
  const banded = drawn.some(({ low }) => low !== null)
  const band = numeric
    ? { mark: { type: 'area', opacity: 0.16, color: stroke } }
    : { mark: { type: 'rule', strokeWidth: 2, opacity: 0.6, color: stroke } }
  return {
    config: THEME,
    ...SIZE,
    title: yTitle,
    data: { name: 'curve', values: drawn.map((point) => ({ ...point })) },
    encoding: {
      x: numeric
        ? {
            field: 'x',
            type: 'quantitative',
            title: xTitle,
            scale: { nice: false, ...(log ? { type: 'log' } : { zero: false }) },
            axis: { tickCount: 5 },
          }
        : { field: 'x', type: 'ordinal', title: xTitle, sort: null, axis: { labelAngle: 0 } },
      y: { type: 'quantitative', title: null, scale: { zero: false }, axis: { format: yFormat, tickCount: 5 } },
    },
    layer: [
      ...(banded ? [{ ...band, encoding: { y: { field: 'low' }, y2: { field: 'high' } } }] : []),
      ...(numeric
        ? [{ mark: { type: 'line', strokeWidth: 2.2, color: stroke }, encoding: { y: { field: 'y' } } }]
        : []),
      { mark: { type: 'point', size: 30, filled: true, opacity: 1, color: stroke }, encoding: { y: { field: 'y' } } },
    ],
  } as TopLevelSpec
}

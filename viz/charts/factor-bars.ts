/** Bars of factors, the largest on top, with whiskers, and a line at what luck alone reaches. */
import type { TopLevelSpec } from 'vega-lite'
import { THEME } from './frame.ts'
import { lookOf } from './palette.ts'

export interface FactorBar {
  readonly factor: string
  readonly from: number
  readonly to: number
  readonly low: number | null
  readonly high: number | null
  /** Drawn pale: no more than luck, or not to be told. */
  readonly pale: boolean
  /** Drawn in the colour of what turns. */
  readonly turned?: boolean
}

const SIZE = { width: 420, names: 260 }
const BAR = 20

/** @param line where the vertical line stands; null for none @param size of the bars, and room for names (pixels) */
export function factorBars(
  bars: readonly FactorBar[],
  xTitle: string,
  line: number | null,
  { width, names }: typeof SIZE = SIZE,
): TopLevelSpec | null {
  if (bars.length === 0) return null
  const whiskers = bars.some(({ low }) => low !== null)
  return {
    config: THEME,
    width,
    height: BAR * bars.length,
    data: { name: 'factors', values: bars.map((bar) => ({ ...bar })) },
    encoding: {
      y: {
        field: 'factor',
        type: 'nominal',
        sort: bars.map(({ factor }) => factor),
        title: null,
        axis: { labelLimit: names },
      },
    },
    layer: [
      {
        mark: { type: 'bar', height: 12 },
        encoding: {
          x: { field: 'from', type: 'quantitative', title: xTitle },
          x2: { field: 'to' },
          color: {
            condition: [
              { test: 'datum.turned', value: lookOf(2).stroke },
              { test: 'datum.pale', value: '#c4c4c4' },
            ],
            value: lookOf(1).stroke,
          },
        },
      },
      ...(whiskers
        ? [
            {
              mark: { type: 'rule', color: '#333' },
              encoding: { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
            },
          ]
        : []),
      ...(line === null
        ? []
        : [
            {
              mark: { type: 'rule', strokeDash: [3, 3], color: '#555' },
              encoding: { x: { datum: line }, y: { value: 0 }, y2: { value: 'height' } },
            },
          ]),
    ],
  } as TopLevelSpec
}

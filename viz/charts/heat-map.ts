/** A heat map: the mean of a measure over two levers, in each field the number and its half-width. */
import type { TopLevelSpec } from 'vega-lite'
import { FONT_SIZE, THEME } from './frame.ts'

export interface HeatTable {
  readonly cells: readonly {
    readonly x: string
    readonly y: string
    readonly value: number
    readonly text: string
    readonly half: string
    /** Framed. */
    readonly marked?: boolean
  }[]
  /** Their values in order, as they are written. */
  readonly xs: readonly string[]
  readonly ys: readonly string[]
  readonly xTitle: string
  readonly yTitle: string
}

const FIELD = { width: 62, height: 40 }
/** More fields a side have no room for numbers. */
const MOST_WRITTEN = 9

/** Light enough for dark numbers, in print too. */
const SHADES = ['#f4f8fc', '#9cc7e4']
const INK = '#1a1a1a'

/** Null where there is no field. @param most width in pixels */
export function heatMap({ cells, xs, ys, xTitle, yTitle }: HeatTable, most = 620): TopLevelSpec | null {
  if (cells.length === 0) return null
  const words = (field: string, dy: number, fontSize: number) => ({
    mark: { type: 'text', dy, fontSize },
    encoding: { text: { field }, color: { value: INK } },
  })
  return {
    config: THEME,
    width: Math.min(most, FIELD.width * xs.length),
    height: FIELD.height * ys.length,
    title: yTitle,
    data: { name: 'fields', values: cells.map((cell) => ({ ...cell })) },
    encoding: {
      x: { field: 'x', type: 'ordinal', title: xTitle, sort: [...xs], axis: { labelAngle: 0 } },
      y: { field: 'y', type: 'ordinal', title: null, sort: [...ys].reverse() },
    },
    layer: [
      {
        mark: { type: 'rect' },
        encoding: {
          color: { field: 'value', type: 'quantitative', scale: { range: SHADES, zero: false }, legend: null },
        },
      },
      ...(cells.some(({ marked }) => marked)
        ? [
            {
              transform: [{ filter: 'datum.marked' }],
              mark: { type: 'rect', filled: false, stroke: INK, strokeWidth: 2 },
            },
          ]
        : []),
      ...(xs.length > MOST_WRITTEN ? [] : [words('text', -6, FONT_SIZE), words('half', 9, FONT_SIZE - 3)]),
    ],
  } as TopLevelSpec
}

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

/** Null where there is no field. */
export function heatMap({ cells, xs, ys, xTitle, yTitle }: HeatTable): TopLevelSpec | null {
  if (cells.length === 0) return null
  const values = cells.map(({ value }) => value)
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  const ink = { condition: { test: `datum.value > ${middle}`, value: '#fff' }, value: '#222' }
  const words = (field: string, dy: number, fontSize: number) => ({
    mark: { type: 'text', dy, fontSize },
    encoding: { text: { field }, color: ink },
  })
  return {
    config: THEME,
    width: Math.min(620, FIELD.width * xs.length),
    height: FIELD.height * ys.length,
    data: { name: 'fields', values: cells.map((cell) => ({ ...cell })) },
    encoding: {
      x: { field: 'x', type: 'ordinal', title: xTitle, sort: [...xs], axis: { labelAngle: 0 } },
      y: { field: 'y', type: 'ordinal', title: yTitle, sort: [...ys].reverse() },
    },
    layer: [
      {
        mark: { type: 'rect' },
        encoding: {
          color: { field: 'value', type: 'quantitative', scale: { scheme: 'blues', zero: false }, legend: null },
        },
      },
      ...(xs.length > MOST_WRITTEN ? [] : [words('text', -6, FONT_SIZE), words('half', 9, FONT_SIZE - 3)]),
    ],
  } as TopLevelSpec
}

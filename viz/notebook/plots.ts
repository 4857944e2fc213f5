/** The two charts that most notebooks need, as Vega-Lite specifications that a reader may change: dots with intervals, and lines with bands. */
import { FONT_SIZE, THEME } from '../charts/frame.ts'
import { lookOf } from '../charts/palette.ts'
import { textWidth } from '../charts/text-width.ts'
import type { ChartSpec } from './chart-spec.ts'

/** A value with the half-width of its interval, under a name. */
export interface DotOf {
  readonly name: string
  readonly value: number | null
  readonly halfWidth?: number | null
  /** What rows of the same name are told apart by. */
  readonly series?: string
}

/** What stands above a chart and beside its axis of values. */
export interface PlotWords {
  readonly title: string
  /** What the axis measures, with its unit. */
  readonly axis: string
}

/** Six digits: more than a drawing shows. */
function short(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(6))
}

/** Room for the names of rows in pixels: faces differ from the one whose widths we know. */
function room(rows: readonly DotOf[]): number {
  return Math.ceil(1.2 * Math.max(...rows.map(({ name }) => textWidth(name, FONT_SIZE - 1)))) + 12
}

/** Rows below each other: a dot at each value, a line from end to end of its interval; a grey line at `reference` where one is given. */
export function dots(rows: readonly DotOf[], { title, axis }: PlotWords, reference?: number): ChartSpec {
  const values = rows.map(({ name, value, halfWidth, series }) => {
    const half = halfWidth ?? 0
    const [low, high] = value === null ? [null, null] : [value - half, value + half]
    return { name, series: series ?? '', value: short(value), low: short(low), high: short(high) }
  })
  const kinds = [...new Set(values.map(({ series }) => series))]
  const colour = colourOf(kinds)
  return {
    config: THEME,
    width: 460,
    height: { step: kinds.length > 1 ? 14 * kinds.length + 12 : 26 },
    title,
    data: { values },
    encoding: {
      y: { field: 'name', type: 'nominal', title: null, sort: null, axis: { labelLimit: 260, minExtent: room(rows) } },
      ...(kinds.length > 1 && { yOffset: { field: 'series', type: 'nominal', sort: kinds } }),
      color: colour,
    },
    layer: [
      ...(reference === undefined
        ? []
        : [
            {
              mark: { type: 'rule', color: '#9a9a9a', strokeDash: [3, 3] },
              encoding: { x: { datum: reference }, y: null, yOffset: null, color: null },
            },
          ]),
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: { x: { field: 'low', type: 'quantitative', title: axis }, x2: { field: 'high' } },
      },
      {
        mark: { type: 'point', filled: true, size: 70, opacity: 1 },
        encoding: { x: { field: 'value', type: 'quantitative' } },
      },
    ],
  }
}

/** A point of a line. */
export interface PointOf {
  readonly x: number
  readonly y: number | null
  readonly halfWidth?: number | null
  readonly series?: string
}

/** Lines over a number, with bands where there are half-widths, and a dot at each point. */
export function lines(
  points: readonly PointOf[],
  words: PlotWords & { readonly across: string },
  mark?: number,
): ChartSpec {
  const values = points.map(({ x, y, halfWidth, series }) => {
    const half = halfWidth ?? 0
    const [low, high] = y === null ? [null, null] : [y - half, y + half]
    return { x, series: series ?? '', y: short(y), low: short(low), high: short(high) }
  })
  const kinds = [...new Set(values.map(({ series }) => series))]
  const across = {
    field: 'x',
    type: 'quantitative',
    title: words.across,
    scale: { zero: false, nice: false, padding: 8 },
  }
  return {
    config: THEME,
    width: 460,
    height: 260,
    title: words.title,
    data: { values },
    encoding: { x: across, color: colourOf(kinds) },
    layer: [
      ...(mark === undefined
        ? []
        : [
            {
              mark: { type: 'rule', color: '#9a9a9a', strokeDash: [3, 3] },
              encoding: { x: { datum: mark }, color: null },
            },
          ]),
      {
        mark: { type: 'area', opacity: 0.15 },
        encoding: { y: { field: 'low', type: 'quantitative', title: words.axis }, y2: { field: 'high' } },
      },
      { mark: { type: 'line', strokeWidth: 2 }, encoding: { y: { field: 'y', type: 'quantitative' } } },
      {
        mark: { type: 'point', filled: true, size: 40, opacity: 1 },
        encoding: { y: { field: 'y', type: 'quantitative' } },
      },
    ],
  }
}

function colourOf(kinds: readonly string[]) {
  const range = kinds.map((_, index) => lookOf(kinds.length === 1 ? 1 : index).stroke)
  const legend = kinds.length > 1 ? { orient: 'top', title: null, labelLimit: 260, symbolOpacity: 1 } : null
  return { field: 'series', type: 'nominal', scale: { domain: kinds, range }, legend }
}

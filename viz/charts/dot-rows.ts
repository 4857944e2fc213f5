/** Rows one below the other with dots on one axis, joined where they tell one story: today and an option, street by street. */
import type { TopLevelSpec } from 'vega-lite'
import { FONT_SIZE, THEME } from './frame.ts'
import { textWidth } from './text-width.ts'

/** An upright stroke: where a value is expected. */
export const TICK = 'M0,-1.3V1.3'

export interface Dot {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly stroke: string
  /** Hollow: what is compared with, or flatters. */
  readonly hollow: boolean
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle-up' | typeof TICK
  /** What the pointer and a screen reader are told. */
  readonly text: string
}

export interface DotRow {
  /** No two alike. */
  readonly label: string
  readonly dots: readonly Dot[]
}

export interface DotRowsTable {
  readonly rows: readonly DotRow[]
  /** Values run from 0 to this. */
  readonly top: number
  /** d3 format of the axis, and what stands above it. */
  readonly format: string
  readonly title: string
  /** Whether a line joins the dots of a row. */
  readonly joined: boolean
}

const ROW_HEIGHT = 26
/** Drawings narrower than this (pixels) have no room for five numbers on their axis. */
const FEW_TICKS = 240
/** Room in pixels for the names of rows at most; longer ones end in dots. */
const MOST_NAME_ROOM = 210

/** @param width of the whole drawing in pixels, names included. Null where no row has a dot */
export function dotRows({ rows, top, format, title, joined }: DotRowsTable, width: number): TopLevelSpec | null {
  const dots = rows.flatMap(({ label, dots: some }) =>
    some.map((dot) => ({ row: label, ...dot, fill: dot.hollow ? '#fff' : dot.stroke })),
  )
  if (dots.length === 0) return null
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, FONT_SIZE)))
  const room = Math.min(MOST_NAME_ROOM, width * 0.42, Math.ceil(widest) + 10)
  return {
    config: { ...THEME, aria: true },
    width: width - room - 24,
    height: rows.length * ROW_HEIGHT,
    title,
    data: { name: 'dots', values: dots },
    encoding: {
      y: {
        field: 'row',
        type: 'nominal',
        title: null,
        scale: { domain: rows.map(({ label }) => label) },
        axis: { labelLimit: room, minExtent: room, grid: false, labelFontSize: FONT_SIZE },
      },
      x: {
        type: 'quantitative',
        title: null,
        scale: { domain: [0, top], nice: false },
        axis: { format, tickCount: width - room < FEW_TICKS ? 2 : 5, grid: true },
      },
    },
    layer: [...(joined ? [spanLayer(rows)] : []), ...(dots.some(({ low }) => low !== null) ? [WHISKERS] : []), POINTS],
  } as TopLevelSpec
}

/** From the least to the greatest dot of a row. */
function spanLayer(rows: readonly DotRow[]) {
  const spans = rows.map(({ label, dots }) => ({ row: label, from: least(dots), to: most(dots) }))
  return {
    data: { name: 'spans', values: spans.filter(({ from, to }) => from < to) },
    mark: { type: 'rule', strokeWidth: 3, color: '#c9c9c9' },
    encoding: { x: { field: 'from' }, x2: { field: 'to' } },
  }
}

const WHISKERS = {
  mark: { type: 'rule', strokeWidth: 1.5 },
  encoding: { x: { field: 'low' }, x2: { field: 'high' }, color: { field: 'stroke', type: 'nominal', scale: null } },
}

const POINTS = {
  mark: { type: 'point', size: 62, opacity: 1, strokeWidth: 1.8 },
  encoding: {
    x: { field: 'value' },
    stroke: { field: 'stroke', type: 'nominal', scale: null },
    fill: { field: 'fill', type: 'nominal', scale: null },
    shape: { field: 'shape', type: 'nominal', scale: null },
    description: { field: 'text' },
  },
}

function least(dots: readonly Dot[]): number {
  return Math.min(...dots.map(({ value }) => value))
}

function most(dots: readonly Dot[]): number {
  return Math.max(...dots.map(({ value }) => value))
}

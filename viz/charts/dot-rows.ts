/** Rows one below the other with dots on one axis, joined where they tell one story: today and an option, street by street. */
import type { TopLevelSpec } from 'vega-lite'
import { FONT_SIZE, GREY, THEME } from './frame.ts'
import { textWidth, withItsEnd } from './text-width.ts'

/** An upright stroke: where a value is expected. */
export const TICK = 'M0,-2.2V2.2'

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
  /** d3 format of the axis, and what stands above it: side by side where there is room, else one below the other. */
  readonly format: string
  readonly title: readonly string[]
  /** Whether a line joins the dots of a row. */
  readonly joined: boolean
}

const ROW_HEIGHT = 26
/** Drawings narrower than this (pixels) have no room for five numbers on their axis. */
const FEW_TICKS = 300
/** Room in pixels for the names of rows at most; longer ones have two lines, and end in dots where that is not enough. */
const MOST_NAME_ROOM = 210
/** From a name to the axis, and half of the distance between its two lines (pixels). */
const NAME_DISTANCE = 8
const HALF_LINE = 7
/** Where some name has two lines rows are further apart, and names smaller. */
const TWO_LINES = { height: 32, fontSize: FONT_SIZE - 1 }

/** @param width of the whole drawing in pixels, names included. Null where no row has a dot */
export function dotRows({ rows, top, format, title, joined }: DotRowsTable, width: number): TopLevelSpec | null {
  const dots = rows.flatMap(({ label, dots: some }) =>
    // A line ends at a hollow dot; where none does, what lies below is seen through it.
    some.map((dot) => ({
      ...{ row: label, ...dot },
      fill: dot.hollow ? (joined || dot.low !== null ? '#fff' : 'transparent') : dot.stroke,
    })),
  )
  if (dots.length === 0) return null
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, FONT_SIZE)))
  const room = Math.min(MOST_NAME_ROOM, width * 0.5, Math.ceil(widest) + 10)
  const hasTwo = rows.some(({ label }) => nameLines(label, room - NAME_DISTANCE).length > 1)
  const isWide = textWidth(title.join('  '), FONT_SIZE - 1) <= width - room - 24
  return {
    config: { ...THEME, aria: true },
    width: width - room - 24,
    height: rows.length * (hasTwo ? TWO_LINES.height : ROW_HEIGHT),
    title: isWide ? title.join('  ') : [...title],
    data: { name: 'dots', values: dots },
    encoding: {
      y: {
        field: 'row',
        type: 'nominal',
        title: null,
        scale: { domain: rows.map(({ label }) => label) },
        axis: { labels: false, minExtent: room, grid: false },
      },
      x: {
        type: 'quantitative',
        title: null,
        scale: { domain: [0, top], nice: false },
        axis: { format, tickCount: width - room < FEW_TICKS ? 2 : 5, grid: true },
      },
    },
    layer: [
      ...nameLayers(rows, room - NAME_DISTANCE, hasTwo ? TWO_LINES.fontSize : FONT_SIZE),
      ...(joined ? [spanLayer(rows)] : []),
      ...(dots.some(({ low }) => low !== null) ? [WHISKERS] : []),
      POINTS,
    ],
  } as TopLevelSpec
}

/** In one line where it fits, else in two, parted at a space, before a bracket or after a colon. */
export function nameLines(label: string, room: number): string[] {
  const width = (text: string): number => textWidth(text, FONT_SIZE)
  if (width(label) <= room) return [label]
  const breaks = [...label.matchAll(/ |(?=[(（])|(?<=：)/g)].map(({ index }) => index)
  const at = breaks.filter((one) => one > 0 && width(label.slice(0, one)) <= room).at(-1)
  return at === undefined ? [label] : [label.slice(0, at), withItsEnd(label.slice(at).trim(), room, FONT_SIZE)]
}

/** Names beside their rows: an axis would set the first of two lines where one line belongs. */
function nameLayers(rows: readonly DotRow[], room: number, fontSize: number) {
  const lines = rows.flatMap(({ label }) => {
    const parts = nameLines(label, room)
    return parts.map((line, at) => ({
      row: label,
      line,
      dy: parts.length === 1 ? 0 : at === 0 ? -HALF_LINE : HALF_LINE,
    }))
  })
  return [-HALF_LINE, 0, HALF_LINE].flatMap((dy) => {
    const values = lines.filter((one) => one.dy === dy)
    if (values.length === 0) return []
    const look = {
      align: 'right',
      baseline: 'middle',
      fontSize,
      limit: room,
      color: GREY,
      aria: false,
    } as const
    return [
      {
        data: { name: `names${dy}`, values: values.map(({ line, row }) => ({ row, line })) },
        mark: { type: 'text', dy, ...look },
        encoding: { x: { value: -NAME_DISTANCE }, text: { field: 'line' } },
      },
    ]
  })
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

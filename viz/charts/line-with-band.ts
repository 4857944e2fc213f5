/** The chart of a quantity over time: one line an option with its band, the names at the line ends, with leaders where they had to move. */
import type { TopLevelSpec } from 'vega-lite'
import type { Band } from '../../sim/analysis/summary.ts'
import type { Option } from './reform-option.ts'
import type { Frame } from './frame.ts'
import { FONT_SIZE, LABEL_ROOM, THEME, lookScale } from './frame.ts'
import { spread } from './label-places.ts'
import { textWidth, withItsEnd } from './text-width.ts'

export interface LineTable {
  readonly options: readonly Option[]
  /** One band an option, values at xs[0], xs[1], ... */
  readonly bands: readonly Band[]
  readonly xs: readonly number[]
  readonly xTitle: string
  /** Where something changed in an option: a thin line from top to bottom in its colour. */
  readonly marks?: readonly Mark[]
  readonly yTitle: string
  /** d3 format of the vertical axis. */
  readonly yFormat: string
  /** Values beyond which nothing can lie; the top is null where there is none. */
  readonly yRange: readonly [number, number | null]
}

export interface Mark {
  readonly option: Option
  readonly x: number
  /** What changes, beside its line. */
  readonly label: string
}

interface LineRow {
  readonly option: string
  readonly x: number
  readonly y: number | null
  readonly low: number | null
  readonly high: number | null
  /** With a value, but none before it and none after: no line can show it. */
  readonly lone?: true
}

/** The specification; null where no option has a value. */
export function lineWithBand(table: LineTable, frame: Frame): TopLevelSpec | null {
  const rows = lineRows(table)
  const drawn = rows.filter((row) => row.y !== null)
  if (drawn.length === 0) return null
  const top = table.yRange[1] ?? niceTop(drawn)
  const layers = [bandLayer(table), lineLayer(table)]
  const lone = rows.filter((row) => row.lone)
  return {
    config: THEME,
    width: frame.width,
    height: frame.height,
    title: table.yTitle,
    data: { name: 'lines', values: rows.map((row) => ({ ...row })) },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        title: table.xTitle,
        scale: { domain: [table.xs[0], table.xs[table.xs.length - 1]], nice: false, zero: false },
        axis: { format: 'd', tickMinStep: 1, values: ticks(table.xs) },
      },
      y: { type: 'quantitative', title: null, scale: { domain: [table.yRange[0], top] } },
    },
    layer: [
      ...(table.marks?.length ? [markLayer(table.marks), ...markNames(table.marks, table.xs, frame)] : []),
      ...(rows.some((row) => row.low !== null) ? layers : layers.slice(1)),
      ...(lone.some((row) => row.low !== null) ? [loneBandLayer(table)] : []),
      ...(lone.length > 0 ? [loneLayer(table)] : []),
      ...(frame.labels ? nameLayers(table, frame, top) : []),
    ],
  } as TopLevelSpec
}

function lineRows({ options, bands, xs, yRange: [bottom, top] }: LineTable): LineRow[] {
  return options.flatMap((option, index) => {
    const { mean, halfWidth } = bands[index]
    const has = (at: number) => (mean[at] ?? null) !== null
    return xs.map((x, at) => {
      const y = mean[at] ?? null
      const half = halfWidth[at] ?? null
      const lone = has(at) && !has(at - 1) && !has(at + 1) && { lone: true as const }
      const row = { option: option.name, x, y: rounded(y) }
      if (y === null || half === null) return { ...row, low: null, high: null, ...lone }
      const low = Math.max(bottom, y - half)
      const high = top === null ? y + half : Math.min(top, y + half)
      return { ...row, low: rounded(low), high: rounded(high), ...lone }
    })
  })
}

/** Four decimals are finer than a pixel and keep the page small. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000
}

function niceTop(rows: readonly LineRow[]): number {
  const most = Math.max(...rows.map((row) => row.high ?? row.y ?? 0))
  if (most <= 0) return 1
  let step = 1
  while (step * 10 <= most) step *= 10
  while (step > most) step /= 10
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((part) => part * step).find((value) => value >= most)!
}

/** First and last moment and round ones between them. */
function ticks(xs: readonly number[]): number[] {
  const [first, last] = [xs[0], xs[xs.length - 1]]
  const step = [1, 2, 5, 10, 15, 20, 25, 50].find((one) => (last - first) / one <= 9) ?? Math.ceil((last - first) / 8)
  const round = xs.filter((x) => x % step === 0 && x - first >= step / 2 && last - x >= step / 2)
  return [...new Set([first, ...round, last])]
}

function markLayer(marks: readonly Mark[]) {
  return {
    data: { name: 'marks', values: marks.map(({ option, x }) => ({ x: rounded(x), ink: option.look.stroke })) },
    mark: { type: 'rule', strokeDash: [2, 3], strokeWidth: 1.4 },
    encoding: { y: { value: 0 }, y2: { value: 'height' }, color: { field: 'ink', type: 'nominal', scale: null } },
  }
}

/** Beside the upper end of each line, one below the other where several stand; to its left at the right edge. */
function markNames(marks: readonly Mark[], xs: readonly number[], frame: Frame) {
  const places = [...new Map(marks.map((one) => [`${one.x} ${one.label}`, one])).values()].sort((a, b) => a.x - b.x)
  const [first, last] = [xs[0], xs[xs.length - 1]]
  const pixel = (x: number): number => ((x - first) / Math.max(last - first, 1)) * frame.width
  const values = places.map(({ x, label, option }, at) => {
    const room = frame.width - pixel(x) - 4
    const side = textWidth(label, FONT_SIZE - 1) > room ? 'right' : 'left'
    return { x: rounded(x), pixel: 8 + at * (FONT_SIZE + 2), label, side, ink: option.look.ink }
  })
  return (['left', 'right'] as const).flatMap((align) => {
    const some = values.filter(({ side }) => side === align)
    if (some.length === 0) return []
    const dx = align === 'left' ? 4 : -4
    return [
      {
        data: { name: `mark-names-${align}`, values: some },
        mark: { type: 'text', align, baseline: 'middle', dx, fontSize: FONT_SIZE - 1 },
        encoding: {
          y: { field: 'pixel', type: 'quantitative', scale: null },
          text: { field: 'label' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ]
  })
}

function bandLayer({ options }: LineTable) {
  return {
    mark: { type: 'area', opacity: 0.16 },
    encoding: {
      y: { field: 'low' },
      y2: { field: 'high' },
      fill: { field: 'option', type: 'nominal', scale: lookScale(options, 'stroke'), legend: null },
    },
  }
}

const LONE = [{ filter: 'datum.lone' }]

/** A value between two missing ones, and the only one there is, as a dot. */
function loneLayer({ options }: LineTable) {
  return {
    transform: LONE,
    mark: { type: 'point', size: 36, stroke: null, opacity: 1 },
    encoding: {
      y: { field: 'y' },
      fill: { field: 'option', type: 'nominal', scale: lookScale(options, 'stroke'), legend: null },
    },
  }
}

function loneBandLayer({ options }: LineTable) {
  return {
    transform: LONE,
    mark: { type: 'rule', strokeWidth: 6, opacity: 0.25 },
    encoding: {
      y: { field: 'low' },
      y2: { field: 'high' },
      stroke: { field: 'option', type: 'nominal', scale: lookScale(options, 'stroke'), legend: null },
    },
  }
}

function lineLayer({ options, yFormat }: LineTable) {
  return {
    mark: { type: 'line', strokeWidth: 2.2, strokeCap: 'butt', strokeJoin: 'round' },
    encoding: {
      y: { field: 'y', axis: { format: yFormat, tickCount: 5 } },
      stroke: { field: 'option', type: 'nominal', scale: lookScale(options, 'stroke'), legend: null },
      strokeDash: { field: 'option', type: 'nominal', scale: lookScale(options, 'dash'), legend: null },
    },
  }
}

/** Names at the line ends, in a darker shade of the line's colour. */
function nameLayers({ options, bands, xs, yRange: [bottom] }: LineTable, frame: Frame, top: number) {
  const ends = options.flatMap((option, index) => {
    const { mean } = bands[index]
    const at = xs.findLastIndex((_, moment) => (mean[moment] ?? null) !== null)
    return at < 0 ? [] : [{ option, at, value: mean[at]! }]
  })
  const toPixels = (value: number) => ((top - value) / (top - bottom)) * frame.height
  const heights = spread(
    ends.map((end) => toPixels(end.value)),
    FONT_SIZE + 4,
    frame.height,
  )
  const values = ends.map(({ option, at, value }, end) => ({
    x: xs[at],
    end: Math.round(toPixels(value)),
    pixel: Math.round(heights[end]),
    title: withItsEnd(option.title, LABEL_ROOM, FONT_SIZE),
    ink: option.look.ink,
  }))
  const ink = { color: { field: 'ink', type: 'nominal', scale: null } }
  const moved = values.filter(({ end, pixel }) => Math.abs(end - pixel) > 2)
  return [
    ...(moved.length === 0 ? [] : [leaderLayer(moved, ink)]),
    {
      data: { name: 'names', values },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: LEADER + 3, fontSize: FONT_SIZE, limit: LABEL_ROOM },
      encoding: { y: { field: 'pixel', scale: null }, text: { field: 'title' }, ...ink },
    },
  ]
}

/** Room in pixels for the leader from the end of a line to its name. */
const LEADER = 12

/** From the end of a line to its name, where that had to make room for another. */
function leaderLayer(values: readonly object[], ink: object) {
  return {
    data: { name: 'leaders', values },
    mark: { type: 'rule', strokeWidth: 0.8, xOffset: 1, x2Offset: LEADER },
    encoding: {
      x: { field: 'x' },
      x2: { field: 'x' },
      y: { field: 'end', type: 'quantitative', scale: null },
      y2: { field: 'pixel' },
      ...ink,
    },
  }
}

/** The price of each step: a point an option, what it brings against what it costs more, and a line along those worth considering. */
import type { TopLevelSpec } from 'vega-lite'
import type { Frame } from './frame.ts'
import { FONT_SIZE, LABEL_ROOM, THEME } from './frame.ts'
import type { Side } from './label-places.ts'
import { EVERY_SIDE, covers, nameBox, sidesFor, wayTo } from './label-places.ts'
import type { Look } from './palette.ts'
import { textWidth } from './text-width.ts'

export interface PricePoint {
  readonly title: string
  readonly look: Look
  /** Already in the unit of the axis. */
  readonly cost: number
  /** Share solved, 0 to 1. */
  readonly solved: number
  readonly worth: boolean
  /** Written beside its point. */
  readonly named: boolean
  readonly text: string
}

export interface PriceTable {
  readonly points: readonly PricePoint[]
  /** Labels of the segments between those worth considering, the cheapest first. */
  readonly steps: readonly string[]
  readonly axisX: string
  readonly axisY: string
}

/** Null without a point. */
export function priceSteps({ points, steps, axisX, axisY }: PriceTable, frame: Frame): TopLevelSpec | null {
  if (points.length === 0) return null
  const spans = { cost: costSpan(points), solved: solvedSpan(points) }
  const frontier = points.filter(({ worth }) => worth).sort((a, b) => a.cost - b.cost)
  return {
    config: { ...THEME, aria: true },
    width: frame.width,
    height: frame.height,
    title: axisY,
    data: {
      name: 'points',
      values: points.map((one) => ({
        ...one,
        stroke: one.look.stroke,
        shape: one.look.shape,
        fill: one.worth ? one.look.stroke : '#fff',
      })),
    },
    encoding: {
      x: {
        field: 'cost',
        type: 'quantitative',
        title: axisX,
        scale: { domain: spans.cost, nice: false, zero: false },
        axis: { format: ',~r', tickCount: Math.round(frame.width / 110), grid: true },
      },
      y: {
        field: 'solved',
        type: 'quantitative',
        title: null,
        scale: { domain: spans.solved, nice: false, zero: false },
        axis: { format: '.0%', tickCount: 5 },
      },
    },
    layer: [
      {
        data: { name: 'frontier', values: frontier.map(({ cost, solved }) => ({ cost, solved })) },
        mark: { type: 'line', color: '#8a8a8a', strokeWidth: 2 },
      },
      {
        mark: { type: 'point', size: 110, opacity: 1, strokeWidth: 2 },
        encoding: {
          stroke: { field: 'stroke', type: 'nominal', scale: null },
          fill: { field: 'fill', type: 'nominal', scale: null },
          shape: { field: 'shape', type: 'nominal', scale: null },
          description: { field: 'text' },
        },
      },
      ...labelLayers(points, frontier, steps, spans, frame),
    ],
  } as TopLevelSpec
}

type Span = readonly [number, number]

/** Zero, which is today, is always there; room at both ends. */
function costSpan(points: readonly PricePoint[]): Span {
  const costs = points.map(({ cost }) => cost)
  const [least, most] = [Math.min(0, ...costs), Math.max(0, ...costs)]
  const room = most > least ? (most - least) * 0.08 : 1
  return [least - room, most + room]
}

function solvedSpan(points: readonly PricePoint[]): Span {
  const shares = points.map(({ solved }) => solved)
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  const room = Math.max(0.05, (most - least) * 0.15)
  return [Math.max(0, least - room), Math.min(1, most + room)]
}

interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly ink: string
  readonly weight: 'normal' | 'bold'
}

/** One layer a side, since alignment belongs to the mark; labels of steps stand at the middle of their segment. */
function labelLayers(
  points: readonly PricePoint[],
  frontier: readonly PricePoint[],
  steps: readonly string[],
  spans: { readonly cost: Span; readonly solved: Span },
  frame: Frame,
) {
  const x = (cost: number): number => ((cost - spans.cost[0]) / (spans.cost[1] - spans.cost[0])) * frame.width
  const y = (solved: number): number =>
    ((spans.solved[1] - solved) / (spans.solved[1] - spans.solved[0])) * frame.height
  const names = points
    .filter(({ named }) => named)
    .map(({ title, look, cost, solved }): Label => ({
      x: x(cost),
      y: y(solved),
      text: title,
      ink: look.ink,
      weight: 'bold',
    }))
  const middles = steps.slice(0, Math.max(0, frontier.length - 1)).map((text, at): Label => {
    const [from, to] = [frontier[at], frontier[at + 1]]
    const middle = { x: (x(from.cost) + x(to.cost)) / 2, y: (y(from.solved) + y(to.solved)) / 2 }
    return { ...middle, text, ink: '#3d3d3d', weight: 'normal' }
  })
  const labels = frame.labels ? [...names, ...middles] : names
  const placed = labels.map((one) => ({
    ...one,
    width: textWidth(one.text, FONT_SIZE) * (one.weight === 'bold' ? 1.06 : 1),
  }))
  const room = { left: 0, top: 0, right: frame.width + (frame.labels ? LABEL_ROOM : 0), bottom: frame.height }
  const line = frontier.map(({ cost, solved }) => ({ x: x(cost), y: y(solved) }))
  const sides = sidesFor(placed, FONT_SIZE + 3, room, line)
  const boxes = placed.map((one, at) => nameBox(one.x, one.y, one.width, FONT_SIZE + 3, sides[at]))
  // Every point has its name; what a step costs is left to the table where it would cover one.
  const isClear = (at: number): boolean =>
    at < names.length || !boxes.some((box, other) => other < at && covers(boxes[at], box))
  return EVERY_SIDE.flatMap((side) => {
    const values = labels.filter((_, at) => sides[at] === side && isClear(at))
    return values.length === 0 ? [] : [labelLayer(values, side)]
  })
}

function labelLayer(values: readonly Label[], side: Side) {
  const { dx, dy } = wayTo(side)
  const align = dx > 0 ? 'left' : dx < 0 ? 'right' : 'center'
  // Half a line up or down: all are set by their middle, for other baselines differ between typefaces.
  const middle = dy + (Math.sign(dy) * FONT_SIZE) / 2
  return {
    data: { name: `labels-${side}`, values },
    mark: { type: 'text', fontSize: FONT_SIZE, aria: false, align, baseline: 'middle', dx, dy: middle },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: null, title: null },
      y: { field: 'y', type: 'quantitative', scale: null, title: null },
      text: { field: 'text' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  }
}

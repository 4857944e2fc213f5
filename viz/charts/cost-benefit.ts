/** Cost beside benefit: one point an option, the true resolution rate against the cost per year, with 95 % intervals both ways. */
import type { TopLevelSpec } from 'vega-lite'
import type { Language } from '../words/language.ts'
import { wordsOf } from '../words/language.ts'
import type { Option } from './reform-option.ts'
import { estimateOf } from './reform-option.ts'
import type { Scale } from '../words/quantity.ts'
import { interval, scaleFor, withUnit } from '../words/quantity.ts'
import type { Frame } from './frame.ts'
import { FONT_SIZE, LABEL_ROOM, THEME, lookScale } from './frame.ts'
import type { Side } from './label-places.ts'
import { NAME_DISTANCE, sidesFor } from './label-places.ts'
import { textWidth } from './text-width.ts'

interface CostPoint {
  readonly option: string
  readonly title: string
  readonly ink: string
  readonly cost: number
  readonly costLow: number
  readonly costHigh: number
  readonly solved: number
  readonly solvedLow: number
  readonly solvedHigh: number
  readonly costText: string
  readonly solvedText: string
}

/** The smallest and the largest value of an axis. */
type Span = readonly [number, number]

/** The scale in which the costs of all options are written. */
function costScale(options: readonly Option[], language: Language): Scale {
  return scaleFor(
    'yuan',
    options.flatMap((option) => estimateOf(option, 'cost')?.mean ?? []),
    language,
  )
}

/** Options of which cost or true resolution is missing, so that they have no point. */
export function withoutPoint(options: readonly Option[]): Option[] {
  return options.filter((one) => estimateOf(one, 'cost') === null || estimateOf(one, 'trueResolutionRate') === null)
}

/** Null where no option has both values. */
export function costBenefitChart(options: readonly Option[], language: Language, frame: Frame): TopLevelSpec | null {
  const scale = costScale(options, language)
  const absent = withoutPoint(options)
  const present = options.filter((option) => !absent.includes(option))
  if (present.length === 0) return null
  const points = present.map((option) => costPoint(option, scale, language))
  const words = wordsOf(language).figure.cost
  const costs = costSpan(points)
  return {
    config: THEME,
    width: frame.width,
    height: frame.height,
    title: words.axisY,
    data: { name: 'points', values: points.map((point) => ({ ...point })) },
    encoding: {
      x: {
        field: 'cost',
        type: 'quantitative',
        title: words.axisX(scale.unit),
        scale: { domain: [...costs], nice: false, zero: false },
        axis: { format: ',~r', tickCount: Math.round(frame.width / 110), grid: true },
      },
      y: { type: 'quantitative', title: null, scale: { domain: [0, 1] } },
      color: { field: 'option', type: 'nominal', scale: lookScale(present, 'stroke'), legend: null },
    },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { x: { field: 'costLow' }, x2: { field: 'costHigh' }, y: { field: 'solved' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 1.5 },
        encoding: { y: { field: 'solvedLow' }, y2: { field: 'solvedHigh' } },
      },
      pointLayer(present, words.axisY, words.axisX(scale.unit), frame),
      ...(frame.labels ? nameLayers(points, costs, frame) : []),
    ],
  } as TopLevelSpec
}

function costPoint(option: Option, scale: Scale, language: Language): CostPoint {
  const cost = estimateOf(option, 'cost')!
  const solved = estimateOf(option, 'trueResolutionRate')!
  const rate = scaleFor('rate', [], language)
  const [costHalf, solvedHalf] = [cost.halfWidth ?? 0, solved.halfWidth ?? 0]
  return {
    option: option.name,
    title: option.title,
    ink: option.look.ink,
    cost: rounded(cost.mean / scale.divisor),
    costLow: rounded((cost.mean - costHalf) / scale.divisor),
    costHigh: rounded((cost.mean + costHalf) / scale.divisor),
    solved: rounded(solved.mean),
    solvedLow: rounded(Math.max(0, solved.mean - solvedHalf)),
    solvedHigh: rounded(Math.min(1, solved.mean + solvedHalf)),
    costText: interval(cost.mean, cost.halfWidth, scale, language),
    solvedText: withUnit(interval(solved.mean, solved.halfWidth, rate, language), rate.unit, language),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

/** From the lowest to the highest cost with room at both ends, never below zero; a single cost gets a tenth on each side. */
function costSpan(points: readonly CostPoint[]): Span {
  const least = Math.min(...points.map((point) => point.costLow))
  const most = Math.max(...points.map((point) => point.costHigh))
  const room = most > least ? (most - least) * 0.15 : Math.max(most * 0.1, 1)
  return [Math.max(0, least - room), most + room]
}

function pointLayer(options: readonly Option[], solvedTitle: string, costTitle: string, frame: Frame) {
  return {
    mark: { type: 'point', filled: true, size: 90, opacity: 1 },
    encoding: {
      y: { field: 'solved', axis: { format: '.0%', tickCount: 5 } },
      shape: { field: 'option', type: 'nominal', scale: lookScale(options, 'shape'), legend: null },
      ...(frame.pointer
        ? {
            tooltip: [
              { field: 'title' },
              { field: 'solvedText', title: solvedTitle },
              { field: 'costText', title: costTitle },
            ],
          }
        : {}),
    },
  }
}

/** One layer a side, since alignment belongs to the mark. */
function nameLayers(points: readonly CostPoint[], [least, most]: Span, frame: Frame) {
  const placed = points.map((point) => ({
    x: ((point.cost - least) / (most - least)) * frame.width,
    y: (1 - point.solved) * frame.height,
    width: Math.min(LABEL_ROOM, textWidth(point.title, FONT_SIZE)),
  }))
  const room = { left: 0, top: 0, right: frame.width + LABEL_ROOM, bottom: frame.height }
  const sides = sidesFor(placed, FONT_SIZE + 3, room)
  return (Object.keys(ALIGNMENT) as Side[]).flatMap((side) => {
    const values = points
      .filter((_, at) => sides[at] === side)
      .map(({ cost, solved, title, ink }) => ({ cost, solved, title, ink }))
    return values.length === 0 ? [] : [nameLayer(values, side)]
  })
}

const ALIGNMENT = {
  right: { align: 'left', baseline: 'middle', dx: NAME_DISTANCE, dy: 0 },
  left: { align: 'right', baseline: 'middle', dx: -NAME_DISTANCE, dy: 0 },
  above: { align: 'center', baseline: 'middle', dx: 0, dy: -NAME_DISTANCE - FONT_SIZE / 2 },
  below: { align: 'center', baseline: 'middle', dx: 0, dy: NAME_DISTANCE + FONT_SIZE / 2 },
} as const satisfies Record<Side, object>

function nameLayer(values: readonly object[], side: Side) {
  return {
    data: { name: `names-${side}`, values },
    mark: { type: 'text', fontSize: FONT_SIZE, limit: LABEL_ROOM, ...ALIGNMENT[side] },
    encoding: {
      y: { field: 'solved' },
      text: { field: 'title' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  }
}

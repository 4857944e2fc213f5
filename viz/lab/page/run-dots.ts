/** Runs as dots that can be counted, each at its value, with the interval that they make: pale while they come, dark when all declared are there. */
import { svg } from './dom.ts'

const [WIDTH, HEIGHT] = [520, 110]
const [LEFT, RIGHT] = [14, 14]
const BASE = 76
const DOT = 4

export interface DotPlot {
  readonly title: string
  readonly values: readonly number[]
  readonly interval: { readonly mean: number; readonly halfWidth: number } | undefined
  /** Whether all that were declared are there. */
  readonly final: boolean
  /** Half of what makes no difference to a decision, round 0; undefined: these are no differences. */
  readonly margin: number | undefined
  readonly text: (value: number) => string
}

/** The axis is fixed by the first five runs, so that it does not move under the eye; what lies beyond stands at its end. */
function axisOf(values: readonly number[], margin: number | undefined): readonly [number, number] {
  const first = values.slice(0, 5).concat(margin === undefined ? [] : [-margin, margin])
  const [low, high] = [Math.min(...first), Math.max(...first)]
  const room = Math.max(high - low, Math.abs(high) * 0.02, 1e-9) * 0.75
  return [low - room, high + room]
}

export function dotPlot({ final, interval, margin, text, title, values }: DotPlot): SVGElement {
  const [low, high] = axisOf(values, margin)
  const x = (value: number): number =>
    LEFT + (WIDTH - LEFT - RIGHT) * Math.min(1, Math.max(0, (value - low) / (high - low)))
  const stacked = new Map<number, number>()
  const dots = values.map((value) => {
    const column = Math.round(x(value) / (2 * DOT + 1))
    const level = stacked.get(column) ?? 0
    stacked.set(column, level + 1)
    const beyond = value < low || value > high
    return svg('circle', {
      cx: x(value),
      cy: BASE - DOT - 2 - level * (2 * DOT + 1),
      r: DOT,
      class: beyond ? 'dot beyond' : 'dot',
    })
  })
  const ticks = [low, (low + high) / 2, high].map((value, index) =>
    svg('text', { x: x(value), y: HEIGHT - 4, 'text-anchor': ['start', 'middle', 'end'][index] }, text(value)),
  )
  const marginBox =
    margin === undefined
      ? []
      : [svg('rect', { x: x(-margin), y: 14, width: x(margin) - x(-margin), height: BASE - 8, class: 'margin' })]
  const zero = low < 0 && high > 0 ? [svg('line', { x1: x(0), x2: x(0), y1: 14, y2: BASE + 14, class: 'zero' })] : []
  const bar = interval && [
    svg('line', {
      x1: x(interval.mean - interval.halfWidth),
      x2: x(interval.mean + interval.halfWidth),
      y1: BASE + 8,
      y2: BASE + 8,
      class: final ? 'interval' : 'interval pale',
    }),
    svg('circle', { cx: x(interval.mean), cy: BASE + 8, r: 4, class: final ? 'mean' : 'mean pale' }),
  ]
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, class: 'dots' },
    ...marginBox,
    ...zero,
    svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: BASE, y2: BASE, class: 'tick' }),
    ...dots,
    ...(bar ?? []),
    ...ticks,
  )
}

/** The length of a line day by day, and what theory expects of it as a dashed line. */
import { svg } from './dom.ts'
import { niceAbove } from './stock-chart.ts'
import type { Tools } from './panel.ts'

const [WIDTH, HEIGHT] = [420, 130]
const [LEFT, TOP, BOTTOM] = [46, 20, 22]

export interface Length {
  readonly lengths: readonly number[]
  /** The longest in any world: they share a scale. */
  readonly most: number
  readonly colour: string
  /** Null where theory has no mean. */
  readonly theory: number | null
}

export function lengthChart({ model, number, words }: Tools, { colour, lengths, most, theory }: Length): SVGElement {
  const days = (model.worlds[0]?.ready?.end ?? 24) / 24
  const top = niceAbove(Math.max(most, theory ?? 0))
  const x = (day: number): number => LEFT + ((WIDTH - LEFT - 16) * day) / days
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top)
  const ticks = [0, top / 2, top].flatMap((value) => [
    svg('line', { x1: LEFT, x2: WIDTH - 8, y1: y(value), y2: y(value), class: 'tick' }),
    svg('text', { x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)),
  ])
  const every = days > 240 ? 90 : 30
  const dayTicks = Array.from({ length: Math.floor(days / every) + 1 }, (_, index) =>
    svg('text', { x: x(index * every), y: HEIGHT - 6, 'text-anchor': 'middle' }, number(index * every)),
  )
  const points = lengths.map((value, day) => `${x(day + 0.5).toFixed(1)} ${y(value).toFixed(1)}`)
  const line = svg('path', { d: `M${points.join('L')}`, fill: 'none', stroke: colour, 'stroke-width': 1.8 })
  const expected =
    theory === null
      ? []
      : [
          svg('line', { x1: LEFT, x2: WIDTH - 8, y1: y(theory), y2: y(theory), class: 'theory' }),
          svg('text', { x: WIDTH - 8, y: y(theory) - 4, 'text-anchor': 'end' }, words.queue.theory),
        ]
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words.queue.length },
    svg('text', { x: LEFT, y: 11, class: 'name' }, words.queue.length),
    ...ticks,
    ...dayTicks,
    line,
    ...expected,
  )
}

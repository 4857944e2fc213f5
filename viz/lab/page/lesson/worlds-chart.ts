/** One measure in several worlds: a dot each with its interval, on a scale of their own, with no line through them. */
import { svg } from '../dom.ts'

export interface Worlds {
  readonly title: string
  readonly labels: readonly string[]
  /** Null: missing. */
  readonly found: readonly ({ readonly mean: number; readonly halfWidth: number } | null)[]
  readonly text: (value: number) => string
}

const [WIDTH, HEIGHT] = [340, 130]
const [LEFT, TOP, BOTTOM] = [46, 26, 24]

export function worldsChart({ found, labels, text, title }: Worlds): SVGElement {
  const known = found.filter((one) => one !== null)
  const ends = known.flatMap(({ halfWidth, mean }) => [mean - halfWidth, mean + halfWidth])
  const [least, most] = known.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)]
  const room = Math.max((most - least) * 0.1, Math.abs(most) * 0.01, 1e-9)
  const [low, high] = [least - room, most + room]
  const x = (place: number): number => LEFT + ((place + 0.5) * (WIDTH - LEFT - 8)) / labels.length
  const y = (value: number): number => TOP + ((high - value) * (HEIGHT - TOP - BOTTOM)) / (high - low)
  const ticks = [least, (least + most) / 2, most].flatMap((value) => [
    svg('line', { x1: LEFT, x2: WIDTH - 8, y1: y(value), y2: y(value), class: 'tick' }),
    svg('text', { x: LEFT - 5, y: y(value) + 4, 'text-anchor': 'end' }, text(value)),
  ])
  const names = labels.map((label, place) =>
    svg('text', { x: x(place), y: HEIGHT - 6, 'text-anchor': 'middle' }, label),
  )
  const dots = found.flatMap((one, place) => {
    if (one === null) return []
    const [from, to] = [one.mean - one.halfWidth, one.mean + one.halfWidth]
    const whisker = svg('line', { x1: x(place), x2: x(place), y1: y(from), y2: y(to), class: 'interval' })
    return [whisker, svg('circle', { cx: x(place), cy: y(one.mean), r: 4.5, class: 'mean' })]
  })
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, class: 'dots' },
    svg('text', { x: 2, y: 13, class: 'name' }, title),
    ...ticks,
    ...names,
    ...dots,
  )
}

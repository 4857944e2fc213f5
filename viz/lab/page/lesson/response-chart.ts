/** What was drawn beside what came: a grey line of guesses, dots with their intervals, no line through them; a panel a street. */
import { svg } from '../dom.ts'

export interface Response {
  readonly title: string
  /** World by world, in percent. */
  readonly labels: readonly string[]
  readonly guesses: readonly number[] | undefined
  readonly found: readonly ({ readonly mean: number; readonly halfWidth: number | null } | null)[]
}

const [WIDTH, HEIGHT] = [340, 190]
const [LEFT, TOP, BOTTOM] = [38, 22, 26]

export function responseChart({ found, guesses, labels, title }: Response): SVGElement {
  const x = (place: number): number => LEFT + ((place + 0.5) * (WIDTH - LEFT - 8)) / labels.length
  const y = (value: number): number => TOP + ((100 - value) * (HEIGHT - TOP - BOTTOM)) / 100
  const ticks = [0, 50, 100].flatMap((value) => [
    svg('line', { x1: LEFT, x2: WIDTH - 8, y1: y(value), y2: y(value), class: 'tick' }),
    svg('text', { x: LEFT - 5, y: y(value) + 4, 'text-anchor': 'end' }, `${value}%`),
  ])
  const names = labels.map((label, place) =>
    svg('text', { x: x(place), y: HEIGHT - 8, 'text-anchor': 'middle' }, label),
  )
  const line = guesses?.map((guess, place) => `${x(place)} ${y(guess)}`).join('L')
  const guessed = line === undefined ? [] : [svg('path', { d: `M${line}`, class: 'guess' })]
  const dots = found.flatMap((one, place) => {
    if (one === null) return []
    const half = one.halfWidth ?? 0
    const whisker = svg('line', {
      x1: x(place),
      x2: x(place),
      y1: y(one.mean - half),
      y2: y(one.mean + half),
      class: 'interval',
    })
    return [whisker, svg('circle', { cx: x(place), cy: y(one.mean), r: 4.5, class: 'mean' })]
  })
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, class: 'dots' },
    svg('text', { x: LEFT, y: 13, class: 'name' }, title),
    ...ticks,
    ...names,
    ...guessed,
    ...dots,
  )
}

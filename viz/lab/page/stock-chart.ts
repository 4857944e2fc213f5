/** A stock and its flows, day by day, of one run in each world: open matters as a line over an area, what came and went beside them. */
import { el, svg } from './dom.ts'
import type { Panel, Tools } from './panel.ts'

const [WIDTH, HEIGHT] = [420, 150]
const LEFT = 46
const BOTTOM = 22
const WORLD_COLOURS = { A: '#6b6b6b', B: '#0072b2' } as const

interface Line {
  readonly values: readonly number[]
  readonly colour: string
  readonly dash: string
  /** Drawn pale: what would have been. */
  readonly pale: boolean
}

export function stockChart(tools: Tools): Panel {
  const { model, words } = tools
  const stock = el('div', { class: 'chart' })
  const flows = el('div', { class: 'chart' })
  const without = el('p', { class: 'note', hidden: true }, words.stocks.without)
  // Axes grow and never shrink while a city runs.
  let [mostOpen, mostFlow] = [0, 0]
  let last = -1
  const draw = (): void => {
    const { streets } = model
    const days = (model.worlds[0]?.ready?.end ?? 24) / 24
    const lines = (figure: 'open' | 'in' | 'out', dash: string): Line[] =>
      [...model.ghosts, ...model.worlds].map((world) => ({
        values: figure === 'open' ? world.daily(figure, ...streets) : weekly(world.daily(figure, ...streets)),
        ...{ colour: WORLD_COLOURS[world.name], dash, pale: world.without },
      }))
    const [open, came, gone] = [lines('open', ''), lines('in', ''), lines('out', '3 3')]
    mostOpen = Math.max(mostOpen, ...open.flatMap(({ values }) => values))
    mostFlow = Math.max(mostFlow, ...[...came, ...gone].flatMap(({ values }) => values))
    stock.replaceChildren(chart(tools, words.stocks.open, open, mostOpen, days))
    flows.replaceChildren(
      chart(tools, `${words.stocks.in} —, ${words.stocks.out} - -`, [...came, ...gone], mostFlow, days),
    )
  }
  const update: Panel['update'] = (change) => {
    if (change === 'state') [mostOpen, mostFlow] = [0, 0]
    const day = Math.floor(model.state.hour / 24)
    // At most twice a second: once a day at two days a second.
    if (change === 'frame' && model.playing && day - last < 1 && day >= last) return
    last = day
    without.hidden = model.ghosts.length === 0
    draw()
  }
  draw()
  const element = el(
    'section',
    { class: 'stocks', 'aria-label': words.stocks.title },
    el('h2', {}, words.stocks.title),
    el('div', { class: 'charts' }, stock, flows),
    without,
  )
  return { element, update }
}

function chart(
  { model, number, words }: Tools,
  title: string,
  lines: readonly Line[],
  most: number,
  days: number,
): SVGElement {
  const top = niceAbove(most)
  const x = (day: number): number => LEFT + ((WIDTH - LEFT - 16) * day) / days
  const y = (value: number): number => 18 + (HEIGHT - 18 - BOTTOM) * (1 - value / top)
  const ticks = [0, top / 2, top].map((value) => [
    svg('line', { x1: LEFT, x2: WIDTH - 8, y1: y(value), y2: y(value), class: 'tick' }),
    svg('text', { x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)),
  ])
  const every = days > 240 ? 90 : 30
  const dayTicks = Array.from({ length: Math.floor(days / every) + 1 }, (_, index) =>
    svg('text', { x: x(index * every), y: HEIGHT - 6, 'text-anchor': 'middle' }, number(index * every)),
  )
  const paths = lines.map(({ values, colour, dash, pale }) => {
    const points = values.map((value, day) => `${x(day + 1).toFixed(1)} ${y(value).toFixed(1)}`)
    return svg('path', {
      d: points.length === 0 ? '' : `M${points.join('L')}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': dash === '' ? 1.8 : 1.3,
      'stroke-dasharray': dash,
      'stroke-opacity': pale ? 0.4 : 1,
    })
  })
  const changes = new Set(model.ghosts.flatMap(({ name }) => model.changesIn(name).later.map(({ from }) => from)))
  const marks = [...changes].map((from) => {
    const at = x(model.state.warmUp + from)
    return svg('line', { x1: at, x2: at, y1: 18, y2: HEIGHT - BOTTOM, class: 'change' })
  })
  const empty = lines.every(({ values }) => values.length === 0)
  const note = empty ? [svg('text', { x: LEFT + 8, y: 60, class: 'empty' }, words.stocks.none)] : []
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title },
    svg('text', { x: LEFT, y: 11, class: 'name' }, title),
    ...ticks.flat(),
    ...dayTicks,
    svg('text', { x: WIDTH - 8, y: 11, 'text-anchor': 'end' }, words.stocks.day),
    ...marks,
    ...paths,
    ...note,
  )
}

/** The mean of the last seven days: a week has a rhythm of its own. */
function weekly(values: readonly number[]): number[] {
  return values.map((_, day) => {
    const days = values.slice(Math.max(0, day - 6), day + 1)
    return days.reduce((sum, one) => sum + one, 0) / days.length
  })
}

/** 1, 2 or 5 times a power of ten, not below a number. */
export function niceAbove(most: number): number {
  let step = 10
  while (step * 10 < most) step *= 10
  return [1, 2, 5, 10].map((times) => times * step).find((one) => one >= most) ?? step * 10
}

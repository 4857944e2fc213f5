/** How long people wait, over many runs: each run a thin line, their mean a thick one, a colour a world. No smoothing: a point is a day. */
import { svg } from './dom.ts'

export interface SurvivalLines {
  readonly title: string
  /** Of the axis of days. */
  readonly day: string
  readonly worlds: readonly {
    readonly name: string
    /** Class of its colour. */
    readonly look: string
    readonly dash: string
    /** Shares by day, a run each. */
    readonly runs: readonly (readonly number[] | Float64Array)[]
  }[]
}

const [WIDTH, HEIGHT] = [520, 210]
const [LEFT, RIGHT, TOP, BOTTOM] = [40, 132, 10, 24]
const DAYS = 90
const TICKS = [0, 30, 60, 90]

/** Day by day over the runs that have it. */
export function meanOf(runs: SurvivalLines['worlds'][number]['runs']): number[] {
  return Array.from({ length: DAYS + 1 }, (_, day) => {
    const known = runs.map((run) => run[day]).filter(Number.isFinite)
    return known.reduce((sum, one) => sum + one, 0) / known.length
  })
}

export function survivalChart({ day, title, worlds }: SurvivalLines): SVGElement {
  const x = (at: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * at) / DAYS
  const y = (share: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share)
  const path = (shares: readonly number[] | Float64Array): string => {
    const points = [...shares].flatMap((share, at) =>
      Number.isFinite(share) ? [`${x(at).toFixed(1)} ${y(share).toFixed(1)}`] : [],
    )
    return points.length === 0 ? '' : `M${points.join('L')}`
  }
  const lines = worlds.map(({ dash, look, runs }) =>
    svg(
      'g',
      { class: look, fill: 'none', stroke: 'currentColor' },
      ...runs.map((run) => svg('path', { d: path(run), 'stroke-width': 0.7, 'stroke-opacity': 0.35 })),
      svg('path', { d: path(meanOf(runs)), 'stroke-width': 2.4, 'stroke-dasharray': dash }),
    ),
  )
  const ends = worlds.map(({ runs }) => y(meanOf(runs)[DAYS]) + 4)
  // Two names at one height would cover each other.
  const apart = ends.length === 2 && Math.abs(ends[0] - ends[1]) < 14
  const [first, second] = apart ? [ends[0] < ends[1] ? -7 : 7, ends[0] < ends[1] ? 7 : -7] : [0, 0]
  const names = worlds.map(({ look, name }, at) =>
    svg('text', { x: WIDTH - RIGHT + 6, y: ends[at] + (at === 0 ? first : second), class: `name ${look}` }, name),
  )
  const rows = [0, 0.5, 1].flatMap((share) => [
    svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(share), y2: y(share), class: 'tick' }),
    svg('text', { x: LEFT - 6, y: y(share) + 4, 'text-anchor': 'end' }, String(share * 100)),
  ])
  const days = TICKS.map((at) => svg('text', { x: x(at), y: HEIGHT - 6, 'text-anchor': 'middle' }, String(at)))
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, class: 'survival' },
    ...rows,
    ...days,
    svg('text', { x: WIDTH - RIGHT + 16, y: HEIGHT - 6 }, day),
    ...lines,
    ...names,
  )
}

/** A matter's life as a bar, on a scale that all worlds share. */
import { PHASES } from '../model/life-phases.ts'
import type { Phase } from '../model/life-phases.ts'
import { el, svg } from './dom.ts'
import type { Tools } from './panel.ts'

const [WIDTH, HEIGHT] = [420, 22]

/** @param from and to of the scale (h) */
export function lifeLine(phases: readonly Phase[], from: number, to: number, { words }: Tools): SVGElement {
  const x = (hour: number): number => 1 + ((WIDTH - 2) * (hour - from)) / Math.max(1, to - from)
  const bars = phases.map(({ phase, from: begins, to: ends }) => {
    const width = Math.max(1, x(ends) - x(begins))
    return svg('rect', { x: x(begins), y: 3, width, height: HEIGHT - 6, class: `phase ${phase}` })
  })
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words.story.line, class: 'life' },
    ...bars,
  )
}

export function lifeLegend({ words }: Tools): HTMLElement {
  const items = PHASES.map((phase) => {
    const drawing = svg('rect', { x: 1, y: 2, width: 12, height: 8, class: `phase ${phase}` })
    return el(
      'span',
      {},
      svg('svg', { width: 14, height: 12, 'aria-hidden': 'true' }, drawing),
      words.story.phases[phase],
    )
  })
  return el('p', { class: 'legend' }, ...items)
}

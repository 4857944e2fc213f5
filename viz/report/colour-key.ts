/** The key of colours: each option's line and mark beside its name, for drawings that name nobody. */
import type { Briefing } from './briefing.ts'
import type { Look } from '../charts/palette.ts'
import type { Markup } from './markup.ts'
import { markup, trusted } from './markup.ts'

/** The marks of vega, drawn round (11, 5). */
const MARKS: Readonly<Record<Look['shape'], string>> = {
  circle: 'M11 1.2a3.8 3.8 0 1 0 .01 0Z',
  square: 'M7.5 1.5h7v7h-7Z',
  'triangle-up': 'M11 .8l4.3 8h-8.6Z',
}

export function colourKey({ options, words }: Briefing): Markup {
  const items = options.map(
    ({ title, look }) =>
      markup`<li><svg width="22" height="10" aria-hidden="true"><line x1="0" y1="5" x2="22" y2="5" stroke="${look.stroke}" stroke-width="3" stroke-dasharray="${look.dash.join(' ')}"/><path d="${trusted(MARKS[look.shape])}" fill="${look.stroke}"/></svg>${title}</li>`,
  )
  return markup`<ul class="key" aria-label="${words.figure.key}">${items}</ul>`
}

/** The plain name of a lever with the name that scenario files use. */
import { leverTitle } from '../../words/lever-words.ts'
import type { Briefing } from '../briefing.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

export function leverLabel(name: string, { language }: Briefing): Markup {
  const plain = leverTitle(name, language)
  const code = markup`<code>${name.split('.').map((part, at) => (at === 0 ? markup`${part}` : markup`.<wbr>${part}`))}</code>`
  return plain === name ? code : markup`${plain} ${code}`
}

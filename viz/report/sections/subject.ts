/** Which options figures show and sentences speak of: today, what is worth considering, and no more than five lines in a drawing. */
import type { Answer } from '../../answer/answer.ts'
import type { Option } from '../../charts/reform-option.ts'

const MOST_LINES = 5

/** What is compared with today: the first option worth considering, else the first other one; null where there is none. */
export function subjectOf(answer: Answer, options: readonly Option[]): Option | null {
  const name = answer.better[0]?.name ?? answer.rows.find(({ standing }) => standing !== 'today')?.name
  return options.find((one) => one.name === name) ?? null
}

/** Today first, then what is worth considering, then the others, as many as a drawing bears. */
export function shownOptions(answer: Answer, options: readonly Option[]): Option[] {
  const names = [answer.today, ...answer.better, ...answer.cheaper, ...answer.rows].map(({ name }) => name)
  const chosen = new Set([...new Set(names)].slice(0, MOST_LINES))
  return options.filter(({ name }) => chosen.has(name))
}

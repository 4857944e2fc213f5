/** What to beware of before any figure is read; nothing where there is nothing. */
import { otherCities, otherIssues } from '../../../sim/scenario/other-city.ts'
import type { RunScenario } from '../../../sim/analysis/summary.ts'
import { estimateOf } from '../../charts/reform-option.ts'
import { plainNumber } from '../../words/language.ts'
import type { Briefing } from '../briefing.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

/** Below this on-time rate a street is so deep in overload that the rate tells nothing apart. */
const HARDLY_ON_TIME = 0.05

export function warnings(briefing: Briefing): Markup | null {
  const texts = warningTexts(briefing)
  if (texts.length === 0) return null
  return markup`<div class="warning" role="note" aria-labelledby="beware">
<h2 id="beware">${briefing.words.warning.title}</h2>
${texts.map((text) => markup`<p>${text}</p>\n`)}</div>`
}

export function warningTexts({ manifest, completed, failed, options, points, words, language }: Briefing): string[] {
  const { replications } = manifest
  const count = (value: number) => plainNumber(value, 0, language)
  const late = options.filter((option) => (estimateOf(option, 'onTimeRate')?.mean ?? 1) < HARDLY_ON_TIME)
  const titled = (some: readonly { readonly title: string }[]): string =>
    some.map(({ title }) => `“${title}”`).join(words.list.and)
  const scenarios = options.map(({ scenario }) => scenario)
  const named = (some: readonly RunScenario[]): string => titled(some.map(({ title }) => ({ title: title[language] })))
  const [elsewhere, asked] = [otherCities(scenarios), otherIssues(scenarios)]
  return [
    ...(completed < replications ? [words.warning.interrupted(count(completed), count(replications))] : []),
    ...(failed > 0 ? [words.warning.failed(count(failed), count(completed * points))] : []),
    ...(completed === 0 ? [words.warning.none] : completed < 2 ? [words.warning.single] : []),
    ...(elsewhere.length > 0 ? [words.warning.otherCity(named(elsewhere))] : []),
    ...(asked.length > 0 ? [words.warning.otherIssues(named(asked))] : []),
    ...(late.length > 0 ? [words.warning.late(titled(late))] : []),
  ]
}

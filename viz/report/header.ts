/** The head of the report: the question, in one sentence what was done to answer it, and what to beware of. */
import { otherCities, otherIssues, residentsOf } from '../../sim/scenario/other-city.ts'
import type { RunScenario } from '../../sim/analysis/summary.ts'
import type { Briefing } from './briefing.ts'
import { plainNumber } from '../words/language.ts'
import { estimateOf } from '../charts/reform-option.ts'
import type { Markup } from './markup.ts'
import { markup } from './markup.ts'

/** The question as a headline, the study's own where there is one; also the title of the page. */
export function question({ options, words, language, study }: Briefing): string {
  if (study !== undefined) return study.question[language]
  const title = options[0].title
  return options.length > 1 ? words.header.question(title) : words.header.questionForOne(title)
}

export function header(briefing: Briefing): Markup {
  const { options, words } = briefing
  const lede = options.length > 1 ? words.header.lede(options.length - 1, options[0].title) : words.header.ledeForOne
  return markup`<header>
<p class="kicker">${words.header.kicker}</p>
<h1>${question(briefing)}</h1>
<p class="lede">${lede}</p>
${runFacts(briefing)}
</header>
${warnings(briefing)}`
}

function runFacts({ manifest, completed, options, points, words, language }: Briefing): Markup {
  const facts = words.header.facts
  const count = (value: number) => plainNumber(value, 0, language)
  const city = options[0].scenario.setting.city
  const observed = facts.observedValue(count(manifest.days), count(manifest.warmUpDays))
  const size = facts.cityValue(count(city.streets), count(residentsOf(city)))
  return markup`<dl class="facts">
<div><dt>${facts.observed}</dt><dd>${observed}</dd></div>
<div><dt>${facts.city}</dt><dd>${size}</dd></div>
<div><dt>${facts.replications}</dt><dd>${count(completed)}</dd></div>
${
  points > options.length
    ? markup`<div><dt>${facts.scenarios}</dt><dd>${facts.scenariosValue(count(options.length), count(points))}</dd></div>
`
    : null
}${
    completed > 1
      ? markup`<div><dt>${facts.interval}</dt><dd>${facts.intervalValue}</dd></div>
`
      : null
  }</dl>`
}

/** Below this on-time rate a street is so deep in overload that the rate tells nothing apart. */
const HARDLY_ON_TIME = 0.05

function warnings(briefing: Briefing): Markup | null {
  const texts = warningTexts(briefing)
  if (texts.length === 0) return null
  return markup`<aside class="warning" role="note" aria-labelledby="beware">
<h2 id="beware">${briefing.words.warning.title}</h2>
${texts.map((text) => markup`<p>${text}</p>\n`)}</aside>`
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

/** How sure the answer is: chance, assumptions, model and reality, each with a rating and its reason; then what to do before deciding. */
import { isOwnData } from '../../../sim/evidence/provenance.ts'
import type { LeverSetting } from '../../../sim/scenario/scenario.ts'
import { ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import type { ReportBriefing } from '../briefing.ts'
import { leverRange, sameValue } from '../lever-value.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'
import { nextRun } from './next-run.ts'
import { endsOf, orderOf, orderTexts } from './order-figure.ts'
import { toldSection, toldSentence } from './told-section.ts'

type Level = 'low' | 'medium' | 'high'

interface SureRow {
  readonly what: string
  readonly level: Level
  readonly reason: string
}

export function sureRows(briefing: ReportBriefing): SureRow[] {
  return [chance(briefing), assumptions(briefing), model(briefing)]
}

/** @param figures drawn for it */
export function sureSection(briefing: ReportBriefing, figures: readonly Markup[]): Markup {
  const { said, manifest, completed, language } = briefing
  const rows = sureRows(briefing)
  const { what, rating, reason } = said.sure
  return markup`<section id="sure"><h2>${said.section.sure}</h2>
<table class="sure"><thead><tr>${[what, rating, reason].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      markup`<tr><th scope="row">${row.what}</th><td data-label="${rating}"><span class="level ${row.level}">${said.sure.level[row.level]}</span></td><td data-label="${reason}">${row.reason}</td></tr>\n`,
  )}</tbody></table>
${orderTexts(briefing).map((text) => markup`<p>${text}</p>\n`)}${figures}${toldSection(briefing)}
<h3>${said.sure.before}</h3>
<ul>${beforeDeciding(briefing).map((text) => markup`<li>${text}</li>\n`)}<li>${said.sure.run} <code>${nextRun(manifest, completed, language)}</code></li></ul>
</section>`
}

const MANY_RUNS = 10

function chance({ answer, said, language }: ReportBriefing): SureRow {
  const what = said.sure.chance
  const { runs, held, better } = answer
  const count = (value: number): string => plainNumber(value, 0, language)
  if (runs < 2) return { what, level: 'high', reason: said.sure.chanceOne }
  const first = better[0]
  if (first === undefined || first.solved === null)
    return { what, level: runs < MANY_RUNS ? 'high' : 'medium', reason: said.sure.chanceNone(count(runs)) }
  const { mean, halfWidth } = first.solved
  const [low, high] = [mean - (halfWidth ?? 0), mean + (halfWidth ?? 0)].map((share) => ofHundred(share, language, 1))
  const level = held < runs ? 'high' : runs < MANY_RUNS ? 'medium' : 'low'
  const named = answerWordsOf(language).named(first.title[language])
  return { what, level, reason: said.sure.chanceText(count(held), count(runs), low, high, named) }
}

/** Levers in which the options differ, as they are in the options that change them. */
function differingSettings({ options }: ReportBriefing): LeverSetting[] {
  const [today, ...others] = options.map(({ scenario }) => scenario.levers)
  const later = options.flatMap(({ scenario }) => scenario.switches.flatMap(({ levers }) => levers))
  const atOnce = today.flatMap((base) => {
    const other = others
      .map((levers) => levers.find(({ name }) => name === base.name))
      .find((one) => one !== undefined && !sameValue(one, base))
    return other === undefined ? [] : [other]
  })
  // What an option changes only on its way it changes, too.
  return [...new Map([...atOnce, ...later].map((one) => [one.name, one])).values()]
}

const MOST_NAMED = 4

type Four = [string, string, string, string]

function assumptions(briefing: ReportBriefing): SureRow {
  const { answer, said, language, words } = briefing
  const differing = differingSettings(briefing).filter(({ source }) => source === 'assumption')
  const count = (value: number): string => plainNumber(value, 0, language)
  const named = differing.slice(0, MOST_NAMED).map((setting) => {
    const title = leverTitle(setting.name, language)
    const range = leverRange(setting, briefing)
    return range === null ? title : said.sure.range(title, ...(range.split(' – ') as [string, string]))
  })
  const order = orderOf(briefing)
  const ends = order === null ? null : endsOf(order)
  const varied =
    order === null || ends === null || ends.all === 0
      ? ''
      : said.sure.varied(...([order.ends.length, ends.holds, ends.all, ends.turns].map(count) as Four)) + words.list.gap
  const list = named.length === 0 ? '' : words.list.gap + said.sure.differ(named.join(words.list.separator))
  const reason = said.sure.assumptionsText(count(answer.assumed), count(differing.length)) + list
  return {
    what: said.sure.assumptions,
    level: answer.assumed > 20 ? 'high' : answer.assumed > 5 ? 'medium' : 'low',
    reason: varied + reason,
  }
}

function model(briefing: ReportBriefing): SureRow {
  const { answer, said, language, words } = briefing
  const named = answerWordsOf(language)
  const told = toldSentence(briefing)
  const elsewhere = answer.rows
    .filter(({ standing }) => standing === 'elsewhere')
    .map(({ title }) => named.named(title[language]))
  const parts = [
    groundText(briefing),
    ...(told === null ? [] : [told]),
    ...(elsewhere.length > 0 ? [said.sure.elsewhere(elsewhere.join(words.list.and))] : []),
    ...uncleanOptions(briefing),
  ]
  return { what: said.sure.model, level: 'high', reason: parts.join(words.list.gap) }
}

/** What the rules rest on, and what of the scenario as it is was fitted or calibrated to the city's own data. */
function groundText({ options, said, language, words }: ReportBriefing): string {
  const { levers, coefficients } = options[0].scenario
  const own = [...levers, ...coefficients].filter(({ source }) => isOwnData(source))
  if (own.length === 0) return said.sure.modelText
  const titles = own.map(({ name }) => leverTitle(name, language)).join(words.list.and)
  return said.sure.modelFitted(plainNumber(own.length, 0, language), titles)
}

/** Options that hold all that two others change, and more: what they add is not the sum of those two. */
function uncleanOptions({ options, said, language, words }: ReportBriefing): string[] {
  const named = answerWordsOf(language)
  const base = new Map(options[0].scenario.levers.map((one) => [one.name, JSON.stringify(one.value)]))
  const changes = options.slice(1).map((option) => ({
    option,
    set: new Map(
      option.scenario.levers.flatMap(({ name, value }) =>
        base.get(name) === JSON.stringify(value) ? [] : [[name, JSON.stringify(value)] as const],
      ),
    ),
  }))
  return changes.flatMap(({ option, set }) => {
    const parts = changes.filter(
      (one) =>
        one.option !== option &&
        one.set.size > 0 &&
        one.set.size < set.size &&
        [...one.set].every(([name, value]) => set.get(name) === value),
    )
    if (parts.length < 2) return []
    const covered = new Set(parts.flatMap((one) => [...one.set.keys()]))
    const extra = [...set.keys()].filter((name) => !covered.has(name))
    if (extra.length === 0) return []
    const titles = parts.map((one) => named.named(one.option.title)).join(words.list.and)
    const levers = extra.map((name) => leverTitle(name, language)).join(words.list.separator)
    return [said.sure.unclean(named.named(option.title), titles, levers)]
  })
}

/** What is not modelled, and what to measure; the run to ask for stands below. */
export function beforeDeciding(briefing: ReportBriefing): string[] {
  const { said, language, words } = briefing
  const assumed = differingSettings(briefing).filter(({ source }) => source === 'assumption')
  const measured = assumed.slice(0, 3).map(({ name }) => leverTitle(name, language))
  return [
    said.sure.notModelled,
    ...(measured.length > 0 ? [said.sure.measure(measured.join(words.list.separator))] : []),
  ]
}

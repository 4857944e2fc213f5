/** What is proposed: one matrix of the settings in which any option differs from today; below each the ground it stands on. */
import type { LeverSetting } from '../../../sim/scenario/scenario.ts'
import type { Option } from '../../charts/reform-option.ts'
import { plainNumber } from '../../words/language.ts'
import { leverTitle } from '../../words/lever-words.ts'
import { reasonOf } from '../../words/reason-words.ts'
import type { ReportBriefing } from '../briefing.ts'
import { pieces } from '../columns.ts'
import { groundText, leverValueWithUnit, sameValue } from '../lever-value.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

const MOST_COLUMNS = 5

/** Null for a single option. */
export function proposalSection(briefing: ReportBriefing): Markup | null {
  const { options, said } = briefing
  if (options.length < 2) return null
  const names = changedNames(briefing)
  const tables = pieces(options.slice(1), MOST_COLUMNS).map((some, at) =>
    matrix(briefing, names, [options[0], ...some], at),
  )
  return markup`<section id="proposal"><h2>${said.section.proposal}</h2>
${names.length === 0 ? markup`<p>${said.proposal.none}</p>` : tables}
${names.length === 0 ? null : markup`<p class="note">${said.proposal.note}</p>`}</section>`
}

function settingsOf({ scenario }: Option): readonly LeverSetting[] {
  return [...scenario.levers, ...scenario.coefficients]
}

function changedNames({ options }: ReportBriefing): string[] {
  const base = new Map(settingsOf(options[0]).map((one) => [one.name, one]))
  const changed = options
    .slice(1)
    .flatMap((option) => [
      ...settingsOf(option).filter((one) => !sameValue(one, base.get(one.name))),
      ...option.scenario.switches.flatMap(({ levers }) => levers),
    ])
  return [...new Set(changed.map(({ name }) => name))]
}

function matrix(briefing: ReportBriefing, names: readonly string[], options: readonly Option[], at: number): Markup {
  const { said } = briefing
  // Of several pieces each has a name of its own.
  const label = at === 0 ? said.proposal.caption : `${said.proposal.caption} ${at + 1}`
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="matrix"><caption class="unseen">${said.proposal.caption}</caption>
<thead><tr><th scope="col">${said.proposal.lever}</th>${options.map(({ title }) => markup`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${names.map((name) => row(briefing, name, options))}</tbody></table></div>`
}

function row(briefing: ReportBriefing, name: string, options: readonly Option[]): Markup {
  const [today, ...others] = options
  const base = settingsOf(today).find((one) => one.name === name)
  const cells = others.map((option) => {
    const own = settingsOf(option).find((one) => one.name === name)
    const later = option.scenario.switches.flatMap(({ from, levers }) =>
      levers.filter((one) => one.name === name).map((one) => ({ from, one })),
    )
    return { own: own === undefined || sameValue(own, base) ? null : own, later }
  })
  const grounds = [
    ...new Set(
      cells
        .flatMap(({ own, later }) => [own, ...later.map(({ one }) => one)])
        .flatMap((one) => (one === null ? [] : [groundOf(one, briefing)])),
    ),
  ]
  return markup`<tr><th scope="row">${leverTitle(name, briefing.language)}<small>${grounds.join(briefing.words.list.separator)}</small></th><td>${base === undefined ? '—' : leverValueWithUnit(base, briefing)}</td>${cells.map((one) => cell(briefing, one))}</tr>
`
}

function groundOf(setting: LeverSetting, { words, language }: ReportBriefing): string {
  const reason = reasonOf(setting, language)
  const ground = groundText(setting.source, words)
  return reason === undefined ? ground : `${ground}${words.list.colon}${reason}`
}

interface Cell {
  readonly own: LeverSetting | null
  readonly later: readonly { readonly from: number; readonly one: LeverSetting }[]
}

function cell(briefing: ReportBriefing, { own, later }: Cell): Markup {
  const { said, language } = briefing
  const texts = [
    ...(own === null ? [] : [written(own, briefing)]),
    ...later.map(
      ({ from, one }) => `${written(one, briefing)}, ${said.proposal.switched(plainNumber(from, 0, language))}`,
    ),
  ]
  if (texts.length === 0)
    return markup`<td class="dot"><span class="unseen">${said.proposal.same}</span><span aria-hidden="true">·</span></td>`
  return markup`<td><b>${texts.join('; ')}</b></td>`
}

function written(setting: LeverSetting, briefing: ReportBriefing): string {
  return leverValueWithUnit(setting, briefing) + (setting.source === 'assumption' ? '\u00a0*' : '')
}

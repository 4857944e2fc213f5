/**
 * What the results rest on: every lever setting that is an assumption, with its range and reason, and every one that is
 * a stated fact or a figure from outside, with its source.
 */
import type { LeverSetting } from '../../../sim/scenario/scenario.ts'
import { BEHAVIOUR } from '../../../sim/city/model/behaviour.ts'
import { groundCounts } from '../../../sim/evidence/provenance.ts'
import type { Briefing } from '../briefing.ts'
import { plainNumber } from '../../words/language.ts'
import { reasonOf } from '../../words/reason-words.ts'
import { groundText, leverRange, leverValueWithUnit, sameValue, sourceText } from '../lever-value.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'
import { groupBody } from './measure-table.ts'
import { leverLabel } from './lever-label.ts'

/** One value of one lever, and the options that have it; no names where all have it. */
interface Row {
  readonly setting: LeverSetting
  readonly holders: readonly string[]
}

export function assumptions(briefing: Briefing): Markup {
  const { words, language } = briefing
  const rows = settingRows(briefing, 'levers')
  const assumed = rows.filter(({ setting }) => setting.source === 'assumption')
  const known = rows.filter(({ setting }) => setting.source !== 'assumption')
  const grounds = groundCounts(rows.map(({ setting }) => setting))
  const count = (value: number) => plainNumber(value, 0, language)
  return markup`<section id="assumptions">
<h3>${words.assumption.heading}</h3>
<p>${words.assumption.lead(count(grounds.fact), count(grounds.outside), count(grounds.assumption))}${words.list.gap}${words.assumption.coefficients(count(assumedCoefficients()))}</p>
${authorityNote(briefing)}
${assumedTable(briefing, words.assumption.captionAssumed, assumed)}
${assumedTable(briefing, words.assumption.coefficient, settingRows(briefing, 'coefficients'))}
${knownTable(briefing, known)}
</section>`
}

/** The authority matrix in one sentence: options of one run share it, as children of one root. */
function authorityNote({ options, words, language }: Briefing): Markup {
  const { authority } = options[0].scenario
  const domains = authority.domains.map(
    ({ name, share }) => `${name[language]} ${plainNumber(share * 100, 0, language)} %`,
  )
  const source = groundText(authority.source, words)
  const departments = plainNumber(authority.departments.length, 0, language)
  return markup`<p>${words.assumption.authority(departments, domains.join(words.list.separator), source)}</p>`
}

function assumedCoefficients(): number {
  return Object.values(BEHAVIOUR).filter(({ source }) => source === 'assumption').length
}

/** Distinct values of every lever over the options, in the order of the levers. */
function settingRows({ options }: Briefing, part: 'levers' | 'coefficients'): Row[] {
  const names = [...new Set(options.flatMap(({ scenario }) => scenario[part].map(({ name }) => name)))]
  return names.flatMap((name) => {
    const rows: { setting: LeverSetting; holders: string[] }[] = []
    for (const { title, scenario } of options) {
      const setting = scenario[part].find((one) => one.name === name)
      if (setting === undefined) continue
      const alike = rows.find((row) => sameValue(row.setting, setting) && row.setting.source === setting.source)
      if (alike === undefined) rows.push({ setting, holders: [title] })
      else alike.holders.push(title)
    }
    return rows.map(({ setting, holders }) => ({ setting, holders: holders.length === options.length ? [] : holders }))
  })
}

function assumedTable(briefing: Briefing, caption: string, rows: readonly Row[]): Markup | null {
  const { words } = briefing
  if (rows.length === 0) return null
  const heads = [words.assumption.lever, words.assumption.value, words.assumption.range, words.assumption.why]
  return settingTable(briefing, caption, heads, rows, (row) => {
    const { range, source } = row.setting
    const why = reasonOf(row.setting, briefing.language)
    const given = source === 'assumption' ? (why ?? words.assumption.noReason) : groundText(source, words)
    const bounds = range === undefined ? words.assumption.noRange : leverRange(row.setting, briefing)
    return markup`<td class="${range === undefined ? 'faint' : ''}">${bounds}</td><td class="${why === undefined ? 'faint' : ''}">${given}</td>`
  })
}

function knownTable(briefing: Briefing, rows: readonly Row[]): Markup {
  const { words } = briefing
  const heads = [words.assumption.lever, words.assumption.value, words.assumption.source]
  const table = settingTable(briefing, words.assumption.captionKnown, heads, rows, ({ setting }) => {
    const said = reasonOf(setting, briefing.language)
    const why = said === undefined ? null : markup` <span class="why">${said}</span>`
    return markup`<td>${sourceText(setting, briefing)}${why}</td>`
  })
  return markup`${table}<p class="note">${words.assumption.sourceNote}</p>`
}

function settingTable(
  briefing: Briefing,
  caption: string,
  heads: readonly string[],
  rows: readonly Row[],
  rest: (row: Row) => Markup,
): Markup {
  const groups = [...new Set(rows.map(({ setting }) => groupOf(setting.name)))]
  const bodies = groups.map((group) => {
    const lines = rows
      .filter(({ setting }) => groupOf(setting.name) === group)
      .map((row) => markup`<tr>${settingCells(briefing, row)}${rest(row)}</tr>\n`)
    return groupBody(briefing.words.leverGroup[group] ?? group, heads.length, lines)
  })
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="levers">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
${bodies}</table></div>
`
}

function groupOf(lever: string): string {
  return lever.split('.')[0]
}

function settingCells(briefing: Briefing, { setting, holders }: Row): Markup {
  const who = holders.length === 0 ? null : markup` <small>${holders.join(briefing.words.list.separator)}</small>`
  return markup`<th scope="row">${leverLabel(setting.name, briefing)}</th><td>${leverValueWithUnit(setting, briefing)}${who}</td>`
}

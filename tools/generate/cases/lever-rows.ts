/** The tables of levers: what is set otherwise than in the baseline, what a switch changes, and what a root sets itself. */
import { table } from '../markdown.ts'
import { coefficient } from '../../../sim/scenario/coefficient.ts'
import { differences } from '../../../sim/scenario/scenario-file.ts'
import { groundOf, isEvidence } from '../../../sim/evidence/provenance.ts'
import type { LeverSetting, Scenario } from '../../../sim/scenario/scenario.ts'
import { leverTitle } from '../../../viz/words/lever-words.ts'
import { groundText, leverRange, leverValueWithUnit } from '../../../viz/report/lever-value.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { cited, withCitations } from './citation.ts'

/** Lever by lever: there, here, and on what the value here rests. Null where all is the same, as before a switch. */
export function differenceRows(there: Scenario, here: Scenario, before: string, briefing: CaseBriefing): string | null {
  const { levers } = briefing.caseWords
  const rows = differences(there, here).map(({ a, b }) => [
    label(b.name, briefing),
    leverValueWithUnit(a, briefing),
    `**${leverValueWithUnit(b, briefing)}**`,
    ground(b, briefing),
  ])
  return rows.length === 0 ? null : table([levers.lever, before, levers.here, levers.source], rows)
}

/** Values without anything to compare them with. */
export function valueRows(settings: readonly LeverSetting[], briefing: CaseBriefing): string {
  const { levers } = briefing.caseWords
  const rows = settings.map((it) => [label(it.name, briefing), leverValueWithUnit(it, briefing), ground(it, briefing)])
  return table([levers.lever, levers.value, levers.source], rows)
}

/** What changes inside the run, a paragraph and a table a switch. */
export function switchRows({ switches }: Scenario, briefing: CaseBriefing): string[] {
  return switches.flatMap(({ from, levers }) => [
    briefing.caseWords.levers.switch(String(from)),
    valueRows(levers, briefing),
  ])
}

/** Coefficients have no title, but say in English what they do. */
function label(name: string, { language }: CaseBriefing): string {
  const known = coefficient(name)
  if (known !== undefined) return language === 'zh' ? `\`${name}\`` : `${sentence(known.title.en)} \`${name}\``
  return `${leverTitle(name, language)} \`${name}\``
}

/** Fact, outside figure or assumption; the range; and on English pages the reason, for files give it in English alone. */
function ground(setting: LeverSetting, briefing: CaseBriefing): string {
  const { words, caseWords, language } = briefing
  const { source, why } = setting
  const base = groundText(source, words).replace(source, isEvidence(source) ? cited(source) : source)
  const isAssumed = groundOf(source) === 'assumption'
  const range = isAssumed && setting.range !== undefined ? leverRange(setting, briefing) : null
  const facts = [base, ...(range === null ? [] : [caseWords.levers.range(range)])].join(words.list.separator)
  return why === undefined || language === 'zh' ? facts : `${facts}. ${withCitations(sentence(why))}`
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

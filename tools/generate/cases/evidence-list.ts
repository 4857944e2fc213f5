/** On what a case rests: the ids that its file cites, with what they say in the reader's language, and how much of it is assumed. */
import { list } from '../markdown.ts'
import { BEHAVIOUR } from '../../../sim/city/model/behaviour.ts'
import { evidence } from '../../../sim/evidence/evidence.ts'
import { idsIn, usesByLayer } from '../../../sim/scenario/evidence-use.ts'
import type { Layer } from '../../../sim/scenario/layer.ts'
import { groundCounts, isEvidence } from '../../../sim/evidence/provenance.ts'
import { plainNumber } from '../../../viz/words/language.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { cited } from './citation.ts'
import { presetOf } from './remarks.ts'

/** @param layer what the file says by itself @param text of the file */
export function evidenceParts(layer: Layer, text: string, briefing: CaseBriefing): string[] {
  const { ambiguities, levers } = briefing.case.scenario
  const uses = usesByLayer(layer)
  const sources = distinct([
    presetOf(text),
    ...uses.filter(({ as, lever }) => as === 'source' && lever !== 'ambiguities').map(({ id }) => id),
  ]).filter((id) => !ambiguities.includes(id))
  const named = [...uses.map(({ id }) => id), ...idsIn(remarks(text)).filter(isEvidence)]
  const others = distinct(named).filter((id) => !sources.includes(id) && !ambiguities.includes(id))
  const { evidence: words } = briefing.caseWords
  const { and } = briefing.words.list
  return [
    words.sources,
    list(sources.map((id) => point(id, briefing))),
    ...(others.length === 0 ? [] : [words.reasons(others.map(cited).join(and))]),
    ...(ambiguities.length === 0
      ? []
      : [words.ambiguities, list([...ambiguities].sort().map((id) => point(id, briefing)))]),
    assumed(
      [...levers.values()].filter(({ setBy }) => setBy !== 'default'),
      briefing,
    ),
  ]
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}

function remarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join(' ')
}

/** The id with its statement in English; in Chinese with the words of the source, where the tables have them. */
function point(id: string, { language, words }: CaseBriefing): string {
  const { statement, terms } = evidence(id)!
  if (language === 'en') return `${cited(id)}${words.list.colon}${statement}`
  return /^[EI]/.test(id) ? `${cited(id)}（${terms}）` : cited(id)
}

/** How many settings of the case and of what it extends are assumptions, where the rest is told; and what figures of a model are. */
function assumed(settings: Parameters<typeof groundCounts>[0], { caseWords, words, language }: CaseBriefing): string {
  const count = (value: number): string => plainNumber(value, 0, language)
  const { fact, outside, assumption } = groundCounts(settings)
  const grounds = caseWords.evidence.grounds(count(fact), count(outside), count(assumption))
  return [grounds, words.footer].join(words.list.gap)
}

/** How many coefficients of behaviour no source states. */
export function assumedCoefficients(): number {
  return Object.values(BEHAVIOUR).filter(({ source }) => source === 'assumption').length
}

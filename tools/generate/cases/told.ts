/** What the sources tell of a case beside what the model finds: the claims of its file, from the kept results of the validation. */
import { table } from '../markdown.ts'
import type { ClaimFigures } from '../../validation/claims/claims.ts'
import { readRecord } from '../../validation/record.ts'
import { groupWords, quantityText } from './told-words.ts'
import { measureOf } from '../../../viz/words/measure-chapters.ts'
import type { CaseBriefing } from './case-briefing.ts'
import { withCitations } from './citation.ts'

/** Heading, table and terms; nothing for a case of which nothing is claimed. */
export function toldParts(briefing: CaseBriefing): string[] {
  const { scenario } = briefing.case
  const record = readRecord('claims')
  const own = (record.figures as readonly ClaimFigures[]).filter((one) => one.scenario === scenario.name)
  if (own.length === 0) return []
  const { told } = briefing.caseWords
  const rows = own.map((one) => rowOf(one, briefing))
  const { replications } = record.terms as { readonly replications: number }
  return [
    `## ${told.heading}`,
    table([told.measure, told.direction, told.against, told.source, told.found, told.standing], rows),
    told.terms(String(replications), record.seed),
  ]
}

function rowOf(one: ClaimFigures, { caseWords, language, words }: CaseBriefing): string[] {
  const [id, group] = one.reading.split(' of ')
  const { told } = caseWords
  const measure = measureOf(id)
  const title = measure.title[language]
  return [
    group === undefined ? title : `${title}${told.ofGroup(groupWords(group, language))}`,
    told.directions[one.direction],
    'there' in one.terms ? `\`${one.terms.there}\`` : `\`${one.formula}\``,
    one.told.map((source) => sourceWords(source, told.outside)).join(words.list.separator),
    quantityText(one.difference, measure, language),
    one.standing === 'holds' ? told.standings.holds : `**${told.standings[one.standing]}**`,
  ]
}

function sourceWords(source: string, outside: (words: string) => string): string {
  return source.startsWith('outside: ') ? outside(source.slice('outside: '.length)) : withCitations(source)
}

/** What the sources tell of an option, beside what this run finds of it: the claims of shipped scenarios, from the run's own differences. */
import type { ToldClaim } from '../../../sim/claims/told-claim.ts'
import { standingOf } from '../../../sim/claims/standing.ts'
import type { Standing } from '../../../sim/claims/standing.ts'
import type { Measure } from '../../../sim/city/model/measure.ts'
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { GROUP_MEASURES } from '../../../sim/city/readout/group-measures.ts'
import type { Option } from '../../charts/reform-option.ts'
import { estimateOf } from '../../charts/reform-option.ts'
import { plainNumber } from '../../words/language.ts'
import { scaleFor, signedInterval, withUnit } from '../../words/quantity.ts'
import { toldWords } from '../../words/report/told-words.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

interface ToldRow {
  readonly standing: Standing
  /** Option, measure, told, found, verdict, source. */
  readonly cells: readonly string[]
}

/** Of the options that are there; what was told of a measure that is missing is left out. */
export function toldRows(briefing: ReportBriefing): ToldRow[] {
  return (briefing.manifest.claims ?? []).flatMap((claim) => rowOf(claim, briefing) ?? [])
}

function rowOf(claim: ToldClaim, { options, completed, language, words }: ReportBriefing): ToldRow | null {
  const option = options.find(({ name }) => name === claim.scenario)
  const measure = measureNamed(claim)
  if (option === undefined || measure === undefined) return null
  const found = differenceOf(claim, option, completed)
  const margin = marginOf(claim, options[0])
  if (found === null || margin === null) return null
  const { title, group } = groupTitle(claim, option, measure, language)
  const said = toldWords(language)
  const scale = scaleFor(measure.unit, [found.mean], language)
  const difference = withUnit(signedInterval(found.mean, null, scale, language), scale.differenceUnit, language)
  const standing = standingOf(found, claim.direction, margin)
  return {
    standing,
    cells: [
      option.title,
      group === null ? title : said.ofGroup(title, group),
      said.directions[claim.direction],
      difference,
      said.standings[standing],
      claim.told.map((source) => (source.startsWith('outside: ') ? said.outside : source)).join(words.list.separator),
    ],
  }
}

function measureNamed({ measure, group }: ToldClaim): Measure | undefined {
  return (group === null ? MEASURES : GROUP_MEASURES).find(({ id }) => id === measure)
}

/** From today, in all cases or in the group; null where it is missing. */
function differenceOf({ measure, group }: ToldClaim, option: Option, runs: number) {
  const found = group === null ? option.differences.get(measure) : groupOf(group, option)?.differences?.[measure]
  if (found === undefined || found.mean === null) return null
  return { mean: found.mean, halfWidth: found.halfWidth, n: runs }
}

function groupOf(group: string, { groups }: Option) {
  return groups?.groups.find(({ dimension, key }) => `${dimension}:${key}` === group)
}

/** In the unit of the measure; a share is one of what the measure is today. */
function marginOf({ margin, measure, group }: ToldClaim, today: Option): number | null {
  if (margin.kind === 'absolute') return margin.value
  const base = group === null ? estimateOf(today, measure) : (groupOf(group, today)?.measures[measure] ?? null)
  return base === null ? null : Math.max(margin.value * Math.abs(base.mean), margin.atLeast ?? 0)
}

function groupTitle({ group }: ToldClaim, option: Option, measure: Measure, language: ReportBriefing['language']) {
  const title = measure.title[language]
  return { title, group: group === null ? null : (groupOf(group, option)?.title[language] ?? group) }
}

/** `Of 5 things that the sources tell of these options, 4 come out here.`; null where they tell nothing. */
export function toldSentence(briefing: ReportBriefing): string | null {
  const rows = toldRows(briefing)
  if (rows.length === 0) return null
  const count = (standing: Standing): number => rows.filter((one) => one.standing === standing).length
  const write = (value: number): string => plainNumber(value, 0, briefing.language)
  return toldWords(briefing.language).sentence(write(rows.length), write(count('holds')), write(count('reversed')))
}

/** Null where the sources tell nothing of these options. */
export function toldSection(briefing: ReportBriefing): Markup | null {
  const rows = toldRows(briefing)
  if (rows.length === 0) return null
  const { heading, heads, note } = toldWords(briefing.language)
  return markup`<h3>${heading}</h3>
<p>${toldSentence(briefing)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${heading}"><table class="told"><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ standing, cells: [first, ...cells] }) =>
      markup`<tr class="${standing}"><th scope="row">${first}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`,
  )}</tbody></table></div>
<p class="note">${note}</p>`
}

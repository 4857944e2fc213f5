/** The section on a reform that comes to some streets only: what a comparison of streets says of it, beside what is true. */
import type { Estimate, GroupDifference, InSomeStreets, StreetsMeasure } from '../../../sim/analysis/summary.ts'
import { plainNumber } from '../../words/language.ts'
import type { Scale } from '../../words/quantity.ts'
import { interval, scaleFor, signedInterval } from '../../words/quantity.ts'
import { verdictMark, verdictWord } from '../../words/verdict-words.ts'
import type { Briefing } from '../briefing.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'
import type { ReportedMeasure } from '../reported-measure.ts'
import { reportedMeasure } from '../reported-measure.ts'
import { verdictClass } from './verdict-class.ts'

/** Null where no option has such a reform. */
export function inSomeStreets(briefing: Briefing, reforms: readonly InSomeStreets[]): Markup | null {
  if (reforms.length === 0) return null
  const words = briefing.words.inSomeStreets
  return markup`<section id="in-some-streets">
<h3>${words.heading}</h3>
${reforms.map((reform) => ofOption(briefing, reform))}
<p class="note">${words.note}</p>
</section>`
}

function ofOption(briefing: Briefing, reform: InSomeStreets): Markup {
  const { words, language, options } = briefing
  const { lead, means, estimates } = words.inSomeStreets
  const title = options.find(({ name }) => name === reform.scenario)?.title ?? reform.scenario
  const count = (value: number): string => plainNumber(value, 0, language)
  const streets = reform.treated.map(count).join(words.list.comma)
  const text = lead(title, streets, count(reform.from), count(reform.weeks.before), count(reform.weeks.after))
  return markup`<p>${text}</p>
${table(briefing, reform, {
  ...{ caption: means.caption, heads: meansHeads(briefing), unit: (scale) => scale.unit },
  cells: (measure, scale) => meansCells(briefing, measure, scale),
})}
${table(briefing, reform, {
  ...{ caption: estimates.caption, heads: estimates.heads, unit: (scale) => scale.differenceUnit },
  cells: (measure, scale) => truthCells(briefing, measure, scale),
})}
`
}

/** Six columns of means: three of the treated streets, three of the others. */
function meansHeads({ words }: Briefing): string[] {
  const { sides, periods } = words.inSomeStreets.means
  return sides.flatMap((side) => periods.map((period) => `${side}${words.list.colon}${period}`))
}

interface Columns {
  readonly caption: string
  readonly heads: readonly string[]
  readonly unit: (scale: Scale) => string
  readonly cells: (measure: StreetsMeasure, scale: Scale) => readonly Markup[]
}

function table(briefing: Briefing, { measures }: InSomeStreets, { caption, heads, unit, cells }: Columns): Markup {
  const { words, language, study } = briefing
  const rows = measures.map((one) => {
    const measure = reportedMeasure(study, one.measure)
    const scale = scaleOf(briefing, one, measure)
    const title = measure.title[language]
    return markup`<tr><th scope="row">${title}</th><td class="unit">${unit(scale)}</td>${cells(one, scale)}</tr>
`
  })
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="numbers">
<caption>${caption}</caption>
<thead><tr>${[words.table.measure, words.table.unit, ...heads].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>`
}

/** One scale a measure, so that means, estimate and truth compare. */
function scaleOf({ language }: Briefing, { treated, untreated }: StreetsMeasure, measure: ReportedMeasure): Scale {
  const means = [treated, untreated].flatMap(({ before, after, without }) => [before, after, without])
  const values = means.flatMap((one) => one?.mean ?? [])
  return scaleFor(measure.unit, values, language)
}

function meansCells({ language }: Briefing, { treated, untreated }: StreetsMeasure, scale: Scale): Markup[] {
  const text = (one: Estimate | null): string =>
    one === null ? '—' : interval(one.mean, one.halfWidth, scale, language)
  return [treated, untreated]
    .flatMap(({ before, after, without }) => [before, after, without])
    .map((one) => markup`<td>${text(one)}</td>`)
}

function truthCells(briefing: Briefing, one: StreetsMeasure, scale: Scale): Markup[] {
  const { language, words, study } = briefing
  const { estimate, halfWidthWithin, intervals, missed } = one
  const said = estimate === null ? '—' : signedInterval(estimate.mean, halfWidthWithin, scale, language)
  const count = (value: number): string => plainNumber(value, 0, language)
  const measure = reportedMeasure(study, one.measure)
  return [
    markup`<td>${said}</td>`,
    effectCell(briefing, one.treated.effect, measure, scale),
    effectCell(briefing, one.untreated.effect, measure, scale),
    markup`<td>${words.inSomeStreets.estimates.missed(count(missed), count(intervals))}</td>`,
  ]
}

function effectCell(
  { language }: Briefing,
  { mean, halfWidth, verdict }: GroupDifference,
  measure: ReportedMeasure,
  scale: Scale,
): Markup {
  if (mean === null) return markup`<td>—</td>`
  const mark = markup`<span aria-hidden="true">${verdictMark(verdict, measure)}</span>`
  return markup`<td>${signedInterval(mean, halfWidth, scale, language)}<span class="verdict ${verdictClass(verdict, measure)}">${mark} ${verdictWord(verdict, measure, language)}</span></td>`
}

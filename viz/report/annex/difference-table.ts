/** All differences against the baseline: paired mean and half-width, and the verdict in words. */
import type { Briefing } from '../briefing.ts'
import { marginOf, scaleOf } from '../briefing.ts'
import { shortNumber } from '../../words/language.ts'
import type { Option } from '../../charts/reform-option.ts'
import type { ReportedMeasure } from '../reported-measure.ts'
import { reportedChapters } from '../reported-measure.ts'
import { signedInterval, withUnit } from '../../words/quantity.ts'
import { countedUnit } from '../../words/unit-words.ts'
import { verdictMark, verdictWord } from '../../words/verdict-words.ts'
import { pieces } from '../columns.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'
import { groupBody, tableHead } from './measure-table.ts'
import { verdictClass } from './verdict-class.ts'

/** Columns of options that fit the page. */
const MOST_COLUMNS = 4

export function differenceTable(briefing: Briefing): Markup {
  const { completed, options, words } = briefing
  const { differenceCaption, differenceCaptionSingle } = words.table
  const caption = (completed > 1 ? differenceCaption : differenceCaptionSingle)(options[0].title)
  const tables = pieces(options.slice(1), MOST_COLUMNS).map((some, index) =>
    table(briefing, some, index === 0 ? caption : `${caption} ${words.table.continued}`),
  )
  const missing = options.some(({ differences }) => [...differences.values()].some((one) => one.mean === null))
  return markup`<section id="differences">
<h3>${words.table.differenceHeading}</h3>
${tables.length === 0 ? markup`<p>${words.table.noDifference}</p>` : tables}
${missing ? markup`<p class="note">${words.table.missingDifference}</p>` : null}
</section>`
}

function table(briefing: Briefing, options: readonly Option[], caption: string): Markup {
  const words = briefing.words.table
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="numbers">
<caption>${caption}</caption>
${tableHead([words.measure, words.unit, words.margin], options)}
${reportedChapters(briefing.study).map(({ title, measures }) => {
  const rows = measures.map((measure) => differenceRow(briefing, options, measure))
  return groupBody(title[briefing.language], options.length + 3, rows)
})}</table></div>
`
}

function differenceRow(briefing: Briefing, options: readonly Option[], measure: ReportedMeasure): Markup {
  const cells = options.map((option) => differenceCell(briefing, option, measure))
  const { differenceUnit } = scaleOf(briefing, measure)
  return markup`<tr><th scope="row">${measure.title[briefing.language]}</th><td class="unit">${differenceUnit}</td><td class="unit">${marginText(
    briefing,
    measure,
  )}</td>${cells}</tr>
`
}

/** The margin of indifference: an absolute one in the unit of the row, a relative one in percent of the baseline. */
function marginText(briefing: Briefing, measure: ReportedMeasure): string {
  const { language } = briefing
  const margin = marginOf(briefing, measure)
  if (margin.kind === 'absolute') return shortNumber(margin.value / scaleOf(briefing, measure).divisor, language)
  const share = withUnit(shortNumber(margin.value * 100, language), countedUnit('percent', language), language)
  if (margin.atLeast === undefined) return share
  // The floor is in the measure's own unit, whatever the row is scaled to.
  const unit = typeof measure.unit === 'string' ? countedUnit(measure.unit, language) : ''
  return `${share} (≥ ${withUnit(shortNumber(margin.atLeast, language), unit, language)})`
}

function differenceCell(briefing: Briefing, option: Option, measure: ReportedMeasure): Markup {
  const { language } = briefing
  const difference = option.differences.get(measure.id)
  if (difference === undefined) return markup`<td>—</td>`
  const { mean, halfWidth, verdict } = difference
  if (mean === null && verdict !== 'beyond') return markup`<td>—</td>`
  const text = mean === null ? '—' : signedInterval(mean, halfWidth, scaleOf(briefing, measure), language)
  const mark = markup`<span aria-hidden="true">${verdictMark(verdict, measure)}</span>`
  return markup`<td>${text}<span class="verdict ${verdictClass(verdict, measure)}">${mark} ${verdictWord(verdict, measure, language)}</span></td>`
}

/** All measures by option: mean and half-width, and for what is missing a dash and its reason. */
import type { Briefing } from '../briefing.ts'
import { beyondText, scaleOf } from '../briefing.ts'
import { plainNumber } from '../../words/language.ts'
import type { Option } from '../../charts/reform-option.ts'
import { estimateOf } from '../../charts/reform-option.ts'
import type { ReportedMeasure } from '../reported-measure.ts'
import { judgedMeasures, reportedChapters } from '../reported-measure.ts'
import { interval } from '../../words/quantity.ts'
import { pieces } from '../columns.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'

/** Columns of options that fit the page. */
const MOST_COLUMNS = 5

export function measureTable(briefing: Briefing): Markup {
  const { options, words, completed, language } = briefing
  const caption = completed > 1 ? words.table.caption(plainNumber(completed, 0, language)) : words.table.captionSingle
  return markup`<section id="measures">
<h3>${words.table.heading}</h3>
${pieces(options, MOST_COLUMNS).map((some, index) => table(briefing, some, index === 0 ? caption : `${caption} ${words.table.continued}${index === 1 ? '' : ` ${index}`}`))}
${formulaNote(briefing)}
${missingNote(briefing)}
</section>`
}

function table(briefing: Briefing, options: readonly Option[], caption: string): Markup {
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="numbers">
<caption>${caption}</caption>
${tableHead([briefing.words.table.measure, briefing.words.table.unit], options)}
${reportedChapters(briefing.study).map(({ title, measures }) => {
  const rows = measures.map((measure) => measureRow(briefing, options, measure))
  return groupBody(title[briefing.language], options.length + 2, rows)
})}</table></div>
`
}

/** Heading row: what stands in the first columns, then the options in their colours. */
export function tableHead(first: readonly string[], options: readonly Option[]): Markup {
  const heads = options.map(({ title, look }) => markup`<th scope="col" class="${look.id}"><span>${title}</span></th>`)
  return markup`<thead><tr>${first.map((head) => markup`<th scope="col">${head}</th>`)}${heads}</tr></thead>`
}

/** Rows under the name of their group. */
export function groupBody(title: string, columns: number, rows: readonly Markup[]): Markup {
  return markup`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${columns}"><span>${title}</span></th></tr>
${rows}</tbody>
`
}

function measureRow(briefing: Briefing, options: readonly Option[], measure: ReportedMeasure): Markup {
  const scale = scaleOf(briefing, measure)
  const formula = measure.formula === undefined ? null : markup`<code>${measure.formula}</code>`
  return markup`<tr><th scope="row">${measure.title[briefing.language]}${formula}</th><td class="unit">${scale.unit}</td>${options.map((option) => measureCell(briefing, option, measure))}</tr>
`
}

function measureCell(briefing: Briefing, option: Option, measure: ReportedMeasure): Markup {
  const { completed, words, language } = briefing
  const estimate = estimateOf(option, measure.id)
  if (estimate === null) {
    return markup`<td><abbr title="${reasonMissing(briefing, measure)}">${beyondText(briefing, option, measure.id) ?? '—'}</abbr></td>`
  }
  const text = interval(estimate.mean, estimate.halfWidth, scaleOf(briefing, measure), language)
  if (estimate.n === completed) return markup`<td>${text}</td>`
  const count = (value: number) => plainNumber(value, 0, language)
  return markup`<td>${text} <small>${words.table.partial(count(estimate.n), count(completed))}</small></td>`
}

function reasonMissing({ words, language }: Briefing, { missing }: ReportedMeasure): string {
  return missing?.[language] ?? words.table.nothingToShow
}

/** How the formulas of the study are to be read. */
function formulaNote({ study, words }: Briefing): Markup | null {
  const has = judgedMeasures(study).some(({ formula }) => formula !== undefined)
  return has ? markup`<p class="note">${words.table.formulaNote}</p>` : null
}

/** The reasons for all dashes of the table, for readers who cannot point at them. */
function missingNote(briefing: Briefing): Markup | null {
  const { options, study, words, language } = briefing
  const byReason = new Map<string, string[]>()
  for (const measure of judgedMeasures(study)) {
    if (options.every((option) => estimateOf(option, measure.id) !== null)) continue
    const reason = reasonMissing(briefing, measure)
    byReason.set(reason, [...(byReason.get(reason) ?? []), measure.title[language]])
  }
  if (byReason.size === 0) return null
  const items = [...byReason].map(
    ([reason, titles]) => markup`<li>${titles.join(words.list.and)}${words.list.colon}${reason}${words.list.stop}</li>`,
  )
  return markup`<div class="note"><p>${words.table.missingNote}</p><ul>${items}</ul></div>`
}

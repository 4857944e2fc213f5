/** The first screen: a line of what was done, the question, the answer as title, three sentences, and the table of options. */
import { residentsOf } from '../../../sim/scenario/other-city.ts'
import { solvesFewer } from '../../answer/answer.ts'
import type { AnswerRow } from '../../answer/answer.ts'
import { answerSentences, answerTitle } from '../../answer/answer-text.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import { plainNumber } from '../../words/language.ts'
import type { ReportBriefing } from '../briefing.ts'
import type { Markup } from '../markup.ts'
import { markup } from '../markup.ts'
import { unbroken } from '../unbroken.ts'
import { optionTable } from './option-table.ts'
import { warnings } from './warnings.ts'

/** More rows than this are for the annex. */
const MOST_ROWS = 7

/** The study's own question where there is one. */
export function question({ options, said, study, language }: ReportBriefing): string {
  if (study !== undefined) return study.question[language]
  const title = options[0].scenario.title[language].trim() || options[0].name
  return options.length > 1 ? said.question(title) : said.questionForOne(title)
}

/** The title of the page: what the author of a study answers, else what the runs do. */
export function headline({ answer, study, language }: ReportBriefing): string {
  return study?.answer?.[language] ?? answerTitle(answer, language)
}

export function strip(briefing: ReportBriefing): Markup {
  return markup`<p class="strip">${stripTexts(briefing).map((part) => markup`<span>${part}</span> `)}</p>`
}

/** What was done, where, how often; for whom and when, where somebody says so. */
export function stripTexts(briefing: ReportBriefing): string[] {
  const { manifest, options, completed, said, language, addressee, date } = briefing
  const count = (value: number): string => plainNumber(value, 0, language)
  const { city } = options[0].scenario.setting
  return [
    said.strip.product,
    said.strip.city(count(city.streets), count(residentsOf(city))),
    said.strip.period(count(manifest.days)),
    completed === 1 ? said.strip.oneRun : said.strip.runs(count(completed)),
    ...(addressee === undefined ? [] : [said.strip.for(addressee)]),
    ...(date === undefined ? [] : [date]),
  ]
}

export function answerSection(briefing: ReportBriefing): Markup {
  const { answer, language, study } = briefing
  const [title, sentences] = [answerTitle(answer, language), answerSentences(answer, language)]
  const own = study?.answer === undefined ? null : markup`<p class="generated">${title}</p>`
  return markup`<section id="answer">
<p class="kicker">${question(briefing)}</p>
<h1>${unbroken(headline(briefing))}</h1>
${own}<div class="lede">${sentences.map((one) => markup`<p>${one}</p>\n`)}</div>
${warnings(briefing)}
${answer.rows.length > 1 && answer.runs > 0 ? optionsMarkup(briefing) : null}
</section>`
}

function optionsMarkup({ answer, language }: ReportBriefing): Markup {
  const { table } = answerWordsOf(language)
  const { heads, rows, left } = optionTable(answer, language, MOST_ROWS)
  const more = left > 0 ? markup`<p class="note">${table.more(plainNumber(left, 0, language))}</p>` : null
  return markup`<table class="options">
<caption class="unseen">${table.caption}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(({ row, cells }) => optionRow(row, cells, heads))}</tbody>
</table>
${more}<p class="note">${table.note[answer.effect]}</p>`
}

function optionRow(row: AnswerRow, [title, solved, ...others]: readonly string[], heads: readonly string[]): Markup {
  const isStruck = !['today', 'worth', 'undecided', 'single'].includes(row.standing)
  const cells = [markup`${bar(row)}<b>${solved}</b>`, ...others.map((text) => markup`${text}`)]
  const standing = solvesFewer(row) ? 'fewer' : row.standing
  return markup`<tr class="${standing}${isStruck ? ' struck' : ''}"><th scope="row">${title}</th>${cells.map(
    (cell, at) => markup`<td data-label="${heads[at + 1]}">${cell}</td>`,
  )}</tr>
`
}

/** Solved, as a bar, with a tick as wide as the runs leave it open. */
function bar({ solved, standing }: AnswerRow): Markup | null {
  if (solved === null) return null
  const at = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10
  const [low, high] = [at(solved.mean - (solved.halfWidth ?? 0)), at(solved.mean + (solved.halfWidth ?? 0))]
  const tick =
    solved.halfWidth === null
      ? null
      : markup`<rect class="tick" x="${low}" y="4" width="${Math.max(1, Math.round((high - low) * 10) / 10)}" height="4"/>`
  return markup`<svg class="bar ${standing}" width="100" height="12" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="12"/><rect class="fill" width="${at(solved.mean)}" height="12"/>${tick}</svg>`
}

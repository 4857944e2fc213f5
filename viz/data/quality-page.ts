/** The page that says what is doubtful about an imported table, in both languages: facts first, then the findings, then what is kept and what is not. */
import type { FieldName } from '../../sim/requests/header-words.ts'
import type { Finding } from '../../sim/requests/quality.ts'
import type { Language } from '../words/language.ts'
import { findingText, requestWords } from '../words/data/request-words.ts'
import { markup } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { plainNumber, wordsOf } from '../words/language.ts'
import { fieldName } from '../words/data/data-words.ts'
import { dataPage } from './data-page.ts'

export interface QualityPage {
  readonly name: Readonly<Record<Language, string>>
  readonly read: number
  readonly kept: number
  /** Dates of the first and last request. */
  readonly from: string
  readonly to: string
  readonly findings: readonly Finding[]
  /** By what each column is: the headers that it was read from. */
  readonly columns: readonly (readonly [FieldName, readonly string[]])[]
  /** Rows left out, by reason. */
  readonly left: Readonly<Record<string, number>>
}

/** @param first the language that is read first */
export function qualityPage(page: QualityPage, first: Language): string {
  const titleIn = (language: Language): string => `${requestWords(language).title} · ${page.name[language]}`
  return dataPage(first, { en: titleIn('en'), zh: titleIn('zh') }, (language) => partIn(language, page))
}

function partIn(language: Language, page: QualityPage): Markup {
  const words = requestWords(language)
  const { findings, columns, left } = page
  const rows = (value: number): string => plainNumber(value, 0, language)
  return markup`<p class="kicker">${page.name[language]}</p><h1>${words.title}</h1>
<p class="lede">${words.lede(rows(page.read), rows(page.kept), page.from, page.to)}</p>
${findings.some(({ level }) => level === 'stop') ? markup`<p><b>${words.stopped}</b></p>` : null}
<h2>${words.checks}</h2>
${findings.length === 0 ? markup`<p>${words.nothing}</p>` : findingTable(language, findings)}
<h2>${words.left}</h2>
<table class="numbers"><tbody>${Object.entries(left).map(([reason, n]) => markup`<tr><th scope="row">${words.reasons[reason]}</th><td>${rows(n)}</td></tr>`)}</tbody></table>
<h2>${words.holds}</h2>
<table><tbody>${columns.map(([field, header]) => markup`<tr><th scope="row">${fieldName(field, language)}</th><td>${header.join(wordsOf(language).list.and)}</td></tr>`)}</tbody></table>
<h2>${words.never}</h2><p>${words.neverText}</p>`
}

function findingTable(language: Language, findings: readonly Finding[]): Markup {
  const words = requestWords(language)
  return markup`<table><thead><tr><th scope="col">${words.level}</th><th scope="col">${words.finding}</th></tr></thead>
<tbody>${findings.map((one) => markup`<tr><td>${words.levels[one.level]}</td><td>${findingText(one, language)}</td></tr>`)}</tbody></table>`
}

/** The page that says what is doubtful about an imported table, in both languages: facts first, then the findings, then what is kept and what is not. */
import type { Finding } from '../../sim/requests/quality.ts'
import type { Language } from '../words/language.ts'
import { findingText, requestWords } from '../words/data/request-words.ts'
import { markup, trusted } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { PAGE_STYLE } from '../report/style.ts'

export interface QualityPage {
  readonly name: Readonly<Record<Language, string>>
  readonly read: number
  readonly kept: number
  /** Dates of the first and last request. */
  readonly from: string
  readonly to: string
  readonly findings: readonly Finding[]
  /** By what each column is: the header that it was read from. */
  readonly columns: readonly (readonly [string, string])[]
  /** Rows left out, by reason. */
  readonly left: Readonly<Record<string, number>>
}

export function qualityPage(page: QualityPage): string {
  return markup`${trusted('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name.en} · ${page.name.zh}</title><style>${trusted(PAGE_STYLE)}</style></head>
<body><div class="page">${(['en', 'zh'] as const).map((language) => partIn(language, page))}</div></body></html>
`.markup
}

function partIn(language: Language, page: QualityPage): Markup {
  const words = requestWords(language)
  const { findings, columns, left } = page
  const rows = (value: number): string => value.toLocaleString('en')
  return markup`<section lang="${language}"><p class="kicker">${page.name[language]}</p><h1>${words.title}</h1>
<p class="lede">${words.lede(rows(page.read), rows(page.kept), page.from, page.to)}</p>
${findings.some(({ level }) => level === 'stop') ? markup`<p><b>${words.stopped}</b></p>` : null}
<h2>${words.checks}</h2>
${findings.length === 0 ? markup`<p>${words.nothing}</p>` : findingTable(language, findings)}
<h2>${words.left}</h2>
<table><tbody>${Object.entries(left).map(([reason, n]) => markup`<tr><td>${words.reasons[reason]}</td><td class="number">${n}</td></tr>`)}</tbody></table>
<h2>${words.holds}</h2>
<table><tbody>${columns.map(([field, header]) => markup`<tr><td>${field}</td><td>${header}</td></tr>`)}</tbody></table>
<h2>${words.never}</h2><p>${words.neverText}</p></section>`
}

function findingTable(language: Language, findings: readonly Finding[]): Markup {
  const words = requestWords(language)
  return markup`<table><thead><tr><th>${words.level}</th><th>${words.finding}</th></tr></thead>
<tbody>${findings.map((one) => markup`<tr><td>${words.levels[one.level]}</td><td>${findingText(one, language)}</td></tr>`)}</tbody></table>`
}

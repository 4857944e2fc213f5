/** The page that sets what a city published beside what runs of a scenario come to, in both languages. */
import type { BulletinMeasure } from '../../sim/requests/bulletin.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { markup, trusted } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { PAGE_STYLE } from '../report/style.ts'
import { bulletinCheckWords } from '../words/data/bulletin-check-words.ts'
import { bulletinWords } from '../words/data/bulletin-words.ts'
import type { Language } from '../words/language.ts'

export interface HeldFigure {
  readonly from: string
  readonly to: string
  readonly measure: BulletinMeasure
  readonly modelMeasure: string
  /** As published, with its standard deviation as a witness of the mean of runs. */
  readonly value: number
  readonly sd: number
  /** Of runs, with its standard error. */
  readonly mean: number
  readonly error: number
  /** Runs less published, in standard deviations of both together. */
  readonly miss: number
  readonly verdict: 'fits' | 'above' | 'below' | 'untold'
  /** The figure published before it: what who expects no change would have said. */
  readonly before: number | null
  /** Whether runs are closer than that. */
  readonly closer: boolean | null
}

export interface HeldBulletin {
  readonly name: Bilingual
  readonly scenario: string
  readonly replications: number
  /** Levers and coefficients whose values were calibrated to this very bulletin. */
  readonly calibrated: readonly string[]
  readonly figures: readonly HeldFigure[]
}

export function bulletinPage(page: HeldBulletin): string {
  return markup`${trusted('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.name.en} · ${page.name.zh}</title><style>${trusted(PAGE_STYLE)}</style></head>
<body><div class="page">${(['en', 'zh'] as const).map((language) => partIn(language, page))}</div></body></html>
`.markup
}

function partIn(language: Language, page: HeldBulletin): Markup {
  const words = bulletinCheckWords(language)
  return markup`<section lang="${language}"><h1>${words.title}</h1>
<p class="lede">${words.lede(page.name[language], page.scenario, page.replications)}</p>
<table><thead><tr>${words.heads.map((head) => markup`<th>${head}</th>`)}</tr></thead>
<tbody>${page.figures.map((one) => markup`<tr>${heldCells(one, language).map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table>
${page.calibrated.length > 0 ? markup`<p>${words.calibrated(page.calibrated.join(', '))}</p>` : null}
<p class="faint">${words.how}</p></section>`
}

/** The cells of a row, in the order of the heads. */
export function heldCells(one: HeldFigure, language: Language): string[] {
  const words = bulletinCheckWords(language)
  const percent = (share: number): string => (100 * share).toFixed(1)
  return [
    `${one.from} - ${one.to}`,
    bulletinWords(language).measures[one.measure],
    `${percent(one.value)} ± ${percent(one.sd)} %`,
    one.verdict === 'untold' ? '' : `${percent(one.mean)} ± ${percent(one.error)} %`,
    one.verdict === 'untold' ? '' : one.miss.toFixed(1),
    words.verdicts[one.verdict],
    one.before === null ? '' : `${percent(one.before)} %`,
    one.closer === null ? '' : one.closer ? words.runsCloser : words.beforeCloser,
  ]
}

/** The page that sets what a city published beside what runs of a scenario come to, in both languages. */
import type { BulletinMeasure } from '../../sim/requests/bulletin.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { markup } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { bulletinCheckWords } from '../words/data/bulletin-check-words.ts'
import { bulletinWords } from '../words/data/bulletin-words.ts'
import { percentText, plainNumber, wordsOf } from '../words/language.ts'
import type { Language } from '../words/language.ts'
import { dataPage } from './data-page.ts'

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

/** @param first the language that is read first */
export function bulletinPage(page: HeldBulletin, first: Language): string {
  const titleIn = (language: Language): string => `${bulletinCheckWords(language).title} · ${page.name[language]}`
  return dataPage(first, { en: titleIn('en'), zh: titleIn('zh') }, (language) => partIn(language, page))
}

function partIn(language: Language, page: HeldBulletin): Markup {
  const words = bulletinCheckWords(language)
  return markup`<p class="kicker">${page.name[language]}</p><h1>${words.title}</h1>
<p class="lede">${words.lede(page.name[language], page.scenario, page.replications)}</p>
<div class="scroll"><table class="numbers"><thead><tr>${words.heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${page.figures.map((one) => {
    const [period, ...cells] = heldCells(one, language)
    return markup`<tr><th scope="row">${period}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`
  })}</tbody></table></div>
${page.calibrated.length > 0 ? markup`<p>${words.calibrated(page.calibrated.join(wordsOf(language).list.and))}</p>` : null}
<p class="note">${words.how}</p>`
}

/** The cells of a row, in the order of the heads. */
export function heldCells(one: HeldFigure, language: Language): string[] {
  const words = bulletinCheckWords(language)
  const spread = (value: number, sd: number): string =>
    `${plainNumber(100 * value, 1, language)} ± ${percentText(sd, 1, language)}`
  return [
    `${one.from} - ${one.to}`,
    bulletinWords(language).measures[one.measure],
    spread(one.value, one.sd),
    one.verdict === 'untold' ? '' : spread(one.mean, one.error),
    one.verdict === 'untold' ? '' : plainNumber(one.miss, 1, language),
    words.verdicts[one.verdict],
    one.before === null ? '' : percentText(one.before, 1, language),
    one.closer === null ? '' : one.closer ? words.runsCloser : words.beforeCloser,
  ]
}

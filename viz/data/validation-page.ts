/** The page that says how well a fit foretold what it was not fitted to: a line, a table of skills, what came on its bands; in both languages. */
import { RARE } from '../../sim/requests/merged-words.ts'
import { foretoldBand } from '../charts/foretold-band.ts'
import type { ForetoldDay } from '../charts/foretold-band.ts'
import { NARROW, WIDE } from '../charts/frame.ts'
import type { Frame } from '../charts/frame.ts'
import { drawChart } from '../charts/render.ts'
import { percentText, plainNumber, wordsOf } from '../words/language.ts'
import type { Language } from '../words/language.ts'
import { validationWords } from '../words/data/validation-words.ts'
import { markup, trusted } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { dataPage } from './data-page.ts'

export interface ShownSkill {
  readonly n: number
  readonly score: number
  readonly baseline: number
  readonly skill: number
  readonly low: number
  readonly high: number
  readonly verdict: 'better' | 'worse' | 'undecided'
}

interface ShownCoverage {
  readonly of50: number
  readonly of90: number
  readonly n: number
}

export interface ValidationPage {
  readonly table: string
  readonly from: string
  readonly until: string
  readonly to: string
  readonly cases: number
  readonly volume: ShownSkill | null
  readonly volumeCoverage: ShownCoverage | null
  readonly volumeDays: readonly ForetoldDay[]
  readonly scenario: {
    readonly name: string
    readonly skill: ShownSkill | null
    readonly coverage: ShownCoverage
    readonly seen: 'before' | 'these' | 'unknown' | 'none'
  } | null
  readonly backlog: ShownSkill | null
  readonly backlogCoverage: ShownCoverage | null
  readonly backlogDays: readonly ForetoldDay[]
  readonly durations: ShownSkill | null
  readonly durationCoverage: ShownCoverage | null
  readonly byCategory: readonly { readonly category: string; readonly skill: ShownSkill }[]
  readonly onTime: ShownSkill | null
  readonly week: ShownSkill | null
}

/** @param first the language that is read first */
export async function validationPage(page: ValidationPage, first: Language): Promise<string> {
  const titleIn = (language: Language): string => `${validationWords(language).title} · ${page.table}`
  const drawn = { en: await figures('en', page), zh: await figures('zh', page) }
  return dataPage(first, { en: titleIn('en'), zh: titleIn('zh') }, (language) =>
    partIn(language, page, drawn[language]),
  )
}

/** What was foretold, with its name, in the order of the page. */
export function shownSkills(page: ValidationPage, language: Language): [string, ShownSkill | null][] {
  const words = validationWords(language)
  return [
    [words.volume, page.volume],
    ...(page.scenario
      ? [[words.scenario(page.scenario.name), page.scenario.skill] as [string, ShownSkill | null]]
      : []),
    [words.backlog, page.backlog],
    [words.durations, page.durations],
    [words.onTime, page.onTime],
    [words.week, page.week],
  ]
}

/** The cells of a row: numbers with three digits that count. */
export function skillCells(skill: ShownSkill | null, language: Language): string[] {
  const words = validationWords(language)
  if (skill === null) return ['', '', '', '', words.none]
  const short = (value: number): string =>
    plainNumber(value, Math.max(0, 2 - Math.floor(Math.log10(value || 1))), language)
  const digits = digitsOf(skill)
  const text = (value: number): string => (Number.isFinite(value) ? plainNumber(value, digits, language) : '?')
  return [
    plainNumber(skill.n, 0, language),
    short(skill.score),
    short(skill.baseline),
    `${text(skill.skill)} (${text(skill.low)}${language === 'zh' ? ' 至 ' : ' to '}${text(skill.high)})`,
    words.verdicts[skill.verdict],
  ]
}

/** Two, or as many as show that an interval leaves 0 out. */
function digitsOf({ low, high, verdict }: ShownSkill): number {
  const nearest = Math.min(Math.abs(low), Math.abs(high))
  return verdict === 'undecided' ? 2 : ([2, 3].find((digits) => nearest >= 0.5 / 10 ** digits) ?? 4)
}

function partIn(language: Language, page: ValidationPage, drawn: readonly Markup[]): Markup {
  const words = validationWords(language)
  return markup`<p class="kicker">${page.table}</p><h1>${words.title}</h1>
<p class="said">${saidOf(language, page)}</p>
<p class="lede">${words.lede(page.table, page.from, page.until, page.to, plainNumber(page.cases, 0, language))}</p>
${skillTable(language, shownSkills(page, language))}
${page.scenario ? markup`<p>${words.seen[page.scenario.seen](page.scenario.name)}</p>` : null}
<p class="note">${words.baselines}</p>
${drawn.length === 0 ? null : markup`<h2>${words.bands}</h2><p class="note">${words.howBands}</p>${drawn}`}
${coverageTexts(language, page).map((text) => markup`<p>${text}</p>`)}
${
  page.byCategory.length === 0
    ? null
    : markup`<h2>${words.byCategory}</h2>${skillTable(
        language,
        page.byCategory.map(({ category, skill }) => [
          category === RARE ? words.rare : category || words.withoutCategory,
          skill,
        ]),
      )}`
}`
}

/** What is better, what is worse, in one line. */
function saidOf(language: Language, page: ValidationPage): string {
  const words = validationWords(language)
  const named = (verdict: ShownSkill['verdict']): string =>
    shownSkills(page, language)
      .filter(([, skill]) => skill?.verdict === verdict)
      .map(([what]) => what.replace(/ ?[（(][^（(]*[)）]$/, ''))
      .join(wordsOf(language).list.and)
  return words.said(named('better'), named('worse'), named('undecided'))
}

/** Days and their bands, where there are any. */
function figures(language: Language, page: ValidationPage): Promise<Markup[]> {
  const words = validationWords(language)
  const shown = [
    [words.volume, page.volumeDays],
    [words.backlog, page.backlogDays],
  ] as const
  const drawnIn = async (what: string, days: readonly ForetoldDay[], frame: Frame): Promise<Markup> => {
    const spec = foretoldBand(days, what.replace(/ ?[（(]CRPS[)）]$/, ''), frame)!
    return trusted(await drawChart(spec, () => {}))
  }
  return Promise.all(
    shown
      .filter(([, days]) => days.length > 0)
      .map(
        async ([
          what,
          days,
        ]) => markup`<figure><div class="wide" role="img" aria-label="${what}">${await drawnIn(what, days, WIDE)}</div>
<div class="narrow" role="img" aria-label="${what}">${await drawnIn(what, days, NARROW)}</div></figure>`,
      ),
  )
}

export function coverageTexts(language: Language, page: ValidationPage): string[] {
  const words = validationWords(language)
  const text = (what: string, one: ShownCoverage | null | undefined): string[] => {
    const [of50, of90] = [one?.of50, one?.of90].map((share) => percentText(share ?? 0, 0, language))
    return one ? [words.coverage(what, of50, of90, plainNumber(one.n, 0, language))] : []
  }
  return [
    ...text(words.volume, page.volumeCoverage),
    ...(page.scenario ? text(words.scenario(page.scenario.name), page.scenario.coverage) : []),
    ...text(words.backlog, page.backlogCoverage),
    ...text(words.durations, page.durationCoverage),
  ]
}

function skillTable(language: Language, rows: readonly (readonly [string, ShownSkill | null])[]): Markup {
  const { heads } = validationWords(language)
  return markup`<div class="scroll"><table class="numbers"><thead><tr>${heads.map((head, at) => markup`<th scope="col" class="${at === heads.length - 1 ? 'plain' : ''}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([what, skill]) => {
    const cells = skillCells(skill, language)
    return markup`<tr><th scope="row">${what}</th>${cells.slice(0, -1).map((cell) => markup`<td>${cell}</td>`)}<td class="unit ${skill?.verdict ?? ''}">${cells.at(-1)!}</td></tr>`
  })}</tbody></table></div>`
}

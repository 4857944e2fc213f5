/** The page that says how well a fit foretold what it was not fitted to: a table of skills, in both languages. */
import type { Language } from '../words/language.ts'
import { validationWords } from '../words/data/validation-words.ts'
import { markup, trusted } from '../report/markup.ts'
import type { Markup } from '../report/markup.ts'
import { PAGE_STYLE } from '../report/style.ts'

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
  readonly scenario: {
    readonly name: string
    readonly skill: ShownSkill | null
    readonly coverage: ShownCoverage
    readonly seen: 'before' | 'these' | 'unknown' | 'none'
  } | null
  readonly backlog: ShownSkill | null
  readonly backlogCoverage: ShownCoverage | null
  readonly durations: ShownSkill | null
  readonly durationCoverage: ShownCoverage | null
  readonly byCategory: readonly { readonly category: string; readonly skill: ShownSkill }[]
  readonly onTime: ShownSkill | null
  readonly week: ShownSkill | null
}

export function validationPage(page: ValidationPage): string {
  return markup`${trusted('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.table}</title><style>${trusted(PAGE_STYLE)}</style></head>
<body><div class="page">${(['en', 'zh'] as const).map((language) => partIn(language, page))}</div></body></html>
`.markup
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
  const short = (value: number): string => String(Number(value.toPrecision(3)))
  // Without the sign of a zero.
  const two = (value: number): string => (Number.isFinite(value) ? value.toFixed(2).replace(/^-(0\.00)$/, '$1') : '?')
  return [
    String(skill.n),
    short(skill.score),
    short(skill.baseline),
    `${two(skill.skill)} (${two(skill.low)}, ${two(skill.high)})`,
    words.verdicts[skill.verdict],
  ]
}

function partIn(language: Language, page: ValidationPage): Markup {
  const words = validationWords(language)
  const coverages = coverageTexts(language, page)
  return markup`<section lang="${language}"><h1>${words.title}</h1>
<p class="lede">${words.lede(page.table, page.from, page.until, page.to, page.cases)}</p>
${skillTable(language, shownSkills(page, language))}
${coverages.map((text) => markup`<p>${text}</p>`)}
${page.scenario ? markup`<p>${words.seen[page.scenario.seen](page.scenario.name)}</p>` : null}
${
  page.byCategory.length === 0
    ? null
    : markup`<h2>${words.byCategory}</h2>${skillTable(
        language,
        page.byCategory.map(({ category, skill }) => [category, skill]),
      )}`
}
<p class="faint">${words.baselines}</p></section>`
}

export function coverageTexts(language: Language, page: ValidationPage): string[] {
  const words = validationWords(language)
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`
  const text = (what: string, one: ShownCoverage | null | undefined): string[] =>
    one ? [words.coverage(what, percent(one.of50), percent(one.of90), one.n)] : []
  return [
    ...text(words.volume, page.volumeCoverage),
    ...(page.scenario ? text(words.scenario(page.scenario.name), page.scenario.coverage) : []),
    ...text(words.backlog, page.backlogCoverage),
    ...text(words.durations, page.durationCoverage),
  ]
}

function skillTable(language: Language, rows: readonly (readonly [string, ShownSkill | null])[]): Markup {
  const { heads } = validationWords(language)
  return markup`<table><thead><tr>${heads.map((head) => markup`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([what, skill]) =>
      markup`<tr><td>${what}</td>${skillCells(skill, language).map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}

/** The table of options as texts: for the page, for Markdown and for a spreadsheet. */
import { solvesFewer } from '../../answer/answer.ts'
import type { Answer, AnswerRow } from '../../answer/answer.ts'
import { priceText, standingText } from '../../answer/answer-text.ts'
import { digitsFor, money, ofHundred } from '../../words/amounts.ts'
import { answerWordsOf } from '../../words/report/answer-words.ts'
import type { Language } from '../../words/language.ts'
import { plainNumber } from '../../words/language.ts'

export interface OptionTable {
  /** The option first. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly row: AnswerRow; readonly cells: readonly string[] }[]
  /** Options that have no row. */
  readonly left: number
}

/** Today on top, then the cheapest first; of many all that is worth considering before the others. @param most rows */
export function optionTable(answer: Answer, language: Language, most = Infinity): OptionTable {
  const { table } = answerWordsOf(language)
  const { rows, better, cheaper, today, effect } = answer
  const chosen = new Set([...new Set([rows[0], ...better, ...cheaper, ...rows])].slice(0, most))
  const shown = rows.filter((row) => chosen.has(row))
  const digits = digitsFor([today, ...better].flatMap(({ solved }) => solved?.mean ?? []))
  const heads = [
    table.option,
    table.solved[effect],
    table.wait,
    table.satisfied,
    table.extra,
    table.price[effect],
    table.verdict,
  ]
  return {
    heads,
    rows: shown.map((row) => ({ row, cells: cellsOf(row, answer, language, digits) })),
    left: rows.length - shown.length,
  }
}

function cellsOf(row: AnswerRow, answer: Answer, language: Language, digits: number): string[] {
  const { title, solved, wait, satisfied } = row
  return [
    title[language],
    solved === null ? '—' : ofHundred(solved.mean, language, digits),
    wait === null ? '—' : plainNumber(wait.mean / 24, 0, language),
    satisfied === null ? '—' : ofHundred(satisfied.mean, language),
    extraText(row, language),
    priceOf(row, language),
    standingText(row, answer, language),
  ]
}

/** More than today a year, or less. */
export function extraText({ extra, standing }: AnswerRow, language: Language): string {
  if (standing === 'today' || extra === null) return '—'
  const { mean } = extra.cost
  if (mean === 0) return '0'
  const text = money(mean, language)
  return mean < 0 ? answerWordsOf(language).table.saved(text) : `+${text}`
}

/** Against the next cheaper option worth considering; of what is dearer than going on, that of its own step; of what solves fewer the verdict tells what each of them saves. */
export function priceOf(row: AnswerRow, language: Language): string {
  const own = row.step ?? row.parts[0]
  return own === undefined || row.standing === 'today' || solvesFewer(row) ? '—' : priceText(own.price, language)
}

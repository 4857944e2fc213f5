/** The answer of Sobol indices on a terminal. */
import type { SobolAnalysis, SobolMeasure } from '../../sim/experiment/analysis.ts'
import { LUCK } from '../../sim/experiment/remarks.ts'
import { experimentWords } from '../../viz/words/experiment/experiment-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { sensitivityWords } from '../../viz/words/experiment/sensitivity-words.ts'
import { tableText } from '../terminal/table.ts'

const MOST_TOLD = 12

export function sobolAnswer(analysis: SobolAnalysis, language: Language): string {
  const { sobol } = sensitivityWords(language)
  return [
    sobol.lede(analysis.rows, analysis.runs),
    ...analysis.measures.map((measure) => sharesText(measure, language)),
  ].join('\n\n')
}

function sharesText({ indices, title, remarks }: SobolMeasure, language: Language): string {
  const { sobol, morris, luck } = sensitivityWords(language)
  const said = remarks.map((remark) => experimentWords(language).remarks[remark])
  const heading = sobol.measure(title[language])
  if (indices.length === 0) return [heading, ...said].join('\n')
  const told = indices.slice(0, MOST_TOLD)
  const rows = told.map(({ factor, first, firstLow, firstHigh, total, totalLow, totalHigh }) => [
    factor === LUCK ? luck : factor,
    share(first),
    `${share(firstLow)} - ${share(firstHigh)}`,
    share(total),
    `${share(totalLow)} - ${share(totalHigh)}`,
  ])
  const heads = [morris.factor, sobol.first, morris.interval, sobol.total, morris.interval]
  const more = indices.length > told.length ? [sobol.more(indices.length - told.length)] : []
  const own = indices.find(({ factor }) => factor === LUCK)!
  return [
    heading,
    tableText(heads, rows, ['left', 'right', 'left', 'right', 'left']),
    ...more,
    sobol.note(share(own.total)),
    ...said,
  ].join('\n')
}

function share(value: number): string {
  return (value === 0 ? 0 : value).toFixed(3)
}

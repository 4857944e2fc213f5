/** The answer of a surrogate on a terminal: whether it is to be trusted, what it says of the levers, and where to run next. */
import type { LeverValue } from '../../sim/levers/lever.ts'
import type { SurrogateAnalysis, SurrogateMeasure } from '../../sim/surrogate/surrogate.ts'
import type { Trust } from '../../sim/surrogate/trust.ts'
import { writtenValue } from '../../sim/scenario/lever-setting.ts'
import { surrogateWords } from '../../viz/words/experiment/surrogate-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { interval, scaleFor } from '../../viz/words/quantity.ts'
import { tableText } from '../terminal/table.ts'

export function surrogateAnswer(analysis: SurrogateAnalysis, language: Language): string {
  const words = surrogateWords(language)
  const { points, axes, replications, measures } = analysis
  const levers = axes.map(({ name }) => name)
  return [
    words.lede(points, axes.length, replications),
    ...measures.map((measure) => measureText(measure, levers, language)),
    ...(measures.some(({ indices }) => indices.length > 0) ? [words.note] : []),
  ].join('\n\n')
}

function measureText(measure: SurrogateMeasure, levers: readonly string[], language: Language): string {
  const words = surrogateWords(language)
  const { title, without, trust } = measure
  if (without !== null || trust === null) return [title[language], words.without[without!]].join('\n')
  const told = [title[language], trustText(trust, language)]
  if (trust.distrust !== null) return [...told, words.distrust[trust.distrust]].join('\n')
  return [...told, sharesTable(measure, language), ...nextText(measure, levers, language)].join('\n')
}

function trustText({ explained, ceiling, inside, points }: Trust, language: Language): string {
  const share = (value: number): string => `${(100 * Math.max(0, Math.min(1, value))).toFixed(1)} %`
  return surrogateWords(language).trust(share(explained), share(1 - ceiling), inside, points)
}

function sharesTable({ indices, lengths }: SurrogateMeasure, language: Language): string {
  const rows = indices.map(({ lever, main, mainLow, mainHigh, total, totalLow, totalHigh }) => [
    lever,
    plain(main),
    `${plain(mainLow)} - ${plain(mainHigh)}`,
    plain(total),
    `${plain(totalLow)} - ${plain(totalHigh)}`,
    lengths.find((one) => one.lever === lever)!.length.toPrecision(2),
  ])
  return tableText(surrogateWords(language).heads, rows, ['left', 'right', 'left', 'right', 'left', 'right'])
}

function nextText({ next, unit, title }: SurrogateMeasure, levers: readonly string[], language: Language): string[] {
  if (next.length === 0) return []
  const words = surrogateWords(language)
  const scale = scaleFor(
    unit,
    next.map(({ mean }) => mean),
    language,
  )
  const rows = next.map(({ values, mean, halfWidth }) => [
    ...values.map(valueText),
    interval(mean, halfWidth, scale, language).replaceAll('\u00a0', ' '),
  ])
  const measure = scale.unit === '' ? title[language] : `${title[language]}, ${scale.unit}`
  return [words.next, tableText([...levers, measure], rows, [...levers.map(() => 'right' as const), 'right'])]
}

function valueText(value: LeverValue): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : writtenValue(value)
}

function plain(value: number): string {
  const text = value.toFixed(3)
  return text === '-0.000' ? '0.000' : text
}

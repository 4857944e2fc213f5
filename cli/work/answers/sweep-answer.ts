/** The answer of a sweep on a terminal: for each measure the largest effects, and how much the terms leave unexplained. */
import type { SweepAnalysis, SweptMeasure, ToldEffect } from '../../../sim/experiment/analysis.ts'
import type { Language } from '../../../viz/words/language.ts'
import { experimentWords } from '../../../viz/words/experiment/experiment-words.ts'
import { differenceText, scaleFor } from '../../terminal/number-text.ts'
import { tableText } from '../../terminal/table.ts'

/** Effects of one measure that are told here; effects.csv has all. */
const MOST_TOLD = 12

export function sweepAnswer(analysis: SweepAnalysis, language: Language): string {
  const { sweep } = experimentWords(language)
  const { kind, axes, points } = analysis.design
  const lede = [sweep.lede(points, analysis.replications, axes.length), sweep.designs[kind]].join('\n')
  return [lede, ...analysis.measures.map((measure) => measureText(measure, language)), sweep.note].join('\n\n')
}

function measureText(measure: SweptMeasure, language: Language): string {
  const words = experimentWords(language)
  const remarks = measure.remarks.map((remark) => words.remarks[remark])
  const { effects, title, unit } = measure
  const scale = scaleFor(unit, Math.max(0, ...effects.map(({ mean }) => Math.abs(mean))), language)
  const heading = words.sweep.effects(title[language], scale.differenceUnit)
  if (effects.length === 0) return [heading, ...remarks].join('\n')
  const told = effects.slice(0, MOST_TOLD)
  const aliased = told.some(({ aliases }) => aliases.length > 0)
  const rows = told.map((effect) => [
    effect.term,
    differenceText(effect.mean, effect.halfWidth, scale),
    ...(aliased ? [aliasText(effect)] : []),
  ])
  const heads = [words.sweep.term, words.sweep.effect, ...(aliased ? [words.sweep.alias] : [])]
  const more = effects.length > told.length ? [words.sweep.more(effects.length - told.length)] : []
  return [
    heading,
    tableText(heads, rows, ['left', 'right', 'left']),
    ...more,
    ...fitText(measure, scale, language),
    ...remarks,
  ].join('\n')
}

function aliasText({ aliases }: ToldEffect): string {
  return aliases.join('; ')
}

function fitText(
  { explained, lackOfFit }: SweptMeasure,
  scale: ReturnType<typeof scaleFor>,
  language: Language,
): string[] {
  if (explained === null || lackOfFit === null) return []
  const rest =
    `${differenceText(lackOfFit, null, { ...scale, decimals: scale.decimals + 1 }).replace('+', '')} ${scale.differenceUnit}`.trim()
  return [experimentWords(language).sweep.fit(`${(100 * explained).toFixed(1)} %`, rest)]
}

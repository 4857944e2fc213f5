/** The word for a verdict on a terminal. */
import pc from 'picocolors'
import type { Difference, StudyMeasure } from '../../../sim/analysis/summary.ts'
import type { Language } from '../../../viz/words/language.ts'
import { isCost, verdictWord } from '../../../viz/words/verdict-words.ts'

/** The word for a verdict, in its colour: a price is not a failing. */
export function verdictText(
  { verdict }: Pick<Difference, 'verdict'>,
  measure: Pick<StudyMeasure, 'direction' | 'unit'>,
  language: Language,
  colours: boolean,
): string {
  const palette = pc.createColors(colours)
  const text = verdictWord(verdict, measure, language)
  if (isCost(measure)) return palette.dim(text)
  if (verdict === 'better') return palette.green(text)
  return verdict === 'worse' ? palette.red(text) : palette.dim(text)
}

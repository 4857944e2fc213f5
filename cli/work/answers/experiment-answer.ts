/** The answer of an experiment on a terminal. */
import type { ExperimentAnalysis } from '../../../sim/experiment/analysis.ts'
import type { Language } from '../../../viz/words/language.ts'
import { morrisAnswer, orderAnswer } from './sensitivity-answer.ts'
import { sweepAnswer } from './sweep-answer.ts'

export function experimentText(analysis: ExperimentAnalysis, language: Language): string {
  if (analysis.method === 'sweep') return sweepAnswer(analysis, language)
  return analysis.method === 'morris' ? morrisAnswer(analysis, language) : orderAnswer(analysis, language)
}

/** The section of an experiment in the report of its run; whether an order holds stands with how sure the answer is. */
import type { ExperimentAnalysis } from '../../../sim/experiment/analysis.ts'
import type { Warn } from '../../charts/warn.ts'
import { experimentWords } from '../../words/experiment/experiment-words.ts'
import type { Language } from '../../words/language.ts'
import { sensitivityWords } from '../../words/experiment/sensitivity-words.ts'
import type { Markup } from '../markup.ts'
import { morrisSection } from './sensitivity.ts'
import { sweepSection } from './sweep.ts'

interface ExperimentSection {
  readonly id: string
  readonly title: string
  readonly body: Markup
}

export async function experimentSection(
  analysis: ExperimentAnalysis,
  language: Language,
  warn: Warn,
): Promise<ExperimentSection | null> {
  const { morris } = sensitivityWords(language)
  if (analysis.method === 'sweep') {
    const title = experimentWords(language).sweep.heading
    return { id: 'sweep', title, body: await sweepSection(analysis, language, warn) }
  }
  if (analysis.method === 'morris')
    return { id: 'sensitivity', title: morris.heading, body: await morrisSection(analysis, language, warn) }
  return null
}

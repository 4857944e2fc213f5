/** How a run ends on a terminal: the answer in the words of the report, its title and three sentences. */
import { runScenarios } from '../../../sim/analysis/manifest.ts'
import type { Summary } from '../../../sim/analysis/summary.ts'
import { printable } from '../../../sim/text/printable.ts'
import { answerOf } from '../../../viz/answer/answer.ts'
import { answerSentences, answerTitle } from '../../../viz/answer/answer-text.ts'
import { wrapped } from '../../terminal/text-columns.ts'
import type { Shown } from './measure-block.ts'
import type { OpenedRun } from '../opened-run.ts'

export function verdictLines(
  { manifest }: Pick<OpenedRun, 'manifest'>,
  summary: Summary,
  { language, columns }: Pick<Shown, 'language' | 'columns'>,
): string {
  const scenarios = runScenarios(manifest)
  const today = scenarios.find(({ name }) => name === summary.baseline)!
  const all = [today, ...scenarios.filter((one) => one !== today)]
  const answer = answerOf(summary, all, manifest.experiment)
  const lines = [answerTitle(answer, language), ...answerSentences(answer, language)]
  return lines.map((line) => wrapped(printable(line), columns)).join('\n')
}

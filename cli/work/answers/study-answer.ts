/** The answer of a study: its question, and for each measure that it judges by what every option is worth against the baseline. */
import type { Summary } from '../../../sim/analysis/summary.ts'
import { printable } from '../../../sim/text/printable.ts'
import { wrapped } from '../../terminal/text-columns.ts'
import { textsIn } from '../../terminal/texts.ts'
import { jointNote, jointTables } from './joint-tables.ts'
import { measureBlock } from './measure-block.ts'
import type { Shown } from './measure-block.ts'
import { verdictNote } from './result-tables.ts'

/** @param verdict the answer in a few lines. @throws Error for a summary that is not of a study */
export function studyAnswer(summary: Summary, shown: Shown, verdict = ''): string {
  const { replications, language, columns } = shown
  const { study } = summary
  if (study === undefined) throw new Error('this summary is of no study')
  const texts = textsIn(language)
  const why = study.why === null ? [] : [printable(study.why[language])]
  const answers = study.measures.map((measure) => measureBlock(summary, measure, shown, true))
  const intervals = replications === 1 ? texts.oneReplicationNote : (jointNote(summary, language) ?? texts.intervalNote)
  return [
    wrapped([printable(study.question[language]), ...why].join('\n'), columns),
    ...(verdict === '' ? [] : [verdict]),
    texts.answerHeading(summary.baseline, replications),
    ...answers,
    ...jointTables(summary, language, shown.colours),
    wrapped([intervals, verdictNote(language), texts.restInReport].join('\n'), columns),
  ].join('\n\n')
}

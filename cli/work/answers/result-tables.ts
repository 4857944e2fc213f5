/** The tables of a run: a small one a measure, the ten that carry the verdict or all of them, within the width of the terminal. */
import { median } from 'simple-statistics'
import { MEASURES, measureIndex } from '../../../sim/city/model/measures.ts'
import type { Measure } from '../../../sim/city/model/measure.ts'
import { MEASURE_UNITS } from '../../../sim/city/model/measure.ts'
import type { StudyMeasure, Summary } from '../../../sim/analysis/summary.ts'
import type { Language } from '../../../viz/words/language.ts'
import { wordsOf } from '../../../viz/words/language.ts'
import { HEADLINE_MEASURES } from '../../../viz/words/measure-chapters.ts'
import { verdictMeanings } from '../../../viz/words/verdict-words.ts'
import { wrapped } from '../../terminal/text-columns.ts'
import { textsIn } from '../../terminal/texts.ts'
import { jointNote, jointTables } from './joint-tables.ts'
import { measureBlock } from './measure-block.ts'
import type { Shown } from './measure-block.ts'

/** @param all whether all measures are shown, not the ten of the verdict alone */
export function resultTables(summary: Summary, shown: Shown, all: boolean): string {
  const { replications, language, columns } = shown
  const texts = textsIn(language)
  const isAlone = summary.differences.length === 0
  const heading = isAlone ? texts.measuresHeading(replications) : texts.answerHeading(summary.baseline, replications)
  const measures: readonly Measure[] = all ? MEASURES : HEADLINE_MEASURES.map((id) => MEASURES[measureIndex(id)])
  const blocks = measures.map((measure) => measureBlock(summary, judgedAs(measure), shown, false))
  const factor = medianReduction(summary)
  const notes = [
    replications === 1 ? texts.oneReplicationNote : (jointNote(summary, language) ?? texts.intervalNote),
    ...(isAlone ? [] : [verdictNote(language), texts.marginNote]),
    ...(isAlone || factor === null ? [] : [texts.varianceReduction(factor.toPrecision(2))]),
    ...(all ? [] : [texts.moreWithAll]),
  ]
  return [
    wrapped(heading, columns),
    ...blocks,
    ...jointTables(summary, language, shown.colours),
    wrapped(notes.join('\n'), columns),
  ].join('\n\n')
}

function judgedAs({ id, title, unit, direction, margin }: Measure): StudyMeasure {
  return { id, title, unit: MEASURE_UNITS[unit].written, direction, margin }
}

/** What the verdicts say that nobody would guess. */
export function verdictNote(language: Language): string {
  const meanings = verdictMeanings(['same', 'shifted', 'undecided', 'beyond'], language)
  return textsIn(language).verdictNote(meanings.join(wordsOf(language).list.separator))
}

/** Median over measures and scenarios of what common random numbers spare; null where no measure tells. */
function medianReduction({ differences }: Summary): number | null {
  const factors = differences.flatMap(({ varianceReduction }) =>
    varianceReduction === null ? [] : [varianceReduction],
  )
  return factors.length > 0 ? median(factors) : null
}

/** How the values of a measure that a study judges by are shown. */
import { measureUnitOf } from '../../../sim/study/margin.ts'
import type { StudyMeasure } from '../../../sim/analysis/summary.ts'
import type { Language } from '../../../viz/words/language.ts'
import { writtenUnit } from '../../../viz/words/unit-words.ts'
import { scaleFor } from '../../terminal/number-text.ts'
import type { Scale } from '../../terminal/number-text.ts'

/**
 * The units of the model as in all tables; any other in the words of the study, with as many decimals as its size bears.
 * @param largest absolute value, in the unit of the measure
 */
export function scaleOf({ unit }: Pick<StudyMeasure, 'unit'>, largest: number, language: Language): Scale {
  const known = measureUnitOf(unit)
  if (known !== undefined) return scaleFor(known, largest, language)
  const written = writtenUnit(unit, language)
  return { unit: written, differenceUnit: written, factor: 1, decimals: largest >= 1000 ? 0 : 2 }
}

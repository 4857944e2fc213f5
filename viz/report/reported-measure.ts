/** The measures that a report shows: those of the model, and the formulas of the study that asked for the run, which come first. */
import type { StudyMeasure, StudySummary } from '../../sim/analysis/summary.ts'
import type { Measure } from '../../sim/city/model/measure.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { measureUnitOf } from '../../sim/study/margin.ts'
import type { Chapter } from '../words/measure-chapters.ts'
import { measureChapters, measureOf } from '../words/measure-chapters.ts'
import type { ShownUnit } from '../words/quantity.ts'

export interface ReportedMeasure extends Pick<Measure, 'id' | 'title' | 'direction' | 'margin'> {
  readonly unit: ShownUnit
  /** Why it can have no value; null where it always has one. */
  readonly missing: Bilingual | null
  /** Only where the study defines it. */
  readonly formula?: string
}

type Asked = StudySummary | undefined

function formulasOf(study: Asked): ReportedMeasure[] {
  return (study?.measures ?? []).filter(({ formula }) => formula !== undefined).map(reported)
}

const FORMULAS: Bilingual = { en: 'Measures of this study', zh: '本研究自定的指标' }

const NO_VALUE: Bilingual = {
  en: 'its formula has no value: a measure in it is missing, or it cannot be worked out, as a division by zero',
  zh: '算式无值：其中某项指标缺失，或无法计算（如除数为零）',
}

function reported(measure: StudyMeasure): ReportedMeasure {
  return { ...measure, unit: measureUnitOf(measure.unit) ?? { written: measure.unit }, missing: NO_VALUE }
}

/** Chapters in reading order, each with its measures. */
export function reportedChapters(study: Asked): Chapter<ReportedMeasure>[] {
  const formulas = formulasOf(study)
  return formulas.length === 0 ? measureChapters() : [{ title: FORMULAS, measures: formulas }, ...measureChapters()]
}

/** @throws Error for an id that is neither a measure nor a formula of the study */
export function reportedMeasure(study: Asked, id: string): ReportedMeasure {
  return formulasOf(study).find((one) => one.id === id) ?? measureOf(id)
}

/** Every measure that a verdict may be about. */
export function judgedMeasures(study: Asked): readonly ReportedMeasure[] {
  return reportedChapters(study).flatMap(({ measures }) => measures)
}

/** The measures that a report shows: those of the model, and the formulas of the study that asked for the run, which come first. */
import type { Measure, StudyMeasure, StudySummary } from '../../sim/index.ts'
import { measureUnitOf } from '../../sim/index.ts'
import type { MeasureGroup, MissingReason } from '../words/measure-groups.ts'
import { HEADLINE_MEASURES, measureGroups, measureOf, missingReason } from '../words/measure-groups.ts'
import type { ShownUnit } from '../words/quantity.ts'

export interface ReportedMeasure extends Omit<Measure, 'unit'> {
  readonly unit: ShownUnit
  /** Only where the study defines it. */
  readonly formula?: string
}

type Asked = StudySummary | undefined

function formulasOf(study: Asked): ReportedMeasure[] {
  return (study?.measures ?? []).filter(({ formula }) => formula !== undefined).map(reported)
}

function reported(measure: StudyMeasure): ReportedMeasure {
  return { ...measure, unit: measureUnitOf(measure.unit) ?? { written: measure.unit } }
}

/** Groups in reading order, each with its measures. */
export function reportedGroups(
  study: Asked,
): { readonly group: MeasureGroup | 'study'; readonly measures: readonly ReportedMeasure[] }[] {
  const formulas = formulasOf(study)
  return formulas.length === 0 ? measureGroups() : [{ group: 'study', measures: formulas }, ...measureGroups()]
}

/** @throws Error for an id that is neither a measure nor a formula of the study */
export function reportedMeasure(study: Asked, id: string): ReportedMeasure {
  return formulasOf(study).find((one) => one.id === id) ?? measureOf(id)
}

/** Every measure that a verdict may be about. */
export function judgedMeasures(study: Asked): readonly ReportedMeasure[] {
  return reportedGroups(study).flatMap(({ measures }) => measures)
}

/** The ids of the few measures on which the verdict is told in words: those that the study judges by, where it names any. */
export function headlineMeasures(study: Asked): readonly string[] {
  const asked = (study?.measures ?? []).filter(({ direction }) => direction !== 'neither')
  return asked.length > 0 ? asked.map(({ id }) => id) : HEADLINE_MEASURES
}

/** Why a measure can be missing. */
export function reasonMissing({ id, formula }: ReportedMeasure): MissingReason | 'formula' {
  return formula === undefined ? missingReason(id) : 'formula'
}

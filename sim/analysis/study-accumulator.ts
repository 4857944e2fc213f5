/**
 * What a study says of its results: by its own margins, with the measures that it defines. These are worked out replication by replication,
 * then estimated and compared like any other, so that a ratio of two measures keeps the pairing and its half-width is that of the ratio.
 */
import { MEASURES } from '../city/model/measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Measure } from '../city/model/measure.ts'
import type { Replication } from '../city/model/replication.ts'
import type { AddedColumns } from '../run/replications-table.ts'
import { studyColumns } from '../run/study-columns.ts'
import type { StudyFile } from '../study/study-file.ts'
import type { DerivedMeasure } from '../study/study-measures.ts'
import { BEYOND, anyBeyond } from './beyond.ts'
import { judged } from './compare.ts'
import type { Margins } from './compare.ts'
import type { ComparedScenario } from './groups-accumulator.ts'
import type { JudgedJointly } from './joint/joint-families.ts'
import { MeasuresAccumulator } from './measures-accumulator.ts'
import type { MeasuresSummary } from './measures-accumulator.ts'
import type { StudyMeasure, StudySummary } from './summary.ts'

/** What of a study its results are judged by. */
export interface StudyQuestion extends Pick<StudyFile, 'name' | 'question' | 'why' | 'answer' | 'measures'> {
  readonly formulas: readonly DerivedMeasure[]
}

/** The margins of a study for the measures of the model; none without a study. */
export function marginsOf(study: Pick<StudyQuestion, 'measures'> | null): Margins {
  return new Map((study?.measures ?? []).map(({ id, margin }) => [id, margin]))
}

export class StudyAccumulator {
  private readonly study: StudyQuestion
  private readonly columns: AddedColumns
  private readonly derived: MeasuresAccumulator

  /** @param scenarios of the study, in the order of the results */
  constructor(study: StudyQuestion, scenarios: readonly ComparedScenario[], judge: JudgedJointly | null = null) {
    this.study = study
    this.columns = studyColumns(study.formulas, (place) => scenarios[place].setting)
    this.derived = new MeasuresAccumulator(
      scenarios.map(({ name }) => name),
      study.formulas,
      judge,
    )
  }

  /** @param results of one replication, by scenario; undefined where a scenario has none */
  add(results: readonly (Replication | undefined)[]): void {
    this.derived.add(results.map((one, scenario) => one && this.valuesOf(scenario, one)))
  }

  /** A formula lies beyond the follow-up where it has no value and a measure that it uses does. */
  private valuesOf(scenario: number, { measures }: Replication): number[] {
    return this.columns.valuesOf(scenario, measures).map((value, column) => {
      return Number.isNaN(value) && anyBeyond(measures, this.study.formulas[column].formula.uses) ? BEYOND : value
    })
  }

  /** What it adds to a summary, and to what holds together in it. */
  finish(): { readonly study: StudySummary; readonly joint: MeasuresSummary['joint'] } {
    const { name, question, why, answer } = this.study
    const { joint, ...derived } = this.derived.finish()
    const study = { name, question, why, ...(answer && { answer }), measures: measuresOf(this.study), derived }
    return { study, joint }
  }
}

/** In the order of the file, those of the model first. */
function measuresOf(study: StudyQuestion): StudyMeasure[] {
  const known = study.measures.map(({ id }) => MEASURES.find((one) => one.id === id)!)
  const margins = marginsOf(study)
  return [
    ...known.map((measure) => {
      const { id, title, unit, direction, margin } = judged<Measure>(measure, margins)
      return { id, title, unit: MEASURE_UNITS[unit].written, direction, margin }
    }),
    ...study.formulas.map(({ id, title, unit, direction, margin, formula }) => {
      return { id, title, unit, direction, margin, formula: formula.text }
    }),
  ]
}

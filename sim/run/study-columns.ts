/** The formulas of a study as columns: what each of them says of one replication. Tables and estimates both take their values from here. */
import type { Setting } from '../city/model/setting.ts'
import type { AddedColumns } from './results-table.ts'
import { formulaValues } from '../study/study-measures.ts'
import type { DerivedMeasure } from '../study/study-measures.ts'

/** @param settings of the scenarios, in the order of the results */
export function studyColumns(formulas: readonly DerivedMeasure[], settings: readonly Setting[]): AddedColumns {
  return {
    ids: formulas.map(({ id }) => id),
    valuesOf: (scenario, measures) => {
      const values = formulaValues(measures, settings[scenario])
      return formulas.map(({ formula }) => formula.evaluate(values))
    },
  }
}

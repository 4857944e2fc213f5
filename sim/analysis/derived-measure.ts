/**
 * Measures that a study defines: worked out replication by replication, then estimated and compared like any other, so that a ratio of two
 * measures keeps the pairing and its half-width is that of the ratio.
 */
import type { Setting } from '../city/setting.ts'
import { studyColumns } from '../experiment/study-columns.ts'
import type { DerivedMeasure } from '../experiment/study-measures.ts'
import { compare } from './compare.ts'
import { estimateOf } from './estimate.ts'
import type { Results } from './summarise.ts'
import type { Summary } from './summary.ts'

/**
 * @param settings of the scenarios, in the order of the results
 * @returns estimates of every scenario, and the paired differences of all others from the first
 */
export function summariseDerived(
  { scenarios, results }: Results,
  settings: readonly Setting[],
  measures: readonly DerivedMeasure[],
): Pick<Summary, 'scenarios' | 'differences'> {
  const { valuesOf } = studyColumns(measures, settings)
  const rows = results.map((replications, scenario) => replications.map((one) => valuesOf(scenario, one.measures)))
  const columns = measures.map((measure, column) => ({
    measure,
    values: rows.map((each) => each.map((row) => row[column]!)),
  }))
  return {
    scenarios: scenarios.map((name, scenario) => ({
      name,
      measures: Object.fromEntries(columns.map(({ measure, values }) => [measure.id, estimateOf(values[scenario]!)])),
    })),
    differences: scenarios.slice(1).flatMap((scenario, index) =>
      columns.map(({ measure, values }) => {
        return { scenario, measure: measure.id, ...compare(measure, values[index + 1]!, values[0]!) }
      }),
    ),
  }
}

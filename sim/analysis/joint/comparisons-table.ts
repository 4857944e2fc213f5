/** `comparisons.csv`: the differences that hold together, a row a pair and measure. */
import type { Sink } from '../../run/sink.ts'
import { csvTable } from '../../run/table.ts'
import type { TableColumn } from '../../run/table.ts'
import type { JointSummary } from '../summary.ts'

const text = (id: string, definition: string): TableColumn => ({ id, kind: 'text', unit: '', definition })
const number = (id: string, definition: string, missing = 'fewer than two pairs'): TableColumn => {
  return { id, kind: 'number', unit: '', definition, missing }
}

export const COMPARISON_COLUMNS: readonly TableColumn[] = [
  text('measure', 'id of the measure; its unit stands beside its own column'),
  text('scenario', 'name of the scenario'),
  text('comparedWith', 'name of the scenario that it is compared with: the difference is scenario minus that'),
  { id: 'n', kind: 'whole', unit: '', definition: 'replications in which neither of the two lacks the measure' },
  number('mean', 'mean of the paired differences', 'no pair, or one beyond the follow-up'),
  number('standardError', 'of that mean'),
  number('simLow', 'lower end of the interval that holds at 95 % together with all others of the measure'),
  number('simHigh', 'upper end of it'),
  number('p', 'two-sided p-value of the paired t test, by itself'),
  number('pAdjusted', 'the same, adjusted for all comparisons of the measure'),
  text('by', 'what the interval is made by: each by itself, bonferroni, or max-t'),
  text('verdict', 'what is said of the difference, by the interval and the margin of the measure'),
]

export function writeComparisons({ comparisons }: JointSummary, sink: Sink): void {
  const table = csvTable(COMPARISON_COLUMNS, sink)
  for (const one of comparisons) {
    const numbers = [one.mean, one.standardError, one.low, one.high, one.p, one.pAdjusted].map((value) => value ?? NaN)
    table.add([one.measure, one.scenario, one.comparedWith, one.n, ...numbers, one.by, one.verdict])
  }
  table.end()
}

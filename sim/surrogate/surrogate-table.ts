/** `surrogate.csv`: the curves of a surrogate, a row a stop. */
import type { ExperimentTable } from '../experiment/experiment-tables.ts'
import type { TableColumn, TableRow } from '../run/table.ts'
import { writtenValue } from '../scenario/lever-setting.ts'
import type { SurrogateAnalysis } from './surrogate.ts'

const COLUMNS: readonly TableColumn[] = [
  { id: 'measure', kind: 'text', unit: '', definition: 'name of the measure' },
  { id: 'lever', kind: 'text', unit: '', definition: 'name of the lever' },
  { id: 'value', kind: 'text', unit: '', definition: 'its value' },
  { id: 'at', kind: 'number', unit: '', definition: 'from the low to the high end of the lever, 0 to 1' },
  {
    id: 'mean',
    kind: 'number',
    unit: '',
    definition: 'foretold mean, in the unit of the measure, over all that the other levers may be',
  },
  { id: 'low', kind: 'number', unit: '', definition: 'lower end of its 95 % interval, which is at most so wide' },
  { id: 'high', kind: 'number', unit: '', definition: 'upper end of its 95 % interval' },
]

export function surrogateTable({ measures }: SurrogateAnalysis): ExperimentTable {
  const rows = measures.flatMap(({ id, curves }) =>
    curves.flatMap(({ lever, stops }) =>
      stops.map(({ value, at, mean, halfWidth }): TableRow => {
        return [id, lever, writtenValue(value), at, mean, mean - halfWidth, mean + halfWidth]
      }),
    ),
  )
  return { file: 'surrogate.csv', columns: COLUMNS, rows }
}

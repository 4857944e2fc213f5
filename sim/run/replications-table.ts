/**
 * The table of replications: one row per replication and scenario - replication 0 of every scenario, then 1, ... - with a column per measure, then
 * those that a study adds, then the levers that differ. A replication that failed has a row without values.
 */
import { MEASURES } from '../city/model/measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Measure } from '../city/model/measure.ts'
import type { Replication } from '../city/model/replication.ts'
import type { LeverColumns } from './lever-columns.ts'
import type { Plan } from './plan.ts'
import type { TableColumn, TableRow } from './table.ts'

/** Columns worked out from the measures of a row. Each row is worked out from itself alone, so rows may come one at a time. */
export interface AddedColumns {
  readonly columns: readonly TableColumn[]
  /**
   * @param place of the scenario in the plan
   * @param measures of one replication
   * @returns one value a column; NaN = missing
   */
  readonly valuesOf: (place: number, measures: ArrayLike<number>) => readonly number[]
}

/** A table with rows for every replication. */
export interface ReplicationTable {
  readonly columns: readonly TableColumn[]
  /** @param place of the scenario in the plan */
  rowsOf(place: number, replication: number, result: Replication): readonly TableRow[]
}

export const FAILED = 'the replication failed'

/** What every such table begins with. */
export const KEYS: readonly TableColumn[] = [
  { id: 'scenario', kind: 'text', unit: '', definition: 'name of the scenario, by which scenarios.csv has its levers' },
  {
    id: 'replication',
    kind: 'whole',
    unit: '',
    definition: 'number of the replication, from 0; the same luck in all scenarios',
  },
]

/** A measure as a column: all that its row says. */
export function measureColumn(measure: Measure): TableColumn {
  const { id, title, unit, definition, denominator, missing, direction, margin, restricted } = measure
  return {
    ...{ id, kind: 'number', unit: MEASURE_UNITS[unit].written },
    ...{ definition: `${title.en}: ${definition.en}`, denominator: denominator.en },
    missing: missing === null ? FAILED : `${FAILED}, or ${missing.en}`,
    judging: { direction, margin, beyond: restricted === undefined ? [] : [[id, restricted]] },
  }
}

export function replicationsTable(plan: Plan, levers: LeverColumns, added: AddedColumns | null): ReplicationTable {
  const { scenarios } = plan
  return {
    columns: [...KEYS, ...MEASURES.map(measureColumn), ...(added?.columns ?? []), ...levers.columns],
    rowsOf: (place, replication, { measures }) => {
      const more = added?.valuesOf(place, measures) ?? []
      return [[scenarios[place].name, replication, ...measures, ...more, ...levers.valuesOf(place)]]
    },
  }
}

/** The pooled resolution times of every scenario as columns of the table of scenarios, also where means of them are given. */
import { MEASURES } from '../city/model/measures.ts'
import type { Replication } from '../city/model/replication.ts'
import type { Plan } from '../run/plan.ts'
import type { ScenarioColumns } from '../run/scenarios-table.ts'
import type { TableColumn } from '../run/table.ts'
import { POOLED, POOLED_MEASURES, PooledTimes } from './pooled-times.ts'

export function pooledColumns({ scenarios }: Pick<Plan, 'scenarios'>): ScenarioColumns & {
  readonly add: (place: number, result: Replication) => void
} {
  const pooled = scenarios.map(() => new PooledTimes())
  return {
    columns: POOLED_MEASURES.map((id): TableColumn => {
      const { title } = MEASURES.find((one) => one.id === id)!
      return {
        ...{ id: `${id}_pooled`, kind: 'number', unit: 'day', denominator: 'cases of all replications' },
        definition: `${title.en}, of all replications together: the first day after onset by which ${POOLED[id] * 100} % of their cases are resolved (Kaplan-Meier)`,
        missing: 'it lies beyond the 90 days followed, or there is no case',
      }
    }),
    add: (place, result) => pooled[place].add(result),
    valuesOf: (place) => POOLED_MEASURES.map((id) => pooled[place].dayOf(id) ?? NaN),
  }
}

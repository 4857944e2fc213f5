/** The table of groups: one row per replication, scenario and group, with a column per group measure, then the levers that differ. */
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { groupsOf } from '../city/state/groups.ts'
import type { Group } from '../city/state/groups.ts'
import type { LeverColumns } from './lever-columns.ts'
import { outlineAt } from './plan.ts'
import type { Plan } from './plan.ts'
import { KEYS, measureColumn } from './replications-table.ts'
import type { ReplicationTable } from './replications-table.ts'
import type { TableColumn } from './table.ts'

const GROUP_KEYS: readonly TableColumn[] = [
  {
    id: 'dimension',
    kind: 'text',
    unit: '',
    definition: 'what cases are told apart by: duty, urgency, propensity, domain, street',
  },
  { id: 'group', kind: 'text', unit: '', definition: 'the group within its dimension; streets by number' },
]

export function groupsTable(plan: Plan, levers: LeverColumns): ReplicationTable {
  const width = GROUP_MEASURES.length
  const groupsAt = groupsByScenario(plan)
  return {
    columns: [...KEYS, ...GROUP_KEYS, ...GROUP_MEASURES.map(measureColumn), ...levers.columns],
    rowsOf: (place, replication, { groups }) => {
      const { name } = plan.scenarios[place]
      const values = levers.valuesOf(place)
      return groupsAt(place).map(({ dimension, key }, at) => {
        return [name, replication, dimension, key, ...groups.subarray(at * width, (at + 1) * width), ...values]
      })
    },
  }
}

/** The groups of a scenario; thousands that are cities of the same form share theirs. */
function groupsByScenario(plan: Plan): (place: number) => readonly Group[] {
  const known = new Map<string, readonly Group[]>()
  return (place) => {
    const city = outlineAt(plan, place)
    const key = `${plan.scenarios[place].base} ${city.city.streets}`
    const groups = known.get(key) ?? groupsOf(city)
    known.set(key, groups)
    return groups
  }
}

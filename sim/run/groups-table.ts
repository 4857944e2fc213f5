/** The table of groups: one row per replication, scenario and group, with a column per group measure, then the levers that differ. */
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { groupsOf } from '../city/state/groups.ts'
import type { Group } from '../city/state/groups.ts'
import type { LeverColumns } from './lever-columns.ts'
import { treatedStreets } from '../city/model/treated.ts'
import { ENTRIES_COLUMN, entriesOf } from './entries-column.ts'
import { outlineAt, settingOf } from './plan.ts'
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

/** The same where some streets have a reform and others do not. */
const KEYS_APART: readonly TableColumn[] = [
  {
    ...GROUP_KEYS[0],
    definition: `${GROUP_KEYS[0].definition}, and entries: streets where something else holds than in the others, and those`,
  },
  GROUP_KEYS[1],
  ENTRIES_COLUMN,
]

export function groupsTable(plan: Plan, levers: LeverColumns): ReplicationTable {
  const width = GROUP_MEASURES.length
  const groupsAt = groupsByScenario(plan)
  const apart = plan.scenarios.some((_, place) => treatedStreets(outlineAt(plan, place)) !== null)
  const own = apart ? entriesByScenario(plan) : null
  return {
    columns: [
      ...[...KEYS, ...(own === null ? GROUP_KEYS : KEYS_APART)],
      ...[...GROUP_MEASURES.map(measureColumn), ...levers.columns],
    ],
    rowsOf: (place, replication, { groups }) => {
      const { name } = plan.scenarios[place]
      const values = levers.valuesOf(place)
      return groupsAt(place).map((group, at) => {
        const keys = [name, replication, group.dimension, group.key, ...(own === null ? [] : [own(place, group)])]
        return [...keys, ...groups.subarray(at * width, (at + 1) * width), ...values]
      })
    },
  }
}

/** What a group has of its own: only a street has. */
function entriesByScenario(plan: Plan): (place: number, group: Group) => string | null {
  const known = new Map<number, readonly (string | null)[]>()
  return (place, { dimension, key }) => {
    if (dimension !== 'street') return null
    const streets = known.get(place) ?? entriesOf(settingOf(plan, place))
    known.set(place, streets)
    return streets[Number(key) - 1]
  }
}

/** The groups of a scenario; thousands that are cities of the same form share theirs. */
function groupsByScenario(plan: Plan): (place: number) => readonly Group[] {
  const known = new Map<string, readonly Group[]>()
  return (place) => {
    const city = outlineAt(plan, place)
    const key = `${plan.scenarios[place].base} ${city.city.streets} ${treatedStreets(city) !== null}`
    const groups = known.get(key) ?? groupsOf(city)
    known.set(key, groups)
    return groups
  }
}

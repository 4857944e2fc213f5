/** The table of scenarios: one row each, with all that sets them apart; rows of other tables are joined to it by name. */
import { titleOf, valuesOf } from '../scenario/point.ts'
import { writtenValue } from '../scenario/lever-setting.ts'
import type { LeverColumns } from './lever-columns.ts'
import type { Plan, PlannedBase } from './plan.ts'
import type { TableColumn, TableRow } from './table.ts'

const text = (id: string, definition: string): TableColumn => ({ id, kind: 'text', unit: '', definition })

const COLUMNS: readonly TableColumn[] = [
  text('scenario', 'name of the scenario'),
  text('title', 'title in English'),
  text('title_zh', 'title in Chinese'),
  text('base', 'name of the scenario whose values it has, but for what it sets'),
  { id: 'replications', kind: 'whole', unit: '', definition: 'replications in the tables' },
  text('aliases', 'other names of it: scenarios with the same values, computed once; semicolons between them'),
  text('switches', 'levers that change inside the run, each with its day; semicolons between them'),
]

/** Columns worked out from all replications of a scenario, when they are known. */
export interface ScenarioColumns {
  readonly columns: readonly TableColumn[]
  /** @param place of the scenario in the plan; @returns one value a column, NaN = missing */
  readonly valuesOf: (place: number) => readonly number[]
}

/** @param most replications of each scenario that are in the tables */
export function scenariosTable(
  plan: Plan,
  levers: LeverColumns,
  most: number,
  added: ScenarioColumns,
): { readonly columns: readonly TableColumn[]; readonly rows: () => Iterable<TableRow> } {
  const aliases = new Map<string, string[]>()
  for (const { name, of } of plan.aliases) aliases.set(of, [...(aliases.get(of) ?? []), name])
  const changes = plan.bases.map(switchesText)
  const rowOf = ({ name, title, base, set, replications }: Plan['scenarios'][number], place: number): TableRow => {
    const { en, zh } = title ?? titleOf(set)
    const others = (aliases.get(name) ?? []).join('; ')
    return [
      name,
      en,
      zh,
      plan.bases[base].name,
      Math.min(most, replications),
      others,
      changes[base],
      ...added.valuesOf(place),
      ...levers.valuesOf(place),
    ]
  }
  return { columns: [...COLUMNS, ...added.columns, ...levers.columns], rows: () => plan.scenarios.map(rowOf) }
}

function switchesText({ switches }: PlannedBase): string {
  return switches
    .flatMap(({ from, levers }) =>
      Object.entries(valuesOf(levers)).map(([name, value]) => `day ${from}: ${name} = ${writtenValue(value)}`),
    )
    .join('; ')
}

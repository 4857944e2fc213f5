/** The levers of a run as columns: one for each lever or coefficient that has not the same value in all scenarios of the plan. */
import { COEFFICIENTS } from '../scenario/coefficient.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import { leverOf, streetsOf } from '../levers/lever-name.ts'
import { LEVERS } from '../levers/levers.ts'
import { titleFor } from '../scenario/point.ts'
import { sameValue, writtenValue } from '../scenario/lever-setting.ts'
import type { Plan } from './plan.ts'
import type { TableColumn, TableRow } from './table.ts'

export interface LeverColumns {
  readonly columns: readonly TableColumn[]
  /** @param place of a scenario in the plan */
  valuesOf(place: number): TableRow
}

type Scenarios = Pick<Plan, 'bases' | 'scenarios'>

/** Numbers are numbers; where a scenario has a list, a word or yes and no, all are texts, as a scenario file writes them. */
export function leverColumns(plan: Scenarios): LeverColumns {
  const levers = settableIn(plan).filter((lever) => differs(plan, lever))
  const columns = levers.map((lever): TableColumn => {
    const plain = plan.scenarios.every((_, place) => typeof valueIn(plan, place, lever) === 'number')
    const about = { definition: `lever: ${lever.title.en}` }
    return plain
      ? { id: lever.name, kind: 'number', unit: lever.unit, ...about }
      : { id: lever.name, kind: 'text', unit: '', ...about }
  })
  return {
    columns,
    valuesOf: (place) =>
      levers.map((lever, at) => {
        const value = valueIn(plan, place, lever)
        return columns[at].kind === 'number' ? (value as number) : writtenValue(value)
      }),
  }
}

/** Every lever and coefficient, each followed by what a scenario sets for some streets only. */
function settableIn({ bases, scenarios }: Scenarios): Settable[] {
  const names = [
    ...bases.flatMap(({ levers }) => [...levers.keys()]),
    ...scenarios.flatMap(({ set }) => Object.keys(set)),
  ]
  const entries = [...new Set(names.filter((name) => streetsOf(name) !== null))]
  return [...LEVERS, ...COEFFICIENTS].flatMap((it) => [
    it,
    ...entries
      .filter((name) => leverOf(name) === it.name)
      .map((name) => ({ ...it, name, title: titleFor(it.title, streetsOf(name)) })),
  ])
}

/** What a scenario of a plan begins with; where it has no value of their own for some streets, what it has for all. */
function valueIn({ bases, scenarios }: Scenarios, place: number, lever: Settable): LeverValue {
  const { base, set } = scenarios[place]
  const { levers, coefficients } = bases[base]
  const { name } = lever
  const general = leverOf(name)
  if (general === name) return set[name] ?? (levers.get(name) ?? coefficients.get(name))?.value ?? lever.default
  return set[name] ?? set[general] ?? (levers.get(name) ?? levers.get(general))?.value ?? lever.default
}

function differs(plan: Scenarios, lever: Settable): boolean {
  const first = valueIn(plan, 0, lever)
  return plan.scenarios.some((_, place) => {
    const value = valueIn(plan, place, lever)
    return value !== first && !sameValue(value, first)
  })
}

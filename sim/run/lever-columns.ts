/**
 * The levers of a run as columns: one for each lever or coefficient that has not the same value in all scenarios of the plan. Where scenarios speak of
 * some streets only, one for each lever and streets that are alike in it.
 */
import { COEFFICIENTS } from '../scenario/coefficient.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import { entryName } from '../levers/lever-name.ts'
import { LEVERS } from '../levers/levers.ts'
import { titleFor } from '../levers/title-for-streets.ts'
import { sameValue, writtenValue } from '../scenario/lever-setting.ts'
import { alikeIn, leversByStreet } from './levers-by-street.ts'
import type { Plan } from './plan.ts'
import type { TableColumn, TableRow } from './table.ts'

export interface LeverColumns {
  readonly columns: readonly TableColumn[]
  /** @param place of a scenario in the plan */
  valuesOf(place: number): TableRow
}

type Scenarios = Pick<Plan, 'bases' | 'scenarios'>

/** A column before its kind is known. */
interface Told {
  readonly lever: Pick<Settable, 'name' | 'title' | 'unit'>
  /** What a scenario begins with; null where it has no such street. */
  valueOf(place: number): LeverValue | null
}

/** Numbers are numbers; where a scenario has a list, a word or yes and no, all are texts, as a scenario file writes them. */
export function leverColumns(plan: Scenarios): LeverColumns {
  const told = toldIn(plan).filter((one) => differs(plan, one))
  const columns = told.map((one) => columnOf(plan, one))
  return {
    columns,
    valuesOf: (place) =>
      told.map(({ valueOf }, at) => {
        const value = valueOf(place)
        if (columns[at].kind === 'number') return (value ?? NaN) as number
        return value === null ? null : writtenValue(value)
      }),
  }
}

function columnOf(plan: Scenarios, { lever: { name, title, unit }, valueOf }: Told): TableColumn {
  const values = plan.scenarios.map((_, place) => valueOf(place))
  const about = {
    definition: `lever: ${title.en}`,
    ...(values.includes(null) && { missing: 'the scenario has no such street' }),
  }
  return values.every((value) => value === null || typeof value === 'number')
    ? { id: name, kind: 'number', unit, ...about }
    : { id: name, kind: 'text', unit: '', ...about }
}

/** Every lever and coefficient; one that is said of some streets only, once for each streets that are alike in it. */
function toldIn(plan: Scenarios): Told[] {
  const apart = leversByStreet(plan)
  return [...LEVERS, ...COEFFICIENTS].flatMap((it): Told[] => {
    const usual = (place: number): LeverValue => valueIn(plan, place, it)
    if (!apart.has(it.name)) return [{ lever: it, valueOf: usual }]
    return alikeIn(plan, it, usual).map(({ streets, values }) => ({
      lever: streets === null ? it : { ...it, name: entryName(it.name, streets), title: titleFor(it.title, streets) },
      valueOf: (place) => values[place],
    }))
  })
}

/** What a scenario of a plan begins with where nothing else is said. */
function valueIn({ bases, scenarios }: Scenarios, place: number, { name, default: usual }: Settable): LeverValue {
  const { base, set } = scenarios[place]
  const { levers, coefficients } = bases[base]
  return set[name] ?? (levers.get(name) ?? coefficients.get(name))?.value ?? usual
}

function differs({ scenarios }: Scenarios, { valueOf }: Told): boolean {
  const first = valueOf(0)
  return scenarios.some((_, place) => {
    const value = valueOf(place)
    return value !== first && (value === null || first === null || !sameValue(value, first))
  })
}

/** What a scenario of a plan has at each of its streets, of levers of which something is said for some streets only: in one form, whoever says it how. */
import { isAmong, leverOf, streetsOf, writtenRanges } from '../levers/lever-name.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import type { Plan } from './plan.ts'

type Scenarios = Pick<Plan, 'bases' | 'scenarios'>

/** Streets that have the same value as one another in every scenario, and that value; null where a scenario has not so many streets. */
export interface StreetsAlike {
  /** As the name of an entry has them; null where they are all streets. */
  readonly streets: string | null
  readonly values: readonly (LeverValue | null)[]
}

/** Names of levers of which some scenario says something for some streets only. */
export function leversByStreet({ bases, scenarios }: Scenarios): ReadonlySet<string> {
  const names = [
    ...bases.flatMap(({ levers }) => [...levers.keys()]),
    ...scenarios.flatMap(({ set }) => Object.keys(set)),
  ]
  return new Set(names.filter((name) => streetsOf(name) !== null).map(leverOf))
}

/** The streets of a plan, put together where they are alike in this lever. @param usual its value for all streets, by place of the scenario */
export function alikeIn(plan: Scenarios, it: Settable, usual: (place: number) => LeverValue): StreetsAlike[] {
  const rows = plan.scenarios.map((_, place) => valuesAt(plan, place, it, usual(place)))
  const most = Math.max(...rows.map((row) => row.length))
  const alike = new Map<string, { streets: number[]; values: StreetsAlike['values'] }>()
  for (let street = 0; street < most; street++) {
    const values = rows.map((row) => row[street] ?? null)
    const key = canonicalJson(values)
    const known = alike.get(key)
    if (known === undefined) alike.set(key, { streets: [street], values })
    else known.streets.push(street)
  }
  return [...alike.values()].map(({ streets, values }) => ({
    streets: streets.length === most ? null : writtenRanges(streets.map((street) => [street + 1, street + 1])),
    values,
  }))
}

/** By street, what the last that is said of it says. */
function valuesAt({ bases, scenarios }: Scenarios, place: number, it: Settable, usual: LeverValue): LeverValue[] {
  const { base, set } = scenarios[place]
  const { levers } = bases[base]
  const count = (set['city.streets'] ?? levers.get('city.streets')?.value) as number
  const said = [
    ...entriesOf(
      it,
      [...levers].map(([name, { value }]) => [name, value] as const),
      set,
    ),
  ]
  return Array.from({ length: count }, (_, street) => {
    const last = said.findLast(([streets]) => isAmong(streets, street, count))
    if (last !== undefined) return last[1]
    return Array.isArray(usual) && it.listAs === 'city.streets' ? (usual[street] as number) : usual
  })
}

/** Streets and values of the entries of a lever, in the order in which they were said; what a scenario sets for all takes the place of those of its base. */
function entriesOf(
  it: Settable,
  below: readonly (readonly [string, LeverValue])[],
  set: Readonly<Record<string, LeverValue>>,
): (readonly [string, LeverValue])[] {
  const all = [...(Object.hasOwn(set, it.name) ? [] : below), ...Object.entries(set)]
  return all.flatMap(([name, value]) => {
    const streets = streetsOf(name)
    return streets === null || leverOf(name) !== it.name ? [] : [[streets, value] as const]
  })
}

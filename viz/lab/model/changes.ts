/** Levers that change inside the run, day by day: one more, another value, or one less. */
import type { LeverValue } from '../../../sim/levers/lever.ts'
import { overlay } from '../../../sim/scenario/assembly.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { LeverSetting, Scenario } from '../../../sim/scenario/scenario.ts'
import { settingsOf } from '../engine/lab-point.ts'
import { switchesWith } from '../engine/later.ts'
import type { Later } from '../engine/later.ts'

/** @param day null: on every day @param value undefined: the lever does not change then */
export function changedFrom(
  later: readonly Later[],
  day: number | null,
  name: string,
  value: LeverValue | undefined,
): Later[] {
  const known = day === null || later.some(({ from }) => from === day) ? later : [...later, { from: day, set: {} }]
  return known
    .map(({ from, set }) => {
      if (day !== null && from !== day) return { from, set }
      const others = without(set, name)
      return { from, set: value === undefined ? others : { ...others, [name]: value } }
    })
    .filter(({ set }) => Object.keys(set).length > 0)
    .sort((a, b) => a.from - b.from)
}

export function without(set: PointValues, name: string): PointValues {
  return Object.fromEntries(Object.entries(set).filter(([one]) => one !== name))
}

/** What a lever has at an observed day, and since when: null from the start. Switches of the scenario's own count too. */
export function valueOn(
  scenario: Scenario,
  { later, set }: { readonly later: readonly Later[]; readonly set: PointValues },
  name: string,
  day: number,
): { readonly value: LeverValue; readonly since: number | null } {
  let settings: Pick<Scenario, 'levers' | 'coefficients'> = overlay(scenario, settingsOf(set))
  let [value, since]: [LeverValue, number | null] = [levelOf(settings.levers, name), null]
  for (const { from, levers } of switchesWith(scenario, later)) {
    if (from > day) break
    settings = overlay(settings, levers)
    const next = levelOf(settings.levers, name)
    if (next !== value) [value, since] = [next, from]
  }
  return { value, since }
}

function levelOf(levers: ReadonlyMap<string, LeverSetting>, name: string): LeverValue {
  return levers.get(name)!.value
}

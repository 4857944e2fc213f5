/** What differs between two scenarios: levers and coefficients of unequal value, in the order of the lever table. */
import { COEFFICIENTS } from './coefficient.ts'
import { defaultSetting, sameValue } from './lever-setting.ts'
import type { Settable } from '../levers/lever.ts'
import { leverOf } from '../levers/lever-name.ts'
import { LEVERS } from '../levers/levers.ts'
import type { LeverSetting, Scenario } from './scenario.ts'

/** A lever or coefficient that two scenarios set to different values. */
export interface LeverDifference {
  readonly lever: string
  readonly unit: string
  readonly a: LeverSetting
  readonly b: LeverSetting
}

/** The lever as either sets it for some streets. */
function entriesOf(it: Settable, scenarios: readonly Scenario[]): Settable[] {
  const names = scenarios.flatMap(({ levers }) => [...levers.keys()])
  const own = names.filter((name) => name !== it.name && leverOf(name) === it.name)
  return [...new Set(own)].map((name) => ({ ...it, name }))
}

/** Values are compared, not where they come from: a lever set to what it was is no difference. */
export function differences(a: Scenario, b: Scenario): LeverDifference[] {
  const settingIn = (scenario: Scenario, name: string) => scenario.levers.get(name) ?? scenario.coefficients.get(name)
  const rows = [...LEVERS, ...COEFFICIENTS].flatMap((it) => [it, ...entriesOf(it, [a, b])])
  return rows
    .map((it) => ({
      lever: it.name,
      unit: it.unit,
      a: settingIn(a, it.name) ?? settingIn(a, leverOf(it.name)) ?? defaultSetting(it),
      b: settingIn(b, it.name) ?? settingIn(b, leverOf(it.name)) ?? defaultSetting(it),
    }))
    .filter((pair) => !sameValue(pair.a.value, pair.b.value))
}

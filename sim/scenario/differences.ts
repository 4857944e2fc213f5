/** What differs between two scenarios: levers and coefficients of unequal value, in the order of the lever table. */
import { COEFFICIENTS } from './coefficient.ts'
import { defaultSetting, sameValue } from './lever-setting.ts'
import { LEVERS } from '../levers/levers.ts'
import type { LeverSetting, Scenario } from './scenario.ts'

/** A lever or coefficient that two scenarios set to different values. */
export interface LeverDifference {
  readonly lever: string
  readonly unit: string
  readonly a: LeverSetting
  readonly b: LeverSetting
}

/** Values are compared, not where they come from: a lever set to what it was is no difference. */
export function differences(a: Scenario, b: Scenario): LeverDifference[] {
  const settingIn = (scenario: Scenario, name: string) => scenario.levers.get(name) ?? scenario.coefficients.get(name)
  return [...LEVERS, ...COEFFICIENTS]
    .map((it) => ({
      lever: it.name,
      unit: it.unit,
      a: settingIn(a, it.name) ?? defaultSetting(it),
      b: settingIn(b, it.name) ?? defaultSetting(it),
    }))
    .filter((pair) => !sameValue(pair.a.value, pair.b.value))
}

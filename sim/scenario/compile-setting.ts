/** Lever values into the plain setting that the city reads. Names only: no rule of the city stands here. */
import { defaultBehaviour } from '../city/model/behaviour.ts'
import { foldDomains } from './authority-matrix.ts'
import { LEVERS } from '../levers/levers.ts'
import type { LeverValue } from '../levers/lever.ts'
import type { LeverValues } from '../levers/levers.ts'
import { wordOf } from './coefficient.ts'
import type { Authority, LeverSetting } from './scenario.ts'
import type { Behaviour } from '../city/model/behaviour.ts'
import type { Setting } from '../city/model/setting.ts'

/** Every lever at its value, in the groups of a setting. */
function groupsOf(levers: ReadonlyMap<string, LeverSetting>): LeverValues {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const { name } of LEVERS) {
    const [group, word] = name.split('.') as [string, string]
    const words = (groups[group] ??= {})
    words[word] = levers.get(name)!.value
  }
  return groups as unknown as LeverValues
}

function behaviourOf(coefficients: ReadonlyMap<string, LeverSetting>): Behaviour {
  const set = [...coefficients].map(([name, it]) => [wordOf(name), it.value])
  return { ...defaultBehaviour(), ...(Object.fromEntries(set) as Partial<Behaviour>) }
}

/** The value of a lever or coefficient in a setting, by its full name. */
export function valueIn(setting: Setting, name: string): LeverValue {
  const [group, word] = name.split('.')
  return (setting as unknown as Record<string, Record<string, LeverValue>>)[group][word]
}

/** The setting of checked levers, coefficients and authority matrix; `levers` holds every lever of the table. */
export function compileSetting(
  levers: ReadonlyMap<string, LeverSetting>,
  coefficients: ReadonlyMap<string, LeverSetting>,
  authority: Authority,
): Setting {
  const groups = groupsOf(levers)
  const domains = foldDomains(authority.domains, groups.departments.count)
  return { ...groups, domains, behaviour: behaviourOf(coefficients), switches: [] }
}

/** Lever values into the plain setting that the city reads. Names only: no rule of the city stands here. */
import { defaultBehaviour } from '../city/model/behaviour.ts'
import { foldDomains } from './authority-matrix.ts'
import { isAmong, leverOf, streetsOf } from '../levers/lever-name.ts'
import { LEVERS, lever } from '../levers/levers.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { sameValue } from './lever-setting.ts'
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

/** The value of a lever or coefficient in a setting, by its full name, without streets. */
export function valueIn(setting: Setting, name: string): LeverValue {
  const [group, word] = leverOf(name).split('.')
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
  return byStreet({ ...groups, domains, behaviour: behaviourOf(coefficients), switches: [] }, levers)
}

/**
 * The setting with what holds at some streets only. A value that a street has anyway makes no difference: where all streets are
 * alike, the setting is that of each of them.
 */
function byStreet(setting: Setting, levers: ReadonlyMap<string, LeverSetting>): Setting {
  const entries = [...levers.values()].filter(({ name }) => streetsOf(name) !== null)
  if (entries.length === 0) return setting
  const variants: Setting[] = []
  const known = new Map<string, number>()
  const of = Array.from({ length: setting.city.streets }, (_, street) => {
    const changes = changesAt(setting, entries, street)
    const key = canonicalJson(changes)
    const variant = known.get(key) ?? variants.push(withValues(setting, changes)) - 1
    known.set(key, variant)
    return variant
  })
  return variants.length === 1 ? variants[0] : { ...setting, byStreet: { variants, of } }
}

/** What the last entry for a street says of each lever, where it is not so anyway. */
function changesAt(setting: Setting, entries: readonly LeverSetting[], street: number): Record<string, LeverValue> {
  const said = new Map<string, LeverValue>()
  for (const { name, value } of entries)
    if (isAmong(streetsOf(name)!, street, setting.city.streets)) said.set(leverOf(name), value)
  const held = (name: string): LeverValue => {
    const value = valueIn(setting, name)
    return Array.isArray(value) && lever(name)?.listAs === 'city.streets' ? (value[street] as number) : value
  }
  return Object.fromEntries([...said].filter(([name, value]) => !sameValue(value, held(name))))
}

/** A setting with other values in all of its streets, by full name. Nothing is checked. */
export function settingWithValues(setting: Setting, values: Readonly<Record<string, LeverValue>>): Setting {
  const { byStreet: apart } = setting
  if (apart === undefined) return withValues(setting, values)
  const variants = apart.variants.map((variant) => withValues(variant, values))
  return { ...withValues(setting, values), byStreet: { ...apart, variants } }
}

function withValues(setting: Setting, values: Readonly<Record<string, LeverValue>>): Setting {
  const changed = { ...setting } as unknown as Record<string, Record<string, LeverValue>>
  for (const [name, value] of Object.entries(values)) {
    const [group, word] = name.split('.')
    changed[group] = { ...changed[group], [word]: value }
  }
  return changed as unknown as Setting
}

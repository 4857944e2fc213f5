/**
 * Cities for the long validation work: scenarios of the repository with a few levers changed, as plain data. What a
 * scenario file may say does not bind them, so that a part of the model can be pushed to where theory knows it.
 */
import { anchorOf, sizedFor } from '../../sim/city/model/anchor.ts'
import type { Anchor, Horizon } from '../../sim/city/model/replication.ts'
import { phasesOf } from '../../sim/city/model/setting.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'

type Groups = Omit<Setting, 'domains' | 'switches'>

/** Some words of some groups of a setting. */
export type Changes = { readonly [Group in keyof Groups]?: Partial<Groups[Group]> }

export interface Levers {
  /** Name of a scenario of the repository. */
  readonly scenario: string
  readonly changes: Changes
}

/** A city and how long it runs: all that decides a replication besides its number and the seed. */
export interface CityRun extends Levers {
  readonly horizon: Horizon
  /** What is in force from a day of the observed period on. */
  readonly switched?: Levers & { readonly from: number }
}

export interface ReadyCity {
  readonly setting: Setting
  readonly anchor: Anchor
  readonly horizon: Horizon
}

const library = scenarioFolder()

/** The setting (or other changes) with these words changed. */
export function changed<Base extends Changes>(base: Base, changes: Changes): Base {
  const groups: Record<string, unknown> = { ...base }
  for (const [group, words] of Object.entries(changes)) groups[group] = { ...(groups[group] as object), ...words }
  return groups as unknown as Base
}

/** Setting and anchor of a run; the anchor is the scenario's, made as large as the city. */
export function readyCity({ scenario, changes, horizon, switched }: CityRun): ReadyCity {
  const { anchorSetting, sizes, ...loaded } = loadScenario(scenario, library)
  const city = { ...loaded.setting.city, ...changes.city }
  const setting = { ...changed(loaded.setting, changes) }
  const anchored = changed(anchorSetting, { city })
  const later = switched && {
    from: switched.from,
    setting: changed(changed(reformedBy(switched.scenario), switched.changes), { city }),
  }
  return {
    setting: { ...setting, switches: later === undefined ? [] : [later] },
    anchor: sizedFor({ anchor: anchorOf(anchored), anchorSetting: anchored, sizes }, setting),
    horizon,
  }
}

/** What a scenario comes to: its setting, or that of its last switch. */
function reformedBy(scenario: string): Setting {
  return phasesOf(loadScenario(scenario, library).setting).at(-1)!
}

/** The hash of a scenario: what differs from the defaults, and which defaults they are. Equal hashes, equal settings. Decision `scenario-hash`. */
import { asksTheSame } from '../city/model/anchor.ts'
import type { Setting } from '../city/model/setting.ts'
import { EDITION_OF_DEFAULTS } from '../levers/edition.ts'
import { LEVERS } from '../levers/levers.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { sha256 } from '../text/sha256.ts'
import { COEFFICIENTS } from './coefficient.ts'
import { valueIn } from './compile-setting.ts'
import { sameValue } from './lever-setting.ts'
import type { Scenario } from './scenario.ts'

/** Levers and coefficients that are not at their defaults, by name. */
function beyondDefaults(setting: Setting): Record<string, unknown> {
  const others = [...LEVERS, ...COEFFICIENTS].filter((it) => !sameValue(valueIn(setting, it.name), it.default))
  return Object.fromEntries(others.map(({ name }) => [name, valueIn(setting, name)]))
}

/** What makes a setting: levers, coefficients, authority matrix, and the same of its switches. */
function essence(setting: Setting): unknown {
  const { domains } = setting
  const switches = setting.switches.map(({ from, setting: then }) => ({ from, then: essence(then) }))
  return {
    set: beyondDefaults(setting),
    domains,
    switches,
    ...(setting.byStreet && { streets: apart(setting.byStreet) }),
  }
}

/** What each street has beyond the defaults, where streets differ; those that are alike share one entry. */
function apart({ variants, of }: NonNullable<Setting['byStreet']>): unknown {
  return { variants: variants.map(beyondDefaults), of }
}

/** What a scenario's results follow from. */
type Hashed = Pick<Scenario, 'setting' | 'anchorSetting' | 'sizes'>

export function hashOf({ setting, anchorSetting, sizes }: Hashed): string {
  // Where demand and mix are the anchor's, its sizes are the scenario's own, whatever the file says.
  const kept = sizes === 'inherit' && !asksTheSame(setting, anchorSetting)
  const what = { setting: essence(setting), root: essence(anchorSetting), ...(kept && { sizes }) }
  return sha256(canonicalJson({ edition: EDITION_OF_DEFAULTS, ...what }))
}

/** A scenario put together: defaults, then the layers of the chain, checked as a whole, compiled and hashed. */
import { checkTogether } from './cross-checks.ts'
import { coefficient } from './coefficient.ts'
import { compileSetting } from './compile-setting.ts'
import { defaultSetting, sameValue } from './lever-setting.ts'
import { hashOf } from './scenario-hash.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { leverOf, streetsOf } from '../levers/lever-name.ts'
import { LEVERS } from '../levers/levers.ts'
import type { Authority, LeverSetting, Scenario, ScenarioSwitch } from './scenario.ts'
import type { Layer } from './layer.ts'
import type { Setting } from '../city/model/setting.ts'

/** Levers and coefficients that belong together. */
export interface Settings {
  readonly levers: ReadonlyMap<string, LeverSetting>
  readonly coefficients: ReadonlyMap<string, LeverSetting>
}

const DEFAULTS: Settings = {
  levers: new Map(LEVERS.map((it) => [it.name, defaultSetting(it)])),
  coefficients: new Map(),
}

/**
 * Lays settings over others: what holds for all streets takes the place of all that was said of the lever, what holds for some stands
 * behind what was said before. A coefficient that comes back to its default is no longer listed.
 */
export function overlay(below: Settings, above: readonly LeverSetting[]): Settings {
  const levers = new Map(below.levers)
  const coefficients = new Map(below.coefficients)
  for (const it of generalFirst(above)) {
    const row = coefficient(it.name)
    if (!row) layLever(levers, it)
    else if (sameValue(it.value, row.default)) coefficients.delete(it.name)
    else coefficients.set(it.name, it)
  }
  return { levers, coefficients }
}

function layLever(levers: Map<string, LeverSetting>, it: LeverSetting): void {
  const general = streetsOf(it.name) === null
  for (const name of levers.keys())
    if (general ? name !== it.name && leverOf(name) === it.name : name === it.name) levers.delete(name)
  levers.set(it.name, it)
}

/** The same settings, those for some streets last. */
function generalFirst(settings: readonly LeverSetting[]): readonly LeverSetting[] {
  const forSome = settings.filter(({ name }) => streetsOf(name) !== null)
  return forSome.length === 0 ? settings : [...settings.filter((it) => !forSome.includes(it)), ...forSome]
}

/** Compiles and checks what belongs together, with what changes inside the run. Throws InputError where levers are at odds. */
export function settle(settings: Settings, authority: Authority, switches: readonly ScenarioSwitch[] = []): Setting {
  let below = settings
  const later = switches.map(({ from, levers }) => {
    below = overlay(below, levers)
    return { from, setting: settleOne(below, authority) }
  })
  return { ...settleOne(settings, authority), switches: later }
}

function settleOne({ levers, coefficients }: Settings, authority: Authority): Setting {
  const setting = compileSetting(levers, coefficients, authority)
  checkTogether(levers, authority, setting)
  return setting
}

function authorityAbove(chain: readonly Layer[]): Authority | null {
  return chain.findLast((layer) => layer.authority)?.authority ?? null
}

function authorityOf(chain: readonly Layer[]): Authority {
  const authority = authorityAbove(chain)
  if (authority) return authority
  throw new InputError(
    say`${chain.at(-1)!.file} has no authority matrix; extend a scenario that has one, such as prereform, or give authority: {departments, domains}`,
  )
}

/** The scenario at the end of a chain (root first). Throws InputError where the whole does not hold together. */
export function assemble(chain: readonly Layer[]): Scenario {
  const top = chain.at(-1)!
  const authority = authorityOf(chain)
  const laid = (layers: readonly Layer[]): Settings =>
    layers.reduce((below, layer) => overlay(below, layer.settings), DEFAULTS)
  const upToAnchor = chain.slice(
    0,
    Math.max(
      0,
      chain.findLastIndex(({ ownAnchor }) => ownAnchor !== null),
    ) + 1,
  )
  const below = chain.slice(upToAnchor.length)
  const anchorSetting = settle(laid(upToAnchor), authorityAbove(upToAnchor) ?? authority)
  const sizes = below.some(({ inheritsSizes }) => inheritsSizes !== null) ? 'inherit' : 'own'
  const sizesAt = [upToAnchor.at(-1)!, ...below].findLast((layer) => layer.inheritsSizes)?.inheritsSizes
  const whole = laid(chain)
  const switches = chain.findLast((layer) => layer.switches)?.switches ?? []
  const setting = settle(whole, authority, switches)
  return {
    name: top.name,
    title: top.title,
    summary: top.summary,
    file: top.file,
    parent: chain.at(-2)?.name ?? null,
    ...whole,
    authority,
    switches,
    ambiguities: [...new Set(chain.flatMap((layer) => layer.ambiguities))],
    setting,
    anchorSetting,
    anchoredAt: upToAnchor.at(-1)!.name,
    sizes,
    ...(sizesAt && { sizesAt }),
    hash: hashOf({ setting, anchorSetting, sizes }),
  }
}

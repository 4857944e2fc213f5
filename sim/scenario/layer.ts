/** A layer: what one scenario file says by itself, before it is laid over the scenario that it extends. */
import { asBilingual, asMapping, asText, kindOf, onlyKeys } from '../text/fields.ts'
import { Faults, readAll } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { isEvidence } from '../evidence/provenance.ts'
import { checkFileName } from '../text/name.ts'
import { nameOf } from './scenario-path.ts'
import { at, shown, where } from '../text/place.ts'
import { readAuthority } from './authority-matrix.ts'
import { readLeverSettings } from './lever-setting.ts'
import { readSwitches } from './switch.ts'
import { readYaml } from '../text/yaml-tree.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Authority, LeverSetting, ScenarioSwitch } from './scenario.ts'
import type { Mapping, Tree } from '../text/yaml-tree.ts'
import type { Place } from '../text/place.ts'

export interface Layer {
  readonly name: string
  readonly file: string
  readonly title: Bilingual
  readonly summary: Bilingual
  /** What `extends` says, and where; null at the root of a chain. */
  readonly parent: { readonly reference: string; readonly place: Place } | null
  /** Levers and coefficients that this file sets. */
  readonly settings: readonly LeverSetting[]
  /** What changes inside the run; null where the file does not say, so that what it extends holds. */
  readonly switches: readonly ScenarioSwitch[] | null
  readonly authority: Authority | null
  readonly ambiguities: readonly string[]
  /** Where it says that what is worked out once is worked out from here on anew (`anchor: own`), and that sizes stay those of the anchor (`sizes: inherit`). */
  readonly ownAnchor: Place | null
  readonly inheritsSizes: Place | null
  /** What the sources claim of the scenario, as written; read by `sim/claims`. Null where they claim nothing. */
  readonly claims: Tree | null
}

/** Which way a measure is told to go; `not-down`: not down by more than the margin, `same`: by no more than the margin either way. */
export const TOLD_DIRECTIONS = ['up', 'down', 'not-down', 'same'] as const
export type ToldDirection = (typeof TOLD_DIRECTIONS)[number]

const PARTS = [
  'title',
  'summary',
  'extends',
  'anchor',
  'sizes',
  'levers',
  'authority',
  'ambiguities',
  'switch',
  'claims',
]

function readSettings(tree: Tree | undefined, name: string): LeverSetting[] {
  if (tree === undefined || (tree.kind === 'leaf' && tree.value === null)) return []
  const map = asMapping('levers', tree, say`a mapping of lever: {value: ..., source: ...}`)
  return readAll(map.entries, ([lever, entry]) => readLeverSettings(lever, entry, name)).flat()
}

function readAmbiguities(tree: Tree | undefined): string[] {
  if (tree === undefined) return []
  if (tree.kind !== 'list') throw new InputError(say`ambiguities${where(tree.place)} is not a list; write [I01]`)
  return readAll(tree.items, (item) => {
    const id = asText('ambiguity', item)
    if (!/^I/.test(id) || !isEvidence(id))
      throw new InputError(say`ambiguity ${shown(id)}${where(item.place)} is in no table; give I01-I22`)
    return id
  })
}

function readParent(map: Mapping): Layer['parent'] {
  const entry = map.entries.get('extends')
  if (!entry) return null
  if (entry.tree.kind === 'leaf' && entry.tree.value === null)
    throw new InputError(say`extends in ${at(entry.place)} is empty; name a scenario or leave it out`)
  return { reference: asText('extends', entry.tree), place: entry.place }
}

/** Where a key stands that may say one word, or be left out; null where it is. */
function says(map: Mapping, key: string, word: string): Place | null {
  const entry = map.entries.get(key)
  if (!entry) return null
  const { tree, place } = entry
  const said = tree.kind === 'leaf' ? tree.value : tree.kind
  if (tree.kind === 'leaf' && said === word) return place
  const what = tree.kind !== 'leaf' ? kindOf(tree) : said === null ? say`empty` : shown(said)
  throw new InputError(
    say`${key} is ${what}${where(said === null ? place : tree.place)}; write ${key}: ${word}, or leave it out`,
  )
}

/** Reads the text of one scenario file. Throws InputError with all that is wrong in it, each with file and line. */
export function readLayer(path: string, text: string): Layer {
  const faults = new Faults()
  const layer = layerIn(path, text, faults)
  faults.end()
  return layer
}

/** The same of what can be read, nothing in the place of what cannot; what is wrong is noted. @throws InputError where it is no scenario at all */
export function layerIn(path: string, text: string, faults: Faults): Layer {
  const name = nameOf(path)
  checkFileName(path, name)
  const form = say`title, summary, extends and levers, each with its colon`
  const map = asMapping(path, readYaml(text, path, faults), form)
  if (map.entries.has('question'))
    throw new InputError(
      say`${at(map.entries.get('question')!.place)} asks a question, so it is a study; run whistlelab study ${path}`,
    )
  faults.or(null, () => onlyKeys(say`a scenario`, map, PARTS))
  const tree = (key: string) => map.entries.get(key)?.tree
  const title = tree('title')
  const summary = tree('summary')
  const authority = map.entries.get('authority')
  const switches = map.entries.get('switch')
  const named = { en: name, zh: name }
  return {
    name,
    file: path,
    title: title ? faults.or(named, () => asBilingual('title', title)) : named,
    summary: summary ? faults.or(named, () => asBilingual('summary', summary)) : { en: '', zh: '' },
    parent: faults.or(null, () => readParent(map)),
    settings: faults.or([], () => readSettings(tree('levers'), name)),
    switches: switches ? faults.or(null, () => readSwitches(switches, name)) : null,
    authority: authority ? faults.or(null, () => readAuthority(authority, name)) : null,
    ambiguities: faults.or([], () => readAmbiguities(tree('ambiguities'))),
    ownAnchor: faults.or(null, () => says(map, 'anchor', 'own')),
    inheritsSizes: faults.or(null, () => says(map, 'sizes', 'inherit')),
    claims: tree('claims') ?? null,
  }
}

/** One entry under `levers:`: value, unit, source, range, why. Checked against the lever's row. */
import { COEFFICIENTS, coefficient } from './coefficient.ts'
import { asBilingual, asMapping, onlyKeys, textOf } from '../text/fields.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { checkSource } from '../evidence/provenance.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { readAll, readParts } from '../text/faults.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { entryName, leverOf, streetsOf } from '../levers/lever-name.ts'
import { LEVERS, lever } from '../levers/levers.ts'
import { plainWord } from '../text/narrow.ts'
import { at, named, where } from '../text/place.ts'
import { readRange, readValue } from './lever-value.ts'
import { readStreets } from '../levers/streets.ts'
import { readYamlAt } from '../text/yaml-tree.ts'
import type { Entry, Mapping } from '../text/yaml-tree.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import type { LeverSetting } from './scenario.ts'
import type { Message } from '../text/message.ts'
import type { Place } from '../text/place.ts'

const NAMES: readonly string[] = [...LEVERS, ...COEFFICIENTS].map((each) => each.name)

/** Also the word alone (`staff`) leads to the lever. */
function meant(name: string): string | undefined {
  return LEVERS.find((each) => each.name.endsWith(`.${name}`))?.name
}

/** Coefficients of earlier editions that no longer exist, and what took their place. */
const GONE: Readonly<Record<string, Message>> = {
  'behaviour.silentShare': say`whether an issue is reported at all is a probability, which grows with propensity and harm; set behaviour.reportedBase and behaviour.reportedHarm`,
}

/** The lever or coefficient of that name, with streets behind an @ if it has any. Throws InputError with the nearest known name. */
export function knownLever(name: string, place: Place): Settable {
  const streets = streetsOf(name)
  if (streets !== null) {
    const it = knownLever(leverOf(name), place)
    return forSomeStreets(it, readStreets(it.name, readYamlAt(streets, place)), place)
  }
  const known = lever(name) ?? coefficient(name)
  if (known) return known
  if (Object.hasOwn(GONE, name)) throw new InputError(say`${named(name)}${where(place)} is gone: ${GONE[name]}`)
  const other = meant(name)
  const hint = other
    ? say`; did you mean ${other}?`
    : didYouMean(name, NAMES, say`whistlelab show SCENARIO lists all levers`)
  throw new InputError(say`${named(name)}${where(place)} is not a lever${hint}`)
}

/** Equal as data: same numbers, words, lists and parts. */
export function sameValue(a: LeverValue, b: LeverValue): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

/** A value as a scenario file writes it. */
export function writtenValue(value: LeverValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  return JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ')
}

const FORM = '{value: ..., source: ...}'

/**
 * Reads what `levers:` of the scenario `setBy` says of one lever: one entry, or a list of entries for different streets, of which a
 * later one holds where two speak of the same street. Throws InputError with file and line.
 */
export function readLeverSettings(name: string, entry: Entry, setBy: string): LeverSetting[] {
  if (name.includes('@'))
    throw new InputError(
      say`${named(name)} in ${at(entry.place)} has its streets in its name; write streets: beside the value, as in ${leverOf(name)}: {value: ..., streets: odd, source: ...}`,
    )
  if (entry.tree.kind !== 'list') return [readLeverSetting(name, entry, setBy)]
  const { name: known } = knownLever(name, entry.place)
  if (entry.tree.items.length === 0)
    throw new InputError(say`${known} has an empty list in ${at(entry.place)}; write ${known}: ${FORM}`)
  const settings = readAll(entry.tree.items, (tree) => readLeverSetting(name, { tree, place: tree.place }, setBy))
  const names = settings.map((setting) => setting.name)
  const twice = names.find((one, i) => names.indexOf(one) < i)
  if (twice !== undefined)
    throw new InputError(say`${named(twice)} is given twice in ${at(entry.place)}; give each its own streets`)
  const late = settings.slice(1).find((setting) => streetsOf(setting.name) === null)
  if (late)
    throw new InputError(
      say`${name} for all streets comes after one for some in ${at({ file: late.file!, line: late.line! })}; put it first`,
    )
  return settings
}

function readLeverSetting(name: string, entry: Entry, setBy: string): LeverSetting {
  const known = knownLever(name, entry.place)
  if (entry.tree.kind !== 'map')
    throw new InputError(say`${name} has no source in ${at(entry.place)}; write ${name}: ${FORM}`)
  const map = asMapping(name, entry.tree, FORM)
  const streets = map.entries.get('streets')
  const it = streets ? forSomeStreets(known, readStreets(name, streets.tree), streets.place) : known
  const { value, reason, range, source } = readParts(
    {
      value: () => valueIn(map, it, name, entry.place),
      reason: () => reasonIn(name, map),
      range: () => rangeIn(map, it),
      source: () => sourceIn(map, name, entry.place),
    },
    () => onlyKeys(name, map, ['value', 'streets', 'unit', 'source', 'range', 'why']),
  )
  if (range && typeof value === 'number' && (value < range[0] || value > range[1]))
    throw new InputError(
      say`${name} is ${value} in ${at(map.entries.get('value')!.tree.place)}, outside its own range [${range.join(', ')}]; widen the range or move the value`,
    )
  const proof = { ...reason, ...(range && { range }) }
  const { file, line, column } = entry.place
  return { name: it.name, value, unit: it.unit, source, ...proof, setBy, file: file!, line: line!, column: column! }
}

/** `why: text`, or `{en: ..., zh: ...}`: what readers of Chinese are told stands apart. */
function reasonIn(name: string, map: Mapping): Pick<LeverSetting, 'why' | 'whyZh'> {
  const entry = map.entries.get('why')
  if (entry === undefined) return {}
  const { en, zh } = asBilingual(say`why of ${name}`, entry.tree)
  return entry.tree.kind === 'leaf' ? { why: en } : { why: en, whyZh: zh }
}

function unitIn(map: Mapping, { name }: Settable): string | null {
  return textOf(leverOf(name), map, 'unit') ?? null
}

/** @param place of the whole entry */
function valueIn(map: Mapping, it: Settable, name: string, place: Place): LeverValue {
  const given = map.entries.get('value')
  if (!given) throw new InputError(say`${name} has no value in ${at(place)}; write ${name}: ${FORM}`)
  return readValue(it, given.tree, unitIn(map, it))
}

function rangeIn(map: Mapping, it: Settable): readonly [number, number] | undefined {
  const spread = map.entries.get('range')
  return spread && readRange(it, spread.tree, unitIn(map, it))
}

function sourceIn(map: Mapping, name: string, place: Place): string {
  const cited = textOf(name, map, 'source')
  const explained = map.entries.has('range') || map.entries.has('why')
  const ground = map.entries.get('source')?.tree.place ?? place
  return checkSource(name, cited && plainWord(cited), explained, ground)
}

/** The lever as it is set for some streets: one value, and its streets in its name. Throws InputError where all streets must have the same. */
function forSomeStreets(it: Settable, streets: string, place: Place): Settable {
  if (!lever(it.name)?.byStreet)
    throw new InputError(say`${it.name}${where(place)} cannot differ by street: ${whyNot(it.name)}; leave streets out`)
  const one: { -readonly [Key in keyof Settable]: Settable[Key] } = { ...it, name: entryName(it.name, streets) }
  delete one.listAs
  return one
}

function whyNot(name: string): Message {
  if (name.startsWith('behaviour.')) return say`coefficients are those of the whole model`
  const group = name.slice(0, name.indexOf('.'))
  return group === 'participation' ? say`outside officers are those of the district` : WHOSE[group]
}

const WHOSE: Readonly<Record<string, Message>> = {
  city: say`it makes the city`,
  demand: say`issues are those of the whole city`,
  departments: say`departments are those of the district`,
  platform: say`networks and their desks are those of the district`,
  district: say`it is a rule of the district`,
  money: say`prices are those of the city`,
}

/** What a lever is where no scenario sets it. */
export function defaultSetting(it: Settable): LeverSetting {
  const { why, whyZh, range } = it
  const proof = { ...(why !== undefined && { why }), ...(whyZh !== undefined && { whyZh }), ...(range && { range }) }
  return { name: it.name, value: it.default, unit: it.unit, source: it.source, ...proof, setBy: 'default' }
}

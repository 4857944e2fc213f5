/** One entry under `levers:`: value, unit, source, range, why. Checked against the lever's row. */
import { COEFFICIENTS, coefficient } from './coefficient.ts'
import { asMapping, onlyKeys, textOf } from '../text/fields.ts'
import { canonicalJson } from '../text/canonical-json.ts'
import { checkSource } from '../evidence/provenance.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { LEVERS, lever } from '../levers/levers.ts'
import { at, named, where } from '../text/place.ts'
import { readRange, readValue } from './lever-value.ts'
import type { Entry } from '../text/yaml-tree.ts'
import type { LeverValue, Settable } from '../levers/lever.ts'
import type { LeverSetting } from './scenario.ts'
import type { Place } from '../text/place.ts'

const NAMES: readonly string[] = [...LEVERS, ...COEFFICIENTS].map((each) => each.name)

/** Also the word alone (`staff`) leads to the lever. */
function meant(name: string): string | undefined {
  return LEVERS.find((each) => each.name.endsWith(`.${name}`))?.name
}

/** The lever or coefficient of that name. Throws InputError with the nearest known name. */
export function knownLever(name: string, place: Place): Settable {
  const known = lever(name) ?? coefficient(name)
  if (known) return known
  const other = meant(name)
  const hint = other ? `; did you mean ${other}?` : didYouMean(name, NAMES, 'whistlelab show SCENARIO lists all levers')
  throw new InputError(`${named(name)}${where(place)} is not a lever${hint}`)
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

/** Reads one entry of `levers:` of the scenario `setBy`. Throws InputError with file and line. */
export function readLeverSetting(name: string, entry: Entry, setBy: string): LeverSetting {
  const it = knownLever(name, entry.place)
  if (entry.tree.kind !== 'map')
    throw new InputError(`${name} has no source in ${at(entry.place)}; write ${name}: ${FORM}`)
  const map = asMapping(name, entry.tree, FORM)
  onlyKeys(name, map, ['value', 'unit', 'source', 'range', 'why'])
  const given = map.entries.get('value')
  if (!given) throw new InputError(`${name} has no value in ${at(entry.place)}; write ${name}: ${FORM}`)
  const unit = textOf(name, map, 'unit') ?? null
  const value = readValue(it, given.tree, unit)
  const why = textOf(name, map, 'why')
  const spread = map.entries.get('range')
  const range = spread && readRange(it, spread.tree, unit)
  if (range && typeof value === 'number' && (value < range[0] || value > range[1]))
    throw new InputError(
      `${name} is ${value} in ${at(given.tree.place)}, outside its own range [${range.join(', ')}]; widen the range or move the value`,
    )
  const ground = map.entries.get('source')?.tree.place ?? entry.place
  const source = checkSource(name, textOf(name, map, 'source'), range !== undefined || why !== undefined, ground)
  const proof = { ...(why !== undefined && { why }), ...(range && { range }) }
  const { file, line, column } = entry.place
  return { name, value, unit: it.unit, source, ...proof, setBy, file: file!, line: line!, column: column! }
}

/** What a lever is where no scenario sets it. */
export function defaultSetting(it: Settable): LeverSetting {
  const proof = { ...(it.why !== undefined && { why: it.why }), ...(it.range && { range: it.range }) }
  return { name: it.name, value: it.default, unit: it.unit, source: it.source, ...proof, setBy: 'default' }
}

/** The authority matrix of a scenario file (`authority:`): domains of matters, departments, and who holds the power over what. */
import { asBilingual, asMapping, onlyKeys, textOf } from '../text/fields.ts'
import { checkSource } from '../evidence/provenance.ts'
import { DEPARTMENTS } from '../levers/departments.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { readAll, readParts } from '../text/faults.ts'
import { checkName } from '../text/name.ts'
import { shown, where } from '../text/place.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Place } from '../text/place.ts'
import type { Authority } from './scenario.ts'
import type { Domain } from '../city/model/setting.ts'
import type { Message, Part } from '../text/message.ts'
import type { Entry, Listing, Mapping, Tree } from '../text/yaml-tree.ts'

/** A joint case needs up to 4 different departments, so each domain must offer as many, where there are as many. */
export const DEPARTMENTS_OF_A_CASE = 4
export const MOST_DEPARTMENTS = DEPARTMENTS.count.high
export const MOST_DOMAINS = 50
export const HEAVIEST = 1000
const TOLERANCE = 1e-6

/** Shares as people write them sum to 1 but for what rounding leaves. */
export function isOne(sum: number): boolean {
  return Math.abs(sum - 1) <= TOLERANCE
}

function asList(what: Part, map: Mapping, key: string, most: number): Listing {
  const tree = map.entries.get(key)?.tree
  if (tree?.kind === 'list' && tree.items.length >= 1 && tree.items.length <= most) return tree
  throw new InputError(
    say`${key} of ${what}${where(tree?.place ?? map.place)} is not a list of 1 to ${most}; write them one by one`,
  )
}

function asAmount(what: Part, tree: Tree | undefined, high: number, outer: Tree): number {
  const value = tree?.kind === 'leaf' ? tree.value : undefined
  if (typeof value === 'number' && value >= 0 && value <= high) return value + 0
  throw new InputError(
    say`${what} is ${tree?.kind === 'leaf' ? shown(value) : say`not one number`}${where((tree ?? outer).place)}; give 0 to ${high}`,
  )
}

/** How many departments have a part in a domain. */
export function departmentsIn(domain: Domain): number {
  return domain.weights.filter((weight) => weight > 0).length
}

/** A name in both languages. */
function asNames(what: Part, tree: Tree): Bilingual {
  const names = asBilingual(what, tree)
  readAll([names.en, names.zh], (name) => checkName(what, name, tree.place))
  return names
}

function readDomain(tree: Tree, i: number, departments: number): Domain {
  const what = say`domain ${i + 1} of authority`
  const map = asMapping(what, tree, '{name: {en, zh}, share, weights}')
  return readParts(
    {
      name: () => readName(what, map),
      weights: () => readWeights(what, map, departments),
      share: () => asAmount(say`share of ${what}`, map.entries.get('share')?.tree, 1, map),
    },
    () => onlyKeys(what, map, ['name', 'share', 'weights']),
  )
}

function readName(what: Message, map: Mapping): Bilingual {
  const name = map.entries.get('name')
  if (!name) throw new InputError(say`${what} has no name${where(map.place)}; give name: {en: ..., zh: ...}`)
  return asNames(say`name of ${what}`, name.tree)
}

function readWeights(what: Message, map: Mapping, departments: number): number[] {
  const list = asList(what, map, 'weights', MOST_DEPARTMENTS)
  if (list.items.length !== departments)
    throw new InputError(
      say`${what} has ${list.items.length} weights${where(list.place)}; give ${departments}, one for each department named`,
    )
  const weights = readAll(list.items, (item, d) => asAmount(say`weight ${d + 1} of ${what}`, item, HEAVIEST, list))
  const needed = Math.min(DEPARTMENTS_OF_A_CASE, departments)
  const positive = weights.filter((weight) => weight > 0).length
  if (positive < needed)
    throw new InputError(
      say`${what} has ${positive} departments with a positive weight${where(list.place)}; give at least ${needed}: a joint case may need as many`,
    )
  return weights
}

function readDepartments(map: Mapping): Bilingual[] {
  const { items } = asList('authority', map, 'departments', MOST_DEPARTMENTS)
  return readAll(items, (item, d) => asNames(say`department ${d + 1} of authority`, item))
}

/** @param place of the whole matrix */
function readDomains(map: Mapping, place: Place): Domain[] {
  const departments = map.entries.get('departments')?.tree
  const count = departments?.kind === 'list' ? departments.items.length : 0
  const rows = readAll(asList('authority', map, 'domains', MOST_DOMAINS).items, (item, i) => readDomain(item, i, count))
  const sum = sharesOf(rows)
  if (isOne(sum)) return rows
  throw new InputError(
    say`shares of the domains of authority sum to ${Number(sum.toFixed(9))}${where(place)}; make them sum to 1`,
  )
}

function sharesOf(domains: readonly Domain[]): number {
  return domains.reduce((total, { share }) => total + share, 0)
}

function readSource(map: Mapping, place: Place): string {
  const explained = map.entries.has('why')
  const ground = map.entries.get('source')?.tree.place ?? place
  return checkSource('authority', textOf('authority', map, 'source'), explained, ground)
}

/** Reads `authority:` of the scenario `setBy`. Throws InputError with file and line. */
export function readAuthority(entry: Entry, setBy: string): Authority {
  const map = asMapping('authority', entry.tree, '{source, why, departments, domains}')
  const { departments, rows, why, source } = readParts(
    {
      departments: () => readDepartments(map),
      rows: () => readDomains(map, entry.place),
      why: () => textOf('authority', map, 'why'),
      source: () => readSource(map, entry.place),
    },
    () => onlyKeys('authority', map, ['source', 'why', 'departments', 'domains']),
  )
  const sum = sharesOf(rows)
  const domains = rows.map((row) => ({ ...row, share: row.share / sum }))
  return {
    departments,
    domains,
    source,
    ...(why !== undefined && { why }),
    setBy,
    file: entry.place.file!,
    line: entry.place.line!,
    column: entry.place.column!,
  }
}

/** One row of weights for another number of departments. Fewer: column d joins d mod count. More: department e has an even part of column e mod columns. */
function foldWeights(weights: readonly number[], count: number): number[] {
  const columns = weights.length
  const folded = new Array<number>(count).fill(0)
  if (count <= columns) {
    weights.forEach((weight, d) => (folded[d % count] += weight))
    return folded
  }
  return folded.map((_, e) => weights[e % columns] / Math.ceil((count - (e % columns)) / columns))
}

/** The matrix for a number of departments: as written where it names as many; sums over departments stay what they are. */
export function foldDomains(domains: readonly Domain[], count: number): Domain[] {
  return domains.map((domain) => ({ ...domain, weights: foldWeights(domain.weights, count) }))
}

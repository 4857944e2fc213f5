/** The authority matrix of a scenario file (`authority:`): domains of matters, departments, and who holds the power over what. */
import { asBilingual, asMapping, onlyKeys, textOf } from '../text/fields.ts'
import { checkSource } from '../evidence/provenance.ts'
import { DEPARTMENTS } from '../levers/departments.ts'
import { InputError } from '../text/input-error.ts'
import { checkName } from '../text/name.ts'
import { shown, where } from '../text/place.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Authority } from './scenario.ts'
import type { Domain } from '../city/model/setting.ts'
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

function asList(what: string, map: Mapping, key: string, most: number): Listing {
  const tree = map.entries.get(key)?.tree
  if (tree?.kind === 'list' && tree.items.length >= 1 && tree.items.length <= most) return tree
  throw new InputError(
    `${key} of ${what}${where(tree?.place ?? map.place)} is not a list of 1 to ${most}; write them one by one`,
  )
}

function asAmount(what: string, tree: Tree | undefined, high: number, outer: Tree): number {
  const value = tree?.kind === 'leaf' ? tree.value : undefined
  if (typeof value === 'number' && value >= 0 && value <= high) return value + 0
  throw new InputError(
    `${what} is ${tree?.kind === 'leaf' ? shown(value) : 'not one number'}${where((tree ?? outer).place)}; give 0 to ${high}`,
  )
}

/** How many departments have a part in a domain. */
export function departmentsIn(domain: Domain): number {
  return domain.weights.filter((weight) => weight > 0).length
}

/** A name in both languages. */
function asNames(what: string, tree: Tree): Bilingual {
  const names = asBilingual(what, tree)
  for (const name of [names.en, names.zh]) checkName(what, name, tree.place)
  return names
}

function readDomain(tree: Tree, i: number, departments: number): Domain {
  const what = `domain ${i + 1} of authority`
  const map = asMapping(what, tree, '{name: {en, zh}, share, weights}')
  onlyKeys(what, map, ['name', 'share', 'weights'])
  const name = map.entries.get('name')
  if (!name) throw new InputError(`${what} has no name${where(tree.place)}; give name: {en: ..., zh: ...}`)
  const list = asList(what, map, 'weights', MOST_DEPARTMENTS)
  if (list.items.length !== departments)
    throw new InputError(
      `${what} has ${list.items.length} weights${where(list.place)}; give ${departments}, one for each department named`,
    )
  const weights = list.items.map((item, d) => asAmount(`weight ${d + 1} of ${what}`, item, HEAVIEST, list))
  const share = asAmount(`share of ${what}`, map.entries.get('share')?.tree, 1, map)
  const domain = { name: asNames(`name of ${what}`, name.tree), share, weights }
  const needed = Math.min(DEPARTMENTS_OF_A_CASE, departments)
  if (departmentsIn(domain) < needed)
    throw new InputError(
      `${what} has ${departmentsIn(domain)} departments with a positive weight${where(list.place)}; give at least ${needed}: a joint case may need as many`,
    )
  return domain
}

/** Reads `authority:` of the scenario `setBy`. Throws InputError with file and line. */
export function readAuthority(entry: Entry, setBy: string): Authority {
  const map = asMapping('authority', entry.tree, '{source, why, departments, domains}')
  onlyKeys('authority', map, ['source', 'why', 'departments', 'domains'])
  const departments = asList('authority', map, 'departments', MOST_DEPARTMENTS).items.map((item, d) =>
    asNames(`department ${d + 1} of authority`, item),
  )
  const rows = asList('authority', map, 'domains', MOST_DOMAINS).items.map((item, i) =>
    readDomain(item, i, departments.length),
  )
  const sum = rows.reduce((total, row) => total + row.share, 0)
  if (!isOne(sum))
    throw new InputError(
      `shares of the domains of authority sum to ${Number(sum.toFixed(9))}${where(entry.place)}; make them sum to 1`,
    )
  const domains = rows.map((row) => ({ ...row, share: row.share / sum }))
  const why = textOf('authority', map, 'why')
  const ground = map.entries.get('source')?.tree.place ?? entry.place
  const source = checkSource('authority', textOf('authority', map, 'source'), why !== undefined, ground)
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

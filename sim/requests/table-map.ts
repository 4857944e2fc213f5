/** The mapping of a table: which of its columns is what, in which zone and order its dates stand. Read and written as a small YAML file, to be used again. */
import { stringify } from 'yaml'
import { calendarDay } from '../arithmetic/calendar-date.ts'
import { asBilingual, asMapping, asText, onlyKeys, textOf } from '../text/fields.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { named, shown, where } from '../text/place.ts'
import { readYaml } from '../text/yaml-tree.ts'
import type { Bilingual } from '../text/bilingual.ts'
import type { Mapping, Tree } from '../text/yaml-tree.ts'
import type { GuessedColumn } from './guessed-columns.ts'
import { FIELDS } from './header-words.ts'
import type { FieldName } from './header-words.ts'
import type { Status } from './value-words.ts'
import type { DateOrder } from './written-moment.ts'

export interface ColumnMap {
  /** Headers, of which the first filled cell counts. */
  readonly from: readonly string[]
  /** The column says the contrary (overdue for on time). */
  readonly invert: boolean
  /** What words of a status column mean, where they are not known. */
  readonly values: ReadonlyMap<string, Status>
}

export interface TableMap {
  readonly name: Bilingual
  /** Zone of the city (IANA), where it is known. */
  readonly zone: string | undefined
  readonly dates: DateOrder | undefined
  /** Day on which the table was taken from its source, from 1970-01-01: what is open was open then. */
  readonly extracted: number | undefined
  /** Rows that count: by column the cells that they have. */
  readonly keep: ReadonlyMap<string, readonly string[]>
  readonly columns: ReadonlyMap<FieldName, ColumnMap>
}

const ORDERS: readonly DateOrder[] = ['ymd', 'mdy', 'dmy']
const STATUSES: readonly Status[] = ['resolved', 'open', 'cancelled', 'duplicate', 'out']
const PARTS = ['whistleMap', 'name', 'zone', 'dates', 'extracted', 'keep', 'columns']

/** What was guessed, as a map. */
export function mapOf(guessed: readonly GuessedColumn[], name: string, zone?: string, dates?: DateOrder): TableMap {
  const columns = guessed.map(({ field, header, inverted }): [FieldName, ColumnMap] => [
    field,
    { from: [header], invert: inverted, values: new Map() },
  ])
  return {
    name: { en: name, zh: name },
    zone,
    dates,
    extracted: undefined,
    keep: new Map(),
    columns: new Map(columns),
  }
}

/** @throws InputError with file, line and remedy */
export function readTableMap(text: string, file: string): TableMap {
  const map = asMapping(file, readYaml(text, file), say`whistleMap: 1, name and columns, each with its colon`)
  onlyKeys(say`a mapping of a table`, map, PARTS)
  const tree = (key: string): Tree | undefined => map.entries.get(key)?.tree
  const version = tree('whistleMap')
  if (version?.kind !== 'leaf' || version.value !== 1)
    throw new InputError(say`${file} is no mapping of a table; write whistleMap: 1 at its top`)
  const columns = tree('columns')
  if (!columns) throw new InputError(say`${file} has no columns; write columns: {created: {from: HEADER}}`)
  const read = readColumns(asMapping('columns', columns, say`{created: {from: HEADER}}`))
  if (!read.has('created'))
    throw new InputError(
      say`columns${where(columns.place)} lacks created; say in which column requests have their time`,
    )
  const name = tree('name')
  return {
    name: name ? asBilingual('name', name) : { en: file, zh: file },
    zone: textOf(say`the mapping`, map, 'zone'),
    dates: oneOf('dates', map, ORDERS),
    extracted: dayIn(map, 'extracted'),
    keep: readKeep(tree('keep')),
    columns: read,
  }
}

function readColumns(map: Mapping): Map<FieldName, ColumnMap> {
  return new Map(
    [...map.entries].map(([key, { tree, place }]) => {
      const field = FIELDS.find((one) => one === key)
      if (field === undefined)
        throw new InputError(
          say`${named(key)}${where(place)} is nothing that a column can be${didYouMean(key, FIELDS, say`give ${listed(FIELDS)}`)}`,
        )
      const column = asMapping(key, tree, say`{from: HEADER}`)
      onlyKeys(key, column, ['from', 'invert', 'values'])
      const from = column.entries.get('from')
      if (!from) throw new InputError(say`${key} has no from${where(place)}; write {from: HEADER}`)
      return [field, { from: texts(key, from.tree), invert: saysYes(column, 'invert'), values: readValues(column) }]
    }),
  )
}

function readValues(column: Mapping): Map<string, Status> {
  const entry = column.entries.get('values')
  if (!entry) return new Map()
  const map = asMapping('values', entry.tree, '{RESOL: resolved}')
  return new Map([...map.entries.keys()].map((key) => [key, oneOf(key, map, STATUSES)!]))
}

function readKeep(tree: Tree | undefined): Map<string, readonly string[]> {
  if (!tree) return new Map()
  const map = asMapping('keep', tree, say`{COLUMN: [cells that count]}`)
  return new Map([...map.entries].map(([column, entry]) => [column, texts(column, entry.tree)]))
}

function texts(what: string, tree: Tree): string[] {
  return tree.kind === 'list' ? tree.items.map((item) => asText(what, item)) : [asText(what, tree)]
}

function saysYes(map: Mapping, key: string): boolean {
  const text = textOfWord(map, key)
  return text !== undefined && /^(yes|true|是)$/i.test(text)
}

function textOfWord(map: Mapping, key: string): string | undefined {
  const tree = map.entries.get(key)?.tree
  return tree?.kind === 'leaf' && tree.value !== null ? String(tree.value) : undefined
}

function oneOf<Word extends string>(key: string, map: Mapping, words: readonly Word[]): Word | undefined {
  const entry = map.entries.get(key)
  if (!entry) return undefined
  const text = asText(key, entry.tree)
  const found = words.find((word) => word === text)
  if (found === undefined)
    throw new InputError(say`${key} is ${shown(text)}${where(entry.tree.place)}; give ${say`one of ${listed(words)}`}`)
  return found
}

function dayIn(map: Mapping, key: string): number | undefined {
  const text = textOf(say`the mapping`, map, key)
  if (text === undefined) return undefined
  const day = calendarDay(text)
  if (day === undefined)
    throw new InputError(
      say`${key} is ${shown(text)}${where(map.entries.get(key)!.place)}; give ${say`a date such as 2020-09-09`}`,
    )
  return day
}

/** The mapping as its file. */
export function tableMapText(map: TableMap): string {
  const columns = [...map.columns].map(([field, { from, invert, values }]) => [
    field,
    {
      from: from.length === 1 ? from[0] : from,
      ...(invert && { invert: true }),
      ...(values.size > 0 && { values: Object.fromEntries(values) }),
    },
  ])
  return stringify({
    whistleMap: 1,
    name: map.name,
    ...(map.zone !== undefined && { zone: map.zone }),
    ...(map.dates !== undefined && { dates: map.dates }),
    ...(map.extracted !== undefined && { extracted: new Date(map.extracted * 86400000).toISOString().slice(0, 10) }),
    ...(map.keep.size > 0 && { keep: Object.fromEntries(map.keep) }),
    columns: Object.fromEntries(columns) as Record<string, unknown>,
  })
}

/** A bulletin as its file: YAML with a name and a list of figures, or CSV with a figure a row. */
import { asBilingual, asMapping, asText, onlyKeys } from '../text/fields.ts'
import { readAll } from '../text/faults.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { named, where } from '../text/place.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { readYaml } from '../text/yaml-tree.ts'
import type { Tree } from '../text/yaml-tree.ts'
import { BULLETIN_COLUMNS, bulletinFigure, modelMeasure } from './bulletin.ts'
import type { BulletinFigure, BulletinRow } from './bulletin.ts'
import { CsvRecords } from './csv-records.ts'

interface Bulletin {
  readonly name: Bilingual
  readonly figures: readonly BulletinFigure[]
}

/** A figure with where it stands. */
interface PlacedFigure {
  readonly figure: BulletinFigure
  readonly place: Message
}

const NEEDED = ['from', 'to', 'measure', 'value'] as const

/** @throws InputError with file, line or row, and remedy */
export function readBulletin(text: string, file: string, name: string): Bulletin {
  const { figures, name: own } = /\.ya?ml(\.gz)?$/i.test(file) ? fromYaml(text, file, name) : fromCsv(text, file, name)
  refuseTwice(figures)
  if (figures.length > 0) return { name: own, figures: figures.map(({ figure }) => figure) }
  throw new InputError(say`${file} has no figures; write at least one, with ${listed(NEEDED)}`)
}

/** Two figures of one measure, period and unit cannot both hold. @throws InputError with all that stand twice */
function refuseTwice(figures: readonly PlacedFigure[]): void {
  const first = new Map<string, PlacedFigure>()
  readAll(figures, (one) => {
    const { from, to, unit, measure } = one.figure
    const key = JSON.stringify([from, to, unit, measure, modelMeasure(one.figure)])
    const before = first.get(key)
    if (before === undefined) return first.set(key, one)
    const of = unit === '' ? say`${measure}` : say`${measure} of ${unit}`
    throw new InputError(say`${one.place}: ${of} from ${from} to ${to} stands at ${before.place} already; keep one`)
  })
}

interface PlacedBulletin {
  readonly name: Bilingual
  readonly figures: readonly PlacedFigure[]
}

function fromYaml(text: string, file: string, name: string): PlacedBulletin {
  const map = asMapping(file, readYaml(text, file), say`whistleBulletin: 1, name and figures, each with its colon`)
  onlyKeys(say`a bulletin`, map, ['whistleBulletin', 'name', 'figures'])
  const tree = (key: string): Tree | undefined => map.entries.get(key)?.tree
  const version = tree('whistleBulletin')
  if (version?.kind !== 'leaf' || version.value !== 1)
    throw new InputError(say`${file} is no bulletin; write whistleBulletin: 1 at its top`)
  const figures = tree('figures')
  if (figures?.kind !== 'list')
    throw new InputError(
      say`${file} has no list of figures; write figures: and below it - {from: ..., to: ..., measure: ..., value: ...}`,
    )
  return {
    name: tree('name') ? asBilingual('name', tree('name')!) : { en: name, zh: name },
    figures: readAll(figures.items, (item) => {
      const own = asMapping('figures', item, '{from: 2024-01-01, to: 2024-01-31, measure: resolution, value: 92.3 %}')
      onlyKeys(say`a figure`, own, BULLETIN_COLUMNS)
      const row: BulletinRow = Object.fromEntries(
        BULLETIN_COLUMNS.flatMap((key) => {
          const entry = own.entries.get(key)
          return entry ? [[key, asPlainText(key, entry.tree)]] : []
        }),
      )
      const place = say`${file}:${item.place.line ?? 0}`
      return { figure: bulletinFigure(row, place), place }
    }),
  }
}

function asPlainText(key: string, tree: Tree): string {
  return tree.kind === 'leaf' && typeof tree.value === 'number' ? String(tree.value) : asText(key, tree)
}

function fromCsv(text: string, file: string, name: string): PlacedBulletin {
  const rows: { cells: string[]; row: number }[] = []
  const reader = new CsvRecords({ separator: ',', path: file, first: 1, strict: true }, (cells, row) => {
    if (cells.some((cell) => cell !== '')) rows.push({ cells, row })
  })
  reader.push(text.replace(/^\ufeff/, ''))
  reader.end()
  const header = rows.shift()?.cells ?? []
  const odd = header.find((one) => !(BULLETIN_COLUMNS as readonly string[]).includes(one))
  if (odd !== undefined)
    throw new InputError(
      say`${named(odd)}${where({ file, line: 1 })} is no column of a bulletin${didYouMean(odd, BULLETIN_COLUMNS, say`its columns are ${listed(BULLETIN_COLUMNS)}`)}`,
    )
  const missing = NEEDED.find((one) => !header.includes(one))
  if (missing !== undefined)
    throw new InputError(say`${file} has no column ${missing}; its header needs ${listed(NEEDED)}`)
  const figures = readAll(rows, ({ cells, row }) => {
    if (cells.length !== header.length)
      throw new InputError(say`${file}, row ${row} has ${cells.length} cells; give ${header.length}`)
    const place = say`${file}, row ${row}`
    return { figure: bulletinFigure(Object.fromEntries(header.map((one, at) => [one, cells[at]])), place), place }
  })
  return { name: { en: name, zh: name }, figures }
}

/** The two tables of an import that people edit: how categories fall on duties, and how many residents areas have. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CsvRecords } from '../../sim/requests/csv-records.ts'
import { DUTY_KINDS } from '../../sim/requests/domains.ts'
import type { DutyMix } from '../../sim/requests/domains.ts'
import { unreadable } from '../../sim/store/disk-errors.ts'
import { csvText } from '../../sim/text/csv-line.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { CATEGORIES, STREETS } from './import-folder.ts'

/** By category; those without shares are not there. @throws InputError for shares that are none, or do not add up to one */
export function readCategories(folder: string): Map<string, DutyMix> {
  const path = join(folder, CATEGORIES)
  return new Map(
    rowsOf(path, ['category', 'requests', 'domain', ...DUTY_KINDS]).flatMap(({ cells, place }) => {
      const shares = cells.slice(3, 6)
      if (shares.every((cell) => cell === '')) return []
      const [lead, joint, assist] = shares.map((cell) => numberIn(cell, path, place))
      if (Math.abs(lead + joint + assist - 1) > 1e-6)
        throw new InputError(
          say`${path}, row ${place}: lead, joint and assist add up to ${lead + joint + assist}; make it 1`,
        )
      return [[csvText(cells[0]), { lead, joint, assist }]]
    }),
  )
}

/** Residents by area; undefined where not every one is filled in. */
export function readResidents(folder: string): Map<string, number> | undefined {
  const path = join(folder, STREETS)
  const rows = rowsOf(path, ['street', 'requests', 'residents']).filter(({ cells }) => cells[0] !== '(rare)')
  if (rows.length === 0 || rows.some(({ cells }) => cells[2] === '')) return undefined
  return new Map(rows.map(({ cells, place }) => [csvText(cells[0]), numberIn(cells[2], path, place)]))
}

function numberIn(cell: string, path: string, place: number): number {
  const value = Number(cell)
  if (cell !== '' && Number.isFinite(value) && value >= 0) return value
  throw new InputError(say`${path}, row ${place} has ${shown(cell)}; give a number from 0`)
}

function rowsOf(path: string, columns: readonly string[]): { cells: string[]; place: number }[] {
  const rows: { cells: string[]; place: number }[] = []
  const reader = new CsvRecords({ separator: ',', path, first: 1, strict: true }, (cells, place) => {
    if (cells.some((cell) => cell !== '')) rows.push({ cells, place })
  })
  reader.push(textOf(path))
  reader.end()
  const header = rows.shift()?.cells.map((cell) => cell.replace(/^\ufeff/, ''))
  if (header === undefined || columns.some((name, at) => header[at] !== name))
    throw new InputError(say`${path}: its columns are not ${listed(columns)}; put them back, or import the table again`)
  const short = rows.find(({ cells }) => cells.length !== columns.length)
  if (short)
    throw new InputError(say`${path}, row ${short.place} has ${short.cells.length} cells; give ${columns.length}`)
  return rows
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** `whistlelab import --bulletin`: the published figures of a city, read into a folder as targets that runs are held against. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bulletinDoubts, modelMeasure, shareSpread } from '../../sim/requests/bulletin.ts'
import type { BulletinFigure } from '../../sim/requests/bulletin.ts'
import { readBulletin } from '../../sim/requests/bulletin-file.ts'
import { unreadable } from '../../sim/store/disk-errors.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { bulletinWords } from '../../viz/words/data/bulletin-words.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE } from '../terminal/exit-code.ts'
import { tableText } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { folderDraft } from './import-folder.ts'

const BULLETIN = 'bulletin.json'

/** A share of a bulletin as a target of the model. */
export interface BulletinTarget extends BulletinFigure {
  readonly modelMeasure: string
  readonly sd: number
}

export interface BulletinFile {
  readonly whistleBulletin: 1
  readonly name: Bilingual
  readonly file: string
  readonly sha256: string
  readonly figures: readonly BulletinFigure[]
}

interface BulletinOptions {
  readonly table: string
  readonly out: string
  readonly name?: string | undefined
  readonly force: boolean
  readonly lang: Language
}

/** @throws InputError for what is no bulletin */
export function importBulletin({ table, out, name, force, lang }: BulletinOptions, terminal: Terminal): number {
  const text = textOf(table)
  const own = name ?? basename(table).replace(/\.(csv|ya?ml)$/i, '')
  const read = readBulletin(text, table, own)
  const bulletin = { ...read, name: name === undefined ? read.name : { en: name, zh: name } }
  const words = bulletinWords(lang)
  const draft = folderDraft(out, force, BULLETIN)
  try {
    const file: BulletinFile = {
      ...{ whistleBulletin: 1, name: bulletin.name, file: basename(table) },
      ...{ sha256: createHash('sha256').update(text).digest('hex'), figures: bulletin.figures },
    }
    draft.text(BULLETIN, `${JSON.stringify(file, null, 1)}\n`)
    draft.settle()
  } catch (error) {
    draft.discard()
    throw error
  }
  const rows = targetsOf(bulletin.figures).map((one) => [
    `${one.from} - ${one.to}`,
    one.unit,
    words.measures[one.measure],
    `${(100 * one.value).toFixed(1)} %`,
    `${(100 * one.sd).toFixed(1)} pp`,
    one.modelMeasure,
  ])
  if (rows.length > 0) terminal.print(tableText(words.heads, rows, ['left', 'left', 'left', 'right', 'right', 'left']))
  for (const { from, measure, whole, units } of bulletinDoubts(bulletin.figures))
    terminal.tell(words.doubt(from, words.measures[measure], whole, units))
  terminal.print(words.imported(out, bulletin.figures.length, rows.length))
  return DONE
}

/** Its shares, each with its spread and the measure of the model that it is held against. */
export function targetsOf(figures: readonly BulletinFigure[]): BulletinTarget[] {
  return figures.flatMap((one) => {
    const measure = modelMeasure(one)
    if (measure === undefined) return []
    const orders = figures.find(
      ({ measure: what, unit, from, to }) =>
        what === 'orders' && unit === one.unit && from === one.from && to === one.to,
    )
    return [{ ...one, modelMeasure: measure, sd: shareSpread(one, orders?.value) }]
  })
}

/** Null where the folder holds no bulletin. @throws InputError for a damaged one */
export function bulletinIn(folder: string): BulletinFile | null {
  const file = join(folder, BULLETIN)
  if (!existsSync(file)) return null
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<BulletinFile>
    if (read.whistleBulletin === 1 && Array.isArray(read.figures)) return read as BulletinFile
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new InputError(say`${file} is damaged; import the bulletin again`)
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw unreadable(path, error)
  }
}

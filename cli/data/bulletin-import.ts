/** `whistlelab import --bulletin`: the published figures of a city, read into a folder as targets that runs are held against. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bulletinDoubts, modelMeasure, shareSpread } from '../../sim/requests/bulletin.ts'
import type { BulletinFigure } from '../../sim/requests/bulletin.ts'
import { readBulletin } from '../../sim/requests/bulletin-file.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Bilingual } from '../../sim/text/bilingual.ts'
import { bulletinWords, titledMeasure } from '../../viz/words/data/bulletin-words.ts'
import { percentText, plainNumber } from '../../viz/words/language.ts'
import type { Language } from '../../viz/words/language.ts'
import { DONE } from '../terminal/exit-code.ts'
import { tableText } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { BULLETIN, folderDraft } from './import-folder.ts'
import { tableSource, textPieces } from './table-source.ts'

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

/** Read as a table is: packed or not, in any of its encodings, a workbook as its first sheet. @throws InputError for what is no bulletin */
export async function importBulletin(given: BulletinOptions, terminal: Terminal): Promise<number> {
  const { table, out, name, force, lang } = given
  const source = await tableSource(table)
  let text = ''
  for await (const piece of textPieces(source)) text += piece
  const own = name ?? basename(table).replace(/\.(csv|tsv|txt|xlsx|ya?ml)?(\.gz)?$/i, '')
  const read = readBulletin(text, table, own)
  const bulletin = { ...read, name: name === undefined ? read.name : { en: name, zh: name } }
  const words = bulletinWords(lang)
  const draft = folderDraft(out, force, BULLETIN)
  try {
    const file: BulletinFile = {
      ...{ whistleBulletin: 1, name: bulletin.name, file: basename(table) },
      ...{ sha256: source.sha256, figures: bulletin.figures },
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
    percentText(one.value, 1, lang),
    words.points(plainNumber(100 * one.sd, 1, lang)),
    titledMeasure(one.modelMeasure, lang),
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

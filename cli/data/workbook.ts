/** A workbook (XLSX) as a table: its first sheet that is shown, turned into separated values while it is read. Its parts are packed by ZIP (yauzl). */
import { posix } from 'node:path'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { SharedStrings, SheetRows, dateStyles, relationTarget, workbookFacts } from '../../sim/requests/sheet-cells.ts'
import type { SheetForm } from '../../sim/requests/sheet-cells.ts'
import { XmlTags } from '../../sim/requests/xml-tags.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'

export interface Workbook {
  readonly path: string
  /** Name of the sheet that is read, and of how many that are shown. */
  readonly sheet: { readonly name: string; readonly of: number }
  /** The part of the archive that has it. */
  readonly part: string
  readonly form: SheetForm
}

/** What parts may unpack to: bytes of a sheet, of a small part, characters of the texts that cells share. */
const MOST_BYTES = 2 ** 31
const MOST_SMALL = 2 ** 26
const MOST_TEXT = 2 ** 28
const BOOK = 'xl/workbook.xml'

/** @throws InputError for an archive that is none, and for one that is damaged or too large */
export async function workbookIn(path: string): Promise<Workbook> {
  return told(path, async () => {
    const archive = await Archive.open(path)
    try {
      const facts = workbookFacts(await archive.whole(BOOK))
      const target = facts && relationTarget(await archive.whole('xl/_rels/workbook.xml.rels'), facts.id)
      const part = target === undefined ? '' : posix.join('xl', target).replace(/^xl\/\/?xl\//, 'xl/')
      if (facts === undefined || !archive.has(part)) throw noTable(path)
      const shared = await stringsOf(archive)
      const styles = dateStyles(await archive.whole('xl/styles.xml'))
      const form = { strings: shared, styles, from1904: facts.from1904 }
      return { path, sheet: { name: facts.name, of: facts.sheets }, part, form }
    } finally {
      archive.close()
    }
  })
}

/** The sheet as comma-separated values, piece by piece. */
export async function* workbookText({ path, part, form }: Workbook): AsyncGenerator<Uint8Array> {
  const lines: string[] = []
  const tags = new XmlTags(new SheetRows(form, (cells) => lines.push(cells.map(quoted).join(','))))
  const archive = await told(path, () => Archive.open(path))
  const texts = archive.text(part, MOST_BYTES)
  try {
    for (;;) {
      const done = await told(path, async () => {
        const next = await texts.next()
        if (next.done) tags.end()
        else tags.push(next.value)
        return next.done
      })
      if (lines.length > 0) yield Buffer.from(`${lines.splice(0).join('\n')}\n`)
      if (done) return
    }
  } finally {
    await texts.return(undefined)
    archive.close()
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

async function stringsOf(archive: Archive): Promise<readonly string[]> {
  const shared = new SharedStrings()
  const tags = new XmlTags(shared)
  for await (const piece of archive.text('xl/sharedStrings.xml', MOST_BYTES)) {
    tags.push(piece)
    if (shared.length > MOST_TEXT) throw tooLarge(archive.path)
  }
  return shared.strings
}

/** Parts by name as texts; one that is not there has none. */
class Archive {
  readonly path: string
  private readonly zip: ZipFile
  private readonly entries = new Map<string, Entry>()

  private constructor(path: string, zip: ZipFile) {
    this.path = path
    this.zip = zip
  }

  static async open(path: string): Promise<Archive> {
    const archive = new Archive(path, await openPromise(path, { autoClose: false }))
    for await (const entry of archive.zip.eachEntry()) archive.entries.set(entry.fileName, entry)
    return archive
  }

  has(part: string): boolean {
    return this.entries.has(part)
  }

  async whole(part: string): Promise<string> {
    let text = ''
    for await (const piece of this.text(part, MOST_SMALL)) text += piece
    return text
  }

  async *text(part: string, most: number): AsyncGenerator<string, undefined> {
    const entry = this.entries.get(part)
    if (entry === undefined) return
    if (entry.uncompressedSize > most) throw tooLarge(this.path)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    // No more is unpacked than the directory says.
    for await (const piece of await this.zip.openReadStreamPromise(entry))
      yield decoder.decode(piece as Uint8Array, { stream: true })
    yield decoder.decode()
  }

  close(): void {
    this.zip.close()
  }
}

/** Whatever is amiss within the file is told as one thing. */
async function told<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(say`${path} is damaged as a workbook; save its sheet as CSV (UTF-8) and give that`)
  }
}

function noTable(path: string): InputError {
  return new InputError(
    say`${path} is an archive, and no workbook (XLSX) with a sheet; save the table as CSV (UTF-8) and give that`,
  )
}

function tooLarge(path: string): InputError {
  return new InputError(
    say`${path} unpacks to more than a workbook should; save its sheet as CSV (UTF-8) and give that`,
  )
}

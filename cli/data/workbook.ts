/**
 * A workbook (XLSX) as a table: its first sheet that is shown, turned into separated values while it is read. Its parts are packed by ZIP, and found by the
 * directory at the end of the file (PKWARE, APPNOTE 6.3).
 */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { posix } from 'node:path'
import { createInflateRaw } from 'node:zlib'
import { SharedStrings, SheetRows, dateStyles, relationTarget, workbookFacts } from '../../sim/requests/sheet-cells.ts'
import type { SheetForm } from '../../sim/requests/sheet-cells.ts'
import { XmlTags } from '../../sim/requests/xml-tags.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'

export interface Workbook {
  readonly path: string
  /** Name of the sheet that is read, and of how many that are shown. */
  readonly sheet: { readonly name: string; readonly of: number }
  readonly part: Part
  readonly form: SheetForm
}

/** A part as it lies in the file. */
interface Part {
  readonly offset: number
  readonly packed: number
  readonly deflated: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
/** Bytes of the end record with the longest comment. */
const LONGEST_END = 22 + 65535
/** What parts may unpack to: bytes of a sheet, of a small part, characters of the texts that cells share. */
const MOST_BYTES = 2 ** 31
const MOST_SMALL = 2 ** 26
const MOST_TEXT = 2 ** 28
const BOOK = 'xl/workbook.xml'

/** @throws InputError for an archive that is none, and for one that is damaged or too large */
export async function workbookIn(path: string): Promise<Workbook> {
  return told(path, async () => {
    const parts = directoryOf(path)
    const whole = async (name: string): Promise<string | undefined> => {
      const part = parts.get(name)
      if (part === undefined) return undefined
      let text = ''
      for await (const piece of textOf(path, part, MOST_SMALL)) text += piece
      return text
    }
    const facts = workbookFacts((await whole(BOOK)) ?? '')
    const target = facts && relationTarget((await whole('xl/_rels/workbook.xml.rels')) ?? '', facts.id)
    const part = target === undefined ? undefined : parts.get(posix.join('xl', target).replace(/^xl\/\/?xl\//, 'xl/'))
    if (facts === undefined || part === undefined) throw noTable(path)
    const form: SheetForm = {
      strings: await stringsOf(path, parts.get('xl/sharedStrings.xml')),
      styles: dateStyles((await whole('xl/styles.xml')) ?? ''),
      from1904: facts.from1904,
    }
    return { path, sheet: { name: facts.name, of: facts.sheets }, part, form }
  })
}

/** The sheet as comma-separated values, piece by piece. */
export async function* workbookText({ path, part, form }: Workbook): AsyncGenerator<Uint8Array> {
  const lines: string[] = []
  const tags = new XmlTags(new SheetRows(form, (cells) => lines.push(cells.map(quoted).join(','))))
  const texts = textOf(path, part, MOST_BYTES)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { value, done } = await told(path, async () => {
        const next = await texts.next()
        if (next.done) tags.end()
        else tags.push(next.value)
        return next
      })
      if (lines.length > 0) yield Buffer.from(`${lines.splice(0).join('\n')}\n`)
      if (done || value === undefined) return
    }
  } finally {
    await texts.return(undefined)
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

async function stringsOf(path: string, part: Part | undefined): Promise<readonly string[]> {
  const shared = new SharedStrings()
  if (part === undefined) return shared.strings
  const tags = new XmlTags(shared)
  for await (const piece of textOf(path, part, MOST_BYTES)) {
    tags.push(piece)
    if (shared.length > MOST_TEXT) throw tooLarge(path)
  }
  return shared.strings
}

/** By name, the parts of the archive. @throws RangeError where the directory is damaged, or in a form for larger files */
function directoryOf(path: string): Map<string, Part> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const tail = bytesAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END))
    let end = tail.length - 22
    while (end >= 0 && tail.readUInt32LE(end) !== END) end--
    if (end < 0) throw new RangeError('no directory')
    const [count, length, from] = [
      tail.readUInt16LE(end + 10),
      tail.readUInt32LE(end + 12),
      tail.readUInt32LE(end + 16),
    ]
    if (from + length > size) throw new RangeError('the directory is cut off')
    const directory = bytesAt(file, from, length)
    const parts = new Map<string, Part>()
    for (let i = 0, at = 0; i < count; i++) {
      if (directory.readUInt32LE(at) !== ENTRY) throw new RangeError('the directory is damaged')
      const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field))
      const method = directory.readUInt16LE(at + 10)
      // What is encrypted or packed otherwise is no part of a workbook that can be read.
      if ((method === 0 || method === 8) && (directory.readUInt16LE(at + 8) & 1) === 0)
        parts.set(directory.toString('utf8', at + 46, at + 46 + name), {
          offset: directory.readUInt32LE(at + 42),
          packed: directory.readUInt32LE(at + 20),
          deflated: method === 8,
        })
      at += 46 + name + extra + comment
    }
    return parts
  } finally {
    closeSync(file)
  }
}

function bytesAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, from))
}

async function* textOf(path: string, { offset, packed, deflated }: Part, most: number): AsyncGenerator<string> {
  const file = openSync(path, 'r')
  const head = bytesAt(file, offset, 30)
  closeSync(file)
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (packed === 0) return
  const raw = createReadStream(path, { start, end: start + packed - 1 })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  for await (const piece of deflated ? raw.pipe(createInflateRaw()) : raw) {
    bytes += (piece as Uint8Array).length
    if (bytes > most) throw tooLarge(path)
    yield decoder.decode(piece as Uint8Array, { stream: true })
  }
  yield decoder.decode()
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

/**
 * The text of a table, piece by piece, however large the file: unpacked, and decoded by what all of its bytes say. UTF-8 comes before GB18030,
 * which takes most UTF-8 for other characters; what is none of them is refused, never read with characters lost.
 */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { codeOf, unreadable } from '../../sim/store/disk-errors.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { workbookIn, workbookText } from './workbook.ts'
import type { Workbook } from './workbook.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface TableSource {
  readonly path: string
  readonly encoding: Encoding
  /** Of the file as it lies there. */
  readonly sha256: string
  readonly bytes: number
  /** Bytes of zero in the text, which are left out. */
  readonly zeroBytes: number
  /** Of a workbook: the name of the sheet that is read, and of how many. */
  readonly sheet: Workbook['sheet'] | null
  /** Its bytes unpacked, from the beginning. */
  pieces(): AsyncIterable<Uint8Array>
}

/** Bytes in which it shows whether each second one is zero. */
const HEAD = 65536
const ZEROS = 0.3

/** Looks at every byte. @throws InputError for what cannot be read as a table */
export async function tableSource(path: string): Promise<TableSource> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(say`${path} is a folder; give a file`)
  const raw = await firstBytes(rawPieces(path))
  const workbook = isArchive(raw) ? await workbookIn(path) : null
  const pieces = piecesOf(path, workbook, isPacked(raw))
  const head = await firstBytes(pieces())
  refuseOthers(head, path)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of rawPieces(path)) {
    hash.update(piece)
    bytes += piece.length
  }
  const { zeroBytes, encoding } = await encodingOf(pieces(), wideEncoding(head))
  return { path, encoding, sha256: hash.digest('hex'), bytes, zeroBytes, sheet: workbook?.sheet ?? null, pieces }
}

function piecesOf(path: string, workbook: Workbook | null, packed: boolean): TableSource['pieces'] {
  if (workbook !== null) return () => workbookText(workbook)
  return () => (packed ? unpackedPieces(path) : rawPieces(path))
}

async function encodingOf(all: AsyncIterable<Uint8Array>, wide: Encoding | undefined) {
  if (wide) return { encoding: wide, zeroBytes: 0 }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let zeroBytes = 0
  let isUtf8 = true
  for await (const piece of all) {
    for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0, at + 1)) zeroBytes++
    isUtf8 = isUtf8 && decodes(decoder, piece)
  }
  return { encoding: isUtf8 && decodes(decoder) ? ('utf-8' as const) : ('gb18030' as const), zeroBytes }
}

/** The text without its mark of byte order and without zero bytes. @throws InputError where bytes are none of the encoding */
export async function* textPieces({ path, encoding, pieces }: TableSource): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (piece?: Uint8Array): string => {
    try {
      return (piece ? decoder.decode(piece, { stream: true }) : decoder.decode()).replaceAll('\0', '')
    } catch {
      throw new InputError(
        say`${path} is written neither in UTF-8 nor in UTF-16 nor in GB18030 (GBK); save it as UTF-8`,
      )
    }
  }
  for await (const piece of pieces()) yield decode(piece)
  yield decode()
}

function decodes(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined })
    return true
  } catch {
    return false
  }
}

async function firstBytes(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    parts.push(piece)
    length += piece.length
    if (length >= HEAD) break
  }
  return Buffer.concat(parts).subarray(0, HEAD)
}

async function* rawPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path)) yield piece as Uint8Array
  } catch (error) {
    throw codeOf(error) === undefined ? error : unreadable(path, error)
  }
}

async function* unpackedPieces(path: string): AsyncGenerator<Uint8Array> {
  const unpacked = createReadStream(path).pipe(createGunzip())
  try {
    for await (const piece of unpacked) yield piece as Uint8Array
  } catch {
    throw new InputError(say`${path} is cut off or damaged (gzip); copy it again`)
  }
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function refuseOthers(head: Uint8Array, path: string): void {
  const begins = (...wanted: number[]): boolean => wanted.every((byte, at) => head[at] === byte)
  if (head.length === 0) throw new InputError(say`${path}: it is empty; give a table with a header and rows`)
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new InputError(say`${path} is a workbook or an archive; save its sheet as CSV (UTF-8) and give that`)
  if (begins(0x50, 0x41, 0x52, 0x31))
    throw new InputError(say`${path} is a Parquet file; export the table as CSV (UTF-8)`)
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff))
    throw new InputError(say`${path} is written in UTF-32; save it as UTF-8`)
}

function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  head.forEach((byte, at) => (zeros[at % 2] += byte === 0 ? 1 : 0))
  if (zeros[1] > (ZEROS * head.length) / 2) return 'utf-16le'
  return zeros[0] > (ZEROS * head.length) / 2 ? 'utf-16be' : undefined
}

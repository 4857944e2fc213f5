/**
 * The text of a table from its bytes: unpacked, and decoded by what the bytes themselves say. UTF-8 comes before GB18030, which takes
 * most UTF-8 for other characters. What is none of them is refused, never read with characters lost.
 */
import { gunzipSync } from 'node:zlib'
import { WrongRequest } from '../validation/wrong-request.ts'

interface TableText {
  readonly text: string
  /** What had to be done to read it, as sentences. */
  readonly notes: readonly string[]
}

/** Share of bytes at odd (or even) places that are zero from which on a text without a mark is taken for UTF-16. */
const ZEROS = 0.3

/** @throws WrongRequest where the bytes are a workbook, damaged, or in another encoding */
export function tableText(packed: Uint8Array, path: string): TableText {
  const bytes = unpacked(packed, path)
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new WrongRequest(`${path} is a workbook or an archive; save its sheet as CSV (UTF-8) and give that`)
  const { text, notes } = decoded(bytes, path)
  if (text.includes('\0')) throw new WrongRequest(`${path}, ${lineOf(text, '\0')} holds a zero byte; mend the table`)
  const lost = text.includes('\ufffd')
    ? [`Characters were lost before this table was written (${lineOf(text, '\ufffd')})`]
    : []
  return { text, notes: [...notes, ...lost] }
}

function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  const isPacked = startsWith(bytes, 0x1f, 0x8b)
  if (!isPacked && path.endsWith('.gz'))
    throw new WrongRequest(`${path} is not compressed by gzip; give it so, or as .csv`)
  if (!isPacked) return bytes
  try {
    return gunzipSync(bytes)
  } catch {
    throw new WrongRequest(`${path} is cut off or damaged (gzip); copy it again`)
  }
}

function decoded(bytes: Uint8Array, path: string): TableText {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw new WrongRequest(`${path} is written in UTF-32; save it as UTF-8`)
  const wide = wideEncoding(bytes)
  if (wide) return { text: strictly(wide, bytes, path), notes: [`Read as ${wide.toUpperCase()}`] }
  const utf8 = attempt('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, notes: [] }
  const text = strictly('gb18030', bytes, path)
  const [sample] = /[^\0-\x7f][^,;\t\r\n"]*/.exec(text)!
  return { text, notes: [`Read as GB18030 (GBK), as it is no UTF-8: right if "${sample.slice(0, 20)}" reads well`] }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const zeros = [0, 0]
  bytes.forEach((byte, at) => (zeros[at % 2] += byte === 0 ? 1 : 0))
  if (zeros[1] > (ZEROS * bytes.length) / 2) return 'utf-16le'
  return zeros[0] > (ZEROS * bytes.length) / 2 ? 'utf-16be' : undefined
}

function strictly(encoding: string, bytes: Uint8Array, path: string): string {
  const text = attempt(encoding, bytes)
  if (text === undefined)
    throw new WrongRequest(`${path} is written neither in UTF-8 nor in UTF-16 nor in GB18030 (GBK); save it as UTF-8`)
  return text
}

/** A byte order mark at the beginning is no part of the text. */
function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function startsWith(bytes: Uint8Array, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte)
}

function lineOf(text: string, mark: string): string {
  return `line ${text.slice(0, text.indexOf(mark)).split(/\r\n|\n|\r/).length}`
}

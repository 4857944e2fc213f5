/**
 * A block as a file: one line of JSON that says which replications of which run it holds and which of them failed, their rows as
 * little-endian doubles, and a line with the SHA-256 of all before it. A file that does not hold together is told apart by how it does not.
 */
import { createHash } from 'node:crypto'
import { endianness } from 'node:os'
import type { Block } from '../run/plan.ts'
import type { BlockResult, ReplicationFailure } from '../run/replication-task.ts'

const FORMAT = 'whistlelab-block-2'
const DOUBLE = 8
/** 64 hexadecimal digits and a line feed. */
const TRAILER = 65

/** What can be wrong with a block: cut off, changed, of another run, or of other replications than its place says. */
export type Damage = 'torn' | 'altered' | 'foreign' | 'misplaced'

/** Where a block belongs. */
export interface BlockPlace {
  /** Hash of the run (`runHash`). */
  readonly run: string
  readonly block: Block
  /** Numbers in all its rows. */
  readonly numbers: number
}

interface Header extends Block {
  readonly format: string
  readonly run: string
  readonly numbers: number
  readonly failures: readonly ReplicationFailure[]
}

/** `003-00000120.block`: scenario 3, or those from 3 on that share it, from replication 120 on. */
export function blockName({ scenario, from }: Pick<Block, 'scenario' | 'from'>): string {
  return `${String(scenario).padStart(3, '0')}-${String(from).padStart(8, '0')}.block`
}

/** Whether a file name is that of a block. */
export function isBlockName(name: string): boolean {
  return /^\d{3,}-\d{8,}\.block$/.test(name)
}

/** The file as bytes: equal for equal results, whoever writes them. */
export function blockBytes({ run, block, numbers }: BlockPlace, { rows, failures }: BlockResult): Uint8Array {
  const { scenario, from, to } = block
  const header: Header = { format: FORMAT, run, scenario, from, to, numbers, failures }
  const head = Buffer.from(JSON.stringify(header) + '\n')
  const body = Buffer.alloc(head.length + rows.length * DOUBLE)
  body.set(head)
  body.set(littleEndian(rows), head.length)
  // Not as a Buffer, whose slices are no copies.
  return new Uint8Array(Buffer.concat([body, Buffer.from(digestOf(body) + '\n')]))
}

/** A file that holds together. Its rows are copied out when they are asked for: who counts blocks needs none. */
export interface WholeBlock {
  readonly failures: readonly ReplicationFailure[]
  rows(): Float64Array
}

/** The rows of a file, or what is wrong with it. */
export function readBlock(bytes: Uint8Array, place: BlockPlace): BlockResult | Damage {
  const whole = wholeBlock(bytes, place)
  return typeof whole === 'string' ? whole : { rows: whole.rows(), failures: whole.failures }
}

/** The file as far as it is known to be whole, or what is wrong with it. */
export function wholeBlock(bytes: Uint8Array, { run, block, numbers }: BlockPlace): WholeBlock | Damage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const body = file.subarray(0, Math.max(0, file.length - TRAILER))
  const trailer = file.subarray(body.length).toString('latin1')
  if (!/^[0-9a-f]{64}\n$/.test(trailer)) return 'torn'
  if (trailer !== digestOf(body) + '\n') return 'altered'
  const end = body.indexOf('\n')
  const header = parse(body.subarray(0, end).toString())
  if (header?.format !== FORMAT) return 'altered'
  if (header.run !== run) return 'foreign'
  const { scenario, from, to } = block
  if (header.scenario !== scenario || header.from !== from || header.to !== to) return 'misplaced'
  const rows = body.subarray(end + 1)
  if (header.numbers !== numbers || rows.length !== numbers * DOUBLE) return 'misplaced'
  return { rows: () => doubles(rows), failures: header.failures }
}

/** The run that a file says it belongs to, whole or not; undefined where it does not say, and is no block. */
export function runOf(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const header = parse(file.subarray(0, Math.max(0, file.indexOf('\n'))).toString())
  return header?.format === FORMAT && typeof header.run === 'string' ? header.run : undefined
}

function parse(text: string): Header | undefined {
  try {
    return JSON.parse(text) as Header
  } catch {
    return undefined
  }
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const SWAPPED = endianness() === 'BE'

function littleEndian(rows: Float64Array): Buffer {
  const bytes = Buffer.from(rows.slice().buffer)
  return SWAPPED ? bytes.swap64() : bytes
}

/** A copy, for a part of a file rarely begins at a multiple of eight bytes. */
function doubles(bytes: Buffer): Float64Array {
  const copy = Buffer.from(new Uint8Array(bytes).buffer)
  return new Float64Array((SWAPPED ? copy.swap64() : copy).buffer)
}

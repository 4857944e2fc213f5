/** Files spoilt as disks, editors and programs spoil them: bytes, lines, values and types, ends, depth. */
import type { Draws } from '../draws.ts'
import { anyWord, oddWord } from './odd-words.ts'

type Bytes = Uint8Array

const concat = (...parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts))
const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text))

const WAYS: readonly ((bytes: Bytes, draws: Draws) => Bytes)[] = [
  // A bit.
  (bytes, draws) => bytes.map(flippedAt(draws.whole(bytes.length), 1 << draws.whole(8))),
  // A byte in place of another.
  (bytes, draws) => {
    const [at, value] = [draws.whole(bytes.length), draws.whole(256)]
    return bytes.map((byte, index) => (index === at ? value : byte))
  },
  // Cut off.
  (bytes, draws) => bytes.subarray(0, draws.whole(bytes.length + 1)),
  // The beginning lost.
  (bytes, draws) => bytes.subarray(draws.whole(bytes.length + 1)),
  // A piece taken out, twice there, or of zeros as after a power cut.
  (bytes, draws) => pieced(bytes, draws, () => new Uint8Array(0)),
  (bytes, draws) => pieced(bytes, draws, (piece) => concat(piece, piece)),
  (bytes, draws) => pieced(bytes, draws, (piece) => new Uint8Array(piece.length)),
  // Something put in.
  (bytes, draws) => pieced(bytes, draws, (piece) => concat(bytesOf(oddWord(draws)), piece)),
  // A line twice, gone, or indented.
  (bytes, draws) => lined(bytes, draws, (line) => [line, line]),
  (bytes, draws) => lined(bytes, draws, () => []),
  (bytes, draws) => lined(bytes, draws, (line) => [`  ${line}`]),
  (bytes, draws) => lined(bytes, draws, (line) => [line.replace(/[\w.+-]+$/, () => anyWord(draws))]),
  (bytes, draws) => lined(bytes, draws, (line) => [line.replace(/:.*$/, () => `: ${deep(draws)}`)]),
  // Another encoding, or a mark before it.
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString(), 'utf16le')),
  (bytes) => concat(bytesOf('\ufeff'), bytes),
  (_, draws) => bytesOf(draws.one(['', 'null', '[]', '{}', '7', '"x"', '\n', deep(draws)])),
]

function flippedAt(at: number, bit: number): (byte: number, index: number) => number {
  return (byte, index) => (index === at ? byte ^ bit : byte)
}

function pieced(bytes: Bytes, draws: Draws, change: (piece: Bytes) => Bytes): Bytes {
  const from = draws.whole(bytes.length + 1)
  const to = Math.min(bytes.length, from + 1 + draws.whole(draws.one([4, 100, 5000])))
  return concat(bytes.subarray(0, from), change(bytes.subarray(from, to)), bytes.subarray(to))
}

function lined(bytes: Bytes, draws: Draws, change: (line: string) => readonly string[]): Bytes {
  const lines = Buffer.from(bytes).toString().split('\n')
  const at = draws.whole(lines.length)
  return bytesOf(lines.flatMap((line, index) => (index === at ? change(line) : [line])).join('\n'))
}

function deep(draws: Draws): string {
  const depth = draws.one([12, 300, 20_000])
  const [open, close] = draws.one([
    ['[', ']'],
    ['{"a":', '}'],
    ['{a: ', '}'],
    ['"', '"'],
  ] as const)
  return open.repeat(depth) + (draws.chance(0.5) ? `1${close.repeat(depth)}` : '')
}

/** The same file with one to three things wrong. */
export function spoilt(bytes: Bytes, draws: Draws): Bytes {
  let made = bytes
  for (let wrong = 1 + draws.whole(3); wrong > 0; wrong--) made = draws.one(WAYS)(made, draws)
  return made
}

type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree }

const ODD_VALUES: readonly Tree[] = [
  null,
  true,
  -1,
  0,
  0.5,
  1e300,
  2 ** 53,
  '',
  'x',
  '\u001b[2J\n',
  [],
  {},
  [[]],
  { a: null },
]

/** Plain data with one to three of its parts of another type or value, gone, or twice there. */
export function spoiltTree(tree: unknown, draws: Draws): unknown {
  const root = [structuredClone(tree) as Tree]
  for (let wrong = 1 + draws.whole(3); wrong > 0; wrong--) spoilPart(root, draws)
  return root[0]
}

/** Walks down to some part: deeper parts as often as shallow ones, however many there are of them. */
function spoilPart(root: Tree[], draws: Draws): void {
  let [parent, key]: [Tree[] | { [key: string]: Tree }, string] = [root, '0']
  for (let part = root[0]; typeof part === 'object' && part !== null && !draws.chance(0.25);) {
    const keys = Object.keys(part)
    if (keys.length === 0) break
    parent = part
    key = draws.one(keys)
    part = (parent as { [key: string]: Tree })[key]
  }
  const inside = parent as { [key: string]: Tree }
  const way = draws.whole(5)
  if (way === 0 && Array.isArray(parent)) parent.splice(Number(key), 1)
  else if (way === 0) delete inside[key]
  else if (way === 1 && Array.isArray(parent)) parent.push(structuredClone(inside[key]))
  else inside[key] = otherValue(way, inside[key], draws)
}

function otherValue(way: number, value: Tree, draws: Draws): Tree {
  if (way === 2 && typeof value === 'number') return value * draws.one([-1, 0, 2, 1e6, 1.0000001])
  if (way === 3 && typeof value === 'string') return value + oddWord(draws)
  return draws.one(ODD_VALUES)
}

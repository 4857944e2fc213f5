/**
 * YAML text as a plain tree in which everything knows its line and column. Stricter than YAML: no anchors, aliases or tags, no key twice,
 * bounded size and depth; so nothing in a file can make the reader slow or reach beyond plain data.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, ErrorCode, Node, Pair, YAMLMap } from 'yaml'
import { InputError } from './input-error.ts'
import { say } from './message.ts'
import { wideSignAdvice } from './wide-signs.ts'
import { COMMAND_LINE, at, named, shown } from './place.ts'
import { Faults } from './faults.ts'
import type { Message } from './message.ts'
import type { Place } from './place.ts'
import { yamlAdvice } from './yaml-advice.ts'
import { tooDeepAt } from './yaml-depth.ts'

export interface Leaf {
  readonly kind: 'leaf'
  readonly value: string | number | boolean | null
  readonly place: Place
}
export interface Listing {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly place: Place
}
export interface Mapping {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly place: Place
}
/** One key of a mapping: its value, and where the key stands. */
export interface Entry {
  readonly tree: Tree
  readonly place: Place
}
export type Tree = Leaf | Listing | Mapping

/** Largest text read, in characters: a scenario with 400 streets listed one by one takes a fifth of it. */
export const LONGEST_TEXT = 32000
const DEEPEST = 10

/** How a node is turned into a tree: the file it is in, and its lines; or where the whole of the text stands. */
interface Reading {
  readonly place: Place
  readonly lines: LineCounter | null
  readonly faults: Faults
}

function placeAt(position: number, { place, lines }: Pick<Reading, 'place' | 'lines'>): Place {
  if (lines === null) return place
  const { line, col } = lines.linePos(position)
  return { file: place.file, line, column: col }
}

function placeOf(node: unknown, reading: Reading, otherwise: Place): Place {
  const range = (node as Node | null)?.range
  return range ? placeAt(range[0], reading) : otherwise
}

/** Undefined for what is no plain word. */
function keyOf(pair: Pair, place: Place, { faults }: Reading): string | undefined {
  const key: unknown = pair.key
  if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
    faults.spoil(say`a key in ${at(place)} is not a plain word; write it as name: value`)
    return undefined
  }
  noteMarks(key, place, faults)
  return String(key.value)
}

function noteMarks(node: Node, place: Place, faults: Faults): void {
  const { anchor, tag } = node as { anchor?: string; tag?: string }
  if (anchor !== undefined)
    faults.add(say`anchor &${named(anchor)} in ${at(place)}; write the value out, anchors are not read`)
  if (tag !== undefined) faults.add(say`tag ${named(tag)} in ${at(place)}; write a plain value`)
}

function mapping(node: YAMLMap, reading: Reading, place: Place, depth: number): Mapping {
  const entries = new Map<string, Entry>()
  for (const pair of node.items) {
    const keyPlace = placeOf(pair.key, reading, place)
    const key = keyOf(pair, keyPlace, reading)
    if (key === undefined) continue
    const before = entries.get(key)
    if (before) {
      reading.faults.add(say`${named(key)} is given twice: ${at(before.place)} and ${at(keyPlace)}; keep one`)
      continue
    }
    entries.set(key, { tree: treeOf(pair.value, reading, keyPlace, depth + 1), place: keyPlace })
  }
  return { kind: 'map', entries, place }
}

function treeOf(node: unknown, reading: Reading, outer: Place, depth: number): Tree {
  const place = placeOf(node, reading, outer)
  if (node === null || node === undefined) return { kind: 'leaf', value: null, place }
  if (depth > DEEPEST) throw tooDeep(place)
  noteMarks(node as Node, place, reading.faults)
  if (isMap(node)) return mapping(node, reading, place, depth)
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => treeOf(item, reading, place, depth + 1)), place }
  const nothing: Leaf = { kind: 'leaf', value: null, place }
  if (!isScalar(node)) {
    reading.faults.spoil(say`alias in ${at(place)}; write the value out, aliases are not read`)
    return nothing
  }
  const value = node.value
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'leaf', value, place }
  reading.faults.spoil(say`value ${shown(String(value))} in ${at(place)} is not plain; give a number, a word or a list`)
  return nothing
}

function parse(text: string, lines: LineCounter): Document {
  return parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false, // checked above: the parser compares every pair of keys
    merge: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error' /* silent would let a second document pass */,
  })
}

/** Where the lines of a text begin, for one that the parser will not see. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines
}

function tooDeep(place: Place): InputError {
  return new InputError(say`${at(place)} is nested more than ${DEEPEST} levels deep; scenarios are flatter`)
}

/** What the parser met and where, in a line, and what to do about it. */
interface Stumble {
  readonly message: string
  readonly position: number
  readonly code?: ErrorCode
  /** The lines that it met it in. */
  readonly lines?: string
}

function syntaxFault({ message, position, code, lines = '' }: Stumble, reading: Reading): Message {
  // Some of its messages go on with how a program would call it.
  const reason = message
    .replace(/\s+/g, ' ')
    .replace(/; please use .*/, '')
    .slice(0, 160)
  return say`${at(placeAt(position, reading))} is not readable as YAML: ${reason}; ${wideSignAdvice(lines) ?? yamlAdvice(code)}`
}

/**
 * Reads YAML text; `file` names it in messages, null is the command line. Throws InputError, and nothing else, for any text.
 * @param noted what is wrong in a text that can be read for all that is noted there, and reading goes on
 */
export function readYaml(text: string, file: string | null, noted?: Faults): Tree {
  const faults = noted ?? new Faults()
  const tree =
    file === null
      ? treeIn(text, { place: COMMAND_LINE, lines: null, faults })
      : treeIn(text, { place: { file, line: 1, column: 1 }, lines: new LineCounter(), faults })
  if (noted === undefined) faults.end()
  return tree
}

/** The same for a text that stands inside another, where all of it has one place. */
export function readYamlAt(text: string, place: Place): Tree {
  const faults = new Faults()
  const tree = treeIn(text, { place, lines: null, faults })
  faults.end()
  return tree
}

/** What follows on a line where the parser has stumbled before is most often the same once more. */
function firstOnEachLine(stumbles: readonly Message[]): Message[] {
  const lines = stumbles.map(({ place }) => place?.line)
  return stumbles.filter((_, index) => lines.indexOf(lines[index]) === index)
}

/** From the beginning of the line of one position to the end of that of the other. */
function linesAt(text: string, [from, to]: readonly [number, number]): string {
  const end = text.indexOf('\n', Math.max(from, to - 1))
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, end < 0 ? undefined : end)
}

function treeIn(text: string, reading: Reading): Tree {
  const { place, lines } = reading
  if (text.length > LONGEST_TEXT)
    throw new InputError(
      say`${at({ file: place.file, line: null })} has ${text.length} characters; a scenario has at most ${LONGEST_TEXT}`,
    )
  const deep = tooDeepAt(text)
  if (deep !== undefined) throw tooDeep(placeAt(deep, { place, lines: lines && linesOf(text) }))
  let document: Document
  try {
    document = parse(text, lines ?? new LineCounter())
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputError(syntaxFault({ message, position: 0 }, reading))
  }
  const stumbles = [...document.errors, ...document.warnings].map(({ message, pos, code }) =>
    syntaxFault({ message, position: pos[0], code, lines: linesAt(text, pos) }, reading),
  )
  if (stumbles.length > 0) throw new InputError(firstOnEachLine(stumbles))
  return treeOf(document.contents, reading, place, 0)
}

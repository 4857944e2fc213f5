/**
 * YAML text as a plain tree in which everything knows its line and column. Stricter than YAML: no anchors, aliases or tags, no key twice,
 * bounded size and depth; so nothing in a file can make the reader slow or reach beyond plain data.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, ErrorCode, Node, Pair, YAMLMap } from 'yaml'
import { InputError } from './input-error.ts'
import { wideSignAdvice } from './narrow.ts'
import { COMMAND_LINE, at, named, printable, shown } from './place.ts'
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
}

function placeAt(position: number, { place, lines }: Reading): Place {
  if (lines === null) return place
  const { line, col } = lines.linePos(position)
  return { file: place.file, line, column: col }
}

function placeOf(node: unknown, reading: Reading, otherwise: Place): Place {
  const range = (node as Node | null)?.range
  return range ? placeAt(range[0], reading) : otherwise
}

function keyOf(pair: Pair, place: Place): string {
  const key: unknown = pair.key
  if (!isScalar(key) || key.value === null || typeof key.value === 'object')
    throw new InputError(`a key in ${at(place)} is not a plain word; write it as name: value`)
  refuseMarks(key, place)
  return String(key.value)
}

function refuseMarks(node: Node, place: Place): void {
  const { anchor, tag } = node as { anchor?: string; tag?: string }
  if (anchor !== undefined)
    throw new InputError(`anchor &${named(anchor)} in ${at(place)}; write the value out, anchors are not read`)
  if (tag !== undefined) throw new InputError(`tag ${named(tag)} in ${at(place)}; write a plain value`)
}

function mapping(node: YAMLMap, reading: Reading, place: Place, depth: number): Mapping {
  const entries = new Map<string, Entry>()
  for (const pair of node.items) {
    const keyPlace = placeOf(pair.key, reading, place)
    const key = keyOf(pair, keyPlace)
    const before = entries.get(key)
    if (before) throw new InputError(`${named(key)} is given twice: ${at(before.place)} and ${at(keyPlace)}; keep one`)
    entries.set(key, { tree: treeOf(pair.value, reading, keyPlace, depth + 1), place: keyPlace })
  }
  return { kind: 'map', entries, place }
}

function treeOf(node: unknown, reading: Reading, outer: Place, depth: number): Tree {
  const place = placeOf(node, reading, outer)
  if (node === null || node === undefined) return { kind: 'leaf', value: null, place }
  if (depth > DEEPEST) throw tooDeep(place)
  refuseMarks(node as Node, place)
  if (isMap(node)) return mapping(node, reading, place, depth)
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => treeOf(item, reading, place, depth + 1)), place }
  if (!isScalar(node)) throw new InputError(`alias in ${at(place)}; write the value out, aliases are not read`)
  const value = node.value
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'leaf', value, place }
  throw new InputError(`value ${shown(String(value))} in ${at(place)} is not plain; give a number, a word or a list`)
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
  return new InputError(`${at(place)} is nested more than ${DEEPEST} levels deep; scenarios are flatter`)
}

/** What the parser met and where, in a line, and what to do about it. */
interface Stumble {
  readonly message: string
  readonly position: number
  readonly code?: ErrorCode
  /** The lines that it met it in. */
  readonly lines?: string
}

function syntaxError({ message, position, code, lines = '' }: Stumble, reading: Reading): InputError {
  // Some of its messages go on with how a program would call it.
  const reason = printable(
    message
      .replace(/\s+/g, ' ')
      .replace(/; please use .*/, '')
      .slice(0, 160),
  )
  return new InputError(
    `${at(placeAt(position, reading))} is not readable as YAML: ${reason}; ${wideSignAdvice(lines) ?? yamlAdvice(code)}`,
  )
}

/** Reads YAML text; `file` names it in messages, null is the command line. Throws InputError, and nothing else, for any text. */
export function readYaml(text: string, file: string | null): Tree {
  if (file === null) return treeIn(text, COMMAND_LINE, null)
  return treeIn(text, { file, line: 1, column: 1 }, new LineCounter())
}

/** The same for a text that stands inside another, where all of it has one place. */
export function readYamlAt(text: string, place: Place): Tree {
  return treeIn(text, place, null)
}

/** From the beginning of the line of one position to the end of that of the other. */
function linesAt(text: string, [from, to]: readonly [number, number]): string {
  const end = text.indexOf('\n', Math.max(from, to - 1))
  return text.slice(text.lastIndexOf('\n', from - 1) + 1, end < 0 ? undefined : end)
}

function treeIn(text: string, place: Place, lines: LineCounter | null): Tree {
  if (text.length > LONGEST_TEXT)
    throw new InputError(
      `${at({ file: place.file, line: null })} has ${text.length} characters; a scenario has at most ${LONGEST_TEXT}`,
    )
  const reading: Reading = { place, lines }
  const deep = tooDeepAt(text)
  if (deep !== undefined) throw tooDeep(placeAt(deep, { place, lines: lines && linesOf(text) }))
  let document: Document
  try {
    document = parse(text, lines ?? new LineCounter())
  } catch (error) {
    throw syntaxError({ message: error instanceof Error ? error.message : String(error), position: 0 }, reading)
  }
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken) {
    const { message, pos, code } = broken
    throw syntaxError({ message, position: pos[0], code, lines: linesAt(text, pos) }, reading)
  }
  return treeOf(document.contents, reading, place, 0)
}

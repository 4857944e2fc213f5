/** For which streets an entry holds: `[1, 4-6]`, `odd`, `even` or `first half`, as a scenario file or the command line says it. */
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import { shown, where } from '../text/place.ts'
import { STREET_WORDS, writtenRanges } from './lever-name.ts'
import type { Part } from '../text/message.ts'
import { kindOf } from '../text/fields.ts'
import type { Tree } from '../text/yaml-tree.ts'

const FORM = say`give street numbers and ranges such as [1, 4-6], or one of ${listed(STREET_WORDS)}`
const MOST_STREETS = 400

/** As a name of an entry has it. Throws InputError with place and remedy. */
export function readStreets(lever: string, tree: Tree): string {
  if (tree.kind === 'leaf' && STREET_WORDS.some((word) => word === tree.value)) return String(tree.value)
  if (tree.kind === 'map') throw refusal(lever, tree, kindOf(tree))
  if (tree.kind === 'list' && tree.items.length === 0) throw refusal(lever, tree, say`an empty list`)
  const parts = tree.kind === 'list' ? tree.items : [tree]
  return writtenRanges(parts.map((part) => readRange(lever, part)))
}

function readRange(lever: string, tree: Tree): readonly [number, number] {
  const value = tree.kind === 'leaf' ? tree.value : null
  const [, first, last = first] = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/.exec(String(value)) ?? []
  const [low, high] = [Number(first), Number(last)]
  if (!(low >= 1 && low <= high && high <= MOST_STREETS))
    throw refusal(lever, tree, tree.kind === 'leaf' ? shown(value) : kindOf(tree))
  return [low, high]
}

function refusal(lever: string, tree: Tree, what: Part): InputError {
  return new InputError(say`streets of ${lever} are ${what}${where(tree.place)}; ${FORM}`)
}

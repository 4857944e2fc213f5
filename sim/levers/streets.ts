/** For which streets an entry holds: `[1, 4-6]`, `odd`, `even` or `first half`, as a scenario file or the command line says it. */
import { InputError } from '../text/input-error.ts'
import { shown, where } from '../text/place.ts'
import { STREET_WORDS, writtenRanges } from './lever-name.ts'
import type { Tree } from '../text/yaml-tree.ts'

const FORM = `give street numbers and ranges such as [1, 4-6], or one of ${STREET_WORDS.join(', ')}`
const MOST_STREETS = 400

/** As a name of an entry has it. Throws InputError with place and remedy. */
export function readStreets(lever: string, tree: Tree): string {
  if (tree.kind === 'leaf' && STREET_WORDS.some((word) => word === tree.value)) return String(tree.value)
  if (tree.kind === 'map') throw refusal(lever, tree, 'a mapping')
  if (tree.kind === 'list' && tree.items.length === 0) throw refusal(lever, tree, 'an empty list')
  const parts = tree.kind === 'list' ? tree.items : [tree]
  return writtenRanges(parts.map((part) => readRange(lever, part)))
}

function readRange(lever: string, tree: Tree): readonly [number, number] {
  const value = tree.kind === 'leaf' ? tree.value : null
  const [, first, last = first] = /^(\d{1,3})(?:\s*-\s*(\d{1,3}))?$/.exec(String(value)) ?? []
  const [low, high] = [Number(first), Number(last)]
  if (!(low >= 1 && low <= high && high <= MOST_STREETS))
    throw refusal(lever, tree, tree.kind === 'leaf' ? shown(value) : `a ${tree.kind === 'map' ? 'mapping' : tree.kind}`)
  return [low, high]
}

function refusal(lever: string, tree: Tree, what: string): InputError {
  return new InputError(`streets of ${lever} are ${what}${where(tree.place)}; ${FORM}`)
}

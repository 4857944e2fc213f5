/** Parts of a mapping in a scenario file: known keys only, words and bilingual texts. */
import { didYouMean } from './did-you-mean.ts'
import { InputError } from './input-error.ts'
import { wideSignAdvice } from './narrow.ts'
import { named, shown, where } from './place.ts'
import type { Bilingual } from './bilingual.ts'
import type { Mapping, Tree } from './yaml-tree.ts'

/** The tree as a mapping; `what` names it in the message. */
export function asMapping(what: string, tree: Tree, form: string): Mapping {
  if (tree.kind === 'map') return tree
  const text = tree.kind === 'leaf' ? tree.value : null
  const sign = typeof text === 'string' ? wideSignAdvice(text) : undefined
  throw new InputError(
    `${what} is ${tree.kind === 'leaf' ? shown(text) : 'a list'}${where(tree.place)}; ${sign ?? `write ${form}`}`,
  )
}

/** Refuses keys that are not in the list. A key without a value is most often the rest of a text that was cut at its comma. */
export function onlyKeys(what: string, map: Mapping, known: readonly string[]): void {
  for (const [key, { place, tree }] of map.entries) {
    if (known.includes(key)) continue
    const cut = tree.kind === 'leaf' && tree.value === null
    const advice = partAdvice(key, known, cut)
    throw new InputError(`${named(key)}${where(place)} is no part of ${what}${advice}`)
  }
}

/** @param cut the key has no value */
function partAdvice(key: string, known: readonly string[], cut: boolean): string {
  const sign = wideSignAdvice(key)
  if (sign !== undefined) return `; ${sign}`
  const [part, glued] = key.split(':')
  if (cut && glued && known.includes(part)) return `; put a space after the colon: ${part}: ${glued}`
  if (cut && /^\d{3}$/.test(key)) return '; write a number without a comma, which ends it here'
  const parts = `its parts are ${known.join(', ')}${cut ? '; a text with a comma in it needs quotes' : ''}`
  return didYouMean(key, known, parts)
}

const LONGEST = 2000

/** A text of 1 to 2,000 characters, without control characters: it is printed to terminals. */
export function asText(what: string, tree: Tree): string {
  const value = tree.kind === 'leaf' ? tree.value : null
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST && !/[^\P{Cc}\n]/u.test(text))
    return text.trim()
  throw new InputError(
    `${what} is ${tree.kind === 'leaf' ? shown(value) : `a ${tree.kind}`}${where(tree.place)}; give a text of 1 to ${LONGEST} printable characters`,
  )
}

/** The text of a key, or undefined where the key is absent. */
export function textOf(what: string, map: Mapping, key: string): string | undefined {
  const entry = map.entries.get(key)
  return entry && asText(`${key} of ${what}`, entry.tree)
}

/** `{en: ..., zh: ...}`, or one text for both languages. */
export function asBilingual(what: string, tree: Tree): Bilingual {
  if (tree.kind === 'leaf') {
    const text = asText(what, tree)
    return { en: text, zh: text }
  }
  const map = asMapping(what, tree, '{en: ..., zh: ...}')
  onlyKeys(what, map, ['en', 'zh'])
  const en = textOf(what, map, 'en')
  const zh = textOf(what, map, 'zh')
  if (en === undefined || zh === undefined)
    throw new InputError(`${what} lacks ${en === undefined ? 'en' : 'zh'}${where(tree.place)}; give {en: ..., zh: ...}`)
  return { en, zh }
}

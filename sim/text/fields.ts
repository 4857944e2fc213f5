/** Parts of a mapping in a scenario file: known keys only, words and bilingual texts. */
import { didYouMean } from './did-you-mean.ts'
import { InputError } from './input-error.ts'
import { readAll, readParts } from './faults.ts'
import { listed, say } from './message.ts'
import type { Message, Part } from './message.ts'
import { wideSignAdvice } from './wide-signs.ts'
import { named, shown, where } from './place.ts'
import type { Bilingual } from './bilingual.ts'
import type { Mapping, Tree } from './yaml-tree.ts'

/** The tree as a mapping; `what` names it in the message. */
export function asMapping(what: Part, tree: Tree, form: Part): Mapping {
  if (tree.kind === 'map') return tree
  const text = tree.kind === 'leaf' ? tree.value : null
  const sign = typeof text === 'string' ? wideSignAdvice(text) : undefined
  throw new InputError(
    say`${what} is ${tree.kind === 'leaf' ? shown(text) : say`a list`}${where(tree.place)}; ${sign ?? say`write ${form}`}`,
  )
}

/** Refuses keys that are not in the list. A key without a value is most often the rest of a text that was cut at its comma. */
export function onlyKeys(what: Part, map: Mapping, known: readonly string[]): void {
  readAll(map.entries, ([key, { place, tree }]) => {
    if (known.includes(key)) return
    const cut = tree.kind === 'leaf' && tree.value === null
    const advice = partAdvice(key, known, cut)
    throw new InputError(say`${named(key)}${where(place)} is no part of ${what}${advice}`)
  })
}

/** @param cut the key has no value */
function partAdvice(key: string, known: readonly string[], cut: boolean): Message {
  const sign = wideSignAdvice(key)
  if (sign !== undefined) return say`; ${sign}`
  const [part, glued] = key.split(':')
  if (cut && glued && known.includes(part)) return say`; put a space after the colon: ${part}: ${glued}`
  if (cut && /^\d{3}$/.test(key)) return say`; write a number without a comma, which ends it here`
  const parts = say`its parts are ${listed(known)}`
  return didYouMean(key, known, cut ? say`${parts}; a text with a comma in it needs quotes` : parts)
}

const LONGEST = 2000

/** A text of 1 to 2,000 characters, without control characters: it is printed to terminals. */
export function asText(what: Part, tree: Tree): string {
  const value = tree.kind === 'leaf' ? tree.value : null
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST && !/[^\P{Cc}\n]/u.test(text))
    return text.trim()
  throw new InputError(
    say`${what} is ${tree.kind === 'leaf' ? shown(value) : kindOf(tree)}${where(tree.place)}; give a text of 1 to ${LONGEST} printable characters`,
  )
}

/** What stands where one word is due. */
export function kindOf(tree: Tree): Message {
  return tree.kind === 'list' ? say`a list` : say`a mapping`
}

/** The text of a key, or undefined where the key is absent. */
export function textOf(what: Part, map: Mapping, key: string): string | undefined {
  const entry = map.entries.get(key)
  return entry && asText(say`${key} of ${what}`, entry.tree)
}

/** `{en: ..., zh: ...}`, or one text for both languages. */
export function asBilingual(what: Part, tree: Tree): Bilingual {
  if (tree.kind === 'leaf') {
    const text = asText(what, tree)
    return { en: text, zh: text }
  }
  const map = asMapping(what, tree, '{en: ..., zh: ...}')
  const { en, zh } = readParts({ en: () => textOf(what, map, 'en'), zh: () => textOf(what, map, 'zh') }, () =>
    onlyKeys(what, map, ['en', 'zh']),
  )
  if (en === undefined || zh === undefined)
    throw new InputError(
      say`${what} lacks ${en === undefined ? 'en' : 'zh'}${where(tree.place)}; give {en: ..., zh: ...}`,
    )
  return { en, zh }
}

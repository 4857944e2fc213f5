/** What a misspelt name was meant to be: the nearest known one (Levenshtein 1966), if it is near enough to be worth saying. */
import { closest, distance } from 'fastest-levenshtein'
import { listed, say } from './message.ts'
import type { Message, Part } from './message.ts'

const LONGEST = 64

/** The known word within a third of the length of the given one (at least 2 letters), or undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST || known.length === 0) return undefined
  const best = closest(word, known)
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined
}

/** `; did you mean street.staff?`, or the other advice where nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: Part): Message {
  const best = nearest(word, known)
  return best === undefined ? say`; ${otherwise}` : say`; did you mean ${best}?`
}

const MOST_NAMED = 12

/** `there are a, b and c`, of many the first twelve and how many more; `all` is what lists them. */
export function thoseThereAre(names: readonly string[], none: Part, all: string): Message {
  if (names.length === 0) return say`${none}`
  const more = names.length - MOST_NAMED
  const some = listed(names.slice(0, MOST_NAMED))
  return more > 0 ? say`there are ${some} and ${more} more: ${all} names them` : say`there are ${some}`
}

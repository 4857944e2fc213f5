/** What a misspelt name was meant to be: the nearest known one (Levenshtein 1966), if it is near enough to be worth saying. */
import { closest, distance } from 'fastest-levenshtein'

const LONGEST = 64

/** The known word within a third of the length of the given one (at least 2 letters), or undefined. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST || known.length === 0) return undefined
  const best = closest(word, known)
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : undefined
}

/** `; did you mean street.staff?`, or the other advice where nothing is near. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const best = nearest(word, known)
  return best === undefined ? `; ${otherwise}` : `; did you mean ${best}?`
}

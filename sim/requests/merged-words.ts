/**
 * Words that may be kept: what was seen fewer than five times is one word with its like, and with the next rarest where they are still fewer than
 * five together; names that may be those of persons are numbered.
 */

const FEWEST = 5
export const RARE = '(rare)'
const OFFICE = /[局办队科处所站部委院会社区街道镇乡村厅室组校园心司网厂店]/

export interface MergedWords {
  readonly words: readonly string[]
  readonly counts: readonly number[]
  /** By code before the code now. */
  readonly codes: Int32Array
}

export function mergedWords(words: readonly string[], counts: readonly number[]): MergedWords {
  const order = words.map((_, code) => code).sort((a, b) => counts[a] - counts[b] || a - b)
  const merged = new Set<number>()
  let together = 0
  for (const code of order) {
    if (counts[code] >= FEWEST && (merged.size === 0 || together >= FEWEST)) break
    merged.add(code)
    together += counts[code]
  }
  const kept = words.map((_, code) => code).filter((code) => !merged.has(code))
  const codes = new Int32Array(words.length).fill(kept.length)
  kept.forEach((code, at) => (codes[code] = at))
  return {
    words: [...kept.map((code) => words[code]), ...(merged.size > 0 ? [RARE] : [])],
    counts: [...kept.map((code) => counts[code]), ...(merged.size > 0 ? [together] : [])],
    codes,
  }
}

/** A word of two or three Chinese characters that names no office may be a person. */
export function withoutPersons(words: readonly string[]): string[] {
  let persons = 0
  return words.map((word) => (/^\p{sc=Han}{2,3}$/u.test(word) && !OFFICE.test(word) ? `unit ${++persons}` : word))
}

/** The words of a column as small numbers, in order of first appearance, with how often each was seen. */
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'

/** Words beyond which a column holds free text. */
const MOST_WORDS = 100_000
const LONGEST_WORD = 200

export class CodeList {
  readonly words: string[] = []
  readonly counts: number[] = []
  private readonly codes = new Map<string, number>()
  private readonly column: string

  constructor(column: string) {
    this.column = column
  }

  /** -1 for a word that was never seen. */
  known(word: string): number {
    return this.codes.get(word) ?? -1
  }

  /** @throws InputError where the column holds more than words */
  codeOf(word: string): number {
    const known = this.codes.get(word)
    if (known !== undefined) {
      this.counts[known]++
      return known
    }
    const kept = word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}...` : word
    if (this.words.length >= MOST_WORDS)
      throw new InputError(
        say`${this.column} has more than ${MOST_WORDS} different cells: free text, which is not kept; leave it out of the mapping`,
      )
    this.codes.set(word, this.words.length)
    this.words.push(kept)
    this.counts.push(1)
    return this.words.length - 1
  }
}

/** Where something stands that the user gave, and how a message shows it. */

export interface Place {
  /** Path of the file; null: the command line. */
  readonly file: string | null
  /** Line, from 1; null where the whole file is meant. */
  readonly line: number | null
  /** Column, from 1; absent where the whole line is meant. */
  readonly column?: number | null
}

export const COMMAND_LINE: Place = { file: null, line: null }

/** `scenarios/my-city.yaml:14:3`, or `the command line`. */
export function at(place: Place): string {
  if (place.file === null) return 'the command line'
  return [printable(place.file), place.line, place.column]
    .filter((part) => part !== null && part !== undefined)
    .join(':')
}

/** ` in scenarios/my-city.yaml:14:3`, or ` on the command line`. */
export function where(place: Place): string {
  return place.file === null ? ' on the command line' : ` in ${at(place)}`
}

const LONGEST = 60

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const UNSEEN_IN_LINES = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** As JSON writes it, so that a string of JSON stays the same string. */
function coded(letter: string): string {
  return [...Array(letter.length).keys()]
    .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')
}

/** Text without what a terminal obeys and nobody sees: control characters, marks that turn the direction of writing, halves of characters. */
export function printable(text: string): string {
  return text.replace(UNSEEN, coded)
}

/** The same for a text of several lines that are meant to be lines. */
export function printableLines(text: string): string {
  return text.replace(UNSEEN_IN_LINES, coded)
}

/** A given value for a message: text in quotes, long ones cut, what cannot be seen escaped. */
export function shown(value: unknown): string {
  const text = JSON.stringify(typeof value === 'number' && !Number.isFinite(value) ? String(value) : value) ?? 'nothing'
  return printable(text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`)
}

/** A given word for a message, bare where it is a plain name and in quotes otherwise. */
export function named(word: string): string {
  return /^[\p{L}\p{N}_.\-/]{1,60}$/u.test(word) ? word : shown(word)
}

/** Where something stands that the user gave, and how a message shows it. */
import { Message, say } from './message.ts'
import type { Place } from './message.ts'
import { printable } from './printable.ts'

export type { Place } from './message.ts'

export const COMMAND_LINE: Place = { file: null, line: null }

/** `scenarios/my-city.yaml:14:3`. */
function pathAt(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== null && part !== undefined).join(':')
}

/** `scenarios/my-city.yaml:14:3`, or `the command line`. */
export function at(place: Place): Message {
  const { template, parts } = place.file === null ? say`the command line` : say`${pathAt(place)}`
  return new Message(template, parts, place)
}

/** ` in scenarios/my-city.yaml:14:3`, or ` on the command line`. */
export function where(place: Place): Message {
  const { template, parts } = place.file === null ? say` on the command line` : say` in ${pathAt(place)}`
  return new Message(template, parts, place)
}

const LONGEST = 60

/** A given value for a message: text in quotes, long ones cut, what cannot be seen escaped. */
export function shown(value: unknown): string {
  const text =
    JSON.stringify(typeof value === 'number' && !Number.isFinite(value) ? String(value) : value) ?? String(value)
  return printable(text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`)
}

/** A given word for a message, bare where it is a plain name and in quotes otherwise. */
export function named(word: string): string {
  return /^[\p{L}\p{N}_.\-/]{1,60}$/u.test(word) ? word : shown(word)
}

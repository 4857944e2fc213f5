/** Checks of plain data that was read from a disk: what each part must be, as a few functions that are put together. */
import { ToldError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import type { Part } from '../text/message.ts'

import { printable } from '../text/printable.ts'

/** A part that is not what it must be; the message names it, and what it is. */
export class Wrong extends ToldError {
  override readonly name = 'Wrong'
}

/** @param path of the part, as `scenarios[2].name`; @throws Wrong */
export type Check = (value: unknown, path: string) => void

const MOST_SHOWN = 60

function wrong(value: unknown, path: Part, wanted: Part): never {
  const shown = JSON.stringify(value) ?? ''
  const short = shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}...` : shown
  const what = value === undefined ? say`missing` : short
  throw new Wrong(say`${path || say`it`} is ${what}, and must be ${wanted}`)
}

export const anything: Check = (value, path) => {
  if (value === undefined) wrong(value, path, say`given`)
}

export const flag: Check = (value, path) => {
  if (typeof value !== 'boolean') wrong(value, path, say`true or false`)
}

export function text(pattern = /^/, wanted: Part = say`a text`): Check {
  return (value, path) => {
    if (typeof value !== 'string' || !pattern.test(value)) wrong(value, path, wanted)
  }
}

/** A text in which all can be seen. */
export function line(wanted: string): Check {
  return (value, path) => {
    if (typeof value !== 'string' || printable(value) !== value) wrong(value, path, wanted)
  }
}

/** Bounds included. */
export function number(low: number, high: number): Check {
  return (value, path) => {
    if (typeof value !== 'number' || !(value >= low && value <= high))
      wrong(value, path, say`a number from ${low} to ${high}`)
  }
}

export function whole(low: number, high: number): Check {
  const wanted = low === high ? low : say`a whole number from ${low} to ${high}`
  return (value, path) => {
    if (!Number.isSafeInteger(value) || Number(value) < low || Number(value) > high) wrong(value, path, wanted)
  }
}

export function oneOf(...words: readonly string[]): Check {
  return (value, path) => {
    if (!words.includes(value as string)) wrong(value, path, say`one of ${listed(words)}`)
  }
}

export function orNull(check: Check): Check {
  return (value, path) => (value === null ? undefined : check(value, path))
}

/** The part may be left out. */
export function maybe(check: Check): Check {
  return (value, path) => (value === undefined ? undefined : check(value, path))
}

export function list(check: Check, least = 0, most = Infinity): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return wrong(value, path, say`a list`)
    if (value.length < least || value.length > most)
      wrong(value.length, say`length of ${path}`, say`${least} to ${most}`)
    for (const [at, one] of value.entries()) check(one, `${path}[${at}]`)
  }
}

/** Other parts than those named may be there. */
export function shape(parts: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(parts)
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(value, path, say`an object`)
    for (const [name, check] of checks) {
      check((value as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`)
    }
  }
}

/**
 * What can be given to a command: an option, or a word without dashes, with what it means, how it is read, and so the type of what it gives.
 * The key under which it stands is its name: `warmUp` is written `--warm-up`.
 */
import { readAll } from '../../sim/text/faults.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { shown } from '../../sim/text/place.ts'
import { listed, say } from '../../sim/text/message.ts'
import type { Part } from '../../sim/text/message.ts'
import { readQuantity } from '../../sim/text/quantity.ts'
import { convert } from '../../sim/text/unit.ts'

/** As the line has it: what is given twice is a list, what is not given is undefined. */
export type Raw = string | readonly string[] | boolean | undefined

export interface Wording {
  readonly does: string
  /** Stands for its value in a table: N, DIR; nothing for an option that takes none. */
  readonly sample?: string
  /** What holds where it is not given. */
  readonly otherwise?: string
}

export interface Option<Value> extends Wording {
  readonly takes: 'value' | 'values' | 'nothing'
  /**
   * @param name as it is written on the line
   * @throws InputError
   */
  read(raw: Raw, name: string): Value
}

export type Options = Readonly<Record<string, Option<unknown>>>

type ValueOf<One> = One extends Option<infer Value> ? Value : never

/** What a command is given: by each name what its option reads; what may be undefined may be left out. */
export type Given<O extends Options> = {
  readonly [Name in keyof O as undefined extends ValueOf<O[Name]> ? never : Name]: ValueOf<O[Name]>
} & {
  readonly [Name in keyof O as undefined extends ValueOf<O[Name]> ? Name : never]?: ValueOf<O[Name]> | undefined
}

/** `warmUp` on the line: `warm-up`. */
export function onTheLine(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Reads all that a command may be given. @throws InputError with all that is wrong */
export function readGiven<O extends Options>(options: O, raw: Readonly<Record<string, unknown>>): Given<O> {
  const read = ([name, option]: [string, Option<unknown>]): [string, unknown] => {
    const written = onTheLine(name)
    return [name, option.read(raw[written] as Raw, written)]
  }
  return Object.fromEntries(readAll(Object.entries(options), read)) as Given<O>
}

/** An option with one value. @param parse called only with what was given, once and not empty */
export function value<Value>(
  wording: Wording,
  parse: (text: string, name: string) => Value,
): Option<Value | undefined> {
  return {
    ...wording,
    takes: 'value',
    read: (raw, name) => (raw === undefined ? undefined : parse(once(raw, name), name)),
  }
}

function once(raw: Raw, name: string): string {
  if (Array.isArray(raw)) throw new InputError(say`--${name} is given ${raw.length} times; give it once`)
  if (raw === '') throw new InputError(say`--${name} is empty; give it a value`)
  return raw as string
}

/** Any text at all. */
export function anyText(wording: Wording): Option<string | undefined> {
  return value(wording, (given) => given)
}

/** A text in one line: messages name it, and whoever reads them must see where they end. */
export function text(wording: Wording): Option<string | undefined> {
  return value(wording, (given, name) => inOneLine(given, name))
}

/** @param option absent for a word without dashes */
function inOneLine(given: string, option?: string): string {
  if (!given.includes('\n')) return given
  throw new InputError(
    option === undefined
      ? say`${shown(given)} has a line break; give it in one line`
      : say`--${option} is ${shown(given)}, which has a line break; give it in one line`,
  )
}

/** A text of some form. @param remedy what to give, in words */
export function textLike(pattern: RegExp, remedy: Part, wording: Wording): Option<string | undefined> {
  return value(wording, (given, name) => {
    if (pattern.test(given)) return given
    throw new InputError(say`--${name} is ${shown(given)}; give ${remedy}`)
  })
}

/** A whole number within bounds, both included. @param unit what it counts, which may be written behind it */
export function whole(low: number, high: number, wording: Wording, unit = ''): Option<number | undefined> {
  return value({ sample: 'N', ...wording }, (given, name) => wholeNumber(name, given, low, high, unit))
}

/** @throws InputError for what is not written as a whole number, or out of bounds (both included) */
export function wholeNumber(name: string, given: string, low: number, high: number, unit = ''): number {
  const number = numberIn(given, unit) ?? NaN
  if (!Number.isInteger(number) || number < low || number > high) {
    const range = say`${low} to ${high.toLocaleString('en', { useGrouping: false })}`
    throw new InputError(say`--${name} is ${shown(given)}; give a whole number from ${range}`)
  }
  return number
}

/** The number that a text says, of a unit if it has one; a line has no lists with full-width commas. Undefined for anything else. */
export function numberIn(text: string, unit = ''): number | undefined {
  const given = readQuantity(text.replaceAll('，', ','))
  if (given === undefined || 'remedy' in given || given.toOne) return undefined
  return given.unit === '' ? given.number : convert(given.number, given.unit, unit)
}

/** One of a few words. */
export function choice<Word extends string>(words: readonly Word[], wording: Wording): Option<Word | undefined> {
  return value({ sample: words.join('|'), ...wording }, (given, name) => {
    const found = words.find((word) => word === given)
    if (found !== undefined) return found
    const all = say`${listed(words.slice(0, -1))} or ${words.at(-1)!}`
    throw new InputError(say`--${name} is ${shown(given)}; give ${all}`)
  })
}

/** Given or not. */
export function flag(does: string): Option<boolean> {
  return { does, takes: 'nothing', read: (raw) => raw === true }
}

/** An option with one value that may be given several times. */
export function repeated(wording: Wording): Option<readonly string[]> {
  return { ...wording, takes: 'values', read: listOf }
}

/** The option with what holds where it is not given, in words. */
export function otherwise<Value>(option: Option<Value>, words: string): Option<Value> {
  return { ...option, otherwise: words }
}

/** The option where it is read as a usual text if it is not given. */
export function usually<Value>(option: Option<Value>, usual: string): Option<Exclude<Value, undefined>> {
  const read: Option<unknown>['read'] = (raw, name) => option.read(raw ?? usual, name)
  return { ...option, otherwise: usual, read } as Option<Exclude<Value, undefined>>
}

/** The option where it has to be given. @param remedy what to give, in words */
export function needed<Value>(option: Option<Value>, remedy: Part): Option<Exclude<Value, undefined>> {
  const read: Option<unknown>['read'] = (raw, name) => {
    if (raw === undefined) throw missing(name, remedy)
    return option.read(raw, name)
  }
  return { ...option, read } as Option<Exclude<Value, undefined>>
}

/** Of an option that has to be given, unless what it would say stands in a file. */
export function missing(name: string, remedy: Part): InputError {
  return new InputError(say`--${name} is missing; give it ${remedy}`)
}

/** A word without dashes. */
export function word(does: string): Option<string> {
  return { does, takes: 'value', read: (raw) => inOneLine(raw as string) }
}

/** Words without dashes, one or more. */
export function words(does: string): Option<readonly string[]> {
  return { does, takes: 'values', read: (raw) => listOf(raw).map((one) => inOneLine(one)) }
}

function listOf(raw: Raw): readonly string[] {
  return raw === undefined ? [] : ([raw].flat() as string[])
}

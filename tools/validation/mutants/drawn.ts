/**
 * Which mutants of a room are tried: all places there are, in an order drawn once and for all, a portion after another. To try them all would
 * take days; a portion of each room says what share the tests notice.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { Draws } from '../draws.ts'
import type { Room } from './rooms.ts'
import { filesOf } from './rooms.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** Mutants of a portion. */
const PORTION = 24
/**
 * A place with more mutants inside is not drawn by itself: whole bodies would fill a portion with one function, and what
 * tests notice of a part they notice of the whole.
 */
const MOST_WITHIN = 4
/** Words of messages and tables, which generated documents and their readers hold. */
export const LEFT_OUT = ['StringLiteral']
export const SEED = 'mutants'

/** Where a mutant stands: lines and columns from 0. */
export interface Place {
  readonly file: string
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

export interface Portion {
  /** Mutants of the room. */
  readonly all: number
  readonly places: readonly Place[]
}

/** Portion `number` (from 0) of a room. Beyond the last one: no places. */
export async function portionOf(room: Room, number: number): Promise<Portion> {
  const mutants = await mutantsOf(room)
  return { all: mutants.length, places: portions(mutants, SEED)[number] ?? [] }
}

/** Every place of at most four mutants, in an order drawn from the seed, in portions that hold 24 mutants or a few more. */
export function portions(mutants: readonly Place[], seed: string): Place[][] {
  const within = (place: Place): number => mutants.filter((other) => isWithin(other, place)).length
  const places = mutants.filter((place) => within(place) <= MOST_WITHIN)
  const outermost = places.filter((place) => !places.some((other) => other !== place && isStrictlyWithin(place, other)))
  const drawn = shuffled(distinct(outermost), new Draws(seed, 0))
  const found: Place[][] = []
  let held = Infinity
  for (const place of drawn) {
    if (held >= PORTION) {
      found.push([])
      held = 0
    }
    found.at(-1)!.push(place)
    held += within(place)
  }
  return found
}

async function mutantsOf(room: Room): Promise<Place[]> {
  const files = filesOf(room).map((name) => ({
    name,
    content: readFileSync(join(ROOT, name), 'utf8'),
    mutate: true,
  }))
  const options = { plugins: null, excludedMutations: LEFT_OUT, ignorers: [] }
  const { mutants } = await new Instrumenter(SILENT).instrument(files, options)
  return mutants
    .filter(({ statusReason }) => statusReason === undefined)
    .map(({ fileName, location: { start, end } }) => ({ file: fileName, start, end }))
}

const nothing = (): void => undefined
const no = (): boolean => false
const SILENT = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no },
  ...{
    isFatalEnabled: no,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  },
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end)
}

function isStrictlyWithin(inner: Place, outer: Place): boolean {
  return isWithin(inner, outer) && !isWithin(outer, inner)
}

function isBefore(a: Place['start'], b: Place['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}

/** Of mutants of the same piece of code its place once. */
function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [JSON.stringify([place.file, place.start, place.end]), place])).values()]
}

function shuffled<T>(list: readonly T[], draws: Draws): T[] {
  const all = [...list]
  for (let at = all.length - 1; at > 0; at--) {
    const other = draws.whole(at + 1)
    ;[all[at], all[other]] = [all[other], all[at]]
  }
  return all
}

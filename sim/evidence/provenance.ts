/** On what a value rests: an id of the evidence tables, or an assumption that says how wide or why. */
import { evidence } from './evidence.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { named, where } from '../text/place.ts'
import type { Part } from '../text/message.ts'
import type { Place } from '../text/place.ts'

const SOURCES = say`E001-E150, T1-T15, I01-I22, P00-P33 or assumption`

/** True for an id that the evidence tables hold. */
export function isEvidence(id: string): boolean {
  return evidence(id) !== undefined
}

/**
 * What kind of ground a value stands on. `fact`: stated in the documents (E), read out of them where they are at odds (I), or the
 * case as they tell it (P). `outside`: a figure from elsewhere (T), or fitted to a table of the city's own (`data:`). `assumption`: nobody has stated it.
 */
export type Ground = 'fact' | 'outside' | 'assumption'

/** The kind of ground of a source that has been checked. */
export function groundOf(source: string): Ground {
  if (source === 'assumption') return 'assumption'
  return source.startsWith('T') || isOwnData(source) ? 'outside' : 'fact'
}

/** A value that was fitted to a table of the city's own: `data:kansas-city#created`. */
export function isOwnData(source: string): boolean {
  return OWN_DATA.test(source)
}

/** Name of the import, and what of it was used: columns, or the measure that was calibrated against. */
const OWN_DATA = /^data:[\p{L}\p{N}_.-]{1,60}#[A-Za-z0-9_+]{1,60}$/u

/** How many values stand on each kind of ground. */
export function groundCounts(values: Iterable<{ readonly source: string }>): Record<Ground, number> {
  const counts = { fact: 0, outside: 0, assumption: 0 }
  for (const { source } of values) counts[groundOf(source)]++
  return counts
}

/** Checks a source; `what` names its owner. Throws InputError when it is missing, dangling, or a bare assumption. */
export function checkSource(what: Part, source: string | undefined, explained: boolean, place: Place): string {
  if (source === undefined)
    throw new InputError(say`${what} has no source${where(place)}; add source: one of ${SOURCES}`)
  if (source === 'assumption') {
    if (!explained)
      throw new InputError(
        say`${what} is an assumption without range or why${where(place)}; add range: [low, high] or why: a reason`,
      )
    return source
  }
  if (isOwnData(source)) {
    if (!explained)
      throw new InputError(
        say`${what} is fitted to data without range or why${where(place)}; add range: [low, high], its interval, or why: how it was fitted`,
      )
    return source
  }
  if (!isEvidence(source))
    throw new InputError(
      say`source of ${what} is ${named(source)}${where(place)}, which is in no table; give ${SOURCES}. For a document of your own: source: assumption, and name it in why:`,
    )
  return source
}

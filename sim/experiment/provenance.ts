/** On what a value rests: an id of the evidence tables, or an assumption that says how wide or why. */
import { InputError } from './input-error.ts'
import { named, where } from './place.ts'
import type { Place } from './place.ts'

/** First and last number of each series of ids, and how many digits it is written with at least. */
const SERIES: Readonly<Record<string, readonly [number, number, number]>> = {
  E: [1, 150, 3],
  T: [1, 15, 1],
  I: [1, 22, 2],
  P: [0, 33, 2],
}
const SOURCES = 'E001-E150, T1-T15, I01-I22, P00-P33 or assumption'

/** True for an id that the evidence tables hold. */
export function isEvidence(id: string): boolean {
  const [, letter, digits] = /^([EITP])(\d{1,3})$/.exec(id) ?? []
  if (letter === undefined || digits === undefined) return false
  const [first, last, width] = SERIES[letter]!
  const number = Number(digits)
  return number >= first && number <= last && digits === String(number).padStart(width, '0')
}

/** Checks a source; `what` names its owner. Throws InputError when it is missing, dangling, or a bare assumption. */
export function checkSource(what: string, source: string | undefined, explained: boolean, place: Place): string {
  if (source === undefined) throw new InputError(`${what} has no source${where(place)}; add source: one of ${SOURCES}`)
  if (source === 'assumption') {
    if (!explained)
      throw new InputError(
        `${what} is an assumption without range or why${where(place)}; add range: [low, high] or why: a reason`,
      )
    return source
  }
  if (!isEvidence(source))
    throw new InputError(`source of ${what} is ${named(source)}${where(place)}, which is in no table; give ${SOURCES}`)
  return source
}

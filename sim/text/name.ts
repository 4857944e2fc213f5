/**
 * What may be a name: of the file of a scenario or study, of a domain, of a department. Names stand in tables, file names, lists and on terminals,
 * so none may hide there, turn the writing round, begin a line or be taken for a formula or an option.
 */
import { InputError } from './input-error.ts'
import { say } from './message.ts'
import type { Part } from './message.ts'
import { shown, where } from './place.ts'
import type { Place } from './place.ts'

const LONGEST = 100
const NAME = new RegExp(
  `^(?![-=+@＝＋－＠'"\\p{Z}])[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]{1,${LONGEST}}(?<!\\p{Z})$`,
  'u',
)

export const NAME_RULE = say`1 to ${LONGEST} visible characters in one line, the first none of = + - @, a quote or a space`

export function isName(text: string): boolean {
  return NAME.test(text)
}

/** @param what it is the name of, as `domain 2 of authority` @throws InputError */
export function checkName(what: Part, name: string, place: Place): void {
  if (!isName(name)) throw new InputError(say`${what} is ${shown(name)}${where(place)}; give ${NAME_RULE}`)
}

/** @param path of the file, whose name without its ending is that of what it holds @throws InputError */
export function checkFileName(path: string, name: string): void {
  if (!isName(name)) throw new InputError(say`the file ${shown(path)} has no fit name; rename it: ${NAME_RULE}`)
}

/** A name that the command line and studies give a variant: also free of what divides a line. */
export function isVariantName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,59}$/u.test(text)
}

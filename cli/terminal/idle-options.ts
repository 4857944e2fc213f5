/** Options that mean nothing to what a command is given: whoever writes one believes that it does something, so it is refused. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Part } from '../../sim/text/message.ts'
import { onTheLine } from './option-kinds.ts'

/**
 * @param names of the options that mean nothing here, as the command has them
 * @param what they mean nothing to
 * @param remedies by option; absent: to leave it out
 * @throws InputError with all that are given
 */
export function refuseIdle<Name extends string>(
  given: Partial<Readonly<Record<Name, unknown>>>,
  names: readonly Name[],
  what: Part,
  remedies: Partial<Readonly<Record<Name, Part>>> = {},
): void {
  const isGiven = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
  const idle = names.filter((name) => isGiven(given[name]))
  if (idle.length > 0)
    throw new InputError(
      idle.map((name) => say`--${onTheLine(name)} means nothing to ${what}; ${remedies[name] ?? say`leave it out`}`),
    )
}

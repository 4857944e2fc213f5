/** An option that may be given once. */
import { InputError } from '../../sim/index.ts'

/** What is given twice comes as a list. @throws InputError for that, and for an empty text */
export function once(name: string, given: string | string[]): string {
  if (Array.isArray(given)) throw new InputError(`--${name} is given ${given.length} times; give it once`)
  if (given === '') throw new InputError(`--${name} is empty; give it a value`)
  return given
}

/** A table that its own check found not fit for use: nothing is fitted to it, unless somebody says that she knows. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Check, Finding } from '../../sim/requests/quality.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { listed, say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { flag } from '../terminal/option-kinds.ts'
import { QUALITY } from './import-folder.ts'

export const UNFIT = flag('uses a table that was found not fit for use, knowingly')

/** The checks that can stop an import, with what each found. */
const REASONS: Partial<Readonly<Record<Check, (n: number) => Message>>> = {
  unreadable: (n) => say`rows without a readable time: ${n}`,
  timeless: (n) => say`rows without a time: ${n}`,
  cells: (n) => say`rows with another number of cells than the header: ${n}`,
  future: (n) => say`closings after the table was taken: ${n}`,
  closedFirst: (n) => say`closings before the beginning: ${n}`,
  repeats: (n) => say`rows that repeat an id: ${n}`,
  small: (n) => say`rows in all: ${n}`,
}

function reasonOf({ check, n }: Finding): Message {
  return REASONS[check]?.(n) ?? say`${check}: ${n}`
}

/**
 * @param knowingly somebody said --unfit
 * @returns what makes the table unfit
 * @throws InputError where something does and nobody said so
 */
export function whyUnfit(folder: string, knowingly: boolean): readonly Finding[] {
  const reasons = findingsIn(folder).filter(({ level }) => level === 'stop')
  if (reasons.length === 0 || knowingly) return reasons
  throw new InputError(
    say`${folder} is not fit for use (${listed(reasons.map(reasonOf))}): mend the table or leave the column out of its mapping, and import it again;
      or give --unfit to use it knowingly`,
  )
}

function findingsIn(folder: string): readonly Finding[] {
  const file = join(folder, QUALITY)
  if (!existsSync(file)) throw new InputError(say`${file} is missing; import the table again`)
  try {
    const { findings } = JSON.parse(readFileSync(file, 'utf8')) as { readonly findings?: readonly Finding[] }
    if (Array.isArray(findings)) return findings
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new InputError(say`${file} is damaged; import the table again`)
}

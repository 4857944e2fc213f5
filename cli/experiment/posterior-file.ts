/** The file of a posterior, as a calibration writes it. */
import { readFileSync } from 'node:fs'
import { unreadable } from '../../sim/store/disk-errors.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { unassumed } from '../../sim/study/assumed.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { readPosterior } from '../../sim/study/posterior.ts'
import type { Posterior } from '../../sim/study/posterior.ts'

/**
 * @param scenarios whose assumptions are drawn from it
 * @throws InputError where it cannot be read, is none, or has what no scenario assumes
 */
export function posteriorFor(file: string, scenarios: readonly Scenario[]): Posterior {
  const posterior = posteriorIn(file)
  const name = unassumed(posterior.names, scenarios)
  if (name === undefined) return posterior
  throw new InputError(
    say`${file} has ${name}, which no option assumes within a range, so that its values would move nothing; leave its column out`,
  )
}

/** @throws InputError where it cannot be read, or is none */
export function posteriorIn(file: string): Posterior {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
  return readPosterior(text, file)
}

/** The file of a posterior, as a calibration writes it. */
import { readFileSync } from 'node:fs'
import { unreadable } from '../../sim/store/disk-errors.ts'
import { readPosterior } from '../../sim/study/posterior.ts'
import type { Posterior } from '../../sim/study/posterior.ts'

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

/** How sure an answer is to be, and how many replications of one option or value may be taken for it. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { value, whole } from '../terminal/option-kinds.ts'

export const CONFIDENCE = value({ sample: 'SHARE', does: 'how sure the answer is to be' }, (given): number => {
  const share = /%$/.test(given.trim()) ? Number(given.trim().slice(0, -1)) / 100 : Number(given)
  if (share >= 0.5 && share <= 0.999) return share
  throw new InputError(say`--confidence is ${shown(given)}; give 0.5 to 0.999, such as 0.95`)
})

export const USUAL_CAP = 1000
const MOST_CAP = 1_000_000

/** @param does what the replications are of */
export function capOf(does: string) {
  return whole(15, MOST_CAP, { does })
}

/** So many replications, where they may be allowed. */
export function withinCap(replications: number | null): number | null {
  return replications !== null && replications <= MOST_CAP ? replications : null
}

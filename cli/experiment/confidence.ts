/** `--confidence`: how sure an answer is to be. */
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { shown } from '../../sim/text/place.ts'
import { value } from '../terminal/option-kinds.ts'

export const CONFIDENCE = value({ sample: 'SHARE', does: 'how sure the answer is to be' }, (given): number => {
  const share = /%$/.test(given.trim()) ? Number(given.trim().slice(0, -1)) / 100 : Number(given)
  if (share >= 0.5 && share <= 0.999) return share
  throw new InputError(say`--confidence is ${shown(given)}; give 0.5 to 0.999, such as 0.95`)
})

/** The values that a sizing chooses from, as they are written. */
import { isRange } from '../../sim/design/axis.ts'
import type { LeverValue } from '../../sim/levers/lever.ts'
import { knownLever } from '../../sim/scenario/lever-setting.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { axesOver } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { checkRising, variedIn } from '../../sim/study/varied.ts'
import type { VariedBehind } from '../../sim/study/varied.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { narrow } from '../../sim/text/narrow.ts'
import { COMMAND_LINE, where } from '../../sim/text/place.ts'

/** More values than that are not told apart by anybody. */
const MOST_VALUES = 10_000

/** @param behind where the lever is named. @returns the lever to be sized and its values, in order. @throws InputError */
export function valuesOfLever(
  base: Scenario,
  given: string,
  behind: VariedBehind = { option: '--lever', place: COMMAND_LINE },
): { readonly axis: PlacedAxis; readonly values: readonly LeverValue[] } {
  const { option, place } = behind
  const spot = place.file === null ? '' : where(place)
  const lever = knownLever(narrow(given).split('=')[0].trim(), place)
  const bounded = given.includes('=') || lever.low === undefined ? given : `${lever.name}=${lever.low}:${lever.high}`
  const [axis, ...more] = axesOver(base, [variedIn(bounded, behind)])
  if (more.length > 0) throw new InputError(say`one lever is sized at a time; give --lever one name`)
  const values = isRange(axis.axis) ? wholesOf(axis, behind) : axis.axis.levels
  if (values.length < 2 || values.length > MOST_VALUES) {
    const count = values.length === 1 ? say`one value` : say`${values.length} values`
    throw new InputError(
      say`${lever.name}${spot} has ${count} to choose from; give 2 to ${MOST_VALUES}, as ${option} ${lever.name}=low:high:step`,
    )
  }
  checkRising(lever, values, place)
  return { axis, values }
}

function wholesOf({ axis, lever }: PlacedAxis, { option, place }: VariedBehind): number[] {
  if (!isRange(axis) || !axis.whole || axis.times !== undefined) {
    const spot = place.file === null ? '' : where(place)
    throw new InputError(
      say`${lever.name}${spot} has no steps to choose from; give ${option} ${lever.name}=low:high:step`,
    )
  }
  const first = Math.ceil(axis.low)
  return Array.from(
    { length: Math.max(0, Math.min(MOST_VALUES + 1, Math.floor(axis.high) - first + 1)) },
    (_, index) => first + index,
  )
}

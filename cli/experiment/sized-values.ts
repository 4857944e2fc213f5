/** The values that a sizing chooses from, as they are written. */
import { isRange } from '../../sim/design/axis.ts'
import type { LeverValue } from '../../sim/levers/lever.ts'
import { knownLever } from '../../sim/scenario/lever-setting.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { axesOver } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import { narrow } from '../../sim/text/narrow.ts'
import { COMMAND_LINE } from '../../sim/text/place.ts'

/** More values than that are not told apart by anybody. */
const MOST_VALUES = 10_000

/** The lever to be sized and its values, in order. @throws InputError */
export function valuesOfLever(
  base: Scenario,
  given: string,
): { readonly axis: PlacedAxis; readonly values: readonly LeverValue[] } {
  const lever = knownLever(narrow(given).split('=')[0].trim(), COMMAND_LINE)
  const bounded = given.includes('=') || lever.low === undefined ? given : `${lever.name}=${lever.low}:${lever.high}`
  const [axis, ...more] = axesOver(base, variedOnLine([bounded], '--lever'))
  if (more.length > 0) throw new InputError(say`one lever is sized at a time; give --lever one name`)
  const values = isRange(axis.axis) ? wholesOf(axis) : axis.axis.levels
  if (values.length < 2 || values.length > MOST_VALUES) {
    const count = values.length === 1 ? say`one value` : say`${values.length} values`
    throw new InputError(
      say`${lever.name} has ${count} to choose from; give 2 to ${MOST_VALUES}, as --lever ${lever.name}=low:high:step`,
    )
  }
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === values.length && numbers.some((value, index) => index > 0 && value <= numbers[index - 1]))
    throw new InputError(say`the values of ${lever.name} do not rise; give the lowest first`)
  return { axis, values }
}

function wholesOf({ axis, lever }: PlacedAxis): number[] {
  if (!isRange(axis) || !axis.whole || axis.times !== undefined)
    throw new InputError(say`${lever.name} has no steps to choose from; give --lever ${lever.name}=low:high:step`)
  const first = Math.ceil(axis.low)
  return Array.from(
    { length: Math.max(0, Math.min(MOST_VALUES + 1, Math.floor(axis.high) - first + 1)) },
    (_, index) => first + index,
  )
}

/** The target of a sizing and the values that it chooses from, as they are written. */
import { MEASURES } from '../../sim/city/model/measures.ts'
import { MEASURE_UNITS } from '../../sim/city/model/measure.ts'
import type { Measure } from '../../sim/city/model/measure.ts'
import { isRange } from '../../sim/design/axis.ts'
import type { FailureRule } from '../../sim/experiment/discover-analysis.ts'
import type { LeverValue } from '../../sim/levers/lever.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'
import { axesOver } from '../../sim/study/sweep.ts'
import type { PlacedAxis } from '../../sim/study/sweep.ts'
import { variedOnLine } from '../../sim/study/varied.ts'
import { didYouMean } from '../../sim/text/did-you-mean.ts'
import { InputError } from '../../sim/text/input-error.ts'
import { say } from '../../sim/text/message.ts'
import type { Message } from '../../sim/text/message.ts'
import { narrow } from '../../sim/text/narrow.ts'
import { named, shown } from '../../sim/text/place.ts'
import { readQuantity } from '../../sim/text/quantity.ts'
import { convert } from '../../sim/text/unit.ts'
import { knownLever } from '../../sim/scenario/lever-setting.ts'
import { COMMAND_LINE } from '../../sim/text/place.ts'

export interface Target {
  readonly measure: Measure
  /** 1: at least; -1: at most. */
  readonly sign: 1 | -1
  /** In the unit of the measure. */
  readonly value: number
  readonly tolerance: number
}

const FORM = say`write such as "onTimeRate >= 0.9" or "resolutionTimeMean <= 10 day"`
const FAILURE = say`write such as "onTimeRate < 0.8" or "resolutionTimeMean > 10 day"`
const MONEY = say`write such as "cost <= 150 million yuan"`

/** @throws InputError */
export function readTarget(given: string, tolerance: string | undefined): Target {
  return targetOf('--target', given, tolerance, FORM)
}

/** `--budget "cost <= 150 million yuan"`. @throws InputError */
export function readBudget(given: string): Target {
  const target = targetOf('--budget', given, undefined, MONEY)
  if (target.measure.id === 'cost' && target.sign === -1) return target
  throw new InputError(say`--budget ${shown(given)} is no upper bound of the cost; ${MONEY}`)
}

/** `--fails-if "onTimeRate < 0.8"`. @throws InputError */
export function readFailure(given: string): FailureRule {
  const { measure, compared, value } = comparisonIn('--fails-if', given, FAILURE, /<=|>=|<|>/)
  return { measure: measure.id, sign: compared as FailureRule['sign'], value }
}

function targetOf(option: string, given: string, tolerance: string | undefined, form: Message): Target {
  const { measure, compared, value } = comparisonIn(option, given, form, />=|<=/)
  const own = tolerance === undefined ? usualTolerance(measure, value) : quantityOf('--tolerance', tolerance, measure)
  if (!(own > 0))
    throw new InputError(
      say`the tolerance of ${measure.id} is ${own}; give --tolerance more than 0, such as --tolerance "0.5 pp"`,
    )
  return { measure, sign: compared === '>=' ? 1 : -1, value, tolerance: own }
}

/** A measure, a sign of those that are allowed, and a quantity. */
function comparisonIn(option: string, given: string, form: Message, signs: RegExp) {
  const text = narrow(given).replace('≥', '>=').replace('≤', '<=')
  const pattern = new RegExp(`^\\s*([A-Za-z]\\w*)\\s*(${signs.source})\\s*([^<>=].*?)\\s*$`)
  const [, name, compared, quantity] = pattern.exec(text) ?? []
  if (name === undefined) throw new InputError(say`${option} ${shown(given)} says no target; ${form}`)
  const all: readonly Measure[] = MEASURES
  const measure = all.find(({ id }) => id === name)
  if (measure !== undefined) return { measure, compared, value: quantityOf(option, quantity, measure, form) }
  const known = all.map(({ id }) => id)
  throw new InputError(
    say`${named(name)} in ${option} is no measure${didYouMean(name, known, say`docs/GLOSSARY.md lists them`)}`,
  )
}

/** @param value what a share is one of */
function usualTolerance({ margin }: Measure, value: number): number {
  return (margin.kind === 'absolute' ? margin.value : Math.max(margin.value * Math.abs(value), margin.atLeast ?? 0)) / 2
}

export function quantityOf(option: string, text: string, { id, unit }: Measure, form = FORM): number {
  const written = MEASURE_UNITS[unit].written
  const found = readQuantity(text.replace(/\s*(pp|percentage points?)$/, ' %'))
  const number =
    found === undefined || 'remedy' in found
      ? undefined
      : found.unit === ''
        ? found.number
        : convert(found.number, found.unit, written)
  if (number === undefined || !Number.isFinite(number))
    throw new InputError(
      say`${option} compares ${id} with ${shown(text)}, and it is measured as ${written || say`a number`}; ${form}`,
    )
  if (unit === 'rate' && (number < 0 || number > 1))
    throw new InputError(
      say`${option} compares ${id} with ${shown(text)}, and it lies between 0 and 1; give such as 90 %`,
    )
  return number
}

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

/** A measure held against a quantity, as `onTimeRate >= 0.9`: what is to be reached, what may be spent, what counts as failing; on the command line and in a study. */
import { MEASURES } from '../city/model/measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Measure } from '../city/model/measure.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message, Part } from '../text/message.ts'
import { narrow } from '../text/narrow.ts'
import { named, shown } from '../text/place.ts'
import { readQuantity } from '../text/quantity.ts'
import { convert } from '../text/unit.ts'

export interface Target {
  readonly measure: Measure
  /** 1: at least; -1: at most. */
  readonly sign: 1 | -1
  /** In the unit of the measure. */
  readonly value: number
  readonly tolerance: number
}

/** What counts as failing: by the mean of a point over its replications, or by the share of them that do. */
export interface FailureRule {
  readonly measure: string
  readonly sign: Sign
  /** In the unit of the measure. */
  readonly value: number
  /** Of the replications that it is true of, by themselves; absent: the mean is held against the value. */
  readonly share?: { readonly sign: Sign; readonly value: number }
}

type Sign = '<' | '<=' | '>' | '>='

/** By what it is called where it stands, `--target` or `target of select`, and where that is: nothing on the command line. */
export interface Standing {
  readonly what: Part
  readonly where: Part
}

/** Of an option. */
export function onLine(option: string): Standing {
  return { what: option, where: '' }
}

const FORM = say`write such as "onTimeRate >= 0.9" or "resolutionTimeMean <= 10 day"`
const FAILURE = say`write such as "onTimeRate < 0.8", "resolutionTimeMean > 10 day" or "share(onTimeRate < 0.8) > 0.1"`
const MONEY = say`write such as "cost <= 150 million yuan"`

/** @throws InputError */
export function readTarget(given: string, tolerance: string | undefined, standing = onLine('--target')): Target {
  const { measure, compared, value } = comparisonIn(standing, given, FORM, />=|<=/)
  return { measure, sign: compared === '>=' ? 1 : -1, value, tolerance: toleranceOf(measure, value, tolerance) }
}

/** `cost <= 150 million yuan`. @throws InputError */
export function readBudget(given: string, standing = onLine('--budget')): Target {
  const { measure, compared, value } = comparisonIn(standing, given, MONEY, />=|<=/)
  if (measure.id === 'cost' && compared === '<=')
    return { measure, sign: -1, value, tolerance: toleranceOf(measure, value, undefined) }
  throw new InputError(say`${standing.what} ${shown(given)}${standing.where} is no upper bound of the cost; ${MONEY}`)
}

/** `onTimeRate < 0.8`, or `share(onTimeRate < 0.8) > 0.1`. @throws InputError */
export function readFailure(given: string, standing = onLine('--fails-if')): FailureRule {
  const text = plainSigns(given)
  const [, inner, sign, part] = /^\s*share\s*\((.*)\)\s*(<=|>=|<|>)\s*([^<>=]+?)\s*$/.exec(text) ?? []
  const { measure, compared, value } = comparisonIn(standing, inner ?? text, FAILURE, /<=|>=|<|>/)
  const rule = { measure: measure.id, sign: compared as Sign, value }
  if (inner === undefined) return rule
  const quantity = readQuantity(part)
  const share =
    quantity === undefined || 'remedy' in quantity
      ? undefined
      : convert(quantity.number, quantity.unit || 'share', 'share')
  if (share !== undefined && share >= 0 && share <= 1) return { ...rule, share: { sign: sign as Sign, value: share } }
  throw new InputError(
    say`${standing.what}${standing.where} holds a share of replications against ${shown(part)}, and it lies between 0 and 1; give such as 0.1`,
  )
}

function plainSigns(text: string): string {
  return narrow(text).replaceAll('≥', '>=').replaceAll('≤', '<=')
}

/** A measure, a sign of those that are allowed, and a quantity. */
function comparisonIn(standing: Standing, given: string, form: Message, signs: RegExp) {
  const pattern = new RegExp(`^\\s*([A-Za-z]\\w*)\\s*(${signs.source})\\s*([^<>=].*?)\\s*$`)
  const [, name, compared, quantity] = pattern.exec(plainSigns(given)) ?? []
  if (name === undefined)
    throw new InputError(say`${standing.what} ${shown(given)}${standing.where} says no target; ${form}`)
  const measure = measureNamed(name, standing)
  return { measure, compared, value: quantityOf(standing, quantity, measure, form) }
}

/** @throws InputError */
export function measureNamed(name: string, { what, where }: Standing): Measure {
  const all: readonly Measure[] = MEASURES
  const measure = all.find(({ id }) => id === name)
  if (measure !== undefined) return measure
  const known = all.map(({ id }) => id)
  throw new InputError(
    say`${named(name)} in ${what}${where} is no measure${didYouMean(name, known, say`docs/GLOSSARY.md lists them`)}`,
  )
}

/** What was given, or half of the margin: a share of it is one of the value. @throws InputError */
function toleranceOf(measure: Measure, value: number, given: string | undefined): number {
  const { margin } = measure
  const own = margin.kind === 'absolute' ? margin.value : Math.max(margin.value * Math.abs(value), margin.atLeast ?? 0)
  const tolerance = given === undefined ? own / 2 : quantityOf(onLine('--tolerance'), given, measure)
  if (tolerance > 0) return tolerance
  throw new InputError(
    say`the tolerance of ${measure.id} is ${tolerance}; give --tolerance more than 0, such as --tolerance "0.5 pp"`,
  )
}

/** A quantity of a measure, in its unit. @throws InputError */
export function quantityOf({ what, where }: Standing, text: string, { id, unit }: Measure, form = FORM): number {
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
      say`${what}${where} compares ${id} with ${shown(text)}, and it is measured as ${written || say`a number`}; ${form}`,
    )
  if (unit === 'rate' && (number < 0 || number > 1))
    throw new InputError(
      say`${what}${where} compares ${id} with ${shown(text)}, and it lies between 0 and 1; give such as 90 %`,
    )
  return number
}

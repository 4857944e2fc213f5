/** A measure held against a quantity, as `onTimeRate >= 0.9`: what is to be reached, what may be spent, what counts as failing; on the command line and in a study. */
import { MEASURES } from '../city/model/measures.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Margin, Measure } from '../city/model/measure.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import type { Message, Part } from '../text/message.ts'
import { narrow } from '../text/narrow.ts'
import { COMMAND_LINE, named, shown } from '../text/place.ts'
import { readQuantity } from '../text/quantity.ts'
import { convert } from '../text/unit.ts'
import { marginIn } from './margin.ts'

export interface Target {
  readonly measure: Measure
  /** 1: at least; -1: at most. */
  readonly sign: 1 | -1
  /** In the unit of the measure. */
  readonly value: number
  /** Means so near may be taken for either side; of a share only its size is known before anything was run (`toleranceOf`). */
  readonly tolerance: Margin
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

/** The rule as it may be given again. */
export function failureText({ measure, sign, value, share }: FailureRule): string {
  const own = `${measure} ${sign} ${value}`
  return share === undefined ? own : `share(${own}) ${share.sign} ${share.value}`
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

/** @param tolerance as a zone is written; half of the margin of the measure where it is not given. @throws InputError */
export function readTarget(given: string, tolerance: string | undefined, standing = onLine('--target')): Target {
  const { measure, compared, value } = comparisonIn(standing, given, FORM, />=|<=/)
  const own = tolerance === undefined ? halfOf(measure.margin) : readZone(tolerance, measure, onLine('--tolerance'))
  return { measure, sign: compared === '>=' ? 1 : -1, value, tolerance: own }
}

/** `cost <= 150 million yuan`. @throws InputError */
export function readBudget(given: string, standing = onLine('--budget')): Target {
  const { measure, compared, value } = comparisonIn(standing, given, MONEY, />=|<=/)
  if (measure.id === 'cost' && compared === '<=') return { measure, sign: -1, value, tolerance: halfOf(measure.margin) }
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
  if (share === undefined || !(share >= 0 && share <= 1))
    throw new InputError(
      say`${standing.what}${standing.where} holds a share of replications against ${shown(part)}, and it lies between 0 and 1; give such as 0.1`,
    )
  refuseEmpty(standing, given, say`a share of replications`, { compared: sign as Sign, value: share, most: 1 }, FAILURE)
  return { ...rule, share: { sign: sign as Sign, value: share } }
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
  const value = quantityOf(standing, quantity, measure, form)
  const most = measure.unit === 'rate' ? 1 : Infinity
  refuseEmpty(standing, given, measure.id, { compared: compared as Sign, value, most }, form)
  return { measure, compared, value }
}

/** What is true, or false, of all that lies between 0 and the most there can be, asks nothing. */
function refuseEmpty(
  { what, where }: Standing,
  given: string,
  of: Part,
  { compared, value, most }: { readonly compared: Sign; readonly value: number; readonly most: number },
  form: Message,
): void {
  const range = most === 1 ? say`from 0 to 1` : say`never below 0`
  if ((compared === '>=' && value === 0) || (compared === '<=' && value === most))
    throw new InputError(say`${what} ${shown(given)}${where} is always true, for ${of} is ${range}; ${form}`)
  if ((compared === '<' && value === 0) || (compared === '>' && value === most))
    throw new InputError(say`${what} ${shown(given)}${where} is never true, for ${of} is ${range}; ${form}`)
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

function halfOf({ kind, value, atLeast }: Margin): Margin {
  return { kind, value: value / 2, ...(atLeast !== undefined && { atLeast: atLeast / 2 }) }
}

/**
 * The tolerance in the unit of the measure. A share is one of the target, or of what was seen where that is larger: of a target near 0 it would be next to nothing.
 * @param seen means of a first look
 */
export function toleranceOf(
  { value, tolerance }: Pick<Target, 'value' | 'tolerance'>,
  seen: readonly number[],
): number {
  if (tolerance.kind === 'absolute') return tolerance.value
  const known = seen.filter((mean) => !Number.isNaN(mean)).map(Math.abs)
  const least = known.length === 0 ? 0 : Math.min(...known)
  return Math.max(tolerance.value * Math.max(Math.abs(value), least), tolerance.atLeast ?? 0)
}

/** What is written of a zone or a tolerance, by unit. */
const ZONES: Readonly<Record<string, string>> = { share: '1 pp', h: '2 h', yuan: '100,000 yuan', '': '2' }

/** A zone or a tolerance: in the unit of its measure, or a share (`5 %`). @throws InputError */
export function readZone(text: string, { id, unit }: Measure, { what, where }: Standing): Margin {
  const { written } = MEASURE_UNITS[unit]
  const zone = marginIn({ kind: 'leaf', value: text, place: COMMAND_LINE }, written)
  if (zone === undefined)
    throw new InputError(
      say`${what} is ${shown(text)}${where}, and ${id} is measured as ${written || say`a number`}; give such as ${ZONES[written]}, or a share such as 5 %`,
    )
  const most = zone.kind === 'relative' || unit === 'rate' ? 1 : Infinity
  if (zone.value > 0 && zone.value <= most) return zone
  const bound = most === 1 ? say`more than 0 and at most 100 %` : say`more than 0`
  throw new InputError(say`${what} is ${shown(text)}${where}; give ${bound}, such as ${ZONES[written]}`)
}

/** A quantity of a measure, in its unit. @throws InputError */
function quantityOf({ what, where }: Standing, text: string, { id, unit }: Measure, form: Message): number {
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
      say`${what}${where} compares ${id} with ${shown(text)}, and it is a rate from 0 to 1; write such as 90 % or 0.9`,
    )
  if (number >= 0) return number
  throw new InputError(say`${what}${where} compares ${id} with ${shown(text)}, and it is never below 0; ${form}`)
}

/**
 * An axis of a design: a lever or coefficient, and what it goes through, as plain data: values one by one (lists, words, yes and no), or a range.
 * A list of numbers moves as one, by a factor.
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import type { LeverValue } from '../levers/lever.ts'

export type Scale = 'linear' | 'log'

interface Named {
  /** Full name of lever or coefficient. */
  readonly name: string
}

/** Values one by one. */
export interface LevelAxis extends Named {
  readonly levels: readonly LeverValue[]
}

/** All numbers between two, both included. */
export interface RangeAxis extends Named {
  readonly low: number
  readonly high: number
  readonly scale: Scale
  /** Whether only whole numbers are values. */
  readonly whole: boolean
  /** What the number is a factor of; absent where it is the value itself. */
  readonly times?: LeverValue
}

export type Axis = LevelAxis | RangeAxis

/** A place on an axis: how far from its low to its high end (0 to 1), and the value there. */
export interface Stop {
  readonly at: number
  readonly value: LeverValue
}

export function isRange(axis: Axis): axis is RangeAxis {
  return 'low' in axis
}

/** Values that an axis has, Infinity for a continuous one. */
export function valuesOn(axis: Axis): number {
  if (!isRange(axis)) return axis.levels.length
  return axis.whole && axis.times === undefined ? Math.floor(axis.high) - Math.ceil(axis.low) + 1 : Infinity
}

/** The place of a uniform number: every whole number and every value of a list has a bin of equal width. @param u in [0, 1) */
export function inBin(axis: Axis, u: number): Stop {
  const count = valuesOn(axis)
  if (count === Infinity) return onScale(axis, u)
  const index = Math.min(count - 1, Math.floor(u * count))
  if (!isRange(axis)) return levelAt(axis, index)
  const value = Math.ceil(axis.low) + index
  return { at: shareOf(axis, value), value }
}

/** The place so far along the axis, or of the nearest value that there is. @param share 0 (the low end) to 1 (the high end) */
export function onScale(axis: Axis, share: number): Stop {
  if (!isRange(axis)) return levelAt(axis, Math.round(share * (axis.levels.length - 1)))
  const { low, high, whole, times } = axis
  const number = share <= 0 ? low : share >= 1 ? high : between(axis, share)
  if (times !== undefined) return { at: shareOf(axis, number), value: multiplied(times, number, whole) }
  const value = whole ? Math.max(Math.ceil(low), Math.min(Math.floor(high), Math.round(number))) : number
  return { at: shareOf(axis, value), value }
}

/** Numbers stand where they are between the least and the greatest; words and records one after another. */
function levelAt({ levels }: LevelAxis, index: number): Stop {
  const value = levels[index]
  const numbers = levels.filter((level) => typeof level === 'number')
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  if (numbers.length === levels.length && low < high) return { at: ((value as number) - low) / (high - low), value }
  return { at: levels.length === 1 ? 0 : index / (levels.length - 1), value }
}

/** Six digits are enough of a lever, and can be read. */
function between({ low, high, scale }: RangeAxis, share: number): number {
  const number = scale === 'log' ? exp(ln(low) + share * (ln(high) - ln(low))) : low + share * (high - low)
  return Math.max(low, Math.min(high, Number(number.toPrecision(6))))
}

function shareOf({ low, high, scale }: RangeAxis, value: number): number {
  if (low === high) return 0
  if (scale === 'log') return (ln(value) - ln(low)) / (ln(high) - ln(low))
  return (value - low) / (high - low)
}

/** A number, or every number of a list or record, times a factor. */
export function multiplied(value: LeverValue, factor: number, whole: boolean): LeverValue {
  const one = (part: unknown): unknown => {
    if (typeof part !== 'number') return part
    const product = part * factor
    return whole ? Math.round(product) : Number(product.toPrecision(12))
  }
  if (typeof value === 'number') return one(value) as number
  if (Array.isArray(value)) return value.map(one)
  if (typeof value !== 'object') return value
  // The parts of a record are measured, such as a load, where the numbers of a list are counted.
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, multiplied(part as LeverValue, factor, false)]),
  )
}

/** The two ends of an axis are at least so many times apart where it is divided by ratios, if nobody says how. */
const LOG_FROM = 20

/** The scale of a range where nobody says which. */
export function usualScale(low: number, high: number): Scale {
  return low > 0 && high / low >= LOG_FROM ? 'log' : 'linear'
}

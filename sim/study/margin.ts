/** Margins of indifference in policy units: `1 pp`, `5 %`, `2 h`, `100 yuan`. */
import { MEASURE_UNITS } from '../city/model/measure.ts'
import type { Margin, MeasureUnit } from '../city/model/measure.ts'
import { InputError } from '../text/input-error.ts'
import { say } from '../text/message.ts'
import { kindOf } from '../text/fields.ts'
import type { Message, Part } from '../text/message.ts'
import { shown, where } from '../text/place.ts'
import { readQuantity } from '../text/quantity.ts'
import { convert } from '../text/unit.ts'
import type { Tree } from '../text/yaml-tree.ts'

/** The unit of a measure that is written so in a scenario file or a formula; undefined for any unit of a study's own. */
export function measureUnitOf(written: string): MeasureUnit | undefined {
  return (Object.keys(MEASURE_UNITS) as MeasureUnit[]).find((unit) => MEASURE_UNITS[unit].written === written)
}

const POINTS = ['pp', 'percentage point', 'percentage points', '个百分点', '百分点']

/** What a margin of a measure in this unit may be, in words. */
function allowance(unit: string): Message {
  if (unit === 'share') return say`give percentage points (1 pp), or a share of the baseline (5 %)`
  const own = unit === '' ? say`a plain number (2)` : say`its unit (2 ${unit})`
  return say`give it in ${own}, or as a share of the baseline (5 %)`
}

/** Number and unit as written; a plain number stands for the unit of its own, but of a rate it might be points or percent. */
function written(tree: Tree, unit: string): { size: number; unit: string } | undefined {
  if (tree.kind !== 'leaf') return undefined
  if (typeof tree.value === 'number') return unit === 'share' ? undefined : { size: tree.value, unit }
  const given = typeof tree.value === 'string' ? readQuantity(tree.value) : undefined
  if (given === undefined || 'remedy' in given) return undefined
  if (given.unit === '') return given.toOne || unit === 'share' ? undefined : { size: given.number, unit }
  return { size: given.number, unit: given.unit.toLowerCase() }
}

function marginOf(given: { size: number; unit: string }, unit: string): Margin | undefined {
  if (given.unit === '%') return { kind: 'relative', value: convert(given.size, '%', 'share')! }
  if (POINTS.includes(given.unit)) {
    return unit === 'share' ? { kind: 'absolute', value: convert(given.size, '%', 'share')! } : undefined
  }
  const value = convert(given.size, given.unit, unit)
  return value === undefined || unit === 'share' ? undefined : { kind: 'absolute', value }
}

/** A margin as written, of any size and sign; undefined where it is none of a measure in this unit. */
export function marginIn(tree: Tree, unit: string): Margin | undefined {
  const given = written(tree, unit)
  return given && marginOf(given, unit)
}

/** @param unit of the measure: `share`, `h`, `yuan`, '' or the unit of a formula. Throws InputError with place, value and remedy. */
export function readMargin(what: Part, unit: string, tree: Tree): Margin {
  const margin = marginIn(tree, unit)
  const most = margin?.kind === 'relative' || unit === 'share' ? 1 : Number.MAX_VALUE
  if (margin && margin.value >= 0 && margin.value <= most) return margin
  const value = tree.kind === 'leaf' ? shown(tree.value) : kindOf(tree)
  throw new InputError(say`margin of ${what} is ${value}${where(tree.place)}; ${allowance(unit)}, not negative`)
}

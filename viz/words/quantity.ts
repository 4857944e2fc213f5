/** Measures in units that people use: percent, hours or days, yuan or 10,000 yuan. One scale serves a whole row, so that its numbers compare. */
import type { MeasureUnit } from '../../sim/city/model/measure.ts'
import type { Language } from './language.ts'
import { plainNumber } from './language.ts'
import { countedUnit, writtenUnit } from './unit-words.ts'

/** The unit of a measure of the model, or one that a study has written for a formula of its own. */
export type ShownUnit = MeasureUnit | { readonly written: string }

/** How the numbers of one measure are written. */
export interface Scale {
  /** What a stored value is divided by. */
  readonly divisor: number
  /** Decimals shown. */
  readonly digits: number
  /** Name of the unit, '' for plain numbers. */
  readonly unit: string
  /** Name of the unit of a difference: percentage points where the unit is percent. */
  readonly differenceUnit: string
}

const HOURS_SHOWN_AS_HOURS = 72

/** A space at which no line breaks. */
const NO_BREAK = '\u00a0'

/** The scale for a measure whose values (stored: rates 0-1, hours, yuan) are these; missing ones may be left out. */
export function scaleFor(unit: ShownUnit, values: readonly number[], language: Language): Scale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const counted = (name: string): string => countedUnit(name, language)
  if (typeof unit === 'object') return plainScale(1, digitsFor(largest), writtenUnit(unit.written, language))
  if (unit === 'rate') {
    return { divisor: 0.01, digits: 1, unit: counted('percent'), differenceUnit: counted('percentage point') }
  }
  if (unit === 'hour') {
    return values.length > 0 && largest < HOURS_SHOWN_AS_HOURS
      ? plainScale(1, 1, counted('hour'))
      : plainScale(24, 1, counted('day'))
  }
  if (unit === 'yuan') return moneyScale(largest, language)
  return plainScale(1, digitsFor(largest), '')
}

function plainScale(divisor: number, digits: number, unit: string): Scale {
  return { divisor, digits, unit, differenceUnit: unit }
}

/** Chinese counts money in units of 10,000 yuan, English in millions. */
function moneyScale(largest: number, language: Language): Scale {
  const [step, many] = language === 'zh' ? [10_000, '10,000 yuan'] : [1_000_000, 'million yuan']
  if (largest < step * 10) return plainScale(1, 0, countedUnit('yuan', language))
  return plainScale(step, digitsFor(largest / step), countedUnit(many, language))
}

/** Decimals that leave about three significant digits of the largest number. */
function digitsFor(largest: number): number {
  if (largest >= 1000 || largest === 0) return 0
  if (largest >= 10) return 1
  return largest >= 1 ? 2 : 3
}

/** `71.2`, in the scale's unit. */
function bare(value: number, scale: Scale, language: Language): string {
  return plainNumber(value / scale.divisor, scale.digits, language)
}

/** `0.9`, or `<0.1` where rounding would say that there is no uncertainty. */
function width(value: number, scale: Scale, language: Language): string {
  const scaled = value / scale.divisor
  let smallest = 1
  for (let digit = 0; digit < scale.digits; digit++) smallest /= 10
  if (scaled > 0 && scaled < smallest / 2) return `<${plainNumber(smallest, scale.digits, language)}`
  return plainNumber(scaled, scale.digits, language)
}

/** `71.2 ± 0.9`, never broken over two lines; `71.2` alone where there is no half-width. */
export function interval(mean: number, halfWidth: number | null, scale: Scale, language: Language): string {
  const text = bare(mean, scale, language)
  return halfWidth === null ? text : [text, '±', width(halfWidth, scale, language)].join(NO_BREAK)
}

/** `+38.2 ± 0.9`: a difference, always with its sign unless it rounds to 0. */
export function signedInterval(mean: number, halfWidth: number | null, scale: Scale, language: Language): string {
  const text = interval(mean, halfWidth, scale, language)
  return mean > 0 && /[1-9]/.test(bare(mean, scale, language)) ? `+${text}` : text
}

/** A number text with its unit: a space in English, none in Chinese. */
export function withUnit(text: string, unit: string, language: Language): string {
  if (unit === '') return text
  return language === 'zh' ? `${text}${unit}` : `${text}${NO_BREAK}${unit}`
}

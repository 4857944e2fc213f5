/** Numbers as people read them: rates in percent, times in hours or days, money with thousands, as many decimals as the half-width bears. */
import type { Beyond, Estimate } from '../../sim/analysis/summary.ts'
import { FOLLOW_UP_DAYS } from '../../sim/city/model/replication.ts'
import type { MeasureUnit } from '../../sim/city/model/measure.ts'
import type { LeverValue } from '../../sim/levers/lever.ts'
import type { Language } from '../../viz/words/language.ts'
import { countedUnit } from '../../viz/words/unit-words.ts'
import type { Texts } from './texts.ts'

/** How the values of one row of a table are shown. */
export interface Scale {
  readonly unit: string
  /** Unit of a difference of two values. */
  readonly differenceUnit: string
  readonly factor: number
  readonly decimals: number
}

const LONG_TIME_HOURS = 48

/** The largest absolute value of a row; where it has none because all lie beyond the follow-up, that. */
export function largestOf(estimates: readonly (Estimate | null)[], beyond: readonly (Beyond | undefined)[]): number {
  const means = estimates.flatMap((estimate) => (estimate === null ? [] : [Math.abs(estimate.mean)]))
  const unknown = means.length === 0 && beyond.some((one) => one !== undefined)
  return unknown ? FOLLOW_UP_DAYS * 24 : Math.max(0, ...means)
}

/** @param largest the largest absolute value of the row, in the unit of the measure */
export function scaleFor(unit: MeasureUnit, largest: number, language: Language): Scale {
  const named = (name: string): string => countedUnit(name, language)
  if (unit === 'rate') {
    return { unit: named('percent'), differenceUnit: named('percentage point'), factor: 100, decimals: 1 }
  }
  if (unit === 'yuan') {
    return { unit: named('yuan'), differenceUnit: named('yuan'), factor: 1, decimals: 0 }
  }
  if (unit !== 'hour') return { unit: '', differenceUnit: '', factor: 1, decimals: 2 }
  const [name, factor] = largest < LONG_TIME_HOURS ? [named('hour'), 1] : [named('day'), 1 / 24]
  return { unit: name, differenceUnit: name, factor, decimals: 1 }
}

/** How often a measure was asked for, and of how many replications it lies beyond the follow-up. */
export interface Asked {
  readonly replications: number
  readonly beyond: Beyond | undefined
}

/** `84.3 ± 0.4`, and from how many replications if not from all; without a half-width the mean alone; else why there is none. */
export function estimateText(estimate: Estimate | null, scale: Scale, texts: Texts, asked: Asked): string {
  if (estimate === null) return asked.beyond === undefined ? texts.missing : texts.beyond(asked.beyond)
  const text = withHalfWidth(estimate.mean, estimate.halfWidth, scale, '')
  return estimate.n < asked.replications ? `${text} ${texts.partial(estimate.n, asked.replications)}` : text
}

/** `+12.5 ± 0.8`: as `estimateText`, with the sign. */
export function differenceText(mean: number, halfWidth: number | null, scale: Scale): string {
  return withHalfWidth(mean, halfWidth, scale, mean > 0 ? '+' : '')
}

function withHalfWidth(mean: number, halfWidth: number | null, scale: Scale, sign: string): string {
  const spread = halfWidth === null ? null : halfWidth * scale.factor
  const decimals = decimalsFor(spread, scale.decimals)
  const value = plain(mean * scale.factor, decimals)
  const text = /[1-9]/.test(value) ? sign + value : value
  return spread === null ? text : `${text} ± ${plain(spread, decimals)}`
}

const MOST_DECIMALS = 4

/** Enough decimals to see the first digit of the half-width. */
function decimalsFor(spread: number | null, least: number): number {
  if (!spread) return least
  return Math.min(Math.max(least, Math.ceil(-Math.log10(spread))), Math.max(least, MOST_DECIMALS))
}

/** A plain number with so many decimals. */
export function numberText(value: number, decimals: number): string {
  return plain(value, decimals)
}

function plain(value: number, decimals: number): string {
  const text = value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text
}

/** The value of a lever: yes or no, a word, a number, or its parts one after another. */
export function leverText(value: LeverValue, texts: Texts): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return texts.word(value)
  if (Array.isArray(value)) return `[${withoutRepeats(value.map((part) => leverText(part as LeverValue, texts)))}]`
  return Object.entries(value)
    .map(([name, part]) => `${texts.word(name)} ${leverText(part as LeverValue, texts)}`)
    .join(', ')
}

/** `9 x 81000, 300000` for nine equal parts and another. */
function withoutRepeats(parts: readonly string[]): string {
  const runs: { part: string; count: number }[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last?.part === part) last.count++
    else runs.push({ part, count: 1 })
  }
  return runs.map(({ part, count }) => (count === 1 ? part : `${count} x ${part}`)).join(', ')
}

/** `0:24`, `1:02:03`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

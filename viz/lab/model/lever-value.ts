/** A lever's value as a control holds it and as people read it. */
import type { Lever } from '../../../sim/levers/levers.ts'
import type { LeverValue } from '../../../sim/levers/lever.ts'
import type { Language } from '../../words/language.ts'
import { shortNumber } from '../../words/language.ts'
import { isShare, unitWord, valueWord } from '../../words/lever-words.ts'
import type { LabWords } from '../../words/lab/lab-words.ts'

/** What a slider runs over: the numbers at its places, one after another, and the value of the lever that each stands for. */
export interface Scale {
  readonly places: readonly number[]
  readonly unit: string
  readonly valueOf: (number: number) => LeverValue
}

/** Undefined for what is no single number. @param preset is one of the places */
export function scaleOf(lever: Lever, preset: LeverValue): Scale | undefined {
  const { fields = [], high, kind, low, unit } = lever
  if (kind === 'officers') {
    const [load] = fields
    const places = placesIn(load.low, load.high, false, numberOf(preset))
    return { places, unit: load.unit, valueOf: (number) => ({ [load.name]: number }) }
  }
  if (kind !== 'number' && kind !== 'count') return undefined
  return { places: placesIn(low!, high!, kind === 'count', numberOf(preset)), unit, valueOf: (number) => number }
}

/** A hundred places or so, of round numbers; small ones lie closer together where a lever goes far. */
function placesIn(low: number, high: number, whole: boolean, preset: number | undefined): number[] {
  const least = whole ? 1 : roundStep((high - low) / 100)
  const places: number[] = []
  for (let at = low; at < high - least / 2; at = round(at + Math.max(least, whole ? roundStep(at / 40) : least)))
    places.push(at)
  const all = [...places, high, ...(preset !== undefined && preset >= low && preset <= high ? [preset] : [])]
  return [...new Set(all)].sort((a, b) => a - b)
}

/** 1, 2 or 5 times a power of ten, not above a number. */
function roundStep(most: number): number {
  const power = Number(`1e${Math.floor(Math.log10(most))}`)
  return [5, 2, 1].map((times) => times * power).find((step) => step <= most * 1.0001) ?? power
}

function round(number: number): number {
  return Number(number.toPrecision(9))
}

/** Where a number stands among the places of a scale: the nearest. */
export function placeOf({ places }: Scale, number: number): number {
  const far = (place: number): number => Math.abs(places[place] - number)
  return places.reduce((best, _, place) => (far(place) < far(best) ? place : best), 0)
}

/** The number that a slider shows for a value; undefined where it is none, as a list. */
export function numberOf(value: LeverValue): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const parts = Object.values(value)
  return parts.length === 1 && typeof parts[0] === 'number' ? parts[0] : undefined
}

export function valueText(value: LeverValue, unit: string, language: Language, words: LabWords): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return valueWord(value, language)
  const number = numberOf(value)
  if (number !== undefined) return withUnit(number, unit, language)
  if (!Array.isArray(value))
    return Object.entries(value)
      .map(([name, part]) => `${valueWord(name, language)} ${String(part)}`)
      .join(', ')
  const parts = value.map((part) => (typeof part === 'number' ? shortNumber(part, language) : ''))
  return [...new Set(parts)].join(' / ')
}

function withUnit(number: number, unit: string, language: Language): string {
  const text = shortNumber(isShare(unit) ? number * 100 : number, language)
  const word = unitWord(unit, language)
  if (word === '') return text
  return language === 'zh' || word === '%' ? `${text}${word}` : `${text} ${number === 1 ? unit : word}`
}

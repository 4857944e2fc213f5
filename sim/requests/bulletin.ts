/**
 * Figures that a city publishes instead of a table: by period, for the whole or a unit, orders and contacts as counts, rates as shares. Each share has
 * the spread that it has by chance, by rounding and by what is not known of its definition.
 */
import { calendarDay } from '../arithmetic/calendar-date.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { InputError } from '../text/input-error.ts'
import { listed, say } from '../text/message.ts'
import type { Message } from '../text/message.ts'
import { shown } from '../text/place.ts'

const COUNTS = ['contacts', 'orders', 'closed'] as const
const SHARES = ['response', 'resolution', 'satisfaction', 'on_time', 'repeat', 'returned'] as const
const BASES = ['dispatched', 'called', 'unknown'] as const
export const BULLETIN_COLUMNS = ['from', 'to', 'unit', 'measure', 'value', 'base', 'n', 'source'] as const

type Count = (typeof COUNTS)[number]
type ShareName = (typeof SHARES)[number]
export type BulletinMeasure = Count | ShareName
type Base = (typeof BASES)[number]
export type BulletinRow = Partial<Readonly<Record<(typeof BULLETIN_COLUMNS)[number], string>>>

export interface BulletinFigure {
  /** Dates (ISO), both included. */
  readonly from: string
  readonly to: string
  /** '' for the whole. */
  readonly unit: string
  readonly measure: BulletinMeasure
  readonly value: number
  /** Of a share: whom it is a share of. */
  readonly base: Base
  /** Of a share, where it is known: how many were asked or counted. */
  readonly n: number | null
  /** The step that the value is rounded to. */
  readonly step: number
  readonly source: string
}

const WORDS: Readonly<Record<string, BulletinMeasure>> = {
  ...Object.fromEntries([...COUNTS, ...SHARES].map((one) => [one, one])),
  ...{ 来电量: 'contacts', 受理量: 'contacts', 派单量: 'orders', 工单量: 'orders', 办结量: 'closed' },
  ...{ 响应率: 'response', 解决率: 'resolution', 满意率: 'satisfaction', 按时办结率: 'on_time' },
  ...{ 重复率: 'repeat', 退单率: 'returned' },
}
const BASE_WORDS: Readonly<Record<string, Base>> = {
  ...Object.fromEntries(BASES.map((one) => [one, one])),
  ...{ '': 'unknown', 派单: 'dispatched', 回访: 'called', 不详: 'unknown' },
}

/** @param place where the row stands, for messages */
export function bulletinFigure(row: BulletinRow, place: Message): BulletinFigure {
  const wrong = (what: string, given: string | undefined, remedy: Message): InputError =>
    new InputError(say`${place}: ${what} is ${shown(given ?? '')}; ${remedy}`)
  const dates = (['from', 'to'] as const).map((name) => {
    if (row[name] === undefined || calendarDay(row[name]) === undefined)
      throw wrong(name, row[name], say`give ${say`a date such as 2020-09-09`}`)
    return row[name]
  })
  if (dates[1] < dates[0]) throw wrong('to', dates[1], say`give a day that is not before ${dates[0]}`)
  const measure = WORDS[row.measure ?? '']
  if (measure === undefined) {
    const names = [...COUNTS, ...SHARES]
    throw new InputError(
      say`${place}: ${shown(row.measure ?? '')} is no measure of a bulletin${didYouMean(row.measure ?? '', names, say`give one of ${listed(names)}`)}`,
    )
  }
  const base = BASE_WORDS[row.base ?? '']
  if (base === undefined) throw wrong('base', row.base, say`give ${say`one of ${listed(BASES)}`}`)
  const n = row.n === undefined || row.n === '' ? null : Number(row.n)
  if (n !== null && !(Number.isInteger(n) && n > 0)) throw wrong('n', row.n, say`give a whole number above 0`)
  const { value, step } = isShare(measure) ? shareIn(row.value) : countIn(row.value)
  if (Number.isNaN(value))
    throw wrong(
      'value',
      row.value,
      isShare(measure) ? say`give a share such as 92.3 % or 0.923` : say`give a whole number from 0`,
    )
  return {
    ...{ from: dates[0], to: dates[1], unit: (row.unit ?? '').trim(), measure, value },
    ...{ base, n, step, source: row.source ?? '' },
  }
}

function isShare(measure: BulletinMeasure): measure is ShareName {
  return (SHARES as readonly string[]).includes(measure)
}

function shareIn(text = ''): { value: number; step: number } {
  const [, number, decimals = '', percent] = /^(\d+(?:\.(\d+))?)\s*([%％]?)$/.exec(text.trim()) ?? []
  if (number === undefined) return { value: NaN, step: NaN }
  const unit = percent === '' ? 1 : 100
  const value = Number(number) / unit
  return { value: value <= 1 ? value : NaN, step: 1 / unit / Number(`1${'0'.repeat(decimals.length)}`) }
}

function countIn(text = ''): { value: number; step: number } {
  return { value: /^\d+$/.test(text.trim()) ? Number(text) : NaN, step: 1 }
}

/** What definitions leave open where the base is known, and where it is not. */
const DEFINITION = 0.02
const UNKNOWN_BASE = 0.05
/** Part of the orders that is asked, where nobody says how many. */
const ASKED = 0.1

/** Standard deviation of a share as a target. @param orders of its period and unit, where they are told */
export function shareSpread({ value, base, n, step }: BulletinFigure, orders: number | undefined): number {
  const of = n ?? (orders === undefined ? undefined : ASKED * orders)
  const chance = of ? (value * (1 - value)) / of : 0
  const definition = base === 'unknown' ? UNKNOWN_BASE : DEFINITION
  return Math.sqrt(chance + (step * step) / 12 + definition * definition)
}

/** The measure of the model that a share is held against; undefined for counts. */
export function modelMeasure({ measure, base }: Pick<BulletinFigure, 'measure' | 'base'>): string | undefined {
  if (measure === 'resolution') return base === 'called' ? 'verifiedAmongReplied' : 'verifiedResolutionRate'
  if (measure === 'satisfaction') return base === 'called' ? 'satisfactionAmongReplied' : 'satisfactionRate'
  const others = { response: 'responseRate', on_time: 'onTimeRate', repeat: 'repeatRate', returned: 'returnRate' }
  return isShare(measure) ? others[measure] : undefined
}

/** What does not add up: more than 2 % between the whole and its units, or more closed on time than there were orders. */
interface BulletinDoubt {
  readonly from: string
  readonly measure: Count
  readonly whole: number
  readonly units: number
}

const TOLERANCE = 0.02

export function bulletinDoubts(figures: readonly BulletinFigure[]): BulletinDoubt[] {
  return figures.flatMap(({ from, to, unit, measure, value }) => {
    if (unit !== '' || isShare(measure)) return []
    const parts = figures.filter(
      (one) => one.unit !== '' && one.measure === measure && one.from === from && one.to === to,
    )
    const units = parts.reduce((sum, one) => sum + one.value, 0)
    return parts.length > 0 && Math.abs(units - value) > TOLERANCE * value
      ? [{ from, measure, whole: value, units }]
      : []
  })
}

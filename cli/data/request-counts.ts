/**
 * What fits and forecasts need of an import, counted in one pass over its rows: requests by area and day and by hour of the week, durations by
 * category, on time by unit. As of a day: what was closed later was open then, and what was made later is not there.
 */
import { calendarDay, weekOf, weekdayOf } from '../../sim/arithmetic/calendar-date.ts'
import { WeeklyRatio } from '../../sim/fit/clustered-share.ts'
import type { Duration } from '../../sim/fit/duration-likelihood.ts'
import { inCells } from '../../sim/fit/duration-likelihood.ts'
import type { ImportFacts } from './import-folder.ts'
import { eachStoredRow } from './request-rows.ts'
import type { StoredRow } from './request-rows.ts'

export interface Ratio {
  yes: number
  of: number
}

export interface RequestCounts {
  /** First day, and the day after the last (days from 1970-01-01); the day on which the table is taken to have been drawn is before that. */
  readonly first: number
  readonly until: number
  /** Cases by area (the last: without one) and day. */
  readonly days: readonly Float64Array[]
  /** Cases with a time of their own by hour of the week, in even and odd weeks. */
  readonly week: readonly [number[], number[]]
  readonly durations: readonly (readonly Duration[])[]
  readonly byCategory: readonly number[]
  /** By unit; the last for requests without one. */
  readonly onTime: readonly WeeklyRatio[]
  readonly consultations: WeeklyRatio
  readonly reopened: WeeklyRatio
  readonly cases: number
  /** Open at the end of the last day. */
  readonly open: number
}

/** Durations of a category above which equal ones are put together. */
const MANY = 5000
/** Half an hour: requests are kept by the hour. */
const HALF = 0.5
const SLACK = 0.05

class Durations {
  list: Duration[] = []
  private since = 0

  add(one: Duration): void {
    this.list.push(one)
    if (++this.since < MANY) return
    this.list = inCells(this.list)
    this.since = 0
  }
}

/** @param until day after the last that is known of, from 1970-01-01; absent: all is */
export async function requestCounts(folder: string, facts: ImportFacts, until?: number): Promise<RequestCounts> {
  const first = calendarDay(facts.first)!
  const drawn = calendarDay(facts.extracted)! + 1
  const end = Math.min(until ?? Infinity, calendarDay(facts.last)! + 1)
  const known = until ?? drawn
  const { lists } = facts
  const days = Array.from({ length: lists.area.words.length + 1 }, () => new Float64Array(Math.max(0, end - first)))
  const week: [number[], number[]] = [new Array<number>(168).fill(0), new Array<number>(168).fill(0)]
  const durations = lists.category.words.concat('').map(() => new Durations())
  const byCategory = durations.map(() => 0)
  const onTime = lists.agency.words.concat('').map(() => new WeeklyRatio())
  const sums = { consultations: new WeeklyRatio(), reopened: new WeeklyRatio(), cases: 0, open: 0 }
  await eachStoredRow(folder, (row) => {
    const day = Math.floor(row.hour / 24)
    if (day >= end || row.end === 'none') return
    if (row.consultation >= 0) sums.consultations.add(day, row.consultation)
    if (row.consultation === 1) return
    sums.cases++
    days[row.area < 0 ? lists.area.words.length : row.area][day - first]++
    if (row.timed && !facts.batched.includes(row.channel))
      week[weekOf(day) & 1][weekdayOf(day) * 24 + (row.hour % 24)]++
    const category = row.category < 0 ? lists.category.words.length : row.category
    byCategory[category]++
    const age = known - (row.hour + HALF) / 24
    const duration = durationAt(row, age, until !== undefined)
    if (duration) durations[category].add(facts.tells.endedOnly ? { ...duration, until: age } : duration)
    if (duration?.hi === Infinity && row.end !== 'cancelled') sums.open++
    const closedInTime =
      until === undefined || (duration !== undefined && duration.hi < Infinity) || row.end === 'untold'
    if (row.onTime >= 0 && closedInTime) onTime[row.agency < 0 ? onTime.length - 1 : row.agency].add(day, row.onTime)
    if (row.reopened >= 0 && until === undefined) sums.reopened.add(day, row.reopened)
  })
  return { first, until: end, days, week, durations: durations.map(({ list }) => list), byCategory, onTime, ...sums }
}

/** How long a request had taken when it was so old; undefined where that is not known. */
export function durationAt(row: StoredRow, age: number, isEarlier: boolean): Duration | undefined {
  const { lo, hi, end } = row
  if (!(age > 0)) return undefined
  if (end === 'open') return { lo: age, hi: Infinity }
  if (end !== 'resolved' && end !== 'cancelled') return undefined
  if (Number.isNaN(hi)) return undefined
  if (hi > age + SLACK) return isEarlier ? { lo: age, hi: Infinity } : undefined
  if (end === 'cancelled') return lo > 0 ? { lo, hi: Infinity } : undefined
  return { lo, hi }
}

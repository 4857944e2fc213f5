/**
 * How much days differ beyond chance, by the method of moments: daily counts are Poisson round an expected count times a day
 * effect of mean 1, of which a part is common to all districts. Expected: day of the week, and level and season of the year where the table is long enough.
 */
import { weekdayOf, yearOf } from '../../../sim/arithmetic/calendar-date.ts'
import type { Request } from '../../requests/request.ts'
import { grouped } from '../../requests/request.ts'
import type { Harmonics } from './season-fit.ts'
import { seasonAt } from './season-fit.ts'
import { windowOf } from './week-shape.ts'

export interface DaySpread {
  readonly perDay: number
  /** Variance of daily counts over their mean: as they are, and about what is expected. */
  readonly overMean: number
  readonly overMeanLeft: number
  /** Coefficient of variation of the day effect of the whole table. */
  readonly cv: number
  /** Districts of the table, the coefficient of variation of one of them, and the common part of it. */
  readonly districts: number
  readonly districtCv: number
  readonly commonCv: number
  /** Correlation of what is left with the day after. */
  readonly nextDay: number
}

/** @param harmonics of the season; undefined where the table is too short for one: then neither level nor season of the year is taken out */
export function daySpread(requests: readonly Request[], harmonics: Harmonics | undefined): DaySpread {
  const [first, last] = windowOf(requests)
  const counts = dailyCounts(requests, first, last)
  const expected = expectedCounts(counts, first, harmonics)
  const left = counts.map((count, day) => count - expected[day])
  // As many days as there are free to vary: seven weekdays are fitted, and with a season its four numbers and the years' levels.
  const years = harmonics ? new Set(counts.map((_, day) => yearOf(first + day).firstDay)).size : 0
  const free = counts.length / (counts.length - 7 - (harmonics ? 3 + years : 0))
  const mean = sum(counts) / counts.length
  return {
    perDay: mean,
    overMean: sum(counts.map((count) => (count - mean) ** 2)) / (counts.length - 1) / mean,
    overMeanLeft: (free * sum(left.map((one) => one * one))) / sum(counts),
    cv: Math.sqrt(Math.max(0, (free * sum(left.map((one) => one * one)) - sum(counts)) / squares(expected))),
    ...amongDistricts(requests, first, expected, free),
    nextDay: sum(left.slice(1).map((one, day) => one * left[day])) / sum(left.map((one) => one * one)),
  }
}

function dailyCounts(requests: readonly Request[], first: number, last: number): number[] {
  const counts = new Array<number>(last - first + 1).fill(0)
  for (const { day } of requests) counts[day - first]++
  return counts
}

function expectedCounts(counts: readonly number[], first: number, harmonics: Harmonics | undefined): number[] {
  const level = harmonics
    ? ratios(
        counts,
        (day) => yearOf(first + day).firstDay,
        counts.map((_, day) => seasonAt(first + day, harmonics)),
      )
    : counts.map(() => sum(counts) / counts.length)
  return ratios(counts, (day) => weekdayOf(first + day), level)
}

/** `expected`, scaled so that each group of days has its own total. */
function ratios(counts: readonly number[], groupOf: (day: number) => number, expected: readonly number[]): number[] {
  const totals = new Map<number, [number, number]>()
  counts.forEach((count, day) => {
    const [found, wanted] = totals.get(groupOf(day)) ?? [0, 0]
    totals.set(groupOf(day), [found + count, wanted + expected[day]])
  })
  return expected.map((one, day) => {
    const [found, wanted] = totals.get(groupOf(day))!
    return (one * found) / wanted
  })
}

/** Each district is expected to have its share of the table on every day. */
function amongDistricts(requests: readonly Request[], first: number, expected: readonly number[], free: number) {
  const named = requests.filter(({ district }) => district !== '')
  const districts = [...grouped(named, ({ district }) => district).values()]
  const wanted = districts.map((own) => expected.map((one) => (one * own.length) / requests.length))
  const left = districts.map((own, at) =>
    dailyCounts(own, first, first + expected.length - 1).map((count, day) => count - wanted[at][day]),
  )
  const own = sum(left.map(squares))
  const ownWanted = sum(wanted.map(squares))
  const both = squares(expected.map((_, day) => sum(left.map((one) => one[day]))))
  const bothWanted = squares(expected.map((_, day) => sum(wanted.map((one) => one[day]))))
  return {
    districts: districts.length,
    districtCv: Math.sqrt(Math.max(0, (free * own - named.length) / ownWanted)),
    commonCv: districts.length > 1 ? Math.sqrt(Math.max(0, (free * (both - own)) / (bothWanted - ownWanted))) : NaN,
  }
}

function squares(values: readonly number[]): number {
  return sum(values.map((one) => one * one))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0)
}

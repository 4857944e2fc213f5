/**
 * Shares of requests that are alike within a week: a good week and a bad one make more spread than as many requests drawn one by one. The interval is
 * Wilson's for as many requests as the weeks are worth (Kish's design effect; degrees of freedom after Korn and Graubard 1998), never for more.
 */
import { weekOf } from '../arithmetic/calendar-date.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { tQuantile } from '../stats/interval.ts'
import { wilson } from './proportion.ts'
import type { Share } from './proportion.ts'

/** Weeks below which nothing can be told of how they differ. */
const FEWEST = 4

/** Yes and no, counted as a whole and by week. */
export class WeeklyRatio {
  yes = 0
  of = 0
  readonly weeks = new Map<number, { yes: number; of: number }>()

  /** @param day from 1970-01-01 */
  add(day: number, yes: number, of = 1): void {
    this.put(weekOf(day), yes, of)
  }

  /** All of another one besides. */
  join({ weeks }: WeeklyRatio): void {
    for (const [week, { yes, of }] of weeks) this.put(week, yes, of)
  }

  private put(week: number, yes: number, of: number): void {
    const own = this.weeks.get(week) ?? { yes: 0, of: 0 }
    this.weeks.set(week, { yes: own.yes + yes, of: own.of + of })
    this.yes += yes
    this.of += of
  }
}

export function clusteredShare({ yes, of, weeks }: WeeklyRatio, level: number): Share {
  const share = yes / of
  const drawn = (share * (1 - share)) / of
  if (weeks.size < FEWEST || drawn === 0) return wilson(yes, of, level)
  const misses = [...weeks.values()].map((week) => week.yes - share * week.of)
  const squares = misses.reduce((sum, one) => sum + one * one, 0)
  const between = ((weeks.size / (weeks.size - 1)) * squares) / (of * of)
  const wider = tQuantile((1 + level) / 2, weeks.size - 1) / normalQuantile((1 + level) / 2)
  const worth = of / Math.max(1, (between / drawn) * wider * wider)
  return { ...wilson(share * worth, worth, level), share, of }
}

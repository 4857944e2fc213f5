/**
 * What is counted week by week and street by street, from the first whole week of the warm-up to the last of the observed period. A case counts
 * in the week of its acceptance, a whistle with its calls and answers in the week in which it was blown.
 */
import { DAY, WEEK } from '../../arithmetic/units.ts'
import type { Horizon } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { WEEKLY_COUNTS, weeklyLength, weeklyPlace, weeklyShape } from '../model/weekly.ts'
import type { WeeklyCount, WeeklyShape } from '../model/weekly.ts'

export class WeeklyOutcome {
  readonly shape: WeeklyShape
  /** As they lie (`WEEKLY_COUNTS`). */
  readonly counts: Float64Array
  /** When the observed period begins, and the first week (h). */
  private readonly from: number
  private readonly first: number
  /** Open cases by street. */
  private readonly open: Float64Array

  constructor(setting: Setting, horizon: Horizon) {
    this.shape = weeklyShape(horizon, setting)
    this.counts = new Float64Array(weeklyLength(this.shape))
    this.from = horizon.warmUpDays * DAY
    this.first = this.from - this.shape.warmUpWeeks * WEEK
    this.open = new Float64Array(setting.city.streets)
  }

  /** The counts of some streets. */
  ofStreets(firstStreet: number, streets: number): Float64Array {
    const each = weeklyLength(this.shape) / this.shape.residents.length
    return this.counts.subarray(firstStreet * each, (firstStreet + streets) * each)
  }

  /** When a week ends (h). */
  endOf(week: number): number {
    return this.from + (week + 1) * WEEK
  }

  /** Counts one more (or so many) in the week of a moment (h); nothing outside of the whole weeks. */
  add(count: WeeklyCount, street: number, time: number, amount = 1): void {
    if (time < this.first) return
    const week = Math.floor((time - this.first) / WEEK) - this.shape.warmUpWeeks
    if (week < this.shape.weeks) this.counts[weeklyPlace(this.shape, street, week) + WEEKLY_COUNTS[count]] += amount
  }

  opens(street: number): void {
    this.open[street]++
  }

  ends(street: number): void {
    this.open[street]--
  }

  /** A week is over: who is still open is its backlog. */
  closeWeek(week: number): void {
    this.open.forEach((open, street) => {
      this.counts[weeklyPlace(this.shape, street, week) + WEEKLY_COUNTS.backlog] = open
    })
  }
}

/**
 * The outcome week by week of the observed period. A case counts in the week of its acceptance, a whistle with its calls and
 * answers in the week in which it was blown. A last part week is left out.
 */
import { DAY, DAYS_PER_WEEK, TEN_THOUSAND, WEEK } from '../../arithmetic/units.ts'
import type { Horizon, WeeklySeries } from '../model/replication.ts'
import { Share } from '../model/share.ts'

export class WeeklyOutcome {
  readonly weeks: number
  /** Open cases at the end of each week. */
  readonly openAtEnd: Float64Array
  private readonly from: number
  private readonly cases: Float64Array
  private readonly onTime: Share[]
  private readonly satisfied: Share[]
  private readonly verified: Share[]
  private readonly handlingHours: Float64Array
  private readonly dispatched: Float64Array
  private readonly reports: Float64Array
  private readonly calls: Float64Array
  private readonly whistles: Float64Array

  constructor({ warmUpDays, days }: Horizon) {
    this.from = warmUpDays * DAY
    this.weeks = Math.floor(days / DAYS_PER_WEEK)
    this.openAtEnd = new Float64Array(this.weeks)
    this.cases = new Float64Array(this.weeks)
    this.onTime = Array.from({ length: this.weeks }, () => new Share())
    this.satisfied = Array.from({ length: this.weeks }, () => new Share())
    this.verified = Array.from({ length: this.weeks }, () => new Share())
    this.handlingHours = new Float64Array(this.weeks)
    this.dispatched = new Float64Array(this.weeks)
    this.reports = new Float64Array(this.weeks)
    this.calls = new Float64Array(this.weeks)
    this.whistles = new Float64Array(this.weeks)
  }

  /** When a week ends (h). */
  endOf(week: number): number {
    return this.from + (week + 1) * WEEK
  }

  /** Counts from 0; -1 outside of the whole weeks. */
  private weekOf(time: number): number {
    const week = Math.floor((time - this.from) / WEEK)
    return time >= this.from && week < this.weeks ? week : -1
  }

  /** A case of the cohort. */
  entered(accepted: number): void {
    const week = this.weekOf(accepted)
    if (week >= 0) this.cases[week]++
  }

  finished(accepted: number, onTime: boolean): void {
    const week = this.weekOf(accepted)
    if (week >= 0) this.onTime[week].add(onTime)
  }

  judged(accepted: number, solved: boolean, satisfied: boolean): void {
    const week = this.weekOf(accepted)
    if (week < 0) return
    this.verified[week].add(solved)
    this.satisfied[week].add(satisfied)
  }

  /** @param hours from dispatch to the last closing, restricted to the follow-up */
  handled(accepted: number, hours: number): void {
    const week = this.weekOf(accepted)
    if (week < 0) return
    this.handlingHours[week] += hours
    this.dispatched[week]++
  }

  whistled(blown: number): void {
    const week = this.weekOf(blown)
    if (week >= 0) this.whistles[week]++
  }

  called(blown: number): void {
    const week = this.weekOf(blown)
    if (week >= 0) this.calls[week]++
  }

  reportedIn(blown: number): void {
    const week = this.weekOf(blown)
    if (week >= 0) this.reports[week]++
  }

  /** Demand in cases per 10,000 of so many residents and day; NaN where a denominator is empty. */
  series(residents: number): Record<WeeklySeries, Float64Array> {
    const perTenThousandDays = DAYS_PER_WEEK * (residents / TEN_THOUSAND)
    return {
      demand: this.cases.map((cases) => cases / perTenThousandDays),
      backlog: this.openAtEnd.slice(),
      onTimeRate: Float64Array.from(this.onTime, (share) => share.value),
      satisfactionRate: Float64Array.from(this.satisfied, (share) => share.value),
      verifiedResolutionRate: Float64Array.from(this.verified, (share) => share.value),
      handlingTimeMean: this.handlingHours.map((hours, week) =>
        this.dispatched[week] > 0 ? hours / this.dispatched[week] : NaN,
      ),
      reportInRate: this.reports.map((reports, week) => (this.calls[week] > 0 ? reports / this.calls[week] : NaN)),
      whistles: this.whistles.slice(),
    }
  }
}

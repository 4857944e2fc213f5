/**
 * The resolution time of all cases of all replications together: the pooled Kaplan-Meier curve (Kaplan and Meier 1958), which is the empirical one,
 * for every case is followed for 90 days. It has a value where more than a tenth of the replications alone have none. Read by whole days.
 */
import { measureIndex } from '../city/model/measures.ts'
import { FOLLOW_UP_DAYS } from '../city/model/replication.ts'
import type { Replication } from '../city/model/replication.ts'

/** The measures that have a pooled value: shares of the cases. */
export const POOLED = { resolutionTimeMedian: 0.5, resolutionTimeP90: 0.9 } as const
export type PooledMeasure = keyof typeof POOLED
export const POOLED_MEASURES = Object.keys(POOLED) as readonly PooledMeasure[]

const DEMAND = measureIndex('demand')
/** Shares that differ by rounding alone are the same. */
const ROUNDING = 1e-9

/** One scenario, replication by replication. */
export class PooledTimes {
  private cases = 0
  private readonly open = new Float64Array(FOLLOW_UP_DAYS + 1)

  add({ measures, survival }: Pick<Replication, 'measures' | 'survival'>): void {
    // Cases a day and resident: as many times the cohort in every replication of a scenario.
    const weight = measures[DEMAND]
    if (!(weight > 0)) return
    this.cases += weight
    for (let day = 0; day <= FOLLOW_UP_DAYS; day++) this.open[day] += weight * survival[day]
  }

  /** The first day after onset by which so large a share of all cases is solved; null where it lies beyond the follow-up, or nobody was asked. */
  dayOf(measure: PooledMeasure): number | null {
    if (this.cases === 0) return null
    const most = (1 - POOLED[measure] + ROUNDING) * this.cases
    const day = this.open.findIndex((open) => open <= most)
    return day < 0 ? null : day
  }
}

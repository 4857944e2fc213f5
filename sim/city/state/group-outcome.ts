/** What became of the cohort, group by group: plain sums, of which `group-measures.ts` makes rates and means. */
import type { Cases } from './cases.ts'
import type { Dimension } from './groups.ts'
import { DIMENSIONS, QUARTILES, firstGroups, groupCounts } from './groups.ts'
import type { Setting } from '../model/setting.ts'

/** What is summed up over the cases of a group; times in hours, each restricted to the follow-up. */
export const QUANTITY = {
  cases: 0,
  solved: 1,
  solved30: 2,
  onTime: 3,
  resolutionTime: 4,
  dispatched: 5,
  handlingTime: 6,
  hops: 7,
  /** Of the official sample, and of those in it who had been replied to. */
  sampled: 8,
  satisfied: 9,
  verified: 10,
  sampledReplied: 11,
  verifiedReplied: 12,
  solvedDue: 13,
  issues: 14,
  issuesSolved: 15,
} as const
const QUANTITIES = Object.keys(QUANTITY).length

export class GroupOutcome {
  readonly first: Readonly<Record<Dimension, number>>
  readonly counts: Readonly<Record<Dimension, number>>
  /** Groups of all dimensions together. */
  readonly size: number
  /** Group by group, its quantities side by side. */
  private readonly sums: Float64Array
  /** Where the sums of the chosen case's groups begin, one a dimension that the city has. */
  private readonly chosen: Int32Array
  /** By street: its group by entries, from 0. */
  private readonly entries: readonly number[]

  /** @param treated which of the streets are (`treatedStreets` of the whole city); null where all are alike */
  constructor(setting: Setting, treated: readonly boolean[] | null) {
    this.counts = groupCounts(setting, treated)
    this.first = firstGroups(setting, this.counts)
    this.size = DIMENSIONS.reduce((sum, dimension) => sum + this.counts[dimension], 0)
    this.chosen = new Int32Array(DIMENSIONS.length - (treated === null ? 1 : 0))
    this.entries = (treated ?? []).map((one) => (one ? 0 : 1))
    this.sums = new Float64Array(this.size * QUANTITIES)
  }

  /** Whatever is added next belongs to this case. */
  choose(cases: Cases, row: number): void {
    const { chosen, first } = this
    chosen[0] = (first.duty + cases.duty[row]) * QUANTITIES
    chosen[1] = (first.urgency + cases.urgency[row]) * QUANTITIES
    chosen[2] = (first.propensity + Math.floor(cases.readiness[row] * QUARTILES)) * QUANTITIES
    chosen[3] = (first.domain + cases.domain[row]) * QUANTITIES
    chosen[4] = (first.street + cases.street[row]) * QUANTITIES
    // Past the end of the list, hence nowhere, where no street has entries.
    chosen[5] = (first.entries + this.entries[cases.street[row]]) * QUANTITIES
  }

  /** Adds to a quantity of all groups of the chosen case. */
  add(quantity: number, amount: number): void {
    for (let dimension = 0; dimension < this.chosen.length; dimension++) {
      this.sums[this.chosen[dimension] + quantity] += amount
    }
  }

  /** The sums of some streets, and of all groups that are no streets. */
  ofStreets(firstStreet: number, streets: number): readonly Float64Array[] {
    const { counts, first, size, sums } = this
    const between = (from: number, to: number): Float64Array => sums.subarray(from * QUANTITIES, to * QUANTITIES)
    const from = first.street + firstStreet
    return [between(0, first.street), between(from, from + streets), between(first.street + counts.street, size)]
  }

  /** Whether a street is in this group by entries. */
  isAmong(street: number, group: number): boolean {
    return this.entries[street] === group
  }

  /** The sum of a quantity over a group, which is counted from 0 within its dimension. */
  sum(dimension: Dimension, group: number, quantity: number): number {
    return this.sums[(this.first[dimension] + group) * QUANTITIES + quantity]
  }

  /** One sum over another; NaN where there is nothing to divide by: missing, not 0. */
  ratio(dimension: Dimension, group: number, part: number, whole: number): number {
    const of = this.sum(dimension, group, whole)
    return of > 0 ? this.sum(dimension, group, part) / of : NaN
  }
}

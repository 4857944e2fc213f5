/**
 * What became of issues, whether or not they became cases: the same issues in every scenario of one anchor, so that finding more of them does
 * not look like failing. What counts as one is decided at its onset (`steps/discovery.ts`).
 */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import { DAY } from '../../arithmetic/units.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { Cases } from './cases.ts'
import { STAGE } from './cases.ts'
import type { GroupOutcome } from './group-outcome.ts'
import { QUANTITY } from './group-outcome.ts'

/** Hours after onset within which an issue counts as solved, and beyond which an undiscovered one is left out of the stock. */
const LONGEST = FOLLOW_UP_DAYS * DAY

/**
 * Times are summed in whole steps of this part of an hour, a twentieth of a second: such sums are exact, hence the same in whatever order issues
 * end, and that order depends on how long rows are kept for a switch ahead.
 */
const STEP = 1 / 65536

function inSteps(hours: number): number {
  return Math.round(hours / STEP) * STEP
}

export class IssueOutcome {
  /** Issues that count, those solved by anybody or prevented, and their times from onset, each restricted to 90 days (h). */
  of = REAL_ZERO
  solved = REAL_ZERO
  timeSum = REAL_ZERO
  /** Issue-hours latent in the observed period, of issues younger than 90 days. */
  latentHours = REAL_ZERO
  private readonly from: number
  private readonly to: number
  private readonly groups: GroupOutcome

  /** @param from start of the observed period; @param to its end (h) */
  constructor(from: number, to: number, groups: GroupOutcome) {
    this.from = from
    this.to = to
    this.groups = groups
  }

  /** An issue that counts never arose: solved, at once. */
  prevented(cases: Cases, row: number): void {
    this.add(cases, row, 0)
  }

  /** The row of an issue is given back, or the run is over. @param now when (h) */
  ends(cases: Cases, row: number, now: number): void {
    if (cases.counted[row] === 0) return
    cases.counted[row] = 0
    const stage = cases.stage[row]
    const below = stage === STAGE.selfSolved || stage === STAGE.gridSolved
    const solvedAt = below ? now : cases.solved[row] >= 0 ? cases.solved[row] : Infinity
    this.add(cases, row, solvedAt - cases.onset[row])
  }

  /** Nobody has looked at an issue until then (h); Infinity: to the end of the run. */
  latent(cases: Cases, row: number, until: number): void {
    const onset = cases.onset[row]
    const hours = Math.min(until, onset + LONGEST, this.to) - Math.max(onset, this.from)
    if (hours > 0) this.latentHours += inSteps(hours)
  }

  private add(cases: Cases, row: number, time: number): void {
    const isSolved = time <= LONGEST
    this.of++
    if (isSolved) this.solved++
    this.timeSum += inSteps(Math.min(time, LONGEST))
    this.groups.choose(cases, row)
    this.groups.add(QUANTITY.issues, 1)
    if (isSolved) this.groups.add(QUANTITY.issuesSolved, 1)
  }
}

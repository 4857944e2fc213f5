/**
 * The outcome of one replication as it accumulates: what happened in the observed period, and what became of its cohort
 * (the cases accepted in it and in scope). Turned into measures by `measure-row.ts`.
 */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import { DAY } from '../../arithmetic/units.ts'
import { OrderStatistics } from '../../stats/order-statistics.ts'
import { TimeAverage } from '../../stats/time-average.ts'
import type { Cases } from './cases.ts'
import { STAGE_NAMES, URGENCY, limitOfClass } from './cases.ts'
import { GridBooks } from './grid-books.ts'
import { GroupOutcome, QUANTITY } from './group-outcome.ts'
import { IssueOutcome } from './issue-outcome.ts'
import type { Horizon } from '../model/replication.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { Share } from '../model/share.ts'
import { treatedStreets } from '../model/treated.ts'
import { ObservedPeriod } from './observed-period.ts'

const FOLLOW_UP = FOLLOW_UP_DAYS * DAY
const THIRTY_DAYS = 30 * DAY
/** First contact is in time within 2 h (life) or 24 h (else) of dispatch. */
const CONTACT_LIFE = 2
const CONTACT = 24

export class Outcome extends ObservedPeriod {
  /** The levers in force. */
  setting: Setting

  /** Over the whole run, for conservation: issues that arose, cases accepted, ends by stage. */
  arisen = REAL_ZERO
  accepted = REAL_ZERO
  /** Issues that never arose. */
  preventedInAll = REAL_ZERO
  /** Minor matters that volunteers took in hand. */
  takenByVolunteers = REAL_ZERO
  readonly ended: Float64Array = new Float64Array(STAGE_NAMES.length)
  /** Issues that stay latent to the end of the run and have no row any more; counted as latent too. */
  neverFound = REAL_ZERO
  readonly latent = new TimeAverage()
  readonly open = new TimeAverage()

  // The cohort
  readonly solved = new Share()
  readonly solved30 = new Share()
  readonly responded = new Share()
  readonly claimed = new Share()
  readonly falselyClaimed = new Share()
  readonly verified = new Share()
  readonly satisfied = new Share()
  readonly verifiedAmongReplied = new Share()
  readonly satisfiedAmongReplied = new Share()
  readonly solvedDue = new Share()
  readonly onTime = new Share()
  readonly repeated = new Share()
  readonly returned = new Share()
  hops = REAL_ZERO
  /** Times of the finished cases, and how long each took to be found (h). */
  readonly resolution = new OrderStatistics()
  readonly handling = new OrderStatistics()
  readonly discovery = new OrderStatistics()
  /** Sums of times restricted to 90 days, and of solved cases' own times (h). */
  resolutionSum = REAL_ZERO
  completedSum = REAL_ZERO
  handlingSum = REAL_ZERO
  handlingCount = REAL_ZERO
  /** Cases solved in the d-th day after onset. */
  readonly solvedOnDay: Float64Array = new Float64Array(FOLLOW_UP_DAYS)
  /** The cohort by duty, urgency, readiness to report, domain and street. */
  readonly groups: GroupOutcome
  readonly issues: IssueOutcome
  readonly gridBooks: GridBooks

  // The observed period
  /** Escalated cases open at the end. */
  beforeConference = REAL_ZERO
  prevented = REAL_ZERO
  /** Hours that volunteers worked. */
  volunteerHours = REAL_ZERO

  /** @param treated which streets are, where those of some district alone are meant */
  constructor(setting: Setting, horizon: Horizon, treated = treatedStreets(setting)) {
    super(setting, horizon)
    this.setting = setting
    this.groups = new GroupOutcome(setting, treated)
    this.gridBooks = new GridBooks(this.from, this.to)
    this.issues = new IssueOutcome(this.from, this.to, this.groups)
  }

  arises(now: number): void {
    this.arisen++
    this.latent.add(now, 1)
  }

  latencyEnds(cases: Cases, row: number, now: number): void {
    this.latent.add(now, -1)
    this.issues.latent(cases, row, now)
  }

  opens(now: number, street: number): void {
    this.accepted++
    this.open.add(now, 1)
    this.weekly.opens(street)
  }

  /** A case found to be in scope belongs to the cohort if it was accepted in the observed period. */
  enters(cases: Cases, row: number): void {
    const accepted = cases.accepted[row]
    cases.inScope[row] = 1
    if (accepted >= this.from && accepted < this.to) cases.inCohort[row] = 1
    this.weekly.add('cases', cases.street[row], accepted)
  }

  /** A resident of the official sample has judged. */
  judged(cases: Cases, row: number, solved: boolean, satisfied: boolean): void {
    this.weekly.add('sampled', cases.street[row], cases.accepted[row])
    if (solved) this.weekly.add('verified', cases.street[row], cases.accepted[row])
    if (satisfied) this.weekly.add('satisfied', cases.street[row], cases.accepted[row])
    if (cases.inCohort[row] === 0) return
    this.verified.add(solved)
    this.satisfied.add(satisfied)
    const replied = cases.closed[row] >= 0
    if (replied) {
      this.verifiedAmongReplied.add(solved)
      this.satisfiedAmongReplied.add(satisfied)
    }
    this.groups.choose(cases, row)
    this.groups.add(QUANTITY.sampled, 1)
    if (solved) this.groups.add(QUANTITY.verified, 1)
    if (satisfied) this.groups.add(QUANTITY.satisfied, 1)
    if (replied) this.groups.add(QUANTITY.sampledReplied, 1)
    if (replied && solved) this.groups.add(QUANTITY.verifiedReplied, 1)
  }

  /** A solved case comes back after so many days. */
  recurs(cases: Cases, row: number, days: number): void {
    if (cases.inCohort[row] === 1 && cases.reopenings[row] === 0 && days <= 30) this.repeated.count++
  }

  /** An issue or case ends; what became of it is read off its columns. */
  ends(cases: Cases, row: number, stage: number, now: number): void {
    this.ended[stage]++
    this.issues.ends(cases, row, now)
    if (cases.accepted[row] >= 0) {
      this.open.add(now, -1)
      this.weekly.ends(cases.street[row])
    }
    this.settles(cases, row)
  }

  /** What has become of an issue or a case counts now: at its end, or at the end of the run. */
  settles(cases: Cases, row: number): void {
    const onTime = cases.inScope[row] === 1 && this.isOnTime(cases, row)
    if (onTime) this.weekly.add('onTime', cases.street[row], cases.accepted[row])
    if (cases.inScope[row] === 1 && cases.dispatched[row] >= 0) {
      this.weekly.add('dispatched', cases.street[row], cases.accepted[row])
      this.weekly.add('handlingHours', cases.street[row], cases.accepted[row], this.handlingTime(cases, row))
    }
    if (cases.inCohort[row] === 1) this.record(cases, row)
  }

  /** Records one case of the cohort; called once for each. */
  record(cases: Cases, row: number): void {
    const accepted = cases.accepted[row]
    const solvedAt = cases.solved[row]
    const solved = solvedAt >= 0 && solvedAt - accepted <= FOLLOW_UP
    const solved30 = solvedAt >= 0 && solvedAt - accepted <= THIRTY_DAYS
    this.solved.add(solved)
    this.solved30.add(solved30)
    const solvedDue = solvedAt >= 0 && solvedAt <= cases.dueAt[row]
    this.solvedDue.add(solvedDue)
    this.groups.choose(cases, row)
    this.groups.add(QUANTITY.cases, 1)
    if (solved) this.groups.add(QUANTITY.solved, 1)
    if (solved30) this.groups.add(QUANTITY.solved30, 1)
    if (solvedDue) this.groups.add(QUANTITY.solvedDue, 1)
    this.discovery.add(cases.discovered[row] - cases.onset[row])
    this.recordResolution(cases, row)
    this.recordHandling(cases, row)
    this.recordClosing(cases, row)
  }

  private recordResolution(cases: Cases, row: number): void {
    const solvedAt = cases.solved[row]
    const time = solvedAt >= 0 ? solvedAt - cases.onset[row] : Infinity
    const restricted = Math.min(time, FOLLOW_UP)
    this.resolutionSum += restricted
    this.groups.add(QUANTITY.resolutionTime, restricted)
    if (time > FOLLOW_UP) return
    this.resolution.add(time)
    this.completedSum += time
    this.solvedOnDay[Math.min(FOLLOW_UP_DAYS - 1, Math.floor(time / DAY))]++
  }

  private recordHandling(cases: Cases, row: number): void {
    const dispatched = cases.dispatched[row]
    if (dispatched < 0) return
    const restricted = this.handlingTime(cases, row)
    this.handlingCount++
    this.handlingSum += restricted
    this.groups.add(QUANTITY.dispatched, 1)
    this.groups.add(QUANTITY.handlingTime, restricted)
    this.groups.add(QUANTITY.hops, cases.hops[row])
    if (cases.hasReply(row) && cases.closed[row] - dispatched <= FOLLOW_UP) this.handling.add(restricted)
    const contacted = cases.contacted[row]
    const due = cases.urgency[row] === URGENCY.life ? CONTACT_LIFE : CONTACT
    this.responded.add(contacted >= 0 && contacted - dispatched <= due)
    this.returned.add(cases.hops[row] > 0)
    this.hops += cases.hops[row]
  }

  /** From dispatch to the last closing (h), restricted to the follow-up. */
  private handlingTime(cases: Cases, row: number): number {
    const time = cases.hasReply(row) && cases.closed[row] >= 0 ? cases.closed[row] - cases.dispatched[row] : Infinity
    return Math.min(time, FOLLOW_UP)
  }

  private recordClosing(cases: Cases, row: number): void {
    const onTime = this.isOnTime(cases, row)
    this.onTime.add(onTime)
    if (onTime) this.groups.add(QUANTITY.onTime, 1)
    if (!cases.hasReply(row)) return
    const claimed = cases.claimedSolved[row] === 1
    this.claimed.add(claimed)
    this.falselyClaimed.add(claimed && cases.solved[row] < 0)
    this.repeated.of++
    if (cases.reopenings[row] > 0) this.repeated.count++
  }

  /** Claimed to be solved within the limit of its class. */
  isOnTime(cases: Cases, row: number): boolean {
    if (!cases.hasReply(row) || cases.claimedSolved[row] === 0) return false
    // Of life and utility matters the limit is one of being there.
    const met = cases.isUrgent(row) ? cases.firstWork[row] : cases.closed[row]
    return met >= 0 && met - cases.accepted[row] <= limitOfClass(this.setting, cases.urgency[row])
  }

  prevents(now: number): void {
    this.preventedInAll++
    if (this.observes(now)) this.prevented++
  }

  volunteersWork(hours: number, yuan: number): void {
    this.takenByVolunteers++
    if (this.observing) this.volunteerHours += hours
    this.costsResidents(yuan)
  }
}

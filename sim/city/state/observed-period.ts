/** What is counted while it happens, in the observed period and week by week: chasers, whistles, own orders, hours and money. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import { DAY } from '../../arithmetic/units.ts'
import type { Horizon } from '../model/replication.ts'
import type { Setting } from '../model/setting.ts'
import { WeeklyOutcome } from './weekly-outcome.ts'

export class ObservedPeriod {
  /** Its ends (h), and whether it is now. */
  readonly from: number
  readonly to: number
  observing = false
  chasers = REAL_ZERO
  whistles = REAL_ZERO
  needless = REAL_ZERO
  /** Cases whistled for the first time that need several departments. */
  convened = REAL_ZERO
  assemblies = REAL_ZERO
  calls = REAL_ZERO
  reports = REAL_ZERO
  orderDelaySum = REAL_ZERO
  ordersTaken = REAL_ZERO
  officerHours = REAL_ZERO
  spent = REAL_ZERO
  /** What residents paid or gave themselves (yuan). */
  privateCost = REAL_ZERO
  readonly weekly: WeeklyOutcome

  constructor(setting: Setting, horizon: Horizon) {
    this.from = horizon.warmUpDays * DAY
    this.to = this.from + horizon.days * DAY
    this.weekly = new WeeklyOutcome(setting, horizon)
  }

  chased(): void {
    if (this.observing) this.chasers++
  }

  /** Whistles, their calls and answers count at the time of the whistle, so that no answer lacks its call. */
  whistled(blown: number, street: number, needless: boolean, convenes = false): void {
    this.weekly.add('whistles', street, blown)
    if (!this.observes(blown)) return
    this.whistles++
    if (needless) this.needless++
    if (convenes) this.convened++
  }

  called(blown: number, street: number): void {
    this.weekly.add('calls', street, blown)
    if (this.observes(blown)) this.calls++
  }

  reportedIn(blown: number, street: number): void {
    this.weekly.add('reports', street, blown)
    if (this.observes(blown)) this.reports++
  }

  assembled(blown: number): void {
    if (this.observes(blown)) this.assemblies++
  }

  observes(time: number): boolean {
    return time >= this.from && time < this.to
  }

  orderDelayed(hours: number): void {
    if (!this.observing) return
    this.orderDelaySum += hours
    this.ordersTaken++
  }

  /** Officer-hours spent on cases. */
  officersWorked(hours: number): void {
    if (this.observing) this.officerHours += hours
  }

  costsResidents(yuan: number): void {
    if (this.observing) this.privateCost += yuan
  }

  spends(yuan: number): void {
    if (this.observing) this.spent += yuan
  }
}

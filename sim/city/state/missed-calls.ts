/** Calls to a department that were answered in time or missed, over the last days, so that its share missed can be told. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'

export class MissedCalls {
  private readonly answeredOn: Float64Array
  private readonly missedOn: Float64Array
  private answered = REAL_ZERO
  private missed = REAL_ZERO
  private today = 0

  /** @param days over which calls are counted, today included */
  constructor(days: number) {
    const whole = Math.max(1, Math.round(days))
    this.answeredOn = new Float64Array(whole)
    this.missedOn = new Float64Array(whole)
  }

  /** A call is answered, or missed, on a day (counted from the start; days do not go back). */
  add(day: number, isMissed: boolean): void {
    this.moveTo(day)
    const at = day % this.answeredOn.length
    if (isMissed) {
      this.missedOn[at]++
      this.missed++
    } else {
      this.answeredOn[at]++
      this.answered++
    }
  }

  /** Missed calls of all; 0 where there were none. */
  shareOn(day: number): number {
    this.moveTo(day)
    const calls = this.answered + this.missed
    return calls === 0 ? 0 : this.missed / calls
  }

  /** Days that have left the window are forgotten. */
  private moveTo(day: number): void {
    const { length } = this.answeredOn
    const from = Math.max(this.today + 1, day - length + 1)
    for (let one = from; one <= day; one++) {
      const at = one % length
      this.answered -= this.answeredOn[at]
      this.missed -= this.missedOn[at]
      this.answeredOn[at] = 0
      this.missedOn[at] = 0
    }
    this.today = Math.max(this.today, day)
  }
}

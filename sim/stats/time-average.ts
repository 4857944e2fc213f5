/** Values that change in steps: what has passed under them. */
import { REAL_ZERO } from '../arithmetic/real-zero.ts'

/** The integral and the average over time of a value that changes in steps, such as a number in system. */
export class TimeAverage {
  private start: number
  private last: number
  private current: number
  private area = REAL_ZERO

  /**
   * @param start time from which to count
   * @param value the value at that time
   */
  constructor(start = REAL_ZERO, value = 0) {
    this.start = start
    this.last = start
    this.current = value
  }

  /** From `now` on the value is `value`. Times must not go back. */
  set(now: number, value: number): void {
    this.area += this.current * (now - this.last)
    this.last = now
    this.current = value
  }

  /** From `now` on the value is higher by `delta`. */
  add(now: number, delta: number): void {
    this.set(now, this.current + delta)
  }

  get value(): number {
    return this.current
  }

  /** Value times time from the start up to `now`, which must not lie before the last change. */
  integral(now: number): number {
    return this.area + this.current * (now - this.last)
  }

  /** Integral over time passed; NaN when no time has passed. */
  average(now: number): number {
    return this.integral(now) / (now - this.start)
  }

  /** Begins again at `now` with the value kept, as at the end of a warm-up. */
  reset(now: number): void {
    this.start = now
    this.last = now
    this.area = 0
  }
}

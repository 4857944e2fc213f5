/** A count of those for whom something holds among all asked. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'

export class Share {
  count = REAL_ZERO
  of = REAL_ZERO

  add(holds: boolean): void {
    this.of++
    if (holds) this.count++
  }

  /** NaN when nobody was asked: missing, not 0. */
  get value(): number {
    return this.of > 0 ? this.count / this.of : NaN
  }
}

/**
 * The far future of the calendar: events that need no order yet, in buckets of equal width by time. A bucket is put in
 * order when its turn comes (lazy queue: Ronngren, Riboe and Ayani 1991), so an event cancelled before costs no more than
 * a mark. Events are slots of the calendar, chained through `linkOf`; whatever lies beyond the last bucket waits in one
 * chain of its own.
 */
import { REAL_ZERO } from '../arithmetic/real-zero.ts'

/** Events that a bucket is meant to hold when it is opened, or soon after. */
const BUCKETFUL = 64
const FEWEST_BUCKETS = 1024
/** Ends a chain. */
export const LAST = -1

export class FarFuture {
  /** Slots held here, those cancelled included; whoever takes an opened chain counts its slots out. */
  count = 0

  private origin = REAL_ZERO
  private bucketsPerHour = REAL_ZERO
  /** Buckets opened so far: times that belong in one of them are near. */
  private opened = 1
  private heads: Int32Array = new Int32Array(FEWEST_BUCKETS).fill(LAST)
  private beyond = LAST

  /** Whether events of this time belong to the near future, which the calendar keeps in order. */
  isNear(time: number): boolean {
    return (time - this.origin) * this.bucketsPerHour < this.opened
  }

  /** Puts a slot away; its time must not be near. */
  add(time: number, slot: number, linkOf: Int32Array): void {
    this.count++
    const place = (time - this.origin) * this.bucketsPerHour
    if (place < this.heads.length) {
      const bucket = place | 0
      linkOf[slot] = this.heads[bucket]!
      this.heads[bucket] = slot
    } else {
      linkOf[slot] = this.beyond
      this.beyond = slot
    }
  }

  /** Opens the next bucket that holds anything and gives its chain away; LAST when none of the buckets does. */
  open(): number {
    while (this.opened < this.heads.length) {
      const chain = this.heads[this.opened]
      this.heads[this.opened++] = LAST
      if (chain !== LAST) return chain
    }
    return LAST
  }

  /**
   * Forgets everything and begins anew: buckets from `origin` on for so many events, at so many an hour; the first is
   * open. Density 0: no buckets, every finite time is near.
   */
  restart(origin: number, events: number, perHour: number): void {
    // Twice as long as what waits now: what lies beyond is looked at again each time the last bucket has been opened.
    const buckets = Math.max(FEWEST_BUCKETS, Math.ceil((2 * events) / BUCKETFUL))
    if (buckets > this.heads.length) this.heads = new Int32Array(buckets)
    this.heads.fill(LAST)
    this.beyond = LAST
    this.count = 0
    this.origin = origin
    this.bucketsPerHour = perHour / BUCKETFUL
    this.opened = 1
  }
}

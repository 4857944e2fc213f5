/**
 * The slots of the calendar: what is known of each event that waits, in columns, recycled. An event is called from outside by
 * its handle, which is its slot and how often that had been used before: a handle that is used up is no other event's.
 */

/** In the place of a kind: the event was cancelled, or the slot is free. */
export const DEAD = -1
/** A handle has room for 16.7 million slots and for 128 uses of each, after which the count begins anew. */
const SLOT_BITS = 24
const SLOT_MASK = 0xffffff
const GENERATION_MASK = 0x7f
/** Times looked at to learn how dense the future is. */
const SAMPLE = 512

/** Of the events at finite times: how many, the earliest, and by when a quarter of them is due (from a sample). */
export interface Due {
  readonly count: number
  readonly earliest: number
  readonly quarter: number
}

export class EventSlots {
  capacity: number
  /** Among equal times, the event of lower rank comes first. */
  rankOf: Float64Array
  timeOf: Float64Array
  kindOf: Int32Array
  /** Of a free slot: the next free one. */
  entityOf: Int32Array
  /** The next in a chain of the far future. */
  linkOf: Int32Array
  private generationOf: Uint8Array
  private firstFree = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.rankOf = new Float64Array(capacity)
    this.timeOf = new Float64Array(capacity)
    this.kindOf = new Int32Array(capacity).fill(DEAD)
    this.entityOf = new Int32Array(capacity)
    this.linkOf = new Int32Array(capacity)
    this.generationOf = new Uint8Array(capacity)
    this.chainFree(0)
  }

  get isFull(): boolean {
    return this.firstFree === this.capacity
  }

  /** Puts an event into a free slot (there must be one) and returns its handle. */
  take(time: number, rank: number, kind: number, entity: number): number {
    const slot = this.firstFree
    this.firstFree = this.entityOf[slot]!
    this.rankOf[slot] = rank
    this.timeOf[slot] = time
    this.kindOf[slot] = kind
    this.entityOf[slot] = entity
    const generation = (this.generationOf[slot] + 1) & GENERATION_MASK
    this.generationOf[slot] = generation
    return (generation << SLOT_BITS) | slot
  }

  slotOf(handle: number): number {
    return handle & SLOT_MASK
  }

  /** Marks the event of a handle as dead. @throws Error when it is not waiting any more */
  kill(handle: number): void {
    const slot = this.slotOf(handle)
    const waits = this.kindOf[slot] >= 0 && this.generationOf[slot] === handle >>> SLOT_BITS
    if (!waits) throw new Error(`event handle ${handle} is stale: delivered or cancelled before`)
    this.kindOf[slot] = DEAD
  }

  isDead(slot: number): boolean {
    return this.kindOf[slot] === DEAD
  }

  release(slot: number): void {
    this.kindOf[slot] = DEAD
    this.entityOf[slot] = this.firstFree
    this.firstFree = slot
  }

  /** As if none were free: every dead slot is then to be released again. */
  forgetFree(): void {
    this.firstFree = this.capacity
  }

  comesBefore(slot: number, other: number): boolean {
    return this.rankOf[slot] < this.rankOf[other]
  }

  due(): Due {
    const { kindOf, timeOf } = this
    const step = Math.ceil(kindOf.length / SAMPLE)
    const sample: number[] = []
    let count = 0
    let earliest = Infinity
    for (let slot = 0; slot < kindOf.length; slot++) {
      const time = timeOf[slot]
      if (kindOf[slot] === DEAD || time === Infinity) continue
      if (count++ % step === 0) sample.push(time)
      if (time < earliest) earliest = time
    }
    return { count, earliest, quarter: Float64Array.from(sample).sort()[sample.length >> 2] }
  }

  /** Twice as many slots. */
  grow(): void {
    const before = this.capacity
    const after = Math.max(2 * before, 16)
    if (after > SLOT_MASK + 1) throw new Error(`more than ${before} events wait; the calendar has no room for more`)
    this.rankOf = widen(this.rankOf, new Float64Array(after))
    this.timeOf = widen(this.timeOf, new Float64Array(after))
    this.kindOf = widen(this.kindOf, new Int32Array(after).fill(DEAD))
    this.entityOf = widen(this.entityOf, new Int32Array(after))
    this.linkOf = widen(this.linkOf, new Int32Array(after))
    this.generationOf = widen(this.generationOf, new Uint8Array(after))
    this.capacity = after
    this.chainFree(before)
  }

  /** Chains the slots from this one on; the last points behind the end, which means: none left. */
  private chainFree(from: number): void {
    for (let slot = from; slot < this.capacity; slot++) this.entityOf[slot] = slot + 1
    this.firstFree = from
  }
}

function widen<T extends Float64Array | Int32Array | Uint8Array>(old: T, wider: T): T {
  wider.set(old)
  return wider
}

/**
 * Two pure heaps in the place of the calendar, for measurement: binary and 4-ary (Johnson 1975), each with the order, the slots, the
 * hole at the root and the branch-free choice of the smallest child that the calendar has. Their capacity is fixed, and
 * cancelled events are dropped only when their time comes.
 */

/** What the hold model needs of a calendar. */
export interface FutureEvents {
  readonly time: number
  readonly kind: number
  readonly entity: number
  schedule(time: number, lane: number, kind: number, entity: number): number
  cancel(handle: number): void
  next(until: number): boolean
}

const LANE_STEP = 17592186044416
const DEAD = -1

/** What both have in common. Each is measured in a process of its own, so that V8 sees one kind of heap only. */
abstract class SlottedHeap implements FutureEvents {
  time = 0
  kind = 0
  entity = 0
  protected size = 0
  private hole = false
  private tickets = 0
  private firstFree = 0
  protected readonly times: Float64Array
  protected readonly slots: Int32Array
  private readonly rankOf: Float64Array
  private readonly kindOf: Int32Array
  /** Of a free slot: the next free one. */
  private readonly entityOf: Int32Array

  /** Children of an event: 2 to this power. */
  private readonly arity: number

  /** @param capacity most events that ever wait, cancelled ones included */
  constructor(capacity: number, arity: number) {
    this.arity = arity
    // Behind the last event stands Infinity for each child that it may lack.
    this.times = new Float64Array(capacity + (1 << arity)).fill(Infinity)
    this.slots = new Int32Array(capacity + (1 << arity))
    this.rankOf = new Float64Array(capacity)
    this.kindOf = new Int32Array(capacity).fill(DEAD)
    this.entityOf = Int32Array.from({ length: capacity }, (_, slot) => slot + 1)
  }

  schedule(time: number, lane: number, kind: number, entity: number): number {
    const slot = this.firstFree
    this.firstFree = this.entityOf[slot]!
    this.rankOf[slot] = lane * LANE_STEP + this.tickets++
    this.kindOf[slot] = kind
    this.entityOf[slot] = entity
    if (this.hole) {
      this.hole = false
      this.sink(time, slot)
    } else {
      this.rise(this.size++, time, slot)
    }
    return slot
  }

  cancel(handle: number): void {
    this.kindOf[handle] = DEAD
  }

  next(until: number): boolean {
    for (;;) {
      if (this.hole) this.closeHole()
      const time = this.times[0]
      if (time > until || this.size === 0) return false
      const slot = this.slots[0]
      const kind = this.kindOf[slot]
      this.hole = true
      this.time = time
      this.kind = kind
      this.entity = this.entityOf[slot]!
      this.entityOf[slot] = this.firstFree
      this.firstFree = slot
      if (kind !== DEAD) return true
    }
  }

  private closeHole(): void {
    this.hole = false
    const last = --this.size
    const time = this.times[last]
    this.times[last] = Infinity
    if (last > 0) this.sink(time, this.slots[last])
  }

  private rise(from: number, time: number, slot: number): void {
    const { arity, times, slots } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> arity
      const above = times[parent]
      if (above <= time && (above < time || this.before(slots[parent], slot))) break
      times[at] = above
      slots[at] = slots[parent]!
      at = parent
    }
    times[at] = time
    slots[at] = slot
  }

  /** Lets an event sink from the root, where there is a hole. */
  protected abstract sink(time: number, slot: number): void

  protected before(slot: number, other: number): boolean {
    return this.rankOf[slot] < this.rankOf[other]
  }
}

export class BinaryHeap extends SlottedHeap {
  /** @param capacity most events that ever wait, cancelled ones included */
  constructor(capacity: number) {
    super(capacity, 1)
  }

  protected override sink(time: number, slot: number): void {
    const { times, slots, size } = this
    let at = 0
    let child = 1
    while (child < size) {
      const left = times[child]
      const right = times[child + 1]
      if (left === right) child += +(child + 1 < size && this.before(slots[child + 1], slots[child]))
      else child += +(right < left)
      const below = times[child]
      if (below >= time && (below > time || this.before(slot, slots[child]))) break
      times[at] = below
      slots[at] = slots[child]!
      at = child
      child = 2 * at + 1
    }
    times[at] = time
    slots[at] = slot
  }
}

export class FourAryHeap extends SlottedHeap {
  /** @param capacity most events that ever wait, cancelled ones included */
  constructor(capacity: number) {
    super(capacity, 2)
  }

  protected override sink(time: number, slot: number): void {
    const { times, slots, size } = this
    let at = 0
    let first = 1
    while (first < size) {
      const left = first + +(times[first + 1] < times[first])
      const right = first + 2 + +(times[first + 3] < times[first + 2])
      let child = left + (right - left) * +(times[right] < times[left])
      const below = times[child]
      if (this.equal(first, below) > 1) child = this.firstAt(below, first)
      if (below >= time && (below > time || this.before(slot, slots[child]))) break
      times[at] = below
      slots[at] = slots[child]!
      at = child
      first = 4 * at + 1
    }
    times[at] = time
    slots[at] = slot
  }

  /** How many of four children have this time. */
  private equal(first: number, time: number): number {
    const { times } = this
    const lower = +(times[first] === time) + +(times[first + 1] === time)
    return lower + +(times[first + 2] === time) + +(times[first + 3] === time)
  }

  /** Of the children that have this time, the one that comes first. */
  private firstAt(time: number, first: number): number {
    let best = -1
    for (let child = first; child < Math.min(first + 4, this.size); child++) {
      if (this.times[child] === time && (best < 0 || this.before(this.slots[child], this.slots[best]))) best = child
    }
    return best
  }
}

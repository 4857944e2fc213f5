/**
 * The event calendar (future event list), ordered by (time, lane, ticket), so that equal times have one order on every
 * machine. The near future is a binary heap in columns; when many events wait, those further off lie in buckets and enter
 * the heap when their time comes (far-future.ts). Taking the earliest event leaves a hole at the root, and the first
 * event scheduled afterwards falls into it: one sift instead of two. The heap moves times and slots only; what else is
 * known of an event stays in its slot, where ties look up the rank.
 */
import { FarFuture, LAST } from './far-future.ts'

/** Rank = lane x 2^44 + ticket: exact in a double for lanes up to 511 and 1.7 x 10^13 events. */
const LANE_STEP = 17592186044416
/** In the place of a kind: the event was cancelled, or the slot is free. */
const DEAD = -1
/** Cancelled events are swept out when there are more than this, and more than half of all. */
const FEW = 64
/** Slots looked through for each cancelled event, at most. */
const WORTH_A_LOOK = 64
/** A heap of more events than this is spread out over buckets: up to here it stays in the processor's nearest cache. */
const MANY = 1024
/** Times looked at to learn how dense the future is. */
const SAMPLE = 512

interface Due {
  readonly count: number
  readonly earliest: number
  readonly quarter: number
}

export class Calendar {
  /** Time (hours), kind and entity of the event that `next` has just taken. */
  time = 0
  kind = 0
  entity = 0

  private times: Float64Array
  private slots: Int32Array
  private size = 0
  private hole = false
  private tickets = 0

  private readonly far = new FarFuture()
  private spreadAbove = MANY
  /** Time and tickets when the buckets were last laid out. */
  private laidAt = 0
  private ticketsThen = 0

  private rankOf: Float64Array
  private timeOf: Float64Array
  /** The next in a chain of the far future. */
  private linkOf: Int32Array
  private kindOf: Int32Array
  /** Of a free slot: the next free one. */
  private entityOf: Int32Array
  private firstFree = 0
  private dead = 0

  constructor(capacity = 1024) {
    // Longer than the heap can be: the entry behind the last is always Infinity, so that a lone child needs no check.
    this.times = new Float64Array(capacity + 2).fill(Infinity)
    this.slots = new Int32Array(capacity + 2)
    this.rankOf = new Float64Array(capacity)
    this.timeOf = new Float64Array(capacity)
    this.linkOf = new Int32Array(capacity)
    this.kindOf = new Int32Array(capacity).fill(DEAD)
    this.entityOf = new Int32Array(capacity)
    this.chainFree(0)
  }

  /** Events waiting, those cancelled but not yet swept out not counted. */
  get pending(): number {
    return this.size + this.far.count - this.dead - (this.hole ? 1 : 0)
  }

  /**
   * Adds an event and returns its handle, valid until the event is delivered or cancelled.
   * @param time hours; a number (the simulation checks that it is not in the past); Infinity = never
   * @param lane 0-511: among equal times, lower lanes come first
   * @param kind 0 or more
   */
  schedule(time: number, lane: number, kind: number, entity: number): number {
    if (this.firstFree === this.kindOf.length) this.grow()
    const slot = this.firstFree
    this.firstFree = this.entityOf[slot]!
    this.rankOf[slot] = lane * LANE_STEP + this.tickets++
    this.kindOf[slot] = kind
    this.entityOf[slot] = entity
    this.timeOf[slot] = time
    if (!this.far.isNear(time)) {
      this.far.add(time, slot, this.linkOf)
    } else if (this.hole) {
      this.hole = false
      this.sink(time, slot)
    } else {
      this.rise(this.size++, time, slot)
      if (this.size > this.spreadAbove) this.layOut(false)
    }
    return slot
  }

  /** Takes an event out before its time. @throws Error for a handle whose event is known to be gone: a defect of the model. */
  cancel(handle: number): void {
    if (!(this.kindOf[handle] >= 0)) throw new Error(`event handle ${handle} is stale: delivered or cancelled before`)
    this.kindOf[handle] = DEAD
    this.dead++
    if (this.dead > FEW && this.dead * 2 > this.size + this.far.count) this.sweep()
  }

  /** Takes the earliest event not later than `until` into `time`, `kind`, `entity`; false when there is none. */
  next(until: number): boolean {
    for (;;) {
      if (this.hole) this.closeHole()
      if (this.size === 0 && !this.bringNear(until)) return false
      const time = this.times[0]
      if (time > until) return false
      const slot = this.slots[0]
      const kind = this.kindOf[slot]
      this.hole = true
      this.time = time
      this.kind = kind
      this.entity = this.entityOf[slot]!
      this.release(slot)
      if (kind !== DEAD) return true
      this.dead--
    }
  }

  private release(slot: number): void {
    this.kindOf[slot] = DEAD
    this.entityOf[slot] = this.firstFree
    this.firstFree = slot
  }

  private closeHole(): void {
    this.hole = false
    const last = --this.size
    const time = this.times[last]
    this.times[last] = Infinity
    if (last > 0) this.sink(time, this.slots[last])
  }

  private rise(from: number, time: number, slot: number): void {
    const { times, slots } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = times[parent]
      if (above <= time && (above < time || this.before(slots[parent], slot))) break
      times[at] = above
      slots[at] = slots[parent]!
      at = parent
    }
    times[at] = time
    slots[at] = slot
  }

  private sink(time: number, slot: number): void {
    const { times, slots, size } = this
    let at = 0
    let child = 1
    while (child < size) {
      // The smaller child without a branch: a mispredicted one costs more than the compare (bench: "hold model").
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

  private before(slot: number, other: number): boolean {
    return this.rankOf[slot] < this.rankOf[other]
  }

  /** Lays out without the cancelled, unless so few wait of so many that once did that looking through all costs more. */
  private sweep(): void {
    if (this.dead * WORTH_A_LOOK > this.kindOf.length) this.layOut(false)
  }

  /** The heap is empty: opens buckets until it is not. False when nothing is left that could be due. */
  private bringNear(until: number): boolean {
    while (this.size === 0) {
      if (this.far.count === 0) return false
      const chain = this.far.open()
      if (chain !== LAST) this.takeIn(chain)
      else if (!this.layOut(until === Infinity)) return false
    }
    return true
  }

  /** Puts the events of an opened bucket in order; those cancelled meanwhile end here. */
  private takeIn(chain: number): void {
    for (let slot = chain, next = chain; slot !== LAST; slot = next) {
      next = this.linkOf[slot]!
      this.far.count--
      if (this.kindOf[slot] === DEAD) {
        this.dead--
        this.release(slot)
      } else {
        this.rise(this.size++, this.timeOf[slot], slot)
      }
    }
  }

  /**
   * Lays all events out anew, in heap and buckets, without those cancelled. Events at Infinity stay far unless nothing else
   * is left and they are asked for. Whether there is anything to deliver.
   */
  private layOut(infinityToo: boolean): boolean {
    const { far, kindOf, timeOf } = this
    this.times.fill(Infinity, 0, this.size)
    this.size = 0
    this.hole = false
    this.dead = 0
    const due = this.dueTimes()
    const all = infinityToo && due.count === 0
    if (due.count > MANY) far.restart(due.earliest, due.count, this.densityOf(due))
    else far.restart(0, 0, 0)
    this.firstFree = kindOf.length
    for (let slot = kindOf.length - 1; slot >= 0; slot--) {
      const time = timeOf[slot]
      if (kindOf[slot] === DEAD) this.release(slot)
      else if (all || far.isNear(time)) this.rise(this.size++, time, slot)
      else far.add(time, slot, this.linkOf)
    }
    this.spreadAbove = Math.max(MANY, 2 * this.size)
    return this.size > 0 || due.count > 0
  }

  /** Of the events at finite times: how many, the earliest, and by when a quarter of them is due (from a sample). */
  private dueTimes(): Due {
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

  /**
   * Events an hour to be expected soon: as many as wait in the first quarter of those due, or as were scheduled since the
   * last time, if that is more (a model that schedules at short notice keeps few waiting).
   */
  private densityOf({ count, earliest, quarter }: Due): number {
    const waiting = count / 4 / (quarter - earliest)
    const scheduled = (this.tickets - this.ticketsThen) / (this.time - this.laidAt)
    this.ticketsThen = this.tickets
    this.laidAt = this.time
    // Where a quarter is due at one instant, or no time has passed, there is no such rate.
    return Math.max(waiting < Infinity ? waiting : 0, scheduled < Infinity ? scheduled : 0)
  }

  private grow(): void {
    const before = this.kindOf.length
    const after = Math.max(2 * before, 16)
    this.times = widen(this.times, new Float64Array(after + 2).fill(Infinity))
    this.slots = widen(this.slots, new Int32Array(after + 2))
    this.rankOf = widen(this.rankOf, new Float64Array(after))
    this.timeOf = widen(this.timeOf, new Float64Array(after))
    this.linkOf = widen(this.linkOf, new Int32Array(after))
    this.kindOf = widen(this.kindOf, new Int32Array(after).fill(DEAD))
    this.entityOf = widen(this.entityOf, new Int32Array(after))
    this.chainFree(before)
  }

  /** Chains the slots from this one on; the last points behind the end, which means: none left. */
  private chainFree(from: number): void {
    for (let slot = from; slot < this.entityOf.length; slot++) this.entityOf[slot] = slot + 1
    this.firstFree = from
  }
}

function widen<T extends Float64Array | Int32Array>(old: T, wider: T): T {
  wider.set(old)
  return wider
}

/**
 * The event calendar (future event list), ordered by (time, lane, ticket), so that equal times have one order on every
 * machine. Events wait in slots (event-slots.ts). Those of the near future are kept in order (near-future.ts); when many wait,
 * those further off lie in buckets and come near when their time comes (far-future.ts).
 */
import { REAL_ZERO } from '../arithmetic/real-zero.ts'
import type { Due } from './event-slots.ts'
import { DEAD, EventSlots } from './event-slots.ts'
import { FarFuture, LAST } from './far-future.ts'
import { NearFuture } from './near-future.ts'

/** Rank = lane x 2^44 + ticket: exact in a double for lanes up to 511 and 1.7 x 10^13 events. */
const LANE_STEP = 17592186044416
/** Cancelled events are swept out when there are more than this, and more than half of all. */
const FEW = 64
/** Slots looked through for each cancelled event, at most. */
const WORTH_A_LOOK = 64
/** More near events than this are spread out over buckets: up to here they stay in the processor's nearest cache. */
const MANY = 1024

/** The future events in order of time, then lane, then the order in which they were scheduled, so that equal times have one order on every machine. */
export class Calendar {
  /** Time (hours), kind and entity of the event that `next` has just taken. */
  time = REAL_ZERO
  kind = 0
  entity = 0

  private readonly slots: EventSlots
  private readonly near: NearFuture
  private readonly far = new FarFuture()
  private tickets = 0
  /** Events cancelled and not yet swept out. */
  private dead = 0
  private spreadAbove = MANY
  /** Time and tickets when the buckets were last laid out. */
  private laidAt = REAL_ZERO
  private ticketsThen = 0

  constructor(capacity = 1024) {
    this.slots = new EventSlots(capacity)
    this.near = new NearFuture(this.slots)
  }

  /** Events waiting, those cancelled but not yet swept out not counted. */
  get pending(): number {
    return this.near.count + this.far.count - this.dead
  }

  /**
   * Adds an event and returns its handle, valid until the event is delivered or cancelled: a whole number from 0 to 2^31 - 1.
   * @param time hours; a number (the simulation checks that it is not in the past); Infinity = never
   * @param lane 0-511: among equal times, lower lanes come first
   * @param kind 0 or more
   */
  schedule(time: number, lane: number, kind: number, entity: number): number {
    const { far, near, slots } = this
    if (slots.isFull) {
      slots.grow()
      near.makeRoom()
    }
    const handle = slots.take(time, lane * LANE_STEP + this.tickets++, kind, entity)
    const slot = slots.slotOf(handle)
    if (far.isNear(time)) {
      near.add(time, slot)
      if (near.count > this.spreadAbove) this.layOut(false)
    } else {
      far.add(time, slot, slots.linkOf)
    }
    return handle
  }

  /** Takes an event out before its time. @throws Error for a handle whose event is gone: a defect of the model */
  cancel(handle: number): void {
    this.slots.kill(handle)
    this.dead++
    if (this.dead > FEW && this.dead > this.pending) this.sweep()
  }

  /** Takes the earliest event not later than `until` into `time`, `kind`, `entity`; false when there is none. */
  next(until: number): boolean {
    const { near, slots } = this
    for (;;) {
      if (near.isEmpty() && !this.bringNear(until)) return false
      const time = near.firstTime
      if (time > until) return false
      const slot = near.takeFirst()
      const kind = slots.kindOf[slot]
      this.time = time
      this.kind = kind
      this.entity = slots.entityOf[slot]!
      slots.release(slot)
      if (kind !== DEAD) return true
      this.dead--
    }
  }

  /** When the earliest event that is not later than `until` is due; Infinity when there is none. */
  earliest(until: number): number {
    const { near, slots } = this
    while (!near.isEmpty() || this.bringNear(until)) {
      const time = near.firstTime
      if (time > until) break
      if (!slots.isDead(near.firstSlot)) return time
      slots.release(near.takeFirst())
      this.dead--
    }
    return Infinity
  }

  /** Lays out without the cancelled, unless so few wait of so many that once did that looking through all costs more. */
  private sweep(): void {
    if (this.dead * WORTH_A_LOOK > this.slots.capacity) this.layOut(false)
  }

  /** Nothing is near: opens buckets until something is. False when nothing is left that could be due. */
  private bringNear(until: number): boolean {
    while (this.near.isEmpty()) {
      if (this.far.count === 0) return false
      const chain = this.far.open()
      if (chain !== LAST) this.takeIn(chain)
      else if (!this.layOut(until === Infinity)) return false
    }
    return true
  }

  /** Puts the events of an opened bucket in order; those cancelled meanwhile end here. */
  private takeIn(chain: number): void {
    const { far, near, slots } = this
    for (let slot = chain, next = chain; slot !== LAST; slot = next) {
      next = slots.linkOf[slot]!
      far.count--
      if (slots.isDead(slot)) {
        this.dead--
        slots.release(slot)
      } else {
        near.add(slots.timeOf[slot], slot)
      }
    }
  }

  /**
   * Lays all events out anew, near and far, without those cancelled. Events at Infinity stay far unless nothing else is left
   * and they are asked for. Whether there is anything to deliver.
   */
  private layOut(infinityToo: boolean): boolean {
    const { far, near, slots } = this
    const due = slots.due()
    const all = infinityToo && due.count === 0
    near.clear()
    if (due.count > MANY) far.restart(due.earliest, due.count, this.densityOf(due))
    else far.restart(0, 0, 0)
    slots.forgetFree()
    for (let slot = slots.capacity - 1; slot >= 0; slot--) {
      const time = slots.timeOf[slot]
      if (slots.isDead(slot)) slots.release(slot)
      else if (all || far.isNear(time)) near.add(time, slot)
      else far.add(time, slot, slots.linkOf)
    }
    this.dead = 0
    this.spreadAbove = Math.max(MANY, 2 * near.count)
    return near.count > 0 || due.count > 0
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
}

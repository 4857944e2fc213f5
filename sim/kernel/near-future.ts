/**
 * The near future of the calendar: a binary heap of times and slots, the earliest at the root. Taking the earliest leaves a hole
 * there, and the first event added afterwards falls into it: one sift instead of two. What else is known of an event stays
 * in its slot, where ties look up the rank.
 */
import type { EventSlots } from './event-slots.ts'

export class NearFuture {
  private readonly events: EventSlots
  private times: Float64Array
  private slots: Int32Array
  /** Entries of the heap, the hole counted. */
  private size = 0
  private hole = false

  constructor(events: EventSlots) {
    this.events = events
    this.times = new Float64Array(0)
    this.slots = new Int32Array(0)
    this.makeRoom()
  }

  /** Events in it, those cancelled included. */
  get count(): number {
    return this.size - (this.hole ? 1 : 0)
  }

  add(time: number, slot: number): void {
    if (this.hole) {
      this.hole = false
      this.siftDown(time, slot)
    } else {
      this.siftUp(this.size++, time, slot)
    }
  }

  /** Whether there is none, once the hole is closed; to be asked before the first is looked at. */
  isEmpty(): boolean {
    if (this.hole) this.closeHole()
    return this.size === 0
  }

  get firstTime(): number {
    return this.times[0]
  }

  get firstSlot(): number {
    return this.slots[0]
  }

  /** Takes the earliest out and returns its slot. */
  takeFirst(): number {
    this.hole = true
    return this.slots[0]
  }

  clear(): void {
    this.times.fill(Infinity, 0, this.size)
    this.size = 0
    this.hole = false
  }

  /** Room for as many as there are slots. */
  makeRoom(): void {
    // Longer than the heap can be: the entry behind the last is always Infinity, so that a lone child needs no check.
    const length = this.events.capacity + 2
    const { times, slots } = this
    this.times = new Float64Array(length).fill(Infinity)
    this.times.set(times)
    this.slots = new Int32Array(length)
    this.slots.set(slots)
  }

  private closeHole(): void {
    this.hole = false
    const last = --this.size
    const time = this.times[last]
    this.times[last] = Infinity
    if (last > 0) this.siftDown(time, this.slots[last])
  }

  private siftUp(from: number, time: number, slot: number): void {
    const { events, times, slots } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = times[parent]
      if (above <= time && (above < time || events.comesBefore(slots[parent], slot))) break
      times[at] = above
      slots[at] = slots[parent]!
      at = parent
    }
    times[at] = time
    slots[at] = slot
  }

  private siftDown(time: number, slot: number): void {
    const { events, times, slots, size } = this
    let at = 0
    let child = 1
    while (child < size) {
      // The smaller child without a branch: a mispredicted one costs more than the compare (bench: "hold model").
      const left = times[child]
      const right = times[child + 1]
      if (left === right) child += +(child + 1 < size && events.comesBefore(slots[child + 1], slots[child]))
      else child += +(right < left)
      const below = times[child]
      if (below >= time && (below > time || events.comesBefore(slot, slots[child]))) break
      times[at] = below
      slots[at] = slots[child]!
      at = child
      child = 2 * at + 1
    }
    times[at] = time
    slots[at] = slot
  }
}

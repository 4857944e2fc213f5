/**
 * Arrivals at a constant rate within the opening hours of a timetable, from unit-rate gaps that have an address (time change;
 * Cinlar 1975): when the rate changes under way, what is left of the gap passes at the new rate.
 */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import type { Simulation } from '../../kernel/simulation.ts'
import type { Timetable } from '../../kernel/timetable.ts'

const NONE = -1

export interface StreamParts {
  readonly clock: Simulation
  /** The event of an arrival, and the entity that it is told; undefined: whoever asks when the next one is due lets it arrive. */
  readonly kind: number | undefined
  readonly entity: number
  readonly timetable: Timetable
  /** The gap before arrival number `count` (from 0), exponential of mean 1. */
  readonly gapOf: (count: number) => number
  /** Nothing is scheduled from then on (h). */
  readonly end: number
  /** Whether arrival number `count`, due at `at` (h), changes nothing and need not be an event; whoever says so has taken it into account. */
  readonly isIdle?: ((count: number, at: number) => boolean) | undefined
}

export class Stream {
  /** Arrivals so far. */
  count = 0
  private readonly parts: StreamParts
  private perHour = REAL_ZERO
  /** When the next arrival is due (h); Infinity while none is under way. */
  due = Infinity
  /** What is left of the gap while nothing is under way; while something is, the event by which it comes. */
  private left: number
  private event = NONE

  constructor(parts: StreamParts) {
    this.parts = parts
    this.left = parts.gapOf(0)
  }

  /** The event of an arrival has come: its number; the next one is on its way. */
  arrive(): number {
    const number = this.count++
    this.left = this.parts.gapOf(this.count)
    this.schedule()
    return number
  }

  /** From now on so many an hour of opening; 0 for none. */
  setRate(perHour: number): void {
    if (perHour === this.perHour) return
    const { clock, timetable } = this.parts
    if (this.perHour > 0) this.left = (timetable.worked(this.due) - timetable.worked(clock.now)) * this.perHour
    if (this.event !== NONE) clock.cancel(this.event)
    this.perHour = perHour
    this.schedule()
  }

  private schedule(): void {
    const { clock, end, entity, gapOf, isIdle, kind, timetable } = this.parts
    this.event = NONE
    this.due = Infinity
    if (this.perHour <= 0) return
    this.due = timetable.after(clock.now, this.left / this.perHour)
    while (isIdle !== undefined && this.due < end && isIdle(this.count, this.due)) {
      this.left = gapOf(++this.count)
      this.due = timetable.after(this.due, this.left / this.perHour)
    }
    if (kind !== undefined && this.due < end) this.event = clock.at(this.due, kind, entity)
  }
}

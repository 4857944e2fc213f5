/** What grid workers do, by the books: matters that they settle, for which they are busy, and patrol, for which they are not. */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import type { Timetable } from '../../kernel/timetable.ts'

export class GridBooks {
  /** Hours on matters, and of patrol with what it finds, in the observed period. */
  matterHours = REAL_ZERO
  patrolHours = REAL_ZERO
  private readonly from: number
  private readonly to: number

  /** @param from start of the observed period; @param to its end (h) */
  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }

  /** A grid worker is busy from one moment to another (h); counted is what lies in the observed period. */
  worked(begins: number, ends: number, hours: Timetable): void {
    const from = Math.max(begins, this.from)
    const to = Math.min(ends, this.to)
    if (to > from) this.matterHours += hours.worked(to) - hours.worked(from)
  }

  /** Patrol, or a find of it. @param now when (h) */
  patrols(now: number, hours: number): void {
    if (now >= this.from && now < this.to) this.patrolHours += hours
  }
}

/**
 * A desk at which nobody looks. Consultations touch nothing but the desk, so they need no events: they are answered, each at its own time, when a case comes
 * to the desk or leaves it. Only while a case waits there is the end of the next one an event, for then the case may be taken up.
 */
import { WORK } from '../model/work.ts'
import type { DeskKeeper, StreetOffice } from '../state/street-office.ts'
import type { World } from '../world.ts'
import { isAsked } from './platform.ts'

export class QuietDesk implements DeskKeeper {
  private readonly world: World
  private readonly office: StreetOffice
  /** Consultations in hand: their jobs, and when each is done (h). */
  private readonly inHand: number[] = []
  private readonly ends: number[] = []
  /** Consultations that wait. */
  private waiting = 0
  /** When the desk is looked at next, for a case waits (h). */
  private looksAt = Infinity
  private isCatchingUp = false

  constructor(world: World, office: StreetOffice) {
    this.world = world
    this.office = office
  }

  catchUp(): void {
    const { clock, end } = this.world
    const { consultations } = this.office
    const { now } = clock
    this.isCatchingUp = true
    for (;;) {
      const done = this.firstDone()
      const ends = done < 0 ? Infinity : this.ends[done]
      const comes = consultations.due < end ? consultations.due : Infinity
      clock.now = Math.min(ends, comes)
      if (clock.now > now) break
      this.world.unseenEvents++
      if (ends <= comes) this.answered(done)
      else this.asks()
    }
    clock.now = now
    this.isCatchingUp = false
    this.watch()
  }

  keeps(job: number, due: number): boolean {
    if (this.world.jobs.kind[job] !== WORK.consultation) return false
    this.inHand.push(job)
    this.ends.push(due)
    this.waiting--
    if (!this.isCatchingUp) this.watch()
    return true
  }

  watch(): void {
    const { clock, kinds } = this.world
    if (this.office.desk.waiting === this.waiting) return
    const done = this.firstDone()
    if (done < 0 || this.ends[done] >= this.looksAt) return
    this.looksAt = this.ends[done]
    clock.at(this.looksAt, kinds.consultation, this.office.index)
  }

  look(): void {
    this.looksAt = Infinity
    // It stands in for the end of a consultation, which is counted when it is done.
    this.world.unseenEvents--
    this.catchUp()
  }

  private asks(): void {
    this.waiting++
    isAsked(this.world, this.office)
  }

  private answered(place: number): void {
    const job = this.inHand[place]
    const [lastJob, lastEnd] = [this.inHand.pop()!, this.ends.pop()!]
    if (place < this.ends.length) {
      this.inHand[place] = lastJob
      this.ends[place] = lastEnd
    }
    this.office.desk.complete(job)
  }

  /** The place of the consultation in hand that is done first; -1 where none is in hand. */
  private firstDone(): number {
    const { ends } = this
    let first = ends.length - 1
    for (let place = first - 1; place >= 0; place--) if (ends[place] < ends[first]) first = place
    return first
  }
}

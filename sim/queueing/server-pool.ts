/**
 * A pool of heads (servers) with one waiting line: priority by class and age, pre-emption with resume, a timetable,
 * heads that come and go, and heads held for work whose end is decided elsewhere (joint work).
 */
import type { Simulation } from '../kernel/simulation.ts'
import type { Timetable } from '../kernel/timetable.ts'
import { IdleHeads } from './idle-heads.ts'
import type { Jobs } from './jobs.ts'
import { NOWHERE } from './jobs.ts'
import type { PoolUsage } from './pool-books.ts'
import { PoolBooks } from './pool-books.ts'
import type { PoolEvents, PoolOptions, Service } from './service.ts'
import { HELD } from './service.ts'
import { WaitingLine } from './waiting-line.ts'
import { leastUrgentInHand } from './who-gives-way.ts'

export * from './service.ts'

/** In the place of the job of a head that has none. */
const IDLE = -1
const ABSENT = -2
/** In the place of the handle of its end: the job waits to be resumed. */
const INTERRUPTED = -2

export class ServerPool {
  readonly timetable: Timetable
  readonly seats: number
  /** Heads present, and heads with a job. */
  heads = 0
  busy = 0

  private readonly number: number
  private readonly simulation: Simulation
  private readonly jobs: Jobs
  private readonly events: PoolEvents
  private readonly service: Service
  private readonly preemptiveClasses: number
  private readonly books: PoolBooks
  private readonly line: WaitingLine
  private readonly jobOf: Int32Array
  private readonly leaving: Uint8Array
  private readonly idle: IdleHeads
  /** Heads whose job is done, while the model hears of it. */
  private finishing = 0
  private openingAwaited = false

  constructor(simulation: Simulation, jobs: Jobs, number: number, events: PoolEvents, options: PoolOptions) {
    const { seats, present = seats, classes = 1, preemptiveClasses = 0 } = options
    if (!(Number.isInteger(seats) && present >= 0 && present <= seats)) {
      throw new Error(`pool ${number} has ${seats} seats and ${present} heads; give whole seats, and no more heads`)
    }
    this.number = number
    this.simulation = simulation
    this.jobs = jobs
    this.events = events
    this.timetable = options.timetable
    this.seats = seats
    this.service = options.service
    this.preemptiveClasses = preemptiveClasses
    this.books = new PoolBooks(simulation, options.timetable)
    this.line = new WaitingLine(jobs, classes)
    this.jobOf = new Int32Array(seats).fill(ABSENT)
    this.leaving = new Uint8Array(seats)
    this.idle = new IdleHeads(seats)
    for (let head = 0; head < present; head++) this.seat(head)
  }

  /** Jobs that wait for a head. */
  get waiting(): number {
    return this.line.length
  }

  /** Up to now. */
  usage(): PoolUsage {
    this.accrue()
    return this.books.usage()
  }

  /** A job comes. Its class and age must not change while it waits. @throws Error when it is in a pool already. */
  submit(job: number): void {
    const { jobs } = this
    if (jobs.pool[job] !== NOWHERE) this.refuse(job, `is in pool ${jobs.pool[job]}, or has ended`)
    jobs.ending[job] = NOWHERE
    this.admit(job)
  }

  /** Takes a job out that waits (patience, a cancelled call). @throws Error when it does not wait here. */
  withdraw(job: number): void {
    if (!this.isWaiting(job)) this.refuse(job, 'does not wait here; ask isWaiting first')
    this.accrue()
    this.line.leave(job)
    this.jobs.pool[job] = NOWHERE
  }

  isWaiting(job: number): boolean {
    return this.jobs.pool[job] === this.number && this.jobs.head[job] === NOWHERE
  }

  /** Moves every waiting job to the pool that `heirOf` names, in order; work that was interrupted goes on there where it stopped. */
  handOver(heirOf: (job: number) => ServerPool): void {
    this.accrue()
    for (let left = this.line.length; left > 0; left--) {
      const job = this.line.takeFirst()
      heirOf(job).admit(job)
    }
  }

  /** Closes the pool: its heads go, and every job, in hand or in line, goes on elsewhere. @throws Error when a head is held */
  dissolve(heirOf: (job: number) => ServerPool): void {
    this.accrue()
    for (let head = 0; head < this.seats; head++) {
      const job = this.jobOf[head]
      if (job >= 0 && this.jobs.ending[job] === NOWHERE) this.refuse(job, 'is held; let it go first')
      if (job >= 0) this.rest(this.interrupt(job))
      if (this.jobOf[head] === IDLE) this.unseat(head)
    }
    this.handOver(heirOf)
  }

  /** A head that was held now needs `hours` more of working time; then the job is done. */
  serveHeld(job: number, hours: number): void {
    if (this.jobs.ending[job] !== NOWHERE) this.refuse(job, 'is not held')
    this.accrue()
    this.schedule(job, hours)
    this.startWaiting()
  }

  /** The head of a job goes free, held or at work; the job leaves the pool without being done. */
  letGo(job: number): void {
    const { jobs } = this
    const head = jobs.head[job]
    if (jobs.pool[job] !== this.number || head === NOWHERE) this.refuse(job, 'has no head here')
    this.accrue()
    if (jobs.ending[job] >= 0) this.simulation.cancel(jobs.ending[job])
    this.leavePool(job)
    this.free(head)
  }

  /** A head comes (hired, back): seat numbers are 0 to seats - 1. One that was about to go after its job in hand stays. */
  arrive(head: number): void {
    this.checkSeat(head)
    this.accrue()
    if (this.jobOf[head] === ABSENT) this.seat(head)
    else this.leaving[head] = 0
    this.startWaiting()
  }

  /** A head goes: at once when idle, else when its job in hand is done; until then it counts as present. */
  depart(head: number): void {
    this.checkSeat(head)
    this.accrue()
    if (this.jobOf[head] === IDLE) this.unseat(head)
    else if (this.jobOf[head] !== ABSENT) this.leaving[head] = 1
  }

  /** Called by the event "work ends". */
  complete(job: number): void {
    this.accrue()
    const head = this.jobs.head[job]
    this.leavePool(job)
    // The model may submit jobs in `done`, and recycle this one: nobody is called away until this head has gone free.
    this.finishing++
    this.service.done(job, head)
    this.finishing--
    this.free(head)
  }

  /** Called by the event "pool opens". */
  opened(): void {
    this.accrue()
    this.openingAwaited = false
    this.startWaiting()
  }

  private admit(job: number): void {
    const { jobs, simulation } = this
    this.accrue()
    jobs.pool[job] = this.number
    jobs.head[job] = NOWHERE
    jobs.since[job] = simulation.now
    const atOnce = this.idle.count > 0 && this.line.length === 0 && this.timetable.isOpen(simulation.now)
    if (atOnce) this.start(job, this.idle.next())
    else this.line.join(job)
    this.startWaiting()
  }

  private leavePool(job: number): void {
    this.jobs.pool[job] = NOWHERE
    this.jobs.head[job] = NOWHERE
  }

  private start(job: number, head: number): void {
    const { jobs } = this
    jobs.head[job] = head
    this.jobOf[head] = job
    this.busy++
    if (jobs.ending[job] === INTERRUPTED) {
      this.schedule(job, jobs.duration[job])
      return
    }
    const hours = this.service.take(job, head)
    if (hours >= 0) this.schedule(job, hours)
    else if (hours !== HELD) this.refuse(job, `needs ${hours} hours; give 0 or more, or HELD`)
  }

  private schedule(job: number, hours: number): void {
    const { jobs, simulation } = this
    const due = this.timetable.after(simulation.now, hours)
    jobs.duration[job] = hours
    jobs.due[job] = due
    jobs.ending[job] = simulation.at(due, this.events.workEnds, job)
  }

  private free(head: number): void {
    this.busy--
    if (this.leaving[head] === 1) {
      this.leaving[head] = 0
      this.jobOf[head] = ABSENT
      this.heads--
    } else {
      this.rest(head)
    }
    this.startWaiting()
  }

  /** Who waits gets a head, if there is one or one can be called away. */
  private startWaiting(): void {
    const { line } = this
    if (line.length === 0) return
    if (!this.timetable.isOpen(this.simulation.now)) return this.awaitOpening()
    while (this.idle.count > 0 && line.length > 0) this.start(line.takeFirst(), this.idle.next())
    if (this.preemptiveClasses > 0) this.callAway()
  }

  /** As long as urgent work waits, other work in hand gives way to it, unless a head is about to be free anyway. */
  private callAway(): void {
    const { jobs, line } = this
    while (line.length > 0 && this.finishing === 0) {
      const urgent = line.firstInLine()
      if (jobs.serviceClass[urgent] >= this.preemptiveClasses) return
      const victim = leastUrgentInHand(jobs, this.jobOf, this.preemptiveClasses)
      if (victim === NOWHERE) return
      line.leave(urgent)
      this.start(urgent, this.interrupt(victim))
    }
  }

  /** Puts a job in hand back in line, ahead of its equals, and returns its head. */
  private interrupt(job: number): number {
    const { jobs, timetable, simulation } = this
    const head = jobs.head[job]
    simulation.cancel(jobs.ending[job])
    jobs.duration[job] = Math.max(0, timetable.worked(jobs.due[job]) - timetable.worked(simulation.now))
    jobs.ending[job] = INTERRUPTED
    jobs.head[job] = NOWHERE
    this.busy--
    this.line.rejoin(job)
    return head
  }

  private awaitOpening(): void {
    if (this.openingAwaited) return
    this.openingAwaited = true
    this.simulation.at(this.timetable.nextOpening(this.simulation.now), this.events.poolOpens, this.number)
  }

  private refuse(job: number, why: string): never {
    throw new Error(`job ${job} ${why} (pool ${this.number})`)
  }

  private checkSeat(head: number): void {
    if (head >= 0 && head < this.seats) return
    throw new Error(`pool ${this.number} has no seat ${head}; give 0 to ${this.seats - 1}`)
  }

  private seat(head: number): void {
    this.heads++
    this.rest(head)
  }

  private rest(head: number): void {
    this.jobOf[head] = IDLE
    this.idle.add(head)
  }

  private unseat(head: number): void {
    this.jobOf[head] = ABSENT
    this.heads--
    this.idle.remove(head)
  }

  private accrue(): void {
    this.books.accrue(this.busy, this.heads, this.line.length)
  }
}

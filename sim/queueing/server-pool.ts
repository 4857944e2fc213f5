/**
 * A pool of servers with one waiting line: priority by class and age, pre-emption with resume, a timetable,
 * servers that come and go, and servers held for work whose end is decided elsewhere (joint work).
 */
import type { Simulation } from '../kernel/simulation.ts'
import type { Timetable } from '../kernel/timetable.ts'
import type { Jobs } from './jobs.ts'
import { NOWHERE } from './jobs.ts'
import type { PoolUsage } from './pool-statistics.ts'
import { PoolStatistics } from './pool-statistics.ts'
import { Seating } from './seating.ts'
import type { PoolEvents, PoolOptions, Service } from './service.ts'
import { HELD } from './service.ts'
import { WaitingLine } from './waiting-line.ts'
import { leastUrgentInHand } from './preemption.ts'

export * from './service.ts'

/** In the place of the handle of its end: the job waits to be resumed; its end is no event. */
const [INTERRUPTED, UNSEEN] = [-2, -3] as const

/** Servers with one waiting line: priority by class and age, pre-emption, a timetable, servers that come and go; `Pools.add` opens one. */
export class ServerPool {
  readonly timetable: Timetable
  readonly seats: number
  readonly seating: Seating
  /** Servers with a job. */
  busy = 0

  private readonly number: number
  private readonly simulation: Simulation
  private readonly jobs: Jobs
  private readonly events: PoolEvents
  private readonly service: Service
  private readonly preemptiveClasses: number
  private readonly statistics: PoolStatistics
  private readonly line: WaitingLine
  private readonly vacated: PoolOptions['vacated']
  private readonly endsUnseen: PoolOptions['endsUnseen']
  /** Servers whose job is done, while the model hears of it. */
  private finishing = 0
  private openingAwaited = false

  constructor(simulation: Simulation, jobs: Jobs, number: number, events: PoolEvents, options: PoolOptions) {
    const { seats, present = seats, classes = 1, preemptiveClasses = 0 } = options
    this.number = number
    this.simulation = simulation
    this.jobs = jobs
    this.events = events
    this.timetable = options.timetable
    this.seats = seats
    this.service = options.service
    this.preemptiveClasses = preemptiveClasses
    this.statistics = new PoolStatistics(simulation, options.timetable)
    this.line = new WaitingLine(jobs, classes)
    this.seating = new Seating(number, seats, present)
    this.vacated = options.vacated
    this.endsUnseen = options.endsUnseen
  }

  /** Servers present, those who go when their job in hand is done included. */
  get servers(): number {
    return this.seating.servers
  }

  /** Servers present who are not about to go. */
  get staying(): number {
    return this.seating.servers - this.seating.going
  }

  /** A server would take a job up at once, or as soon as the pool opens. */
  get hasIdle(): boolean {
    return this.busy + this.line.length < this.staying
  }

  isPresent(server: number): boolean {
    return this.seating.isPresent(server)
  }

  stays(server: number): boolean {
    return this.seating.stays(server)
  }

  /** Jobs that wait for a server. */
  get waiting(): number {
    return this.line.length
  }

  /** Up to now. */
  usage(): PoolUsage {
    this.accrue()
    return this.statistics.usage()
  }

  /** A job comes. Its class and age must not change while it waits. @throws Error when it is in a pool already. */
  submit(job: number): void {
    if (this.jobs.pool[job] !== NOWHERE) this.refuse(job, `is in pool ${this.jobs.pool[job]}, or has ended`)
    this.jobs.ending[job] = NOWHERE
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
    return this.jobs.pool[job] === this.number && this.jobs.server[job] === NOWHERE
  }

  /** Moves every waiting job to the pool that `heirOf` names, in order (what an heir takes up may end others that wait); work that was interrupted goes on there where it stopped. */
  handOver(heirOf: (job: number) => ServerPool): void {
    this.accrue()
    for (let left = this.line.length; left > 0 && this.line.length > 0; left--) {
      const job = this.line.takeFirst()
      heirOf(job).admit(job)
    }
  }

  /** The waiting job that nobody has begun which is served first of those `wanted`; NOWHERE when there is none. */
  firstWaiting(wanted: (job: number) => boolean): number {
    return this.line.firstThat((job) => this.jobs.ending[job] === NOWHERE && wanted(job))
  }

  /** Closes the pool: its servers go, and every job, in hand or in line, goes on elsewhere. @throws Error when a server is held */
  dissolve(heirOf: (job: number) => ServerPool): void {
    this.accrue()
    for (let server = 0; server < this.seats; server++) {
      const job = this.seating.jobOf[server]
      if (job >= 0 && this.jobs.ending[job] === NOWHERE) this.refuse(job, 'is held; let it go first')
      if (job >= 0) this.seating.rest(this.interrupt(job))
      this.seating.depart(server)
    }
    this.handOver(heirOf)
  }

  /** A server that was held now needs `hours` more of working time; then the job is done. */
  serveHeld(job: number, hours: number): void {
    if (this.jobs.ending[job] !== NOWHERE) this.refuse(job, 'is not held')
    this.accrue()
    this.schedule(job, hours)
    this.startWaiting()
  }

  /** The server of a job goes free, held or at work; the job leaves the pool without being done. */
  letGo(job: number): void {
    const { jobs } = this
    const server = jobs.server[job]
    if (jobs.pool[job] !== this.number || server === NOWHERE) this.refuse(job, 'has no server here')
    this.accrue()
    if (jobs.ending[job] >= 0) this.simulation.cancel(jobs.ending[job])
    this.leavePool(job)
    this.free(server)
  }

  /** A server comes (hired, back): seat numbers are 0 to seats - 1. One that was about to go after its job in hand stays. */
  arrive(server: number): void {
    this.accrue()
    this.seating.arrive(server)
    this.startWaiting()
    this.lookForWork()
  }

  /** A server goes: at once when idle, else when its job in hand is done; until then it counts as present. */
  depart(server: number): void {
    this.accrue()
    this.seating.depart(server)
  }

  /** Called by the event "work ends". */
  complete(job: number): void {
    this.accrue()
    const server = this.jobs.server[job]
    this.leavePool(job)
    // The model may submit jobs in `done`, and recycle this one: nobody is called away until this server has gone free.
    this.finishing++
    this.service.done(job, server)
    this.finishing--
    this.free(server)
  }

  /** Called by the event "pool opens". */
  opened(): void {
    this.accrue()
    this.openingAwaited = false
    this.startWaiting()
    this.lookForWork()
  }

  private admit(job: number): void {
    const { jobs, simulation } = this
    this.accrue()
    jobs.pool[job] = this.number
    jobs.server[job] = NOWHERE
    jobs.since[job] = simulation.now
    const { idle } = this.seating
    const atOnce = idle.count > 0 && this.line.length === 0 && this.timetable.isOpen(simulation.now)
    if (atOnce) this.start(job, idle.next())
    else this.line.join(job)
    this.startWaiting()
  }

  private leavePool(job: number): void {
    this.jobs.pool[job] = NOWHERE
    this.jobs.server[job] = NOWHERE
  }

  private start(job: number, server: number): void {
    const { jobs } = this
    jobs.server[job] = server
    this.seating.jobOf[server] = job
    this.busy++
    if (jobs.ending[job] === INTERRUPTED) {
      this.schedule(job, jobs.duration[job])
      return
    }
    const hours = this.service.take(job, server)
    if (hours >= 0) this.schedule(job, hours)
    else if (hours !== HELD) this.refuse(job, `needs ${hours} hours; give 0 or more, or HELD`)
  }

  private schedule(job: number, hours: number): void {
    const { jobs, simulation } = this
    const due = this.timetable.after(simulation.now, hours)
    jobs.duration[job] = hours
    jobs.due[job] = due
    jobs.ending[job] = this.endsUnseen?.(job, due) ? UNSEEN : simulation.at(due, this.events.workEnds, job)
  }

  private free(server: number): void {
    this.busy--
    const goes = this.seating.free(server)
    this.startWaiting()
    if (goes) this.vacated?.(server)
    this.lookForWork()
  }

  /** Who has nothing to do and nobody in line may find work elsewhere, now or when the pool opens. */
  private lookForWork(): void {
    const { service } = this
    const { idle } = this.seating
    if (service.idle === undefined || idle.count === 0 || this.line.length > 0) return
    if (!this.timetable.isOpen(this.simulation.now)) return this.awaitOpening()
    while (idle.count > 0 && this.line.length === 0 && service.idle());
  }

  /** Who waits gets a server, if there is one or one can be called away. */
  private startWaiting(): void {
    const { line } = this
    if (line.length === 0) return
    if (!this.timetable.isOpen(this.simulation.now)) return this.awaitOpening()
    const { idle } = this.seating
    while (idle.count > 0 && line.length > 0) this.start(line.takeFirst(), idle.next())
    if (this.preemptiveClasses > 0) this.callAway()
  }

  /** As long as urgent work waits, less urgent work in hand gives way to it, unless a server is about to be free anyway. */
  private callAway(): void {
    const { jobs, line } = this
    while (line.length > 0 && this.finishing === 0) {
      const urgent = line.firstInLine()
      const itsClass = jobs.serviceClass[urgent]
      if (itsClass >= this.preemptiveClasses) return
      const victim = leastUrgentInHand(jobs, this.seating.jobOf, itsClass)
      if (victim === NOWHERE) return
      line.leave(urgent)
      this.start(urgent, this.interrupt(victim))
    }
  }

  /** Puts a job in hand back in line, ahead of its equals, and returns its server. */
  private interrupt(job: number): number {
    const { jobs, timetable, simulation } = this
    const server = jobs.server[job]
    simulation.cancel(jobs.ending[job])
    jobs.duration[job] = Math.max(0, timetable.worked(jobs.due[job]) - timetable.worked(simulation.now))
    jobs.ending[job] = INTERRUPTED
    jobs.server[job] = NOWHERE
    this.busy--
    this.line.rejoin(job)
    return server
  }

  private awaitOpening(): void {
    if (this.openingAwaited) return
    this.openingAwaited = true
    this.simulation.at(this.timetable.nextOpening(this.simulation.now), this.events.poolOpens, this.number)
  }

  private refuse(job: number, why: string): never {
    throw new Error(`job ${job} ${why} (pool ${this.number})`)
  }

  private accrue(): void {
    this.statistics.accrue(this.busy, this.servers, this.line.length)
  }
}

/** A pool to try things out on: hours of work are given with each job, and what happens is written down in words. */
import { Simulation } from '../../sim/kernel/simulation.ts'
import type { Timetable } from '../../sim/kernel/timetable.ts'
import { ROUND_THE_CLOCK } from '../../sim/kernel/timetable.ts'
import { Jobs } from '../../sim/queueing/jobs.ts'
import { Pools } from '../../sim/queueing/pools.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'

export interface DeskOptions {
  readonly seats?: number
  readonly present?: number
  readonly classes?: number
  readonly preemptiveClasses?: number
  readonly timetable?: Timetable
  readonly vacated?: (server: number) => void
  /** Work for who has nothing to do. */
  readonly idle?: () => boolean
}

export class Desk {
  readonly simulation = new Simulation(8)
  readonly jobs = new Jobs(8)
  readonly pools = new Pools(this.simulation, this.jobs)
  readonly told: string[] = []
  /** Servers given to `take`, in order. */
  readonly servers: number[] = []
  readonly pool: ServerPool
  /** Called at the end of each job, while its server is still bound. */
  whenDone: (subject: number) => void = () => {}
  private readonly deeds: (() => void)[] = []
  private readonly deed: number

  constructor(options: DeskOptions = {}) {
    this.pool = this.addPool(options)
    this.deed = this.simulation.declare('deed', 2, (index) => this.deeds[index]())
  }

  addPool(options: DeskOptions): ServerPool {
    return this.pools.add({
      ...options,
      seats: options.seats ?? 1,
      timetable: options.timetable ?? ROUND_THE_CLOCK,
      service: {
        take: (job, server) => {
          this.servers.push(server)
          this.told.push(`${this.simulation.now} take ${this.jobs.subject[job]}`)
          return this.jobs.hours[job]
        },
        done: (job) => {
          const subject = this.jobs.subject[job]
          this.told.push(`${this.simulation.now} done ${subject}`)
          this.jobs.end(job)
          this.whenDone(subject)
        },
        ...(options.idle ? { idle: options.idle } : {}),
      },
    })
  }

  /** Does something at a time (h). */
  at(time: number, deed: () => void): void {
    this.deeds.push(deed)
    this.simulation.at(time, this.deed, this.deeds.length - 1)
  }

  /** A new job for the pool, now; HELD (-1) hours hold the server. Its age is now unless given. */
  submit(subject: number, hours: number, serviceClass = 0, age = this.simulation.now): number {
    const job = this.jobs.create(0, subject, serviceClass, age, hours)
    this.pool.submit(job)
    return job
  }

  /** Runs until nothing is left to happen, and says what happened. */
  play(): string[] {
    this.simulation.run(Infinity)
    return this.told
  }
}

/**
 * Networks of pools with Poisson arrivals, through the real simulation, jobs and pools. Cases are numbered in order of
 * arrival. Those who arrive in the observed hours are followed to their end; a window of time, not of numbers, since
 * cases counted from a fixed moment do not meet all hours of a cycle alike.
 */
import { Simulation } from '../../sim/kernel/simulation.ts'
import type { Timetable } from '../../sim/kernel/timetable.ts'
import { ROUND_THE_CLOCK } from '../../sim/kernel/timetable.ts'
import { Jobs } from '../../sim/queueing/jobs.ts'
import { Pools } from '../../sim/queueing/pools.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { meanOf } from './station.ts'

const BETWEEN = 0

export interface Place {
  readonly pool: ServerPool
  /** Sends a case there. */
  readonly send: (one: number) => void
}

export interface PlaceOptions {
  readonly servers: number
  readonly present?: number
  /** Mean hours of work, exponential; 0: done at once. */
  readonly hours: number
  readonly timetable?: Timetable
  /** Where a case goes from here. */
  readonly then: (one: number) => void
  /** Is told when a server takes a case up. */
  readonly begun?: (one: number) => void
}

export class Network {
  readonly simulation = new Simulation()
  readonly random: RandomStreams
  /** When each case arrived and ended (h). */
  readonly arrived: number[] = []
  readonly ended: number[] = []
  /** The cases that arrived in the observed hours. */
  observed: readonly number[] = []
  private readonly jobs = new Jobs()
  private readonly pools = new Pools(this.simulation, this.jobs)
  private places = 0

  constructor(seed: string, replication: number) {
    this.random = new RandomStreams(seed, replication)
  }

  place({ servers, present = servers, hours, timetable = ROUND_THE_CLOCK, then, begun }: PlaceOptions): Place {
    const { jobs, random, simulation } = this
    const purpose = ++this.places
    const pool = this.pools.add({
      timetable,
      seats: servers,
      present,
      service: {
        take(job) {
          begun?.(jobs.subject[job])
          return hours === 0 ? 0 : hours * exponential(random.uniform(purpose, jobs.subject[job], 0))
        },
        done(job) {
          const one = jobs.subject[job]
          jobs.end(job)
          then(one)
        },
      },
    })
    return { pool, send: (one) => pool.submit(jobs.create(0, one, 0, simulation.now, 0)) }
  }

  /** Where cases leave the network. */
  readonly end = (one: number): void => {
    this.ended[one] = this.simulation.now
  }

  /** Cases arrive at `rate` an hour, all the time; those of the `hours` after the warm-up are observed. */
  run(rate: number, warmUp: number, hours: number, arrive: (one: number) => void): void {
    const { simulation, random, arrived } = this
    const between = (one: number): number => exponential(random.uniform(BETWEEN, one, 0)) / rate
    const arrival: number = simulation.declare('arrival', 2, (one) => {
      arrived[one] = simulation.now
      simulation.after(between(one + 1), arrival, one + 1)
      arrive(one)
    })
    simulation.after(between(0), arrival, 0)
    simulation.run(warmUp + hours)
    this.observed = arrived.flatMap((time, one) => (time >= warmUp ? [one] : []))
    while (this.observed.some((one) => this.ended[one] === undefined)) simulation.run(simulation.now + 10)
  }

  /** Mean over the observed cases. */
  mean(value: (one: number) => number): number {
    return meanOf(this.observed, value)
  }

  /** Hours from arrival to end. */
  readonly sojourn = (one: number): number => this.ended[one] - this.arrived[one]
}

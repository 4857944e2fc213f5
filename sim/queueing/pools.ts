/** All pools of a simulation: they share the jobs and the two event kinds that move them. */
import type { Simulation } from '../kernel/simulation.ts'
import type { Jobs } from './jobs.ts'
import type { PoolEvents, PoolOptions } from './service.ts'
import { ServerPool } from './server-pool.ts'

/** Servers are released before anything else at the same instant, and pools open before new work comes. */
const RELEASE_LANE = 0
const OPENING_LANE = 1

/** All pools of a simulation. They share the jobs, and the events by which work ends and pools open. */
export class Pools {
  private readonly simulation: Simulation
  private readonly jobs: Jobs
  private readonly all: ServerPool[] = []
  private readonly events: PoolEvents

  constructor(simulation: Simulation, jobs: Jobs) {
    this.simulation = simulation
    this.jobs = jobs
    this.events = {
      workEnds: simulation.declareFor(this, 'work ends', RELEASE_LANE, workEnds),
      poolOpens: simulation.declareFor(this, 'pool opens', OPENING_LANE, poolOpens),
    }
  }

  add(options: PoolOptions): ServerPool {
    const pool = new ServerPool(this.simulation, this.jobs, this.all.length, this.events, options)
    this.all.push(pool)
    return pool
  }

  /** The pool that has a job. */
  of(job: number): ServerPool {
    return this.all[this.jobs.pool[job]]
  }

  /** The pool of this number, in the order in which they were added. */
  at(number: number): ServerPool {
    return this.all[number]
  }

  /** Servers with a job, over all pools: for the invariant that an officer is in one place. */
  get busyServers(): number {
    return this.all.reduce((sum, pool) => sum + pool.busy, 0)
  }

  /** Jobs that wait for or hold a server, over all pools. */
  get jobsHeld(): number {
    return this.all.reduce((sum, pool) => sum + pool.waiting + pool.busy, 0)
  }

  get size(): number {
    return this.all.length
  }
}

function workEnds(pools: Pools, job: number): void {
  pools.of(job).complete(job)
}

function poolOpens(pools: Pools, pool: number): void {
  pools.at(pool).opened()
}

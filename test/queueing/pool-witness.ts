/**
 * Watches pools from outside, with sums of its own: after every event it looks at every job, and holds the pools to
 * what must be true of them. Independent of how the pools keep their statistics.
 */
import type { Simulation } from '../../sim/kernel/simulation.ts'
import type { Jobs } from '../../sim/queueing/jobs.ts'
import { NOWHERE } from '../../sim/queueing/jobs.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'

interface Seen {
  readonly pool: ServerPool
  /** Held servers do not count as interruptible. */
  readonly held: boolean
  readonly hours: number
  worked: number
}

export class PoolWitness {
  /** Jobs in pools, by row. */
  readonly inPools = new Map<number, Seen>()
  private readonly sums: { busyHours: number; serverHours: number; waitingHours: number }[]
  private readonly simulation: Simulation
  private readonly jobs: Jobs
  private readonly pools: readonly ServerPool[]
  private readonly preemptiveClasses: number
  private upTo = 0
  private state: { busy: number; servers: number; waiting: number }[]

  constructor(simulation: Simulation, jobs: Jobs, pools: readonly ServerPool[], preemptiveClasses: number) {
    this.simulation = simulation
    this.jobs = jobs
    this.pools = pools
    this.preemptiveClasses = preemptiveClasses
    this.sums = pools.map(() => ({ busyHours: 0, serverHours: 0, waitingHours: 0 }))
    this.state = pools.map(stateOf)
  }

  /** Adds what has passed since the last event to the sums, as things stood then; to be called before each event. */
  add(): void {
    const { now } = this.simulation
    this.pools.forEach((pool, index) => {
      const open = openHours(pool, this.upTo, now)
      const sum = this.sums[index]
      sum.busyHours += this.state[index].busy * open
      sum.serverHours += this.state[index].servers * open
      sum.waitingHours += this.state[index].waiting * (now - this.upTo)
    })
    for (const [job, seen] of this.inPools) {
      if (this.jobs.server[job] !== NOWHERE) seen.worked += openHours(seen.pool, this.upTo, now)
    }
    this.upTo = now
  }

  /** To be called after each event. @throws Error that says what is wrong */
  check(): void {
    for (const pool of this.pools) this.checkPool(pool)
    this.state = this.pools.map(stateOf)
  }

  /** @throws Error when a pool's own integrals differ from the sums kept here */
  checkUsage(): void {
    this.add()
    this.pools.forEach((pool, index) => {
      const usage = pool.usage()
      for (const key of ['busyHours', 'serverHours', 'waitingHours'] as const) {
        const off = Math.abs(usage[key] - this.sums[index][key])
        demand(off < 1e-6, `${key} ${usage[key]} differs from ${this.sums[index][key]}`)
      }
    })
  }

  private checkPool(pool: ServerPool): void {
    const { jobs } = this
    const own = [...this.inPools].filter(([, seen]) => seen.pool === pool).map(([job]) => job)
    const inHand = own.filter((job) => jobs.server[job] !== NOWHERE)
    const waiting = own.filter((job) => pool.isWaiting(job))
    const servers = new Set(inHand.map((job) => jobs.server[job]))
    demand(servers.size === inHand.length, 'a server is in two places')
    demand(pool.busy === inHand.length, `busy is ${pool.busy}, not ${inHand.length}`)
    demand(pool.waiting === waiting.length, `waiting is ${pool.waiting}, not ${waiting.length}`)
    demand(waiting.length + inHand.length === own.length, 'a job is neither waiting nor in hand')
    demand(pool.busy <= pool.servers && pool.servers <= pool.seats, `${pool.busy} busy of ${pool.servers} servers`)
    // At the very opening the doors are still to open.
    if (!pool.timetable.isOpen(this.simulation.now) || !pool.timetable.isOpen(this.simulation.now - 1e-9)) return
    demand(waiting.length === 0 || pool.busy === pool.servers, 'somebody waits and a server is idle')
    const urgent = Math.min(...waiting.map((job) => jobs.serviceClass[job]))
    const mayBeCalled = inHand.some((job) => jobs.serviceClass[job] > urgent && jobs.ending[job] >= 0)
    demand(!(urgent < this.preemptiveClasses && mayBeCalled), 'urgent work waits and a server does something else')
  }
}

function stateOf(pool: ServerPool): { busy: number; servers: number; waiting: number } {
  return { busy: pool.busy, servers: pool.servers, waiting: pool.waiting }
}

/** Opening hours between two times, asked for hour by hour. */
function openHours(pool: ServerPool, from: number, to: number): number {
  let sum = 0
  for (let hour = Math.floor(from); hour < to; hour++) {
    if (pool.timetable.isOpen(hour)) sum += Math.min(to, hour + 1) - Math.max(from, hour)
  }
  return sum
}

export function demand(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(complaint)
}

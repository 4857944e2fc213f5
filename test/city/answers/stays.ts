/**
 * Who is in which pool from when to when, taken down from outside at the doors of the pools: what Little's law is held
 * against. Knows nothing of the books that the pools keep themselves.
 */
import type { World } from '../../../sim/city/world.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'

/** What came into a pool in the time observed, and how long it stayed (h); and the job-hours spent there within that time. */
export interface PoolStays {
  readonly pool: ServerPool
  came: number
  stayed: number
  hoursWithin: number
  /** Job-hours by counting who is there between any two events. */
  counted: number
}

export class Stays {
  readonly pools: readonly PoolStays[]
  private readonly world: World
  private readonly ofPool = new Map<ServerPool, PoolStays>()
  /** By job: where it is and since when. */
  private readonly inside = new Map<number, readonly [place: PoolStays, since: number]>()
  private countedTo = 0

  constructor(world: World, pools: readonly ServerPool[]) {
    this.world = world
    this.pools = pools.map((pool) => ({
      pool,
      came: 0,
      stayed: 0,
      hoursWithin: 0,
      counted: 0,
    }))
    for (const place of this.pools) {
      this.ofPool.set(place.pool, place)
      this.watchDoors(place)
    }
    world.clock.observe(() => this.count())
  }

  /** Whoever is still inside leaves now. */
  close(): void {
    for (const job of [...this.inside.keys()]) this.leaves(job)
  }

  private watchDoors(place: PoolStays): void {
    const { pool } = place
    const { submit, withdraw, letGo, complete, handOver } = pool
    pool.submit = (job) => {
      this.comes(job, place)
      submit.call(pool, job)
    }
    pool.withdraw = (job) => {
      this.leaves(job)
      withdraw.call(pool, job)
    }
    pool.letGo = (job) => {
      this.leaves(job)
      letGo.call(pool, job)
    }
    pool.complete = (job) => {
      this.leaves(job)
      complete.call(pool, job)
    }
    pool.handOver = (heirOf) =>
      handOver.call(pool, (job) => {
        const heir = heirOf(job)
        this.leaves(job)
        this.comes(job, this.ofPool.get(heir)!)
        return heir
      })
  }

  private comes(job: number, place: PoolStays): void {
    if (this.inside.has(job)) throw new Error(`job ${job} comes to a second pool`)
    this.inside.set(job, [place, this.world.clock.now])
  }

  private leaves(job: number): void {
    const { clock, outcome } = this.world
    const [place, since] = this.inside.get(job)!
    this.inside.delete(job)
    place.hoursWithin += Math.max(0, Math.min(clock.now, outcome.to) - Math.max(since, outcome.from))
    if (since < outcome.from || since >= outcome.to) return
    place.came++
    place.stayed += clock.now - since
  }

  /** Called before every event: nothing has changed since the last one. */
  private count(): void {
    const { clock, outcome } = this.world
    const hours = Math.min(clock.now, outcome.to) - Math.max(this.countedTo, outcome.from)
    this.countedTo = clock.now
    if (hours <= 0) return
    for (const place of this.pools) place.counted += hours * (place.pool.waiting + place.pool.busy)
  }
}

/** Every pool of the city. */
export function poolsOf({ streets, departments }: World): ServerPool[] {
  const embedded = departments.flatMap((one) => one.embedded.filter((pool) => pool !== undefined))
  const sometimes = streets.flatMap((office) => [office.team, office.helpers, office.outside])
  return [
    ...streets.flatMap((office) => [...office.pools, office.duty, office.desk]),
    ...sometimes.filter((pool) => pool !== undefined),
    ...departments.map((one) => one.pool),
    ...embedded,
  ]
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Simulation } from '../../sim/kernel/simulation.ts'
import type { Timetable } from '../../sim/kernel/timetable.ts'
import { GRID_HOURS, OFFICE_HOURS, ROUND_THE_CLOCK } from '../../sim/kernel/timetable.ts'
import { Jobs } from '../../sim/queueing/jobs.ts'
import { Pools } from '../../sim/queueing/pools.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'
import { HELD } from '../../sim/queueing/server-pool.ts'
import { demand, PoolWitness } from './pool-witness.ts'

const SEATS = 4
const CLASSES = 3
const DEEDS = [
  'submit',
  'submit',
  'submit',
  'hold',
  'serve',
  'letGo',
  'withdraw',
  'arrive',
  'depart',
  'handOver',
] as const

interface Deed {
  readonly name: (typeof DEEDS)[number]
  /** Hours since the deed before. */
  readonly delay: number
  readonly pool: number
  /** Which job, server or class, as far as there are any. */
  readonly which: number
  readonly hours: number
}

const oneDeed = fc.record<Deed>({
  name: fc.constantFrom(...DEEDS),
  // Quarter hours make coincidences frequent: openings, closings, ends and arrivals at one instant.
  delay: fc.oneof(
    fc.integer({ min: 0, max: 8 }).map((quarters) => quarters / 4),
    fc.double({ min: 0, max: 9, noNaN: true }),
  ),
  pool: fc.nat(1),
  which: fc.nat(1000),
  hours: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
})

/** Two pools, and the deeds done to them one after the other, under the eyes of a witness. */
class Stage {
  readonly simulation = new Simulation(4)
  readonly jobs = new Jobs(4)
  readonly pools: ServerPool[]
  readonly witness: PoolWitness
  done = 0

  constructor(timetables: readonly Timetable[], preemptiveClasses: number, deeds: readonly Deed[]) {
    const pools = new Pools(this.simulation, this.jobs)
    this.pools = timetables.map((timetable, number) =>
      pools.add({
        timetable,
        seats: SEATS,
        present: 1 + number,
        classes: CLASSES,
        preemptiveClasses,
        service: { take: (job) => this.jobs.hours[job], done: (job) => this.finish(job) },
      }),
    )
    this.witness = new PoolWitness(this.simulation, this.jobs, this.pools, preemptiveClasses)
    const kind = this.simulation.declare('deed', 2, (index) => this.act(deeds[index]))
    let time = 0
    deeds.forEach((deed, index) => this.simulation.at((time += deed.delay), kind, index))
  }

  play(): void {
    let before = -1
    this.simulation.observe((time) => {
      if (before >= 0) this.witness.check()
      this.witness.add()
      before = time
    })
    this.simulation.run(Infinity)
    this.witness.check()
    this.witness.checkUsage()
    demand(this.jobs.alive === this.witness.inPools.size, 'a job is lost')
  }

  private finish(job: number): void {
    const seen = this.witness.inPools.get(job)!
    demand(this.jobs.pool[job] === -1, 'a job that is done is still in a pool')
    if (!seen.held) demand(Math.abs(seen.worked - seen.hours) < 1e-6, `${seen.hours} hours took ${seen.worked}`)
    this.forget(job)
    this.done++
    // Some ends beget new work at once, urgent for some: its row is the one just freed.
    if (this.done % 3 === 0) this.submit(this.pools[this.done % 2], this.done % CLASSES, 1)
  }

  private submit(pool: ServerPool, serviceClass: number, hours: number): void {
    const job = this.jobs.create(0, 0, serviceClass, this.simulation.now, hours)
    this.witness.inPools.set(job, { pool, hours, held: hours === HELD, worked: 0 })
    pool.submit(job)
  }

  private forget(job: number): void {
    this.witness.inPools.delete(job)
    this.jobs.end(job)
  }

  private act(deed: Deed): void {
    const pool = this.pools[deed.pool]
    const own = [...this.witness.inPools].filter(([, seen]) => seen.pool === pool).map(([job]) => job)
    const pick = (jobs: readonly number[]): number | undefined => jobs[deed.which % Math.max(1, jobs.length)]
    const inHand = own.filter((job) => this.jobs.server[job] >= 0)
    const held = pick(inHand.filter((job) => this.jobs.ending[job] === -1))
    const waiting = pick(own.filter((job) => pool.isWaiting(job)))
    if (deed.name === 'submit') this.submit(pool, deed.which % CLASSES, deed.hours)
    if (deed.name === 'hold') this.submit(pool, deed.which % CLASSES, HELD)
    if (deed.name === 'serve' && held !== undefined) pool.serveHeld(held, deed.hours)
    if (deed.name === 'letGo') this.letGo(pool, pick(inHand))
    if (deed.name === 'withdraw' && waiting !== undefined) {
      pool.withdraw(waiting)
      this.forget(waiting)
    }
    if (deed.name === 'arrive') pool.arrive(deed.which % SEATS)
    if (deed.name === 'depart') pool.depart(deed.which % SEATS)
    if (deed.name === 'handOver' && deed.which % 3 === 0) this.handOver(deed.pool)
  }

  private letGo(pool: ServerPool, job: number | undefined): void {
    if (job === undefined) return
    this.witness.inPools.delete(job)
    pool.letGo(job)
    this.jobs.end(job)
  }

  private handOver(from: number): void {
    const to = this.pools[1 - from]
    for (const [job, seen] of this.witness.inPools) {
      if (this.pools[from].isWaiting(job)) this.witness.inPools.set(job, { ...seen, pool: to })
    }
    this.pools[from].handOver(() => to)
  }
}

test.each([
  ['round the clock', [ROUND_THE_CLOCK, ROUND_THE_CLOCK], 0],
  ['round the clock, with pre-emption', [ROUND_THE_CLOCK, ROUND_THE_CLOCK], 1],
  ['office and grid hours, with pre-emption by two classes', [OFFICE_HOURS, GRID_HOURS], 2],
] as const)('what is always true of pools, whatever is done to them: %s', (_name, timetables, preemptiveClasses) => {
  let done = 0
  fc.assert(
    fc.property(fc.array(oneDeed, { maxLength: 150, size: 'max' }), (deeds) => {
      const stage = new Stage(timetables, preemptiveClasses, deeds)
      stage.play()
      done += stage.done
    }),
    { seed: 20180101, numRuns: 250 },
  )
  expect(done).toBeGreaterThan(2000)
})

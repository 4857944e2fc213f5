/**
 * Quiet cities that are queues of the textbooks: open round the clock, issues at a constant rate, and what each pool did
 * with its work. The city is the whole model; only the shape of the week is made flat here, from outside.
 */
import type { Cases } from '../../../sim/city/state/cases.ts'
import { simulateCity } from '../../../sim/city/city.ts'
import type { Watch } from '../../../sim/city/city.ts'
import { PURPOSE } from '../../../sim/city/model/purposes.ts'
import type { Horizon, Replication } from '../../../sim/city/model/replication.ts'
import type { Hours } from '../../../sim/city/state/usage.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import { ROUND_THE_CLOCK } from '../../../sim/kernel/timetable.ts'
import type { ServerPool } from '../../../sim/queueing/server-pool.ts'
import { exponential } from '../../../sim/random/exponential.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed } from '../small-city.ts'

const ALWAYS_OPEN: Hours = { office: ROUND_THE_CLOCK, grid: ROUND_THE_CLOCK }

/** One replication, open round the clock. */
export function roundTheClock(seed: string, { setting, anchor }: Trial, horizon: Horizon, watch?: Watch): Replication {
  return simulateCity(setting, anchor, new RandomStreams(seed, 0), horizon, watch, ALWAYS_OPEN)
}

/** So many cities side by side: districts of one street, which have nothing in common, each of them a replication. */
export function sideBySide(trial: Trial, cities: number, residents = 1000): Trial {
  const city = {
    streets: cities,
    districts: cities,
    residentsPerStreet: residents,
  }
  return {
    setting: changed<Changes>(trial.setting, { city }) as Trial['setting'],
    anchor: trial.anchor,
  }
}

/** Every piece of work is exponential, where the model has it lognormal. */
export function makeWorkExponential(world: World): void {
  ;(world as { unitWork: World['unitWork'] }).unitWork = exponential
}

/** Hours after the observed period for which issues still come, so that its last cases meet what all others meet. */
const TAIL = 240

/** Issues come one by one at a constant rate (an hour and street), whatever the hour, the day and the season; none in most of the follow-up. */
export function makeWeekFlat(world: World, perHour: number): void {
  for (const office of world.streets) {
    const flat = {
      issues: 0,
      next(time: number, until: number): number {
        const address = office.block + flat.issues
        const at = time + exponential(world.random.uniform(PURPOSE.arrivalGap, address, 0)) / perHour
        if (at >= Math.min(until, world.outcome.to + TAIL)) return Infinity
        flat.issues++
        return at
      },
    }
    ;(office as { demand: unknown }).demand = flat
  }
}

/** One piece of work that a head has done without interruption: when it joined the line, was taken up and was done (h). */
export interface Done {
  readonly kind: number
  readonly serviceClass: number
  readonly subject: number
  readonly pool: ServerPool
  readonly joined: number
  readonly begun: number
  readonly ended: number
}

type Tell = (done: Done) => void
/** A clock has one observer, so all who follow the same world share it. */
const followers = new WeakMap<World, Tell[]>()

/** Tells of every piece of work at its end; with interruptions `begun` means nothing. */
function followWork(world: World, tell: Tell): void {
  const tells = followers.get(world)
  if (tells) {
    tells.push(tell)
    return
  }
  const all = [tell]
  followers.set(world, all)
  const { clock, jobs, pools } = world
  const end = clock.names.indexOf('work ends')
  clock.observe((time, event, job) => {
    if (event !== end) return
    const done: Done = {
      kind: jobs.kind[job],
      serviceClass: jobs.serviceClass[job],
      subject: jobs.subject[job],
      pool: pools.of(job),
      joined: jobs.since[job],
      begun: time - jobs.duration[job],
      ended: time,
    }
    for (const each of all) each(done)
  })
}

/** Means of a value, one for each of so many cities (or streets, or pools). */
export class Means {
  private readonly sums: number[] = []
  private readonly counts: number[] = []

  /** @param places so many at least; more are found on the way */
  constructor(places = 0) {
    for (let place = 0; place < places; place++) this.add(place, 0, 0)
  }

  add(place: number, value: number, count = 1): void {
    this.sums[place] = (this.sums[place] ?? 0) + value
    this.counts[place] = (this.counts[place] ?? 0) + count
  }

  get values(): number[] {
    return Array.from(this.sums, (sum, place) => sum / this.counts[place])
  }
}

/** Tells of every case of the cohort when its outcome is recorded, before the model records it. */
export function followCohort({ outcome }: World, tell: (cases: Cases, row: number) => void): void {
  const record = outcome.record.bind(outcome)
  outcome.record = (cases, row) => {
    tell(cases, row)
    record(cases, row)
  }
}

/** What happened to the work that joined some pools in the observed period; whoever joined is followed to his end. */
export class PoolTimes {
  /** Before service (h), in the pool (h), and the share that waited at all: one mean a pool, in the order in which they were watched. */
  readonly wait = new Means()
  readonly stay = new Means()
  readonly waited = new Means()
  private watched = 0

  /** @param pools of one district more; @param counts which work is looked at; all of it if not given */
  watch(world: World, pools: readonly ServerPool[], counts?: (done: Done) => boolean): void {
    const { from, to } = world.outcome
    const places = new Map(pools.map((pool, index) => [pool, this.watched + index]))
    this.watched += pools.length
    followWork(world, (done) => {
      const place = places.get(done.pool)
      if (place === undefined || done.joined < from || done.joined >= to || counts?.(done) === false) return
      // Calls for first contact take no time in a textbook city, and no case is looked at twice.
      if (done.kind === WORK.contact) return
      const hours = done.begun - done.joined
      this.wait.add(place, hours)
      this.stay.add(place, done.ended - done.joined)
      // Begun is worked out backwards from the end: rounding leaves a trifle.
      this.waited.add(place, hours > 1e-9 ? 1 : 0)
    })
  }
}

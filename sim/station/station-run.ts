/**
 * One replication of a station through the real simulation and pools. Counted are customers by their number of arrival;
 * each is followed to the end, so that nobody is left out for being slow, while arrivals go on.
 */
import { Simulation } from '../kernel/simulation.ts'
import { ROUND_THE_CLOCK } from '../kernel/timetable.ts'
import { Jobs } from '../queueing/jobs.ts'
import type { PoolUsage } from '../queueing/pool-statistics.ts'
import { Pools } from '../queueing/pools.ts'
import type { ServerPool } from '../queueing/server-pool.ts'
import type { RandomStreams } from '../random/random-streams.ts'
import type { CustomerFigures, WaitQuestions } from './station-statistics.ts'
import { StationStatistics, sum } from './station-statistics.ts'
import type { StationDraws } from './station-draws.ts'
import { stationDraws } from './station-draws.ts'
import type { StationSetting } from './station-setting.ts'
import { checkSetting, sharesOf, stableClassesOf } from './station-setting.ts'

/** How long a station is followed, counted in customers, and what is asked of their waits. */
export interface StationRun extends WaitQuestions {
  /** Arrivals from the empty start that are not counted. */
  readonly warmUp: number
  /** Arrivals that are counted. */
  readonly arrivals: number
}

/** What became of a line in the time from the first counted customer to the next after the last. */
export interface LineGrowth {
  /** Services that ended in that time, over the customers who came. */
  readonly servedShare: number
  /** By how many customers an hour the number in the station rose. */
  readonly growth: number
}

export interface ClassResult extends CustomerFigures, LineGrowth {}

/** Figures of the counted customers, and averages over the time from the first of them to the next after the last. */
export interface StationResult extends ClassResult {
  /** Mean numbers in line, and in line or in service. */
  readonly queueLength: number
  readonly inSystem: number
  /** Share of the servers' time that is worked. */
  readonly utilisation: number
  /** Most urgent first. */
  readonly classes: readonly ClassResult[]
}

/** In the column `kind` of a job: whether its customer is counted. */
const UNCOUNTED = 0
const COUNTED = 1

/** Mean service times for which even a short run follows its last customers. */
const FOLLOWED_SERVICES = 1000

/** The station at one moment. */
interface Snapshot extends PoolUsage {
  readonly time: number
  /** By class: customers there, and services ended so far. */
  readonly present: Float64Array
  readonly ended: Float64Array
}

/**
 * Simulates a station from empty. Customers who are still there when as many have come again, and a thousand mean
 * service times have passed, are `unfinished`, and then there is no mean wait; nobody is followed in classes whose line
 * grows without end.
 * @throws Error for a setting that makes no station, or a run of nobody
 */
export function simulateStation(setting: StationSetting, random: RandomStreams, run: StationRun): StationResult {
  checkSetting(setting)
  if (!(Number.isInteger(run.warmUp) && run.warmUp >= 0 && Number.isInteger(run.arrivals) && run.arrivals >= 1)) {
    throw new Error(`station: ${run.warmUp} arrivals of warm-up and ${run.arrivals} counted; give whole numbers`)
  }
  return new Station(setting, random, run).result()
}

class Station {
  private readonly setting: StationSetting
  private readonly draws: StationDraws
  private readonly preemptive: boolean
  private readonly capacity: number
  /** Classes, from the first, whose customers are followed to the end. */
  private readonly followed: number
  /** Number of the first customer, of the first not counted again, and of the last that may come. */
  private readonly from: number
  private readonly to: number
  private readonly limit: number

  private readonly simulation = new Simulation()
  private readonly jobs = new Jobs()
  private readonly pool: ServerPool
  private readonly statistics: StationStatistics
  private readonly arrival: number
  private readonly giveUp: number
  /** Handles of the ends of patience, by job. */
  private readonly givingUp: number[] = []
  /** Hours in line before the first begin, by job. */
  private readonly waited: number[] = []
  /** By class, of all customers: who is there, and services ended. */
  private readonly present: Float64Array
  private readonly ended: Float64Array
  private before: Snapshot | undefined
  private after: Snapshot | undefined
  private over = false

  constructor(setting: StationSetting, random: RandomStreams, run: StationRun) {
    const classes = sharesOf(setting).length
    this.setting = setting
    this.draws = stationDraws(setting, random)
    this.preemptive = setting.preemptive === true
    this.capacity = setting.capacity ?? Infinity
    this.from = run.warmUp
    this.to = run.warmUp + run.arrivals
    this.followed = stableClassesOf(setting)
    const service = Math.ceil(setting.arrivalRate / setting.serviceRate)
    this.limit = this.followed === 0 ? this.to : 2 * this.to + FOLLOWED_SERVICES * service
    this.statistics = new StationStatistics(classes, run)
    this.present = new Float64Array(classes)
    this.ended = new Float64Array(classes)
    this.pool = new Pools(this.simulation, this.jobs).add({
      timetable: ROUND_THE_CLOCK,
      seats: setting.servers,
      classes,
      preemptiveClasses: this.preemptive ? classes - 1 : 0,
      service: { take: (job) => this.take(job), done: (job) => this.finish(job) },
    })
    this.arrival = this.simulation.declare('arrival', 2, (customer) => this.arrive(customer))
    this.giveUp = this.simulation.declare('patience ends', 3, (job) => this.abandon(job))
    this.simulation.after(this.draws.gap(0), this.arrival, 0)
    this.simulation.run(Infinity)
  }

  result(): StationResult {
    const { statistics, setting } = this
    const before = this.before!
    const after = this.after!
    const hours = after.time - before.time
    const waiting = (after.waitingHours - before.waitingHours) / hours
    const busy = (after.busyHours - before.busyHours) / hours
    const ended = after.ended.map((count, one) => count - before.ended[one])
    const growth = after.present.map((count, one) => (count - before.present[one]) / hours)
    return {
      ...statistics.figures(),
      queueLength: waiting,
      inSystem: waiting + busy,
      utilisation: busy / setting.servers,
      servedShare: sum(ended) / (this.to - this.from),
      growth: sum(growth),
      classes: sharesOf(setting).map((_, one) => {
        const figures = statistics.figures(one)
        return { ...figures, servedShare: ended[one] / figures.arrivals, growth: growth[one] }
      }),
    }
  }

  private arrive(customer: number): void {
    if (customer === this.from) this.before = this.snapshot()
    if (customer === this.to) this.after = this.snapshot()
    if (customer >= this.to && (customer >= this.limit || !this.statistics.hasUnfinished(this.followed))) {
      // Nobody comes any more; who is still there leaves without being counted.
      this.over = true
      return
    }
    this.simulation.after(this.draws.gap(customer + 1), this.arrival, customer + 1)
    this.join(customer, customer >= this.from && customer < this.to)
  }

  private snapshot(): Snapshot {
    const { pool, simulation, present, ended } = this
    return { ...pool.usage(), time: simulation.now, present: present.slice(), ended: ended.slice() }
  }

  private join(customer: number, counted: boolean): void {
    const { draws, pool, statistics, simulation } = this
    const serviceClass = draws.serviceClass(customer)
    if (counted) statistics.arrive(serviceClass)
    if (pool.waiting + pool.busy >= this.capacity) {
      if (counted) statistics.block(serviceClass)
      return
    }
    const kind = counted ? COUNTED : UNCOUNTED
    const job = this.jobs.create(kind, customer, serviceClass, simulation.now, draws.work(customer))
    if (this.setting.patienceRate !== undefined) {
      this.givingUp[job] = simulation.after(draws.patience(customer), this.giveUp, job)
    }
    this.present[serviceClass]++
    pool.submit(job)
  }

  /** First begin of a service; whoever is interrupted later has no more patience to lose. */
  private take(job: number): number {
    const { jobs, simulation } = this
    if (this.setting.patienceRate !== undefined) simulation.cancel(this.givingUp[job])
    const wait = (this.waited[job] = simulation.now - jobs.age[job])
    if (this.counts(job)) this.statistics.begin(jobs.serviceClass[job], wait)
    return jobs.hours[job]
  }

  private finish(job: number): void {
    const { jobs, statistics, simulation } = this
    const work = jobs.hours[job]
    // Who was interrupted has waited after the first begin too; for the others the wait is exact, without rounding.
    const wait = this.preemptive ? Math.max(0, simulation.now - jobs.age[job] - work) : this.waited[job]
    if (this.counts(job)) statistics.serve(jobs.serviceClass[job], wait, work)
    this.ended[jobs.serviceClass[job]]++
    this.leave(job)
  }

  private abandon(job: number): void {
    const { jobs, statistics, simulation } = this
    if (this.counts(job)) statistics.abandon(jobs.serviceClass[job], simulation.now - jobs.age[job])
    this.pool.withdraw(job)
    this.leave(job)
  }

  private leave(job: number): void {
    this.present[this.jobs.serviceClass[job]]--
    this.jobs.end(job)
  }

  private counts(job: number): boolean {
    return this.jobs.kind[job] === COUNTED && !this.over
  }
}

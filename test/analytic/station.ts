/**
 * One pool with Poisson arrivals by class, as queueing theory knows it, run through the real simulation, jobs and pools.
 * All customers who arrive in the observed hours are followed to their end, so that nobody is left out for being slow.
 */
import { Simulation } from '../../sim/kernel/simulation.ts'
import type { Timetable } from '../../sim/kernel/timetable.ts'
import { ROUND_THE_CLOCK } from '../../sim/kernel/timetable.ts'
import { Jobs } from '../../sim/queueing/jobs.ts'
import { Pools } from '../../sim/queueing/pools.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'

const BETWEEN = 1
const SERVICE = 2
const PATIENCE = 3
/** Entity numbers of a class start at its number times this. */
const CLASS_STEP = 2 ** 26

export interface StationPlan {
  readonly servers: number
  /** Arrivals an hour, one number a class. */
  readonly lambdas: readonly number[]
  /** Hours of work from a function that draws uniforms. */
  readonly service: (uniform: (index: number) => number) => number
  /** Mean patience (h), exponential; none when left out. */
  readonly patience?: number
  readonly preemptiveClasses?: number
  readonly timetable?: Timetable
  readonly warmUp: number
  readonly hours: number
}

export interface Customer {
  readonly serviceClass: number
  readonly arrival: number
  start: number
  end: number
  readonly work: number
  abandoned: boolean
}

export class Station {
  readonly simulation = new Simulation()
  readonly jobs = new Jobs()
  readonly pool: ServerPool
  /** Everybody who arrived in the observed hours, in order of arrival. */
  readonly customers: Customer[] = []
  /** Usage at the beginning and at the end of the observed hours. */
  readonly before: { busyHours: number; waitingHours: number }
  readonly after: { busyHours: number; waitingHours: number }
  private readonly plan: StationPlan
  private readonly random: RandomStreams
  private readonly pools = new Pools(this.simulation, this.jobs)
  private readonly arrival: number
  private readonly giveUp: number
  private readonly customerOf: (Customer | undefined)[] = []
  private readonly givingUp: number[] = []
  private unfinished = 0

  constructor(plan: StationPlan, seed: string, replication: number) {
    this.plan = plan
    this.random = new RandomStreams(seed, replication)
    this.pool = this.pools.add({
      timetable: plan.timetable ?? ROUND_THE_CLOCK,
      seats: plan.servers,
      classes: plan.lambdas.length,
      ...(plan.preemptiveClasses === undefined ? {} : { preemptiveClasses: plan.preemptiveClasses }),
      service: { take: (job) => this.take(job), done: (job) => this.finish(job) },
    })
    this.arrival = this.simulation.declare('arrival', 2, (entity) => this.arrive(entity))
    this.giveUp = this.simulation.declare('patience ends', 3, (job) => this.abandon(job))
    plan.lambdas.forEach((_, serviceClass) => this.scheduleArrival(serviceClass * CLASS_STEP))
    this.simulation.run(plan.warmUp)
    this.before = this.pool.usage()
    this.simulation.run(plan.warmUp + plan.hours)
    this.after = this.pool.usage()
    while (this.unfinished > 0) this.simulation.run(this.simulation.now + 10)
  }

  private scheduleArrival(entity: number): void {
    const lambda = this.plan.lambdas[Math.floor(entity / CLASS_STEP)]
    this.simulation.after(exponential(this.random.uniform(BETWEEN, entity, 0)) / lambda, this.arrival, entity)
  }

  private arrive(entity: number): void {
    const { simulation, jobs, random, plan } = this
    const { now } = simulation
    this.scheduleArrival(entity + 1)
    const work = plan.service((index) => random.uniform(SERVICE, entity, index))
    const serviceClass = Math.floor(entity / CLASS_STEP)
    const job = jobs.create(0, entity, serviceClass, now, work)
    if (now >= plan.warmUp && now < plan.warmUp + plan.hours) {
      this.customers.push(
        (this.customerOf[job] = { serviceClass, arrival: now, start: NaN, end: NaN, work, abandoned: false }),
      )
      this.unfinished++
    }
    if (plan.patience !== undefined) {
      const patience = exponential(random.uniform(PATIENCE, entity, 0)) * plan.patience
      this.givingUp[job] = simulation.after(patience, this.giveUp, job)
    }
    this.pool.submit(job)
  }

  private take(job: number): number {
    const customer = this.customerOf[job]
    if (customer) customer.start = this.simulation.now
    if (this.plan.patience !== undefined) this.simulation.cancel(this.givingUp[job])
    return this.jobs.hours[job]
  }

  private abandon(job: number): void {
    const customer = this.customerOf[job]
    if (customer) customer.abandoned = true
    this.pool.withdraw(job)
    this.finish(job)
  }

  private finish(job: number): void {
    const customer = this.customerOf[job]
    if (customer) {
      customer.end = this.simulation.now
      this.customerOf[job] = undefined
      this.unfinished--
    }
    this.jobs.end(job)
  }
}

export function meanOf<T>(values: readonly T[], value: (each: T) => number): number {
  return values.reduce((sum, each) => sum + value(each), 0) / values.length
}

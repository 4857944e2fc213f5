/**
 * Joint work: a group of jobs, one in each of several pools, that belong together. In the *together* form the group needs
 * one server of every pool at the same time: it joins all lines at the same moment, holds each server as it gets it, and works
 * when it has them all. In the *parallel* form each pool does its part when it can, and the group is done with the last.
 *
 * No deadlock in the together form: all groups are of one service class and age by the clock, so every pool serves
 * them in the same order. The eldest group that still lacks a server is therefore before all other groups wherever it
 * waits, and the servers there are with groups that lack nothing, or with other work, which ends. (A class that others
 * interrupt has no such order: give groups one that nobody interrupts, and the same one wherever groups share pools.)
 */
import type { Simulation } from '../../sim/kernel/simulation.ts'
import type { Jobs } from '../../sim/queueing/jobs.ts'
import { NOWHERE } from '../../sim/queueing/jobs.ts'
import { HELD } from '../../sim/queueing/service.ts'
import type { ServerPool } from '../../sim/queueing/server-pool.ts'

export interface JointPlan {
  /** Kind and service class of all jobs of the groups. */
  readonly kind: number
  readonly serviceClass: number
  /** The group's work is done; of its servers only that of its last job is still to go free. */
  readonly done: (group: number, subject: number) => void
}

export class JointSeizing {
  /** Groups in being. */
  alive = 0
  private readonly simulation: Simulation
  private readonly jobs: Jobs
  private readonly pools: readonly ServerPool[]
  private readonly plan: JointPlan
  /** By group; rows are recycled. */
  private readonly subjectOf: number[] = []
  private readonly partsOf: number[][] = []
  private readonly poolsOf: (readonly number[])[] = []
  private readonly missing: number[] = []
  /** Hours that the group works together; NOWHERE in the parallel form. */
  private readonly hoursOf: number[] = []
  private readonly free: number[] = []

  /** @param pools the pools that groups may name, by number; their service must pass on jobs of this kind */
  constructor(simulation: Simulation, jobs: Jobs, pools: readonly ServerPool[], plan: JointPlan) {
    this.simulation = simulation
    this.jobs = jobs
    this.pools = pools
    this.plan = plan
  }

  /**
   * A group that needs one server of each pool at once, for `hours` of working time. Returns its number.
   * @param pools no pool twice: a group that needs two servers of one pool could wait for itself
   * @throws Error for pools that there are not, none or one twice, and for hours below 0: defects of the model
   */
  together(subject: number, pools: readonly number[], hours: number): number {
    this.check(pools, [hours], 1)
    return this.begin(subject, pools, hours, () => hours)
  }

  /** A group whose parts are done one by one, each in its pool and for its own hours. Returns its number; throws as above. */
  parallel(subject: number, pools: readonly number[], hours: readonly number[]): number {
    this.check(pools, hours, pools.length)
    return this.begin(subject, pools, NOWHERE, (part) => hours[part])
  }

  /** Answer of the pools' `take` for a job of this kind. */
  take(job: number): number {
    const group = this.jobs.subject[job]
    if (this.hoursOf[group] === NOWHERE) return this.jobs.hours[job]
    return --this.missing[group] === 0 ? this.hoursOf[group] : HELD
  }

  /** What the pools' `done` does for a job of this kind. */
  finish(job: number): void {
    const group = this.jobs.subject[job]
    if (this.hoursOf[group] === NOWHERE) {
      this.jobs.end(job)
      if (--this.missing[group] > 0) return
    } else {
      this.letOthersGo(group, job)
    }
    this.alive--
    this.free.push(group)
    this.plan.done(group, this.subjectOf[group])
  }

  private begin(subject: number, pools: readonly number[], together: number, hours: (part: number) => number): number {
    const group = this.free.pop() ?? this.subjectOf.length
    const { kind, serviceClass } = this.plan
    const { now } = this.simulation
    const parts = pools.map((_, part) => this.jobs.create(kind, group, serviceClass, now, hours(part)))
    this.alive++
    this.subjectOf[group] = subject
    this.partsOf[group] = parts
    this.poolsOf[group] = pools
    this.hoursOf[group] = together
    this.missing[group] = pools.length
    parts.forEach((job, part) => this.pools[pools[part]].submit(job))
    return group
  }

  private check(pools: readonly number[], hours: readonly number[], wanted: number): void {
    const known = pools.length > 0 && pools.every((pool) => this.pools[pool] !== undefined)
    if (!known || new Set(pools).size < pools.length)
      throw new Error(
        `joint work over pools [${pools.join()}]; give one or more of 0 to ${this.pools.length - 1}, none twice`,
      )
    if (hours.length !== wanted || !hours.every((each) => each >= 0))
      throw new Error(`joint work of [${hours.join()}] hours; give ${wanted} of 0 or more`)
  }

  /** The work ended with one job; the servers of the others stand with theirs and go free with it. */
  private letOthersGo(group: number, finished: number): void {
    const pools = this.poolsOf[group]
    this.partsOf[group].forEach((job, part) => {
      if (job !== finished) this.pools[pools[part]].letGo(job)
      this.jobs.end(job)
    })
  }
}

/**
 * Chasers: while a case is open, its resident asks about it from time to time, and the street has to answer. One chaser of a
 * case waits at a time, and none outlives its case.
 */
import { DAY } from '../../arithmetic/units.ts'
import { exponential } from '../../random/exponential.ts'
import { NONE } from '../state/cases.ts'
import type { Jobs } from '../../queueing/jobs.ts'
import type { Pools } from '../../queueing/pools.ts'
import { PURPOSE } from '../model/purposes.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, newJob } from '../world.ts'

export function scheduleChaser(world: World, row: number): void {
  const { cases, clock, setting } = world
  const days = exponential(draw(world, PURPOSE.chaser, row, cases.chasers[row])) * setting.behaviour.chaserDays
  cases.chaserEvent[row] = clock.after(days * DAY, world.kinds.chaser, row)
}

/** A resident asks what has become of the case, which costs the street time. */
export function asksAgain(world: World, row: number): void {
  const { cases, clock, jobs, streets } = world
  const office = streets[cases.street[row]]
  const u = draw(world, PURPOSE.chaserWork, row, cases.chasers[row])
  cases.chasers[row]++
  world.outcome.chased()
  scheduleChaser(world, row)
  if (cases.chaserJob[row] !== NONE) return
  const job = newJob(world, WORK.chaser, row, clock.now, u)
  cases.chaserJob[row] = job
  office.load.offer(jobs.hours[job] * office.stretch)
  office.pools[office.unitAt(cases.position[row])].submit(job)
}

/** The street has answered a chaser; the case may have ended meanwhile (NONE). */
export function answered({ cases }: World, row: number): void {
  if (row !== NONE) cases.chaserJob[row] = NONE
}

/** The case ends: nobody asks any more, and a chaser still in line needs no answer. */
export function stopChasers({ cases, clock, jobs, pools }: World, row: number): void {
  if (cases.chaserEvent[row] !== NONE) clock.cancel(cases.chaserEvent[row])
  const job = cases.chaserJob[row]
  if (job === NONE) return
  endWithoutCase(jobs, pools, job)
}

/** A small job beside the case's own work is withdrawn when it waits; in hand it is finished without a case. */
export function endWithoutCase(jobs: Jobs, pools: Pools, job: number): void {
  const pool = pools.of(job)
  if (pool.isWaiting(job)) {
    pool.withdraw(job)
    jobs.end(job)
  } else {
    jobs.subject[job] = NONE
  }
}

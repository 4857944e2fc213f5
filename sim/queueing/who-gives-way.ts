/** Which job in hand gives way to urgent work: the lowest class that may be interrupted, and of those the youngest. */
import type { Jobs } from './jobs.ts'
import { NOWHERE } from './jobs.ts'

/**
 * @param jobOf the job of each head; negative: none
 * @returns NOWHERE when nothing in hand may be interrupted
 */
export function leastUrgentInHand(jobs: Jobs, jobOf: Int32Array, preemptiveClasses: number): number {
  let least = NOWHERE
  for (let head = 0; head < jobOf.length; head++) {
    const job = jobOf[head]
    // A held head is on joint work: it is not called away.
    if (job < 0 || jobs.ending[job] === NOWHERE || jobs.serviceClass[job] < preemptiveClasses) continue
    if (least === NOWHERE || givesWayBefore(jobs, job, least)) least = job
  }
  return least
}

function givesWayBefore({ serviceClass, age }: Jobs, job: number, other: number): boolean {
  const byClass = serviceClass[job] - serviceClass[other]
  return byClass > 0 || (byClass === 0 && age[job] > age[other])
}

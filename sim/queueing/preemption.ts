/** Which job in hand is pre-empted by urgent work: of the least urgent class in hand, the youngest. */
import type { Jobs } from './jobs.ts'
import { NOWHERE } from './jobs.ts'

/**
 * @param jobOf the job of each server; negative: none
 * @param urgent the class of the work that waits: it interrupts the classes after its own
 * @returns NOWHERE when nothing in hand may be interrupted
 */
export function leastUrgentInHand(jobs: Jobs, jobOf: Int32Array, urgent: number): number {
  let least = NOWHERE
  for (let server = 0; server < jobOf.length; server++) {
    const job = jobOf[server]
    // A held server is on joint work: it is not called away.
    if (job < 0 || jobs.ending[job] === NOWHERE || jobs.serviceClass[job] <= urgent) continue
    if (least === NOWHERE || isPreemptedBefore(jobs, job, least)) least = job
  }
  return least
}

function isPreemptedBefore({ serviceClass, age }: Jobs, job: number, other: number): boolean {
  const byClass = serviceClass[job] - serviceClass[other]
  return byClass > 0 || (byClass === 0 && age[job] > age[other])
}

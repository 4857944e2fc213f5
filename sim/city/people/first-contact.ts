/**
 * First contact: the call to the resident that is made when a case is first dispatched, or the visit of the duty post where life
 * is in danger. Whoever begins work on the matter before it is made has made contact, too. Neither outlives its case.
 */
import { NONE } from '../state/cases.ts'
import { firstWorkOnTheSpot } from './patience.ts'
import type { World } from '../world.ts'
import { WORK } from '../model/work.ts'

/** Somebody makes the call, or is there. */
export function contactBegins(world: World, job: number): void {
  const { cases, clock, jobs } = world
  const row = jobs.subject[job]
  if (cases.contacted[row] < 0) cases.contacted[row] = clock.now
  if (jobs.kind[job] === WORK.lifeVisit) firstWorkOnTheSpot(world, row, clock.now)
}

/** The call has been made; its case may have ended meanwhile (NONE). */
export function contactDone({ cases }: World, row: number): void {
  if (row !== NONE) cases.contactJob[row] = NONE
}

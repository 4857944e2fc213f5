/** The end of a case or issue: whatever still waits for it is cancelled, its outcome is recorded, its row is given back. */
import { NONE } from '../state/cases.ts'
import { endWithoutCase, stopChasers } from './chasers.ts'
import type { World } from '../world.ts'

/** A call or visit for first contact that waits is not made any more; one that is being made loses its case. */
export function dropContact({ cases, jobs, pools }: World, row: number): void {
  const job = cases.contactJob[row]
  if (job === NONE) return
  cases.contactJob[row] = NONE
  endWithoutCase(jobs, pools, job)
}

export function endCase(world: World, row: number, stage: number): void {
  const { cases, clock, outcome } = world
  stopChasers(world, row)
  dropContact(world, row)
  if (cases.patienceEvent[row] !== NONE) clock.cancel(cases.patienceEvent[row])
  if (cases.lyingEvent[row] !== NONE) clock.cancel(cases.lyingEvent[row])
  if (cases.dueEvent[row] !== NONE) clock.cancel(cases.dueEvent[row])
  cases.stage[row] = stage
  outcome.ends(cases, row, stage, clock.now)
  world.register?.ends(row)
  cases.end(row)
}

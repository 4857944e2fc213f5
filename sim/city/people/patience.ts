/**
 * Patience: one clock from acceptance, for all but life cases (rule 14). When it has ended, the case is given up as soon as it
 * only waits, by its resident or, if patrol found it, by those who found it. That ends the case, not the issue.
 */
import { NONE, STAGE } from '../state/cases.ts'
import { dropContact, endCase } from './closing.ts'
import { judge } from './judgement.ts'
import type { World } from '../world.ts'

/** A case about to wait whose patience has ended is withdrawn instead. */
export function patienceIsOver(world: World, row: number): boolean {
  if (world.clock.now < world.cases.patienceEnds[row]) return false
  withdraw(world, row)
  return true
}

/** If the case was not taken up at once, its resident's patience runs while it waits: in a line, left lying, or for the conference. */
export function waits(world: World, row: number): void {
  const { cases, clock, kinds } = world
  const ends = cases.patienceEnds[row]
  const isWaiting = cases.stage[row] === STAGE.waiting || cases.stage[row] === STAGE.escalated
  if (isWaiting && ends < world.end) cases.patienceEvent[row] = clock.at(ends, kinds.patienceEnds, row)
}

/** The case no longer waits. */
export function stopsWaiting({ cases, clock }: World, row: number): void {
  if (cases.patienceEvent[row] !== NONE) clock.cancel(cases.patienceEvent[row])
  cases.patienceEvent[row] = NONE
}

/** Somebody takes the case up: first contact with the resident, and no more waiting. */
export function takenUp(world: World, row: number): void {
  world.cases.stage[row] = STAGE.working
  inContact(world, row)
  stopsWaiting(world, row)
  world.witness?.takenUp(row)
}

/** Who works on the matter is in contact with its resident: a call that still waits to be made need not be made any more. */
export function inContact(world: World, row: number): void {
  const { cases, clock, pools } = world
  if (cases.contacted[row] < 0) cases.contacted[row] = clock.now
  const call = cases.contactJob[row]
  if (call !== NONE && pools.of(call).isWaiting(call)) dropContact(world, row)
}

/** Work on the matter itself begins, where it is: what being there in time is measured by. @param at when (h) */
export function firstWorkOnTheSpot({ cases }: World, row: number, at: number): void {
  if (cases.firstWork[row] < 0) cases.firstWork[row] = at
}

/** Event "patience ends": the waiting case is given up. */
export function patienceEnds(world: World, row: number): void {
  const { cases, jobs, pools } = world
  const job = cases.job[row]
  cases.patienceEvent[row] = NONE
  if (cases.stage[row] === STAGE.escalated) leavesEscalated(world, row)
  // What is left lying, or waits for the conference, is in nobody's line.
  if (job !== NONE) {
    pools.of(job).withdraw(job)
    jobs.end(job)
    cases.job[row] = NONE
  }
  withdraw(world, row)
}

function leavesEscalated({ escalated }: World, row: number): void {
  escalated.splice(escalated.indexOf(row), 1)
}

function withdraw(world: World, row: number): void {
  judge(world, row)
  endCase(world, row, STAGE.withdrawn)
}

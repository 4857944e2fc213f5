/** The end of a case or issue: whatever still waits for it is cancelled, its outcome is recorded, its row is given back. */
import { NONE } from '../state/cases.ts'
import { stopChasers } from './chasers.ts'
import type { World } from '../world.ts'

export function endCase(world: World, row: number, stage: number): void {
  const { cases, clock, outcome } = world
  stopChasers(world, row)
  if (cases.patienceEvent[row] !== NONE) clock.cancel(cases.patienceEvent[row])
  if (cases.dueEvent[row] !== NONE) clock.cancel(cases.dueEvent[row])
  cases.stage[row] = stage
  outcome.ends(cases, row, stage, clock.now)
  world.register?.ends(row)
  cases.end(row)
}

/** Reopening: what was not solved and not let rest goes back to its owner. */
import { toOwner } from './platform.ts'
import type { World } from '../world.ts'

/** Event "reopened": back to the owner, with its age, for a new try, to which departments are called anew. */
export function reopened(world: World, row: number): void {
  const { cases } = world
  cases.reopenings[row]++
  cases.whistles[row] = 0
  cases.departmentsNeeded[row] = 0
  cases.bySlack[row] = 0
  toOwner(world, row)
}

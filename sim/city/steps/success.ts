/** Whether a piece of work on a case succeeds: one draw for each attempt, the same in every scenario. */
import { PURPOSE } from '../model/purposes.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'

/** @param chance that this piece of work succeeds, 0-1 */
export function workSucceeds(world: World, row: number, chance: number): boolean {
  return draw(world, PURPOSE.success, row, world.cases.attempts[row]) < chance
}

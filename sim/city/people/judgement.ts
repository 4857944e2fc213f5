/** The complainant's judgement of a case that has come to its end (rule 11). */
import { residentLearns } from './satisfaction.ts'
import type { World } from '../world.ts'

/**
 * Whoever complained judges and learns; nobody judges a case that patrol found.
 * @param reached whether the platform has called, so that official figures hear of it
 */
export function judge(world: World, row: number, solved: boolean, reached: boolean): void {
  const satisfied = world.cases.hasComplainant(row) && residentLearns(world, row, solved)
  if (reached) world.outcome.judged(world.cases, row, solved, satisfied)
}

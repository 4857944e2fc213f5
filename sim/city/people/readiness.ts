/** How ready a department is to report in when a street whistles (rule 7). */
import { logistic } from '../../arithmetic/logistic.ts'
import type { Department } from '../state/department.ts'
import type { World } from '../world.ts'

/**
 * Probability that a department answers one call of a street: effort, its belief in this street's whistles, what waits for it at
 * home for each officer, and how many levels the whistle has risen.
 */
export function readinessToReportIn(world: World, street: number, department: Department, risen: number): number {
  const { behaviour } = world.setting
  const belief = world.streets[street].belief[department.number]
  const busy = department.pool.waiting / department.officers
  const logit =
    behaviour.reportBase +
    department.effort +
    behaviour.reportBelief * (belief - behaviour.beliefStart) -
    behaviour.reportQueue * busy +
    behaviour.reportUpgrade * risen
  return logistic(logit)
}

/** How ready a department is to do what a street asks of it: to come when called (rule 7), to take up what is forwarded (rule 9). */
import { DAY } from '../../arithmetic/units.ts'
import { logistic } from '../../arithmetic/logistic.ts'
import type { Department } from '../state/department.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** Probability that a department answers one call of a street. @param risen how many levels the whistle has risen */
export function readinessToReportIn(world: World, street: number, department: Department, risen: number): number {
  const { reportQueue, reportUpgrade } = world.setting.behaviour
  return logistic(willingness(world, street, department) - reportQueue * queueOf(department) + reportUpgrade * risen)
}

/** Probability that a department takes up at once what a street forwards; a long line makes it slow, not unwilling. */
export function readinessToTakeUp(world: World, street: number, department: Department): number {
  return logistic(willingness(world, street, department))
}

/** By its effort for this street, its belief in the street's whistles, and the score of who stayed away lately (logit). */
function willingness(world: World, street: number, department: Department): number {
  const { behaviour } = world.setting
  const office = world.streets[street]
  const missed = department.missedCalls.shareOn(Math.floor(world.clock.now / DAY))
  return (
    behaviour.reportBase +
    office.effort +
    behaviour.reportBelief * (office.belief[department.number] - behaviour.beliefStart) +
    behaviour.reportMissed * settingOf(world, street).appraisal.weight * missed
  )
}

/** What waits at home, for each officer, embedded ones included. */
function queueOf(department: Department): number {
  return department.pool.waiting / department.officers
}

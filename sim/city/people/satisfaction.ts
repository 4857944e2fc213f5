/**
 * Satisfaction by expectation and disconfirmation (rule 11; Van Ryzin 2006): what was solved, how long it took against what
 * was expected, how often it was passed on and chased. The resident's trust and expectation learn from it.
 */
import { logistic, logit } from '../../arithmetic/logistic.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'
import { NONE, limitOfClass } from '../state/cases.ts'

/** The limit of the case's class (h). */
export function limitOf({ cases, setting }: World, row: number): number {
  return limitOfClass(setting, cases.urgency[row])
}

/**
 * What the resident has waited for (h): the reply, or where being there is what counts (life and utility) the first work on the spot. A
 * matter that was never a case is waited for from its discovery to now.
 */
export function waitOf({ cases, clock }: World, row: number): number {
  if (cases.accepted[row] < 0) return clock.now - cases.discovered[row]
  const firstWork = cases.firstWork[row]
  const closed = cases.closed[row]
  const until = cases.isUrgent(row) && firstWork >= 0 ? firstWork : closed >= 0 ? closed : clock.now
  return until - cases.accepted[row]
}

/** Probability that the resident is satisfied. @param wait hours from acceptance */
export function satisfactionChance(world: World, row: number, solved: boolean, wait: number): number {
  const { cases, residents, setting } = world
  const { behaviour } = setting
  if (!solved) return logistic(logit(behaviour.unsolvedWithoutChaser) - behaviour.chaserPenalty * cases.chasers[row])
  const promised = cases.promised[row]
  const expected = (promised === NONE ? residents.expectation(cases.resident[row]) : promised) * limitOf(world, row)
  const late = Math.max(0, (wait - expected) / expected)
  return logistic(
    logit(behaviour.solvedAtExpectation) - behaviour.waitPenalty * late - behaviour.hopPenalty * cases.hops[row],
  )
}

/** The resident judges, and learns: trust moves towards the outcome, the expected time towards the one met. */
export function residentLearns(world: World, row: number, solved: boolean): boolean {
  const { cases, residents, setting } = world
  const { behaviour } = setting
  const resident = cases.resident[row]
  const wait = waitOf(world, row)
  const satisfied = draw(world, PURPOSE.satisfied, row, 0) < satisfactionChance(world, row, solved, wait)
  residents.moveTrust(resident, cases.street[row], satisfied ? 1 : 0, behaviour.trustStep)
  if (solved) {
    // Who was promised a time expected that, whatever he had expected before.
    if (cases.promised[row] !== NONE) residents.expect(resident, cases.promised[row])
    const met = wait / limitOf(world, row)
    const faster = met < residents.expectation(resident)
    residents.moveExpectation(resident, met, faster ? behaviour.expectationFall : behaviour.expectationRise)
  }
  return satisfied
}

/**
 * Whistles for matters of one department (`whistle.covers: departmental`; E138): who is called need not meet anybody, so the call
 * is answered when an officer takes the matter up. What nobody has answered in time is left lying as before.
 */
import { GATE, departmentInCharge, isForDepartmentalWhistle } from './gate.ts'
import { cancelDeadline, rowOf } from './joint-work.ts'
import { callAnswered } from '../people/missed-calls.ts'
import { firstWorkOnTheSpot, takenUp } from '../people/patience.ts'
import { CALL, NONE, firstCallOf } from '../state/cases.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'
import { blowWhistle } from './whistle.ts'

/** Whether the street may whistle, once more, for a matter of one department that it would have to forward or that is left lying. */
export function isCalledToDepartment(world: World, row: number): boolean {
  const { cases } = world
  const { covers, maxAttempts } = settingOf(world, cases.street[row]).whistle
  return covers === 'departmental' && cases.whistles[row] < maxAttempts && isForDepartmentalWhistle(world, row)
}

/** A gate below the street calls at once, instead of the street's forwarding. */
export function isCalledFromBelow(world: World, row: number): boolean {
  const { gate } = settingOf(world, world.cases.street[row]).whistle
  return gate !== 'street' && isCalledToDepartment(world, row)
}

/** The first call since the matter came to the street, or since it was last left lying. */
export function callDepartment(world: World, row: number): void {
  const { cases } = world
  cases.gate[row] = GATE[settingOf(world, cases.street[row]).whistle.gate]
  cases.risen[row] = 0
  cases.parallel[row] = 1
  cases.attempts[row]++
  cases.work[row] = WORK.called
  const call = firstCallOf(row)
  cases.department[call] = departmentInCharge(world, row)
  cases.callState[call] = CALL.absent
  cases.callEvent[call] = NONE
  cases.departmentsNeeded[row] = 1
  blowWhistle(world, row)
}

/** An officer takes the matter up: the call is answered, and from now on it is a piece of the department's work like others. */
export function calledTaken(world: World, job: number): number {
  const { cases, clock, jobs, outcome } = world
  const call = jobs.subject[job]
  const row = rowOf(call)
  cancelDeadline(world, row)
  cases.callState[call] = CALL.done
  cases.job[row] = job
  cases.lyingUntil[row] = NONE
  outcome.reportedIn(cases.whistledAt[row], cases.street[row])
  outcome.assembled(cases.whistledAt[row])
  callAnswered(world, call)
  takenUp(world, row)
  firstWorkOnTheSpot(world, row, clock.now)
  return jobs.hours[job]
}

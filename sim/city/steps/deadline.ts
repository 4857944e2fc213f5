/**
 * The deadline of a whistle: whoever has not come by then is absent. The whistle is blown again, rising one level where the
 * rule is so (E067); after the last one the hard-case conference takes the matter (E022), or one department lets it lie on.
 */
import { CALL, DUTY, NONE } from '../state/cases.ts'
import { escalate } from './conference.ts'
import { GATE, levelAbove } from './gate.ts'
import { callIndex, countIn, forEachCall, release, releaseWorking } from './joint-work.ts'
import { liesOn } from './left-lying.ts'
import { callMissed } from '../people/missed-calls.ts'
import { caseArrives } from './street-work.ts'
import { blowWhistle } from './whistle.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** Event "deadline": who has not come is absent, and somebody has to do something about it. */
export function deadline(world: World, row: number): void {
  const { cases } = world
  const { enabled, maxAttempts } = settingOf(world, cases.street[row]).whistle
  cases.deadlineEvent[row] = NONE
  forEachCall(world, row, (call) => callOff(world, call))
  if (cases.parallel[row] === 1 && nobodyIsMissing(world, row)) return
  const mayWhistleAgain = enabled && cases.whistles[row] < maxAttempts
  if (mayWhistleAgain) whistleAgain(world, row)
  else if (cases.work[row] === WORK.called) liesOn(world, row)
  else if (enabled) escalate(world, row)
  else backToStreet(world, row)
}

function nobodyIsMissing(world: World, row: number): boolean {
  return countIn(world, row, CALL.working) + countIn(world, row, CALL.done) === world.cases.departmentsNeeded[row]
}

/** Who is not there has missed the call. Calls still in line are cancelled; officers on the way or on site go back. */
function callOff(world: World, call: number): void {
  const { cases, jobs, pools } = world
  const state = cases.callState[call]
  const isMissed = state === CALL.absent || state === CALL.queued || state === CALL.onTheWay
  if (isMissed) callMissed(world, call, callIndex(world, call))
  if (state === CALL.queued) {
    const job = cases.callJob[call]
    pools.of(job).withdraw(job)
    jobs.end(job)
    cases.callState[call] = CALL.absent
  } else if (state === CALL.onTheWay || state === CALL.onSite) {
    release(world, call)
    cases.callState[call] = CALL.absent
  }
}

/** The next whistle; one that rises to the street is looked at there before it is blown. */
function whistleAgain(world: World, row: number): void {
  const { cases } = world
  if (settingOf(world, cases.street[row]).whistle.upgrade && cases.gate[row] < GATE.street) {
    cases.gate[row] = levelAbove(cases.gate[row])
    cases.risen[row]++
    if (cases.gate[row] === GATE.street && cases.duty[row] === DUTY.lead) return backToStreet(world, row)
  }
  blowWhistle(world, row)
}

/** The street takes the matter into its own hands: one that was its own all along, or any when whistles are no longer allowed. */
function backToStreet(world: World, row: number): void {
  const { cases } = world
  releaseWorking(world, row)
  cases.departmentsNeeded[row] = 0
  cases.gate[row] = GATE.street
  caseArrives(world, row, cases.duty[row] === DUTY.lead ? WORK.lead : WORK.lone)
}

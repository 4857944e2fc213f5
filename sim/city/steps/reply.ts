/**
 * Reply and verification: the handler claims a result, the platform calls a share of residents back, and a case is closed
 * or opened again. Claimed, true and verified results stay apart; what residents say of it officially is in `judgement.ts`.
 */
import { DAY } from '../../arithmetic/units.ts'
import { exponential } from '../../random/exponential.ts'
import { falseClaimChance } from '../people/appraisal.ts'
import { STAGE } from '../state/cases.ts'
import { endCase } from '../people/closing.ts'
import { paceLearns } from '../people/promise.ts'
import { PURPOSE, RECURRENCE_BLOCK } from '../model/purposes.ts'
import { judge } from '../people/judgement.ts'
import { joinsDesk } from './lines.ts'
import { reopeningChance, reopeningsAllowed } from '../people/pressure.ts'
import { overloadOf } from '../people/staffing.ts'
import { WORK } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, newJob, settingOf } from '../world.ts'

/** Recurrences that an address has room for. */
const MAX_RECURRENCES = 200

/** The work on a case is over, solved or not; a street's reply passes its layers of sign-off first, unless the case is urgent. */
export function reply(world: World, row: number, solved: boolean, byStreet: boolean): void {
  const { cases, clock, hours, kinds } = world
  const setting = settingOf(world, cases.street[row])
  cases.stage[row] = STAGE.claimed
  if (solved) cases.solved[row] = clock.now
  const layers = byStreet && !cases.isUrgent(row) ? setting.street.signOffLayers - 1 : 0
  clock.at(hours.office.after(clock.now, layers * setting.behaviour.signOffHours), kinds.replied, row)
}

/** Event "replied": the handler says solved or not; the platform may call the resident back. */
export function replied(world: World, row: number): void {
  const { cases, clock, streets } = world
  const office = streets[cases.street[row]]
  const setting = settingOf(world, office.index)
  const solved = cases.solved[row] >= 0
  const index = cases.reopenings[row]
  cases.closed[row] = clock.now
  paceLearns(world, row)
  // What slack alone has spoilt is easily taken for done.
  const falsely =
    cases.bySlack[row] === 1 ? setting.behaviour.slackClaim : falseClaimChance(setting, overloadOf(world, office))
  cases.claimedSolved[row] = solved || draw(world, PURPOSE.claim, row, index) < falsely ? 1 : 0
  cases.stage[row] = STAGE.verifying
  if (cases.hasComplainant(row) && draw(world, PURPOSE.callback, row, index) < setting.appraisal.callbackShare) {
    joinsDesk(office, newJob(world, WORK.callback, row, clock.now, draw(world, PURPOSE.callbackWork, row, index)))
  } else {
    settle(world, row)
  }
}

/** The resident has been reached. */
export function verified(world: World, row: number): void {
  settle(world, row)
}

function settle(world: World, row: number): void {
  const { cases, clock, kinds, setting } = world
  const solved = cases.solved[row] >= 0
  // Behind the conference there is nobody left to turn to.
  const final = solved || cases.work[row] === WORK.conference || cases.reopenings[row] >= reopeningsAllowed(world, row)
  if (!final && draw(world, PURPOSE.reopening, row, cases.reopenings[row]) < reopeningChance(world, row)) {
    cases.stage[row] = STAGE.reopened
    clock.after(setting.behaviour.reopenDays * DAY, kinds.reopened, row)
    return
  }
  judge(world, row)
  if (solved) mayRecur(world, row)
  endCase(world, row, STAGE.closed)
}

/** A solved matter may come back: the same household, the same matter, new luck. */
function mayRecur(world: World, row: number): void {
  const { cases, clock, kinds, outcome, setting } = world
  if (draw(world, PURPOSE.recurrence, row, 0) >= setting.behaviour.recurShare) return
  if (cases.lot[row] >= MAX_RECURRENCES * RECURRENCE_BLOCK) return
  const days = exponential(draw(world, PURPOSE.recurrenceTime, row, 0)) * setting.behaviour.recurDays
  outcome.recurs(cases, row, days)
  const again = cases.again(row, cases.lot[row] + RECURRENCE_BLOCK, clock.now)
  if (clock.now + days * DAY < world.end) clock.after(days * DAY, kinds.recurs, again)
}

/**
 * The official judgement (section 8 of the model): whoever complained judges once, when the case ends or when it is due, whichever comes
 * first; trust and expectation learn from it. Those whom the official sample draws make the official rates.
 */
import { DAY } from '../../arithmetic/units.ts'
import { FOLLOW_UP_DAYS } from '../model/replication.ts'
import { PURPOSE } from '../model/purposes.ts'
import { NONE, STAGE } from '../state/cases.ts'
import { limitOf, residentLearns } from './satisfaction.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** The case has proved to be in scope: from now on it is settled when it will be due. */
export function fallsDue(world: World, row: number): void {
  const { cases, clock, kinds, setting } = world
  const { dueTimes, dueAtLeast } = setting.behaviour
  const hours = Math.max(dueAtLeast * DAY, dueTimes * limitOf(world, row))
  cases.dueAt[row] = cases.accepted[row] + Math.min(FOLLOW_UP_DAYS * DAY, hours)
  if (cases.hasComplainant(row) && cases.dueAt[row] < world.end)
    cases.dueEvent[row] = clock.at(Math.max(clock.now, cases.dueAt[row]), kinds.due, row)
}

/** Event "due": whoever has not judged yet does so now. */
export function due(world: World, row: number): void {
  world.cases.dueEvent[row] = NONE
  judge(world, row)
}

/** Solved, as far as anybody has told: open, withdrawn or about to be opened again counts as not. */
function isToldSolved({ cases }: World, row: number): boolean {
  return cases.stage[row] === STAGE.verifying && cases.solved[row] >= 0
}

/** Whether the platform's official sample has drawn this resident. */
function isInSample(world: World, row: number): boolean {
  const { callbackShare } = settingOf(world, world.cases.street[row]).appraisal
  return draw(world, PURPOSE.official, row, 0) < callbackShare
}

/** Whoever complained judges and learns, once; nobody judges a case that patrol found. */
export function judge(world: World, row: number): void {
  const { cases, outcome } = world
  if (!cases.hasComplainant(row) || cases.judged[row] === 1) return
  cases.judged[row] = 1
  const solved = isToldSolved(world, row)
  const satisfied = residentLearns(world, row, solved)
  world.streets[cases.street[row]].monthJudged(satisfied)
  const inSample = isInSample(world, row)
  if (inSample) {
    outcome.judged(cases, row, solved, satisfied)
    world.register?.judged(row, satisfied)
  }
  world.witness?.judges(row, solved, satisfied, inSample)
}

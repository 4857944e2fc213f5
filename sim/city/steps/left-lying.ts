/**
 * What a street forwards is taken up by the department that is ready to (rule 9; E011, E057, E087). Else it is left lying, until
 * the resident asks again, a whistle calls the department to it, or it has lain long enough.
 */
import { DAY } from '../../arithmetic/units.ts'
import { asksAgain } from '../people/chasers.ts'
import { patienceIsOver, stopsWaiting, waits } from '../people/patience.ts'
import { readinessToTakeUp } from '../people/readiness.ts'
import { NONE, STAGE } from '../state/cases.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { World } from '../world.ts'
import { draw } from '../world.ts'
import { assistArrives } from './department-work.ts'
import { callDepartment, isCalledToDepartment } from './departmental.ts'
import { departmentInCharge } from './gate.ts'

/** A forwarded matter is with its department. */
export function forwardedArrives(world: World, row: number): void {
  if (isTakenUp(world, row)) takeUp(world, row)
  else staysLying(world, row)
}

/** A whistle for it has not been answered: it lies on, no longer than it would have without. */
export function liesOn(world: World, row: number): void {
  const { cases, clock } = world
  if (cases.lyingUntil[row] !== NONE && clock.now >= cases.lyingUntil[row]) takeUp(world, row)
  else lies(world, row)
}

/** Event "lying ends": the department takes it up at last. */
export function lyingEnds(world: World, row: number): void {
  world.cases.lyingEvent[row] = NONE
  takeUp(world, row)
}

/** Event "chaser": the street answers, and asks the department about what is left lying there. */
export function chaser(world: World, row: number): void {
  asksAgain(world, row)
  if (world.cases.lyingEvent[row] === NONE) return
  if (isTakenUp(world, row)) takeUp(world, row)
  else if (isCalledToDepartment(world, row)) call(world, row)
}

/** An officer at the street takes it up at once. One draw for each time that the department is asked. */
function isTakenUp(world: World, row: number): boolean {
  const { cases, departments, setting } = world
  const street = cases.street[row]
  const department = departments[departmentInCharge(world, row)]
  if (department.poolAt(street) !== undefined) return true
  const u = draw(world, PURPOSE.takeUp, row, cases.takeUps[row])
  cases.takeUps[row]++
  return u >= setting.behaviour.leftLying * (1 - readinessToTakeUp(world, street, department))
}

function staysLying(world: World, row: number): void {
  const { cases, clock, setting } = world
  if (patienceIsOver(world, row)) return
  cases.lyingUntil[row] = clock.now + setting.behaviour.lyingDays * DAY
  if (isCalledToDepartment(world, row)) call(world, row)
  else lies(world, row)
}

/** Nobody has it in hand: it counts as waiting. */
function lies(world: World, row: number): void {
  const { cases, clock, kinds, setting } = world
  if (patienceIsOver(world, row)) return
  if (cases.lyingUntil[row] === NONE) cases.lyingUntil[row] = clock.now + setting.behaviour.lyingDays * DAY
  cases.stage[row] = STAGE.waiting
  cases.lyingEvent[row] = clock.at(cases.lyingUntil[row], kinds.lyingEnds, row)
  waits(world, row)
}

function call(world: World, row: number): void {
  if (patienceIsOver(world, row)) return
  lyingIsOver(world, row)
  callDepartment(world, row)
}

function takeUp(world: World, row: number): void {
  lyingIsOver(world, row)
  world.cases.lyingUntil[row] = NONE
  assistArrives(world, row)
}

function lyingIsOver(world: World, row: number): void {
  const { cases, clock } = world
  if (cases.lyingEvent[row] !== NONE) clock.cancel(cases.lyingEvent[row])
  cases.lyingEvent[row] = NONE
  stopsWaiting(world, row)
}

/**
 * The gate: who holds the whistle, a grid worker, a lane head, the community or the street (E067, E077, E138). Below the street
 * no matter waits for the street's posts, but some of the street's own matters are mistaken for joint ones (rule 6).
 */
import { confidenceLost } from '../people/confidence.ts'
import { inForce } from '../people/in-force.ts'
import { DUTY } from '../state/cases.ts'
import { PURPOSE } from '../model/purposes.ts'
import type { WhistleGate } from '../model/setting.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** Levels of the gate, from below. */
export const GATE: Readonly<Record<WhistleGate, number>> = { grid: 0, lane: 1, community: 2, street: 3 }
export const GATE_NAMES = Object.keys(GATE) as WhistleGate[]

/** A whistle is blown for matters that are on the list and hard enough (E037). */
export function isForWhistle(world: World, row: number): boolean {
  return isCoveredBy(world, row, PURPOSE.onList)
}

/** Of a matter of one department: the list and the threshold are the same, the mark is one of its own. */
export function isForDepartmentalWhistle(world: World, row: number): boolean {
  return isCoveredBy(world, row, PURPOSE.assistOnList)
}

function isCoveredBy(world: World, row: number, mark: number): boolean {
  const street = world.cases.street[row]
  if (!settingOf(world, street).whistle.enabled) return false
  return draw(world, mark, row, 0) < inForce(world, street, 'scope') && isHardEnough(world, row)
}

/** Who has called in vain lately waits for harder matters before calling again (rule 6). */
export function isHardEnough(world: World, row: number): boolean {
  const above = world.cases.difficulty[row] - inForce(world, world.cases.street[row], 'threshold')
  if (above < 0) return false
  // Nobody loses more confidence than there is.
  return above >= world.setting.behaviour.confidenceRaise || above >= raiseOfThreshold(world, row)
}

/** The difficulty at which the street would whistle for this matter now. */
export function thresholdNow(world: World, row: number): number {
  return inForce(world, world.cases.street[row], 'threshold') + raiseOfThreshold(world, row)
}

function raiseOfThreshold(world: World, row: number): number {
  const street = world.cases.street[row]
  return world.setting.behaviour.confidenceRaise * confidenceLost(world, street, departmentsNeeded(world, row))
}

/** The department that holds the power over an assist matter. */
export function departmentInCharge(world: World, row: number): number {
  return world.domains.departmentAt(world.cases.domain[row], draw(world, PURPOSE.departments, row, 0))
}

/**
 * Numbers of the departments that a whistle for the matter calls: the one in charge of an assist matter, else two to four, drawn
 * without repetition from the domain's row of the authority matrix.
 */
export function departmentsNeeded(world: World, row: number): readonly number[] {
  const { cases, domains, setting } = world
  if (cases.duty[row] === DUTY.assist) return [departmentInCharge(world, row)]
  const { threeDepartments, fourDepartments } = setting.behaviour
  const weights = domains.weights[cases.domain[row]]
  const u = draw(world, PURPOSE.departments, row, 1)
  const wanted = u < fourDepartments ? 4 : u < fourDepartments + threeDepartments ? 3 : 2
  const needed = Math.min(wanted, weights.filter((weight) => weight > 0).length)
  const named: number[] = []
  while (named.length < needed)
    named.push(oneMore(weights, named, draw(world, PURPOSE.departments, row, 2 + named.length)))
  return named
}

/** One that has not been named yet. */
function oneMore(weights: readonly number[], named: readonly number[], u: number): number {
  const open = weights.map((weight, department) => (named.includes(department) ? 0 : weight))
  let left = u * open.reduce((sum, weight) => sum + weight, 0)
  let department = -1
  for (let one = 0; one < open.length; one++) {
    if (open[one] <= 0) continue
    department = one
    left -= open[one]
    if (left < 0) break
  }
  return department
}

/** Somebody below the street holds the whistle and takes the matter for one to blow it for. */
export function isBlownBelowStreet(world: World, row: number): boolean {
  const { cases } = world
  const { gate } = settingOf(world, cases.street[row]).whistle
  if (gate === 'street' || cases.duty[row] === DUTY.assist) return false
  return (cases.duty[row] === DUTY.joint || isMistaken(world, row)) && isForWhistle(world, row)
}

/** A lead matter is taken for a joint one, unless the street has already recognised it as its own. */
function isMistaken(world: World, row: number): boolean {
  const { cases } = world
  if (cases.gate[row] === GATE.street) return false
  const { gate } = settingOf(world, cases.street[row]).whistle
  return draw(world, PURPOSE.mistaken, row, 0) < mistakenShare(world, gate)
}

function mistakenShare({ setting }: World, gate: WhistleGate): number {
  const { behaviour } = setting
  if (gate === 'grid') return behaviour.mistakenByGrid
  return gate === 'lane' ? behaviour.mistakenByLane : behaviour.mistakenByCommunity
}

/** No department was needed, or the matter was easy enough without them (rule 6). */
export function isNeedless({ cases, setting }: World, row: number): boolean {
  return cases.duty[row] === DUTY.lead || cases.difficulty[row] < setting.behaviour.needlessBelow
}

/** The level to which an unanswered whistle rises: from grid or lane to the community, from there to the street. */
export function levelAbove(gate: number): number {
  return gate < GATE.community ? GATE.community : GATE.street
}

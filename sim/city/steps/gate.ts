/**
 * The gate: who holds the whistle, a grid worker, a lane head, the community or the street (E067, E077, E138). Below the street
 * no matter waits for the street's posts, but some of the street's own matters are mistaken for joint ones (rule 6).
 */
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
  const { cases } = world
  const street = cases.street[row]
  if (!settingOf(world, street).whistle.enabled || cases.difficulty[row] < inForce(world, street, 'threshold'))
    return false
  return draw(world, PURPOSE.onList, row, 0) < inForce(world, street, 'scope')
}

/** Somebody below the street holds the whistle and takes the matter for one to blow it for. */
export function isBlownBelowStreet(world: World, row: number): boolean {
  const { cases, setting } = world
  if (setting.whistle.gate === 'street' || cases.duty[row] === DUTY.assist) return false
  return (cases.duty[row] === DUTY.joint || isMistaken(world, row)) && isForWhistle(world, row)
}

/** A lead matter is taken for a joint one, unless the street has already recognised it as its own. */
function isMistaken(world: World, row: number): boolean {
  const { cases, setting } = world
  if (cases.gate[row] === GATE.street) return false
  return draw(world, PURPOSE.mistaken, row, 0) < mistakenShare(world, setting.whistle.gate)
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

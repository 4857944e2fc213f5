/** Whether work solves a case: one draw for each case and attempt, against the chance that the table of work gives. */
import { power } from '../../arithmetic/power.ts'
import { keptBySlack } from '../people/pressure.ts'
import { PURPOSE } from '../model/purposes.ts'
import { workOf } from '../model/work.ts'
import type { World } from '../world.ts'
import { draw, settingOf } from '../world.ts'

/** Whether the attempt that is just done solves the case, and if not, whether slack alone is to blame (rule 22). */
export function workSucceeds(world: World, row: number): boolean {
  const u = draw(world, PURPOSE.success, row, world.cases.attempts[row])
  const solved = u < solvingChance(world, row)
  world.cases.bySlack[row] = !solved && u < chanceWithoutSlack(world, row) ? 1 : 0
  return solved
}

/** Probability with which the attempt in hand solves the case; the conference knows no slack. */
export function solvingChance(world: World, row: number): number {
  const chance = chanceWithoutSlack(world, row)
  return workOf(world.cases.work[row]).by === 'conference' ? chance : chance * keptBySlack(world, row)
}

function chanceWithoutSlack(world: World, row: number): number {
  const { success } = workOf(world.cases.work[row])
  if (success === undefined) return 0
  return success === 'loneChance' ? loneChance(world, row) : world.setting.behaviour[success]
}

/** A joint matter tried without the departments: easy ones succeed; informal ties, authority lent to assistants and lane heads help. */
export function loneChance(world: World, row: number): number {
  const { cases } = world
  const { behaviour, assistants, whistle } = settingOf(world, cases.street[row])
  const lane = whistle.gate === 'lane' ? behaviour.loneLane : 0
  const authority = assistants.authority * Math.min(1, assistants.ratio)
  const chance =
    power(1 - cases.difficulty[row], behaviour.loneExponent) +
    behaviour.loneFloor +
    behaviour.loneAuthority * authority +
    lane
  return Math.min(1, chance)
}

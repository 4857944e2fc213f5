/**
 * Pressure of being ranked (rule 22; E022, E031): where residents are called and what they say weighs, streets learn what satisfies. Less
 * work is slack then, and what is unsolved is taken up again more often.
 */
import { exp } from '../../arithmetic/exp.ts'
import type { Setting } from '../model/setting.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

/** Pressure (0-1) that the appraisal amounts to in the end. */
export function fullPressure({ appraisal, behaviour }: Setting): number {
  return appraisal.callbackShare * Math.min(1, appraisal.satisfactionWeight / behaviour.pressureWeight)
}

/** Once a day: streets come nearer to what the appraisal in force amounts to. */
export function pressureOfTheDay(world: World): void {
  const step = 1 - exp(-1 / world.setting.behaviour.pressureDays)
  for (const office of world.streets)
    office.pressure += (fullPressure(settingOf(world, office.index)) - office.pressure) * step
}

function pressureOn({ cases, streets }: World, row: number): number {
  return streets[cases.street[row]].pressure
}

/** Part of a success that slack leaves. */
export function keptBySlack(world: World, row: number): number {
  return 1 - world.setting.behaviour.slack * (1 - pressureOn(world, row))
}

/** Probability that an unsolved case is opened again. */
export function reopeningChance(world: World, row: number): number {
  const { reopenShare, reopenPressure } = world.setting.behaviour
  return reopenShare + reopenPressure * pressureOn(world, row)
}

/** Times that a case can be opened again. */
export function reopeningsAllowed(world: World, row: number): number {
  const { maxReopenings, reopeningsPressure } = world.setting.behaviour
  return maxReopenings + Math.round(reopeningsPressure * pressureOn(world, row))
}

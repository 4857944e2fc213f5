/**
 * What of a rule is in force at a street: the value of a lever that people have to learn before they go by it (rule 23). After a switch it
 * moves in a straight line from the value reached to the new one.
 */
import { DAY } from '../../arithmetic/units.ts'
import type { Setting } from '../model/setting.ts'
import { settingAtStreet } from '../model/setting.ts'
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

const VALUES = {
  clarity: ({ duties }) => duties.clarity,
  entryGate: ({ duties }) => duties.entryGate,
  assistDirect: ({ duties }) => duties.assistDirect,
  threshold: ({ whistle }) => whistle.threshold,
  scope: ({ whistle }) => whistle.scope,
} as const satisfies Record<string, (setting: Setting) => number>

/** Levers whose new value is not followed from its first hour. */
export type LearnedLever = keyof typeof VALUES

const LEARNED_LEVERS = Object.keys(VALUES) as LearnedLever[]

/** The value of the lever that the people of this street go by; at a later hour, if no switch comes before. */
export function inForce(world: World, street: number, lever: LearnedLever, at = world.clock.now): number {
  const { setting, streets } = world
  const value = VALUES[lever](settingOf(world, street))
  const ramp = streets[street].ramps.get(lever)
  if (ramp === undefined) return value
  const learned = (at - ramp.since) / (setting.behaviour.rampDays * DAY)
  return learned < 1 ? ramp.from + (value - ramp.from) * learned : value
}

/** The levers are about to switch: each street begins to learn those that change there. Where nobody could whistle, the list was empty. */
export function beginToLearn(world: World, next: Setting): void {
  const since = world.clock.now
  for (const { index, ramps } of world.streets) {
    const [before, after] = [settingOf(world, index), settingAtStreet(next, index)]
    for (const lever of LEARNED_LEVERS) {
      if (lever === 'scope' && !before.whistle.enabled && after.whistle.enabled) ramps.set(lever, { from: 0, since })
      else if (VALUES[lever](before) !== VALUES[lever](after))
        ramps.set(lever, { from: inForce(world, index, lever), since })
    }
  }
}

/** What of a rule is in force at a street: the value of a lever that people have to learn before they go by it (rule 23). */
import type { World } from '../world.ts'
import { settingOf } from '../world.ts'

const VALUES = {
  clarity: ({ duties }) => duties.clarity,
  entryGate: ({ duties }) => duties.entryGate,
  threshold: ({ whistle }) => whistle.threshold,
  scope: ({ whistle }) => whistle.scope,
} as const satisfies Record<string, (setting: World['setting']) => number>

/** Levers whose new value is not followed from its first hour. */
export type LearnedLever = keyof typeof VALUES

/** The value of the lever that the people of this street go by now. */
export function inForce(world: World, street: number, lever: LearnedLever): number {
  return VALUES[lever](settingOf(world, street))
}

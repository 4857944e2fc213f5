/** What is run many times: both worlds, or one with its change and without it. The baseline comes first. */
import type { WorldAsked } from '../engine/messages.ts'
import type { LabState } from './lab-state.ts'
import type { RunArm } from './runs.ts'

/** The name, in tables, of a world without what changes in it. */
export const WITHOUT = 'without'

export function armsOf(
  { aLater, b }: Pick<LabState, 'aLater' | 'b'>,
  asked: (name: 'A' | 'B', without?: boolean) => WorldAsked,
): readonly RunArm[] {
  const arms = [{ name: 'A', world: asked('A') }]
  if (b !== null) return [...arms, { name: 'B', world: asked('B') }]
  return aLater.length === 0 ? arms : [{ name: WITHOUT, world: asked('A', true) }, ...arms]
}

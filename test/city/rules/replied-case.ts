/** A case that is replied to, to ask what follows. */
import { replied } from '../../../sim/city/steps/reply.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { aCase, atRest } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'

/** A case of an unsolved matter is replied to on Monday 00:00; nobody is called back. */
export function repliedTo(changes: Changes, draws: Draws, prepare: (world: World, row: number) => void = () => {}) {
  const quiet: Changes = { appraisal: { callbackShare: 0, gaming: 0 }, behaviour: { reopenShare: 0, recurShare: 0 } }
  const world = atRest(changed(quiet, changes), draws)
  const row = aCase(world)
  prepare(world, row)
  replied(world, row)
  return { world, row }
}

/** A joint matter whose officers come when they are whistled for, to ask when things happen to it. */
import { streetWhistles } from '../../../sim/city/steps/whistle.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { aCase, atRest, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'

/** A matter of two departments whose officers come when whistled for on Monday 00:00, and work two hours each. */
export const ALL_COME: Draws = { reportIn: 0, departments: 0.9, travel: 0.25 }

export const JOINT: Changes = {
  whistle: { enabled: true, reportDeadline: 72, form: 'together', stayUntilDone: true },
  departments: { officers: 10, embedShare: 0 },
  behaviour: { travelHours: 1.5, jointPartHours: 2, embeddedHours: 4, signOffHours: 8 },
}

/** When an event of this name comes after the street has whistled on Monday 00:00 (h). */
export function eventAfterWhistle(event: string, changes: Changes = {}, draws: Draws = {}): number {
  const world = atRest(changed(JOINT, changes), { ...ALL_COME, ...draws })
  streetWhistles(world, aCase(world, { duty: 'joint' }))
  return timeOf(world, event)
}

/** An officer is in one place: he finishes on his old seat before he sits on a new one, and nothing is left behind. */
import { expect, test } from 'vitest'
import { SERVICE_CLASS, WORK } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import { checkConservation } from '../../../sim/city/readout/conservation.ts'
import { atRest, settingAtRest } from '../rules/city-at-rest.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'

const HOME: Changes = { departments: { count: 1, officers: 3, embedShare: 0 } }
/** Thursday, 10:00 and 13:00. */
const OUT = 10 + 10 / 24
const BACK = 10 + 13 / 24

/** A department whose three officers are busy from 9 to 14; a switch at 10 sends two of them to the street, or all levers back at 13. */
function moving(there: Changes, back?: Changes): World {
  const at = (changes: Changes) => changed(settingAtRest(HOME), changes)
  const switches = [{ from: OUT, setting: at(there) }, ...(back ? [{ from: BACK, setting: at(back) }] : [])]
  const world = atRest(HOME, {}, switches)
  world.clock.observe(() => checkConservation(world))
  world.clock.run(240)
  const [department] = world.departments
  for (let order = 0; order < 3; order++)
    department.pool.submit(world.jobs.create(WORK.ownOrder, 0, SERVICE_CLASS.other, 240, 5))
  return world
}

/** Officers at home and at the street at this hour of that day. */
function officersAt(world: World, hour: number): number[] {
  world.clock.run(240 + hour)
  const [{ embedded, pool }] = world.departments
  return [pool.servers, embedded[0]!.servers]
}

const AWAY: Changes = { departments: { embedShare: 0.67 } }

test('a seat at the street is taken when somebody has left his', () => {
  const world = moving(AWAY)
  expect([9.5, 12, 15].map((hour) => officersAt(world, hour))).toEqual([
    [3, 0],
    [3, 0],
    [1, 2],
  ])
})

test('who was to go stays where the levers return before he is done', () => {
  const world = moving(AWAY, HOME)
  expect([12, 13.5, 15].map((hour) => officersAt(world, hour))).toEqual([
    [3, 0],
    [3, 0],
    [3, 0],
  ])
})

test('officers whom the lever adds come at once, whom it takes away when they are done', () => {
  const world = moving(
    { departments: { officers: 6, embedShare: 0.34 } },
    { departments: { officers: 2, embedShare: 0.5 } },
  )
  // At 10 three come: one at home, two at the street. At 13 two are to be left, one at home and one there.
  expect([12, 13.5, 15].map((hour) => officersAt(world, hour))).toEqual([
    [4, 2],
    [3, 1],
    [1, 1],
  ])
})

/** The hard-case conference by hand (24): when it meets, how many cases it takes, and what it orders. */
import { DAY } from '../../../sim/arithmetic/units.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import { conference, escalate } from '../../../sim/city/steps/conference.ts'
import { nameDepartments } from '../../../sim/city/steps/whistle.ts'
import type { World } from '../../../sim/city/world.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { aCase, atRest, chanceOf, timeOf } from './city-at-rest.ts'
import { JOINT } from './joint-matter.ts'
import type { RuleRow } from './rule-row.ts'

/** A joint matter that waits for the conference. */
function escalated(world: World, urgency: 'hard' | 'life' = 'hard'): number {
  const row = aCase(world, { duty: 'joint', urgency })
  nameDepartments(world, row)
  escalate(world, row)
  return row
}

/** Cases that each of four conferences takes in a district of ten streets where many more wait, as one number of four digits. */
function taken(meetingCases: number): number {
  const world = atRest({ city: { streets: 10, residentsPerStreet: 1000 }, district: { meetingCases } })
  for (let one = 0; one < 30; one++) escalated(world)
  return [1, 2, 3, 4].reduce((digits) => {
    const before = world.escalated.length
    conference(world)
    return digits * 10 + before - world.escalated.length
  }, 0)
}

/** When the reply comes to a matter that waits from Monday 00:00 for the conference of the second Monday. */
function repliedAt(changes: Changes): number {
  const world = atRest(
    changed<Changes>(JOINT, changed({ district: { meetingInterval: 7, meetingCases: 1 } }, changes)),
    { reportIn: 1, departments: 0.9 },
  )
  escalated(world)
  return timeOf(world, 'replied')
}

export const CONFERENCE_ROWS: readonly RuleRow[] = [
  {
    rule: 24,
    formula: 'meets at the first opening on or after each multiple of meetingInterval days',
    // Day 14 is a Monday: 14 x 24 + 9
    figure: 345,
    gives: () => timeOf(atRest({ district: { meetingInterval: 14 } }), 'conference'),
  },
  {
    rule: 24,
    formula: 'so one of a Saturday on Monday',
    // Day 5: day 7 at 9:00
    figure: 177,
    gives: () => timeOf(atRest({ district: { meetingInterval: 5 } }), 'conference'),
  },
  {
    rule: 24,
    formula: 'once at each multiple, whatever rounding makes of it',
    // 45 x 1.1 days is a Tuesday noon, of which 1188 / 26.4 makes less than 45: the next is a Wednesday 14:24
    figure: 46 * 1.1 * DAY,
    gives: () => {
      const world = atRest({ district: { meetingInterval: 1.1 } })
      world.clock.run(45 * 1.1 * DAY)
      return timeOf(world, 'conference')
    },
  },
  // 10 x 0.25 = 2.5 a time: 2 and a half kept, 3, 2, 3
  { rule: 24, formula: 'meetingCases for each street; halves add up', figure: 2323, gives: () => taken(0.25) },
  {
    rule: 24,
    formula: 'whole ones that find no case lapse',
    // Ten and ten; then one of ten waiting: nine lapse, and the next takes ten of eleven.
    figure: 1,
    gives: () => {
      const world = atRest({ city: { streets: 10, residentsPerStreet: 1000 }, district: { meetingCases: 1 } })
      conference(world)
      for (let one = 0; one < 11; one++) escalated(world)
      conference(world)
      return world.escalated.length
    },
  },
  {
    rule: 24,
    formula: 'the oldest by acceptance comes first',
    figure: 1,
    gives: () => {
      const world = atRest({ district: { meetingCases: 1 } })
      const [young, old] = [escalated(world), escalated(world)]
      world.cases.accepted[old] = -5
      conference(world)
      return world.cases.ordered[old] - world.cases.ordered[young]
    },
  },
  {
    rule: 24,
    formula: 'departments come unasked, each by itself: travelHours and jointPartHours',
    // Day 7 at 9:00 + 1.5 + 2
    figure: 7 * 24 + 12.5,
    gives: () => repliedAt({}),
  },
  {
    rule: 24,
    formula: 'and nobody hurries, whatever the deadline of whistles',
    figure: 7 * 24 + 12.5,
    gives: () => repliedAt({ whistle: { reportDeadline: 0.5 } }),
  },
  {
    rule: 24,
    formula: 'solves with probability conferenceSuccess',
    figure: 0.8,
    gives: () =>
      chanceOf((u) => {
        const world = atRest({ behaviour: { conferenceSuccess: 0.8 } }, { conference: u })
        const row = escalated(world)
        conference(world)
        world.clock.run(30)
        return world.cases.solved[row] > 0
      }),
  },
  {
    rule: 24,
    formula: 'patience runs while the case waits for it',
    // 2 days, before the conference of day 7
    figure: 48,
    gives: () => {
      const world = atRest({ district: { meetingInterval: 7 } })
      const row = aCase(world, { duty: 'joint' })
      world.cases.patienceEnds[row] = 2 * DAY
      nameDepartments(world, row)
      escalate(world, row)
      const ended = timeOf(world, 'patience ends')
      return world.cases.stage[row] === STAGE.withdrawn && world.escalated.length === 0 ? ended : NaN
    },
  },
]

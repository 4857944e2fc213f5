/** The first steps of a case at its owner, by hand: owners by the duty list and first contact (9), tasks that lapse and the street's part (2), lane heads (5). */
import { GATE } from '../../../sim/city/steps/gate.ts'
import { dispatched, toOwner } from '../../../sim/city/steps/platform.ts'
import { loneChance } from '../../../sim/city/steps/success.ts'
import { streetPartArrives } from '../../../sim/city/steps/street-work.ts'
import { FINDER } from '../../../sim/city/state/cases.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import type { Changes } from '../small-city.ts'
import { aCase, atRest, chanceOf, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

/** Hours of the street's part for a matter of so many departments. */
function streetPart(form: 'together' | 'parallel', departments: number): number {
  const hours = { jointStreetHours: 4, parallelHours: 1, fourDepartments: 0.1, threeDepartments: 0.3 }
  // Four below 0.1, three below 0.4, else two
  const u = { 2: 0.9, 3: 0.3, 4: 0.05 }[departments]!
  const world = atRest({ whistle: { enabled: true, form }, behaviour: hours }, { departments: u })
  const row = aCase(world, { duty: 'joint' })
  streetPartArrives(world, row, GATE.street)
  return world.jobs.hours[world.cases.job[row]]
}

/** A case that is dispatched at this hour of Monday: when somebody is first in contact, and when first at work on the spot. */
function times(hour: number, urgency: 'ordinary' | 'life', changes: Changes = {}, draws: Draws = {}): number[] {
  const world = atRest(
    { behaviour: { contactHours: 0.1, lifeVisitHours: 0.5, returnHours: 20 }, ...changes },
    { owner: 0, contactWork: 0.5, ...draws },
  )
  world.clock.run(hour)
  const row = aCase(world, { urgency })
  dispatched(world, row)
  world.clock.run(hour + 4)
  return [world.cases.contacted[row], world.cases.firstWork[row]]
}

export const FIRST_STEPS_ROWS: readonly RuleRow[] = [
  {
    rule: 9,
    formula: 'an assist matter goes straight to its department with probability assistDirect',
    figure: 0.7,
    gives: () =>
      chanceOf((direct) => {
        const world = atRest({ duties: { assistDirect: 0.7 }, departments: { delegatedShare: 0 } }, { direct })
        const row = aCase(world, { duty: 'assist' })
        toOwner(world, row)
        return world.cases.work[row] === WORK.assist
      }),
  },
  {
    rule: 9,
    formula: 'the first clarity of a matter of the chat group: 1 - (1 - clarity) x (1 - namedPerson)',
    // 1 - 0.4 x 0.5
    figure: 0.8,
    gives: () =>
      chanceOf((owner) => {
        const world = atRest({ duties: { clarity: 0.6 }, behaviour: { namedPerson: 0.5 } }, { owner })
        const row = aCase(world)
        world.cases.finder[row] = FINDER.chat
        dispatched(world, row)
        return world.cases.work[row] === WORK.lead
      }),
  },
  {
    rule: 9,
    formula: 'urgent matters come back after urgentReturnHours',
    figure: 0.5,
    gives: () => {
      const world = atRest({ behaviour: { urgentReturnHours: 0.5 } }, { owner: 0.99 })
      dispatched(world, aCase(world, { urgency: 'utility' }))
      return timeOf(world, 'returned')
    },
  },
  {
    rule: 9,
    formula: 'a wrong owner calls the resident, too',
    figure: 10,
    gives: () => times(10, 'ordinary', {}, { owner: 0.999 })[0],
  },
  { rule: 9, formula: 'out of office hours the duty post calls', figure: 2, gives: () => times(2, 'ordinary')[0] },
  { rule: 9, formula: 'the duty post is at a danger to life at once', figure: 2, gives: () => times(2, 'life')[1] },
  ...[2, 3, 4].map((departments): RuleRow => ({
    rule: 2,
    formula: `the street's part in the parallel form, ${departments} departments: jointStreetHours + parallelHours x (departments - 1)`,
    // 4 + 1, 4 + 2, 4 + 3
    figure: 3 + departments,
    gives: () => streetPart('parallel', departments),
  })),
  { rule: 2, formula: 'and together jointStreetHours', figure: 4, gives: () => streetPart('together', 4) },
  ...(
    [
      [30, 3],
      [31, 0],
    ] as const
  ).map(([days, figure]): RuleRow => ({
    rule: 2,
    formula: `a task that is begun after ${days} days takes its time, or none once it has lapsed (taskLapseDays 30)`,
    figure,
    gives: () => {
      const world = atRest({ behaviour: { taskLapseDays: 30 } })
      // Monday 9:00 of the fifth week less so many days
      const now = 28 * 24 + 9
      world.clock.run(now)
      const [pool] = world.streets[0].pools
      pool.submit(world.jobs.create(WORK.task, 0, 3, now - days * 24, 3))
      world.clock.run(now + 8)
      return pool.usage().busyHours
    },
  })),
  {
    rule: 5,
    formula: 'under lane heads + loneLane',
    figure: 0.15,
    gives: () => {
      const chances = (['lane', 'grid'] as const).map((gate) => {
        const world = atRest({ whistle: { gate }, behaviour: { loneLane: 0.15 } })
        return loneChance(world, aCase(world, { duty: 'joint', difficulty: 0.8 }))
      })
      return chances[0] - chances[1]
    },
  },
]

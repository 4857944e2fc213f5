/** Officers at streets, by hand: embedded ones (7), those who have come for good (10), and heads from outside (20). */
import { ownOrder, assistArrives } from '../../../sim/city/steps/department-work.ts'
import { caseArrives } from '../../../sim/city/steps/street-work.ts'
import { lineOfCall } from '../../../sim/city/steps/lines.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { aCase, atRest, chanceOf, timeOf } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

/** Two officers of each department at home and two at the street. */
const HALF: Changes = {
  departments: { officers: 4, embedShare: 0.5, embedPooled: false, ownOrders: 350 },
  behaviour: { assistHours: 4 },
}

/** A street that takes twice as long as the work is; one officer of its one department has come for good. */
const HELPED: Changes = {
  street: { staff: 1, caseworkShare: 0.5 },
  departments: { count: 1, officers: 4, officersMoved: 0.25 },
  behaviour: { assistHours: 4, leadHours: 3, facilityShare: 0 },
}

/** When a case of this work, come at midnight, has a reply (h). */
function repliedAt(work: number, changes: Changes): number {
  const world = atRest(changes)
  // Who comes for the day has come.
  world.clock.run(1)
  caseArrives(world, aCase(world), work)
  return timeOf(world, 'replied')
}

/** Where a call waits for an officer at the street: 1 there, 2 at home, 0 nowhere. */
function answers(ready: boolean, embedShare: number): number {
  const world = atRest(changed<Changes>(HALF, { departments: { embedShare } }))
  const [department] = world.departments
  const line = lineOfCall(department, 0, ready)
  return line === undefined ? 0 : line === department.pool ? 2 : 1
}

export const OFFICERS_ROWS: readonly RuleRow[] = [
  {
    rule: 7,
    formula: 'work at a street joins the line with fewer jobs a head, of equal ones that at the street',
    // Street, home, street
    figure: 21,
    gives: () => {
      const world = atRest(HALF, { departments: 0.9 })
      for (let matter = 0; matter < 3; matter++) assistArrives(world, aCase(world, { duty: 'assist' }))
      const department = world.departments.find(({ pool }) => pool.waiting > 0)!
      return 10 * department.poolAt(0)!.waiting + department.pool.waiting
    },
  },
  {
    rule: 7,
    formula: 'own orders that fall on the street may be done there with probability embedOwnOrders',
    figure: 0.3,
    gives: () =>
      chanceOf((orderEmbedded) => {
        const world = atRest(changed<Changes>(HALF, { departments: { embedOwnOrders: 0.3 } }), { orderEmbedded })
        ownOrder(world, 0)
        return world.departments[0].poolAt(0)!.waiting === 1
      }),
  },
  {
    rule: 7,
    formula: 'a call that nobody is ready for: the officer at the street',
    figure: 1,
    gives: () => answers(false, 0.5),
  },
  { rule: 7, formula: 'and nobody where there is none', figure: 0, gives: () => answers(false, 0) },
  {
    rule: 7,
    formula: 'a team takes 1 + crossSkillLoss as long',
    // From 9:00; 4 x 1.25
    figure: 14,
    gives: () => {
      const world = atRest(
        changed<Changes>(HALF, { departments: { embedPooled: true }, street: { crossSkillLoss: 0.25 } }),
      )
      assistArrives(world, aCase(world, { duty: 'assist' }))
      return timeOf(world, 'replied')
    },
  },
  {
    rule: 10,
    formula: 'a delegated matter takes a helper assistHours, without stretch',
    figure: 13,
    gives: () => repliedAt(WORK.delegated, HELPED),
  },
  {
    rule: 10,
    formula: 'and a lead matter leadHours, when one is idle',
    figure: 12,
    gives: () => repliedAt(WORK.lead, HELPED),
  },
  {
    rule: 10,
    formula: 'who goes free takes the lead matter that the posts would begin first',
    // The helper does the first from 9 to 12 and the third from 12 to 15, the post the second
    figure: 15,
    gives: () => {
      const world = atRest(HELPED, { success: 0 })
      const [, , third] = [1, 2, 3].map(() => {
        const row = aCase(world)
        caseArrives(world, row, WORK.lead)
        return row
      })
      world.clock.run(15)
      return world.cases.solved[third]
    },
  },
  {
    rule: 20,
    formula: 'a head from outside at the street takes a lead matter leadHours, without stretch',
    figure: 12,
    gives: () =>
      repliedAt(
        WORK.lead,
        changed(HELPED, {
          departments: { officersMoved: 0 },
          participation: { outsideCapacity: 1, outsidePlace: 'street' },
        }),
      ),
  },
  {
    rule: 20,
    formula: 'and supports a post as an assistant of effectiveness 1',
    // 4 h, .4 of them support: the post's 2.4 x 2, and the head is done before
    figure: 13.8,
    gives: () =>
      repliedAt(
        WORK.lone,
        changed(HELPED, {
          departments: { officersMoved: 0 },
          participation: { outsideCapacity: 1, outsidePlace: 'street' },
          behaviour: { loneHours: 4, jointSupport: 0.4 },
        }),
      ),
  },
]

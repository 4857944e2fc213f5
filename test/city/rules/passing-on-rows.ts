/** How a case reaches its owner, by hand: the platform's desk, dispatch (9), delegation (10). */
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import { accept, dispatched, returned, toOwner } from '../../../sim/city/steps/platform.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { NEVER, aCase, atRest, chanceOf, settingAtRest, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

/** When a case that was returned is with its next owner, from Monday 00:00. */
function nextOwnerAt(changes: Changes, draws: Draws, urgency: 'ordinary' | 'utility' = 'ordinary'): number {
  const world = atRest(changed<Changes>({ platform: { networks: 4, handoffDelay: 12 } }, changes), draws)
  returned(world, aCase(world, { urgency }))
  return timeOf(world, 'dispatched')
}

const DESK: Changes = {
  platform: { dispatchTime: 30, networks: 1 },
  behaviour: { triageHours: 0.2, urgentDispatchMinutes: 12, outOfScopeShare: 0.05 },
}

/** When a case that is accepted on Monday 00:00 is with its first owner (h). */
function dispatchedAt(urgency: 'ordinary' | 'utility', directDispatch = false): number {
  const world = atRest({ ...DESK, duties: { directDispatch } }, { outOfScope: NEVER })
  accept(world, aCase(world, { urgency }))
  return timeOf(world, 'dispatched')
}

export const PASSING_ON_ROWS: readonly RuleRow[] = [
  {
    rule: 9,
    formula: 'the owner is the right one with probability clarity',
    figure: 0.7,
    gives: () =>
      chanceOf((owner) => {
        const world = atRest({ duties: { clarity: 0.7 } }, { owner })
        const row = aCase(world)
        dispatched(world, row)
        return world.cases.stage[row] === STAGE.waiting
      }),
  },
  {
    rule: 9,
    formula: 'a wrong one gives the case back after returnHours',
    figure: 20,
    gives: () => {
      const world = atRest({ duties: { clarity: 0.5 }, behaviour: { returnHours: 20 } }, { owner: 0.9 })
      dispatched(world, aCase(world))
      return timeOf(world, 'returned')
    },
  },
  {
    rule: 9,
    formula: 'after maxReturns returns the street keeps it for a lone attempt',
    figure: 4,
    gives: () => {
      const changes: Changes = { duties: { clarity: 0.5 }, platform: { networks: 1 } }
      const world = atRest({ ...changes, behaviour: { returnHours: 1, maxReturns: 4 } }, { owner: 0.9 })
      const row = aCase(world)
      dispatched(world, row)
      world.clock.run(8)
      return world.cases.work[row] === WORK.lone ? world.cases.hops[row] : NaN
    },
  },
  {
    rule: 9,
    formula: 'a dispatch crosses a boundary with probability 1 - 1 / networks',
    figure: 0.75,
    gives: () => chanceOf((boundary) => nextOwnerAt({}, { boundary }) > 0),
  },
  { rule: 9, formula: 'and then waits handoffDelay', figure: 12, gives: () => nextOwnerAt({}, { boundary: 0 }) },
  { rule: 9, formula: 'not when urgent', figure: 0, gives: () => nextOwnerAt({}, { boundary: 0 }, 'utility') },
  {
    rule: 9,
    formula: 'nor under direct dispatch',
    figure: 0,
    gives: () => nextOwnerAt({ duties: { directDispatch: true } }, { boundary: 0 }),
  },
  {
    rule: 10,
    formula: 'the street decides an assist matter with probability delegatedShare',
    figure: 0.35,
    gives: () =>
      chanceOf((delegated) => {
        const world = atRest({ departments: { delegatedShare: 0.35 } }, { delegated })
        const row = aCase(world, { duty: 'assist' })
        toOwner(world, row)
        return world.cases.work[row] === WORK.delegated
      }),
  },
  {
    rule: "The platform's desk",
    formula: 'heads: (cases / (1 - outOfScopeShare) x triage + consultations + call-backs) / 24 / deskLoad',
    // A million residents: 200 cases; 200 / 0.8 x 0.2 = 50 h; 200 x 0.5 / 0.5 x 0.05 = 10 h; 200 x 0.5 x 0.12 = 12 h; 72 / 24 / 0.75
    figure: 4,
    gives: () =>
      anchorOf(
        settingAtRest({
          demand: { issueRate: 2, consultShare: 0.5 },
          appraisal: { callbackShare: 0.5 },
          behaviour: {
            outOfScopeShare: 0.2,
            triageHours: 0.2,
            consultationHours: 0.05,
            callbackHours: 0.12,
            deskLoad: 0.75,
          },
        }),
      ).deskHeadsPerMillion,
  },
  {
    rule: "The platform's desk",
    formula: "at triage the share outOfScopeShare is closed as nobody's",
    figure: 0.05,
    gives: () =>
      chanceOf((outOfScope) => {
        const world = atRest(DESK, { outOfScope })
        accept(world, aCase(world))
        world.clock.run(0.2)
        return world.cases.alive === 0
      }),
  },
  // 0.2 h of triage and 30 minutes
  {
    rule: "The platform's desk",
    formula: 'dispatched after dispatchTime',
    figure: 0.7,
    gives: () => dispatchedAt('ordinary'),
  },
  // 0.2 h and 12 minutes
  {
    rule: "The platform's desk",
    formula: 'urgent: urgentDispatchMinutes',
    figure: 0.4,
    gives: () => dispatchedAt('utility'),
  },
  {
    rule: "The platform's desk",
    formula: 'the same under direct dispatch',
    figure: 0.4,
    gives: () => dispatchedAt('ordinary', true),
  },
]

/** The official judgement, by hand: when a case is due, what counts as solved then, and who is in the sample. */
import { fallsDue, judge } from '../../../sim/city/people/judgement.ts'
import { waitOf } from '../../../sim/city/people/satisfaction.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import type { URGENCY } from '../../../sim/city/state/cases.ts'
import type { World } from '../../../sim/city/world.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { aCase, atRest, chanceOf, timeOf } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const DUE: Changes = {
  platform: { limits: { life: 2, utility: 24, ordinary: 168, hard: 360 } },
  behaviour: { dueTimes: 2, dueAtLeast: 7 },
}

/** Days from acceptance until a case of this class is due. */
function dueAfter(urgency: keyof typeof URGENCY, changes: Changes = {}): number {
  const world = atRest(changed(DUE, changes))
  const row = aCase(world, { urgency })
  fallsDue(world, row)
  return world.cases.dueAt[row] / 24
}

/** A case of the cohort, on the day on which it is due. */
function atDue(prepare: (world: World, row: number) => void, callbackShare = 1, official?: number): World {
  const world = atRest(changed(DUE, { appraisal: { callbackShare } }), official === undefined ? {} : { official })
  const row = aCase(world)
  world.cases.inCohort[row] = 1
  fallsDue(world, row)
  prepare(world, row)
  world.clock.run(world.cases.dueAt[row] + 1)
  // Judging again changes nothing: it is done once.
  judge(world, row)
  return world
}

/** It was replied to as solved, and is. */
const repliedSolved = ({ cases }: World, row: number): void => {
  cases.solved[row] = 100
  cases.closed[row] = 120
  cases.stage[row] = STAGE.verifying
}

const rule = 'Official judgement'

export const JUDGEMENT_ROWS: readonly RuleRow[] = [
  // max(7 d, 2 x 2 h), max(7 d, 2 x 24 h), 2 x 7 d, 2 x 15 d
  { rule, formula: 'a life case is due after dueAtLeast days', figure: 7, gives: () => dueAfter('life') },
  { rule, formula: 'a utility case too', figure: 7, gives: () => dueAfter('utility') },
  { rule, formula: 'an ordinary case after dueTimes x 7 d', figure: 14, gives: () => dueAfter('ordinary') },
  { rule, formula: 'a hard case after dueTimes x 15 d', figure: 30, gives: () => dueAfter('hard') },
  {
    rule,
    formula: 'none later than the 90 days of follow-up',
    // 3 x 60 d = 180 d
    figure: 90,
    gives: () =>
      dueAfter('hard', {
        platform: { limits: { life: 2, utility: 24, ordinary: 168, hard: 60 * 24 } },
        behaviour: { dueTimes: 3 },
      }),
  },
  {
    rule,
    formula: 'whoever has not judged by then does so at that moment',
    figure: 14 * 24,
    gives: () => {
      const world = atRest(DUE)
      fallsDue(world, aCase(world))
      return timeOf(world, 'due')
    },
  },
  {
    rule,
    formula: 'an open case counts once, as unsolved',
    figure: 0,
    gives: () => {
      const { verified } = atDue(() => {}).outcome
      return verified.of === 1 ? verified.count : NaN
    },
  },
  {
    rule,
    formula: 'one that is solved but not replied to, too',
    figure: 0,
    gives: () => atDue(({ cases }, row) => void (cases.solved[row] = 100)).outcome.verified.value,
  },
  {
    rule,
    formula: 'one replied to that waits to be opened again, too, but it is among those replied to',
    figure: 0,
    gives: () =>
      atDue((world, row) => {
        repliedSolved(world, row)
        world.cases.solved[row] = -1
        world.cases.stage[row] = STAGE.reopened
      }).outcome.verifiedAmongReplied.value,
  },
  {
    rule,
    formula: 'one replied to and truly solved counts as solved',
    figure: 1,
    gives: () => atDue(repliedSolved).outcome.verified.value,
  },
  {
    rule,
    formula: 'a resident is in the official sample with probability callbackShare',
    figure: 0.3,
    gives: () => chanceOf((official) => atDue(() => {}, 0.3, official).outcome.verified.of === 1),
  },
  {
    rule,
    formula: 'W of an ordinary case ends with the last closing, without the wait for a call-back',
    figure: 120,
    gives: () => {
      const world = atRest()
      const row = aCase(world)
      repliedSolved(world, row)
      world.cases.firstWork[row] = 30
      world.clock.run(400)
      return waitOf(world, row)
    },
  },
  {
    rule,
    formula: 'that of an urgent one with the first work on the spot',
    figure: 30,
    gives: () => {
      const world = atRest()
      const row = aCase(world, { urgency: 'utility' })
      repliedSolved(world, row)
      world.cases.firstWork[row] = 30
      return waitOf(world, row)
    },
  },
]

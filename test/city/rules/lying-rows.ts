/** What a street forwards, by hand: left lying (9), or called to its one department by whistle (6). */
import { readinessToTakeUp } from '../../../sim/city/people/readiness.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import type { World } from '../../../sim/city/world.ts'
import { departmentInCharge } from '../../../sim/city/steps/gate.ts'
import { toOwner } from '../../../sim/city/steps/platform.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { LOGITS } from './calling-rows.ts'
import { NEVER, aCase, atRest, chanceOf, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const DEPARTMENTAL: Changes = {
  whistle: { enabled: true, covers: 'departmental', threshold: 0.4, scope: 0.6, maxAttempts: 2, reportDeadline: 24 },
  duties: { assistDirect: 0 },
  departments: { delegatedShare: 0, embedShare: 0, officers: 10 },
  behaviour: { forwardHours: 1, assistHours: 2, leftLying: 1, lyingDays: 15, vainHours: 0.5 },
}

/** An assist matter that has come to the street on Monday 00:00, and has been forwarded at 10:00 and left lying. */
function forwarded(changes: Changes = {}, draws: Draws = {}): { world: World; row: number } {
  const world = atRest(changed(DEPARTMENTAL, changes), { takeUp: 0, reportIn: NEVER, assistOnList: 0, ...draws })
  const row = aCase(world, { duty: 'assist', difficulty: 0.5 })
  toOwner(world, row)
  return { world, row }
}

export const LYING_ROWS: readonly RuleRow[] = [
  {
    rule: 6,
    formula: 'with covers departmental a matter of one department is on the list by a mark of its own',
    figure: 0.6,
    gives: () =>
      chanceOf((assistOnList) => {
        const { world, row } = forwarded({}, { assistOnList })
        world.clock.run(10)
        return world.cases.stage[row] === STAGE.whistled
      }),
  },
  {
    rule: 6,
    formula: 'and only where it is left lying; else nobody whistles',
    figure: 0,
    gives: () => {
      const { world, row } = forwarded({}, { takeUp: NEVER })
      world.clock.run(10)
      return world.cases.whistles[row]
    },
  },
  {
    rule: 6,
    formula: 'who is ready takes it up at once, for assistHours',
    // Forwarded at 10:00 + 2
    figure: 12,
    gives: () => timeOf(forwarded({}, { reportIn: 0 }).world, 'replied'),
  },
  {
    rule: 6,
    formula: 'a gate below the street calls without the forwarding',
    // 9:00 + 2
    figure: 11,
    gives: () => timeOf(forwarded({ whistle: { gate: 'community' } }, { reportIn: 0 }).world, 'replied'),
  },
  {
    rule: 6,
    formula: 'unanswered after the last attempt it lies on, from when it was first left lying',
    // Forwarded at 10:00, called twice for 24 h: still 15 days in all
    figure: 10 + 15 * 24,
    gives: () => {
      const { world, row } = forwarded()
      const ended = timeOf(world, 'lying ends')
      return world.cases.whistles[row] === 2 ? ended : NaN
    },
  },
  {
    rule: 9,
    formula: 'left lying with probability leftLying x (1 - readiness)',
    // 0.5 x (1 - 0.2314752)
    figure: 0.3842624,
    gives: () =>
      chanceOf((takeUp) => {
        const { world, row } = forwarded(
          changed<Changes>(LOGITS, { whistle: { enabled: false }, behaviour: { leftLying: 0.5 } }),
          { takeUp },
        )
        world.clock.run(10)
        return world.cases.lyingEvent[row] >= 0
      }),
  },
  {
    rule: 9,
    formula: 'readiness without the queue',
    figure: 0.2314752,
    gives: () => {
      const world = atRest(LOGITS)
      const [department] = world.departments
      for (let order = 0; order < 50; order++) department.pool.submit(world.jobs.create(WORK.ownOrder, 0, 3, 0, 1))
      return readinessToTakeUp(world, 0, department)
    },
  },
  {
    rule: 9,
    formula: 'for lyingDays at the most',
    figure: 10 + 15 * 24,
    gives: () => timeOf(forwarded({ whistle: { enabled: false } }).world, 'lying ends'),
  },
  {
    rule: 9,
    formula: 'not where an officer of the department sits at the street',
    figure: 0,
    gives: () => {
      const { world } = forwarded({ whistle: { enabled: false }, departments: { embedShare: 0.5 } })
      return timeOf(world, 'lying ends') < Infinity ? 1 : 0
    },
  },
  {
    rule: 9,
    formula: 'patience runs meanwhile',
    figure: 48,
    gives: () => {
      const world = atRest(changed(DEPARTMENTAL, { whistle: { enabled: false } }), { takeUp: 0 })
      const row = aCase(world, { duty: 'assist' })
      world.cases.patienceEnds[row] = 48
      toOwner(world, row)
      return timeOf(world, 'patience ends')
    },
  },
  {
    rule: 9,
    formula: 'a chaser asks the department again',
    // It is ready from the second time on
    figure: 1,
    gives: () => {
      const { world, row } = forwarded({ whistle: { enabled: false } })
      world.clock.run(11)
      const isLying = world.cases.lyingEvent[row] >= 0
      const { uniform } = world.random
      world.random.uniform = (purpose, entity, index) =>
        purpose === 68 ? (index === 1 ? NEVER : 0) : uniform(purpose, entity, index)
      world.clock.at(12, world.kinds.chaser, row)
      world.clock.run(12)
      return isLying && world.cases.lyingEvent[row] < 0 && world.departments[departmentInCharge(world, row)].pool.busy
        ? 1
        : 0
    },
  },
]

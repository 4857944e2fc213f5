/** How issues arise, are found and are settled small, by hand: discovery (1), the steps before a case. */
import { demandCourse } from '../../../sim/city/demand/demand-course.ts'
import { anchorOf, patrolPerDay, residentPropensity, shareDispatched } from '../../../sim/city/model/anchor.ts'
import { URGENCY } from '../../../sim/city/state/cases.ts'
import { gridHears, isMinor } from '../../../sim/city/steps/grid.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { MEAN, NEVER, aCase, anIssue, atRest, chanceOf, settingAtRest, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const REPORTS: Changes = {
  demand: { reportPropensity: 0.5, feedback: 0, urgentShare: 0.5 },
  participation: { channelReach: 0.4 },
  behaviour: { propensitySpread: 0.5, reportDays: 10, channelPull: 2, silentShare: 0.2, lifeShareOfUrgent: 0.4 },
}

/** Hours from onset to the report of a resident at place 0.75 among all, where the exponential draw is 1. */
function reportHours(draws: Draws): number {
  const { world, row } = anIssue(REPORTS, { propensity: 0.75, reportTime: MEAN, ...draws })
  return world.cases.residentAt[row] - world.cases.onset[row]
}

const URGENT: Changes = { demand: { urgentShare: 0.3 }, behaviour: { lifeShareOfUrgent: 0.4 } }

/** Probability that an issue is at least as urgent as this class. */
function urgent(class_: number): number {
  return chanceOf((urgency) => {
    const { world, row } = anIssue(URGENT, { urgency })
    return world.cases.urgency[row] <= class_
  })
}

const HEALS: Changes = { behaviour: { selfHealingShare: 0.3, selfHealingDays: 10, silentShare: 0 } }

const GRID: Changes = { grid: { selfHandle: 0.4 }, behaviour: { minorBelow: 0.4, gridHours: 0.5, newcomerSkill: 0.5 } }

const PULSES = [
  { from: 0, days: 10, factor: 2 },
  { from: 5, days: 10, factor: 3 },
]

const PATROL: Changes = {
  grid: { patrolCover: 0.3, workers: 1.5, households: 400 },
  assistants: { ratio: 2 },
  whistle: { gate: 'street' },
  behaviour: { householdSize: 2.5, patrolCoverBase: 0.5, patrolDays: 12, assistantPatrol: 0.05, lanePatrol: 3 },
}

/** Patrol of a street of 10 posts and 10,000 residents. */
const patrol = (changes: Changes = {}): number => patrolPerDay(settingAtRest(changed(PATROL, changes)), 10, 10000)

export const DISCOVERY_ROWS: readonly RuleRow[] = [
  {
    rule: 1,
    formula:
      'a resident reports a life matter at p x (1 + 1) x (1 + channelPull) / reportDays a day when reached by chat',
    // p = 0.5 x (1 + 0.5 x (2 x 0.75 - 1)) = 0.625; 0.625 x 2 x 3 / 10 = 0.375 a day; 24 / 0.375
    figure: 64,
    gives: () => reportHours({ urgency: 0.1, reached: 0 }),
  },
  {
    rule: 1,
    formula: 'a failure of water or heat counts 1 + 0.5, without a chat group',
    // 0.625 x 1.5 x 1 / 10 = 0.09375 a day
    figure: 256,
    gives: () => reportHours({ urgency: 0.3 }),
  },
  {
    rule: 1,
    formula: 'any other matter counts 1 + x',
    // 0.625 x 1.25 / 10 = 0.078125 a day
    figure: 307.2,
    gives: () => reportHours({ difficulty: 0.25 }),
  },
  {
    rule: 1,
    formula: 'p is at most 1',
    // 0.9 x (1 + 0.5) = 1.35
    figure: 1,
    gives: () =>
      residentPropensity(settingAtRest({ demand: { reportPropensity: 0.9 }, behaviour: { propensitySpread: 0.5 } }), 1),
  },
  {
    rule: 1,
    formula: 'an issue is silent with probability silentShare',
    figure: 0.2,
    gives: () => chanceOf((silence) => anIssue(REPORTS, { silence }).world.outcome.neverFound === 1),
  },
  {
    rule: 1,
    formula:
      'patrol: cover / patrolCoverBase x workers x 400 / households / patrolDays a day; cover = patrolCover + assistantPatrol x assistants / grids',
    // Grids: 10,000 / 2.5 / 400 = 10; cover: 0.3 + 0.05 x 20 / 10 = 0.4; 0.4 / 0.5 x 1.5 x 400 / 400 / 12
    figure: 0.1,
    gives: () => patrol(),
  },
  {
    rule: 1,
    formula: 'the same with grids of 200 households, and lane heads at the gate',
    // Grids: 20; cover: 0.35; 0.7 x 1.5 x 2 / 12 = 0.175, x 3
    figure: 0.525,
    gives: () => patrol({ grid: { households: 200 }, whistle: { gate: 'lane' } }),
  },
  {
    rule: 1,
    formula: 'cover is at most 1',
    // 1 / 0.5 x 1.5 / 12
    figure: 0.25,
    gives: () => patrol({ grid: { patrolCover: 0.95 } }),
  },
  {
    rule: 1,
    formula: 'the patrol that is due after 10 calendar days comes after 10 x 12 grid hours',
    // One in 10 days: 0.5 / 0.5 x 1 x 400 / 400 / 10; the 120th hour of days from 8 to 20 ends on day 9 at 20:00.
    figure: 9 * 24 + 20,
    gives: () => {
      const grid = { patrolCover: 0.5, workers: 1, households: 400 }
      const { world } = anIssue(
        { grid, behaviour: { patrolCoverBase: 0.5, patrolDays: 10, silentShare: 1 } },
        { silence: 0, patrolTime: MEAN },
      )
      return timeOf(world, 'clock rings')
    },
  },
  // 0.3 x 0.4
  {
    rule: 'Issues',
    formula: 'life with urgentShare x lifeShareOfUrgent',
    figure: 0.12,
    gives: () => urgent(URGENCY.life),
  },
  { rule: 'Issues', formula: 'utility for the rest of urgentShare', figure: 0.3, gives: () => urgent(URGENCY.utility) },
  {
    rule: 'Issues',
    formula: 'minor if lead and x < minorBelow',
    figure: 0.4,
    gives: () => {
      const world = atRest({ behaviour: { minorBelow: 0.4 } })
      return chanceOf((difficulty) => isMinor(world, aCase(world, { difficulty })))
    },
  },
  {
    rule: 'Issues',
    formula: 'vanishes by itself with probability selfHealingShare',
    figure: 0.3,
    gives: () =>
      chanceOf((selfHealing) => {
        const { world, row } = anIssue(HEALS, { selfHealing, silence: NEVER, reportTime: 0 })
        return world.cases.healsAt[row] < Infinity
      }),
  },
  {
    rule: 'Issues',
    formula: 'after selfHealingDays on average (exponential)',
    figure: 240,
    gives: () => {
      const { world, row } = anIssue(HEALS, { selfHealing: 0, selfHealingTime: MEAN, reportTime: 0 })
      return world.cases.healsAt[row]
    },
  },
  {
    rule: 'Issues',
    formula: 'level = issueRate x issues per case; pulses that overlap multiply it',
    // 12 x 2 / 10,000 / 24 = 0.0001 an hour and resident; on day 7 x 2 x 3
    figure: 6,
    gives: () => {
      const setting = settingAtRest({ demand: { issueRate: 12, pulse: PULSES } })
      const { stretches } = demandCourse(setting, { ...anchorOf(setting), issuesPerCase: 2 }, 0, 30 * 24)
      return stretches.findLast(({ from }) => from <= 7 * 24)!.level * 10000
    },
  },
  {
    rule: 'Issues',
    formula: 'share dispatched: found x (1 - outOfScopeShare), where nothing is settled before',
    // Nobody heals or keeps silent, so that all are found; 0.05 are nobody's
    figure: 0.95,
    gives: () =>
      shareDispatched(
        settingAtRest({
          grid: { selfHandle: 0 },
          participation: { coproduction: 0 },
          behaviour: { selfHealingShare: 0, silentShare: 0, outOfScopeShare: 0.05 },
        }),
      ),
  },
  {
    rule: 'Issues',
    formula: 'of those that would heal, found is rate / (rate + 1 / selfHealingDays)',
    // All report at 0.5 x (1 + 1) / 10 = 0.1 a day, as fast as half of them heal: 0.5 + 0.5 / 2
    figure: 0.75,
    gives: () =>
      shareDispatched(
        settingAtRest({
          demand: { urgentShare: 1, reportPropensity: 0.5 },
          grid: { selfHandle: 0, patrolCover: 0 },
          participation: { coproduction: 0, channelReach: 0 },
          behaviour: {
            lifeShareOfUrgent: 1,
            propensitySpread: 0,
            reportDays: 10,
            selfHealingShare: 0.5,
            selfHealingDays: 10,
            silentShare: 0,
            outOfScopeShare: 0,
          },
        }),
      ),
  },
  {
    rule: 'The grid settles',
    formula: 'the share selfHandle of the minor matters it hears of',
    figure: 0.4,
    gives: () =>
      chanceOf((selfHandle) => {
        const world = atRest(GRID, { selfHandle })
        return gridHears(world, aCase(world, { difficulty: 0.2 }))
      }),
  },
  {
    rule: 'The grid settles',
    formula: 'in gridHours / skill of grid hours',
    // A newcomer of today: 0.5 / 0.5 = 1 hour from 8:00
    figure: 9,
    gives: () => {
      const world = atRest(GRID, { selfHandle: 0 })
      world.streets[0].grid.since.fill(0)
      gridHears(world, aCase(world, { difficulty: 0.2 }))
      return timeOf(world, 'grid worker done')
    },
  },
]

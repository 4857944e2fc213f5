/** How issues arise, are found and are settled small, by hand: discovery (1), the steps before a case. */
import { demandCourse } from '../../../sim/city/demand/demand-course.ts'
import { residentPropensity } from '../../../sim/city/model/reporting.ts'
import { anchorOf, patrolPerDay, shareDispatched } from '../../../sim/city/model/anchor.ts'
import { SIGHT, URGENCY } from '../../../sim/city/state/cases.ts'
import { isMinor } from '../../../sim/city/steps/grid.ts'
import type { Changes } from '../small-city.ts'
import { changed } from '../small-city.ts'
import { MEAN, NEVER, aCase, anIssue, atRest, chanceOf, settingAtRest, timeOf } from './city-at-rest.ts'
import type { Draws } from './city-at-rest.ts'
import type { RuleRow } from './rule-row.ts'

const REPORTS: Changes = {
  demand: { reportPropensity: 0.5, feedback: 0, urgentShare: 0.5 },
  participation: { channelReach: 0.4 },
  behaviour: {
    propensitySpread: 0.5,
    reportedBase: 0.6,
    reportedHarm: 0.4,
    channelReport: 0.5,
    reportDays: 10,
    channelPull: 2,
    lifeReportHours: 2,
    utilityReportHours: 24,
    lifeShareOfUrgent: 0.4,
  },
}

/** Hours from onset to the report of an issue that is reported, where the exponential draw is 1. */
function hoursToReport(draws: Draws): number {
  const { world, row } = anIssue(REPORTS, { reported: 0, reportTime: MEAN, ...draws })
  return world.cases.residentAt[row] - world.cases.onset[row]
}

/** Probability that an issue of a resident in the middle of the spread is reported at all. */
function isReported(draws: Draws): number {
  return chanceOf((reported) => {
    const { world } = anIssue(REPORTS, { propensity: 0.5, sight: NEVER, ...draws, reported })
    return world.outcome.neverFound === 0
  })
}

/** Probability that an issue can be seen so, from below to above. */
function seen(sight: number, visibleShare: number): number {
  const below = chanceOf(
    (u) => anIssue({ grid: { visibleShare } }, { sight: u }).world.cases.sight[0] === SIGHT.visible,
  )
  if (sight === SIGHT.visible) return below
  return 1 - chanceOf((u) => anIssue({ grid: { visibleShare } }, { sight: u }).world.cases.sight[0] !== SIGHT.inside)
}

const URGENT: Changes = { demand: { urgentShare: 0.3 }, behaviour: { lifeShareOfUrgent: 0.4 } }

/** Probability that an issue is at least as urgent as this class. */
function urgent(class_: number): number {
  return chanceOf((urgency) => {
    const { world, row } = anIssue(URGENT, { urgency })
    return world.cases.urgency[row] <= class_
  })
}

const HEALS: Changes = { behaviour: { selfHealingShare: 0.3, selfHealingDays: 10 } }

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
    formula: 'a matter is reported at all with probability p x (reportedBase + reportedHarm x x)',
    // 0.5 x (0.6 + 0.4 x 0.5)
    figure: 0.4,
    gives: () => isReported({ difficulty: 0.5 }),
  },
  {
    rule: 1,
    formula: 'x (1 + channelReport) where a chat group reaches the household',
    // 0.4 x 1.5
    figure: 0.6,
    gives: () => isReported({ difficulty: 0.5, reached: 0 }),
  },
  {
    rule: 1,
    formula: 'a failure of water or heat counts as harm 0.5',
    figure: 0.4,
    gives: () => isReported({ urgency: 0.3 }),
  },
  { rule: 1, formula: 'danger to life is reported surely', figure: 1, gives: () => isReported({ urgency: 0.1 }) },
  {
    rule: 1,
    formula: 'after lifeReportHours (exponential)',
    figure: 2,
    gives: () => hoursToReport({ urgency: 0.1, reached: 0 }),
  },
  { rule: 1, formula: 'after utilityReportHours', figure: 24, gives: () => hoursToReport({ urgency: 0.3 }) },
  {
    rule: 1,
    formula: 'any other after reportDays / ((1 + x) x (1 + channelPull x reached))',
    // 10 / (1.5 x 3) = 2.2222 days
    figure: 160 / 3,
    gives: () => hoursToReport({ difficulty: 0.5, reached: 0 }),
  },
  {
    rule: 1,
    formula: 'the same without a chat group',
    // 10 / 1.25 = 8 days
    figure: 192,
    gives: () => hoursToReport({ difficulty: 0.25 }),
  },
  { rule: 1, formula: 'visible with visibleShare', figure: 0.35, gives: () => seen(SIGHT.visible, 0.35) },
  { rule: 1, formula: 'inside with insideShare', figure: 0.5, gives: () => seen(SIGHT.inside, 0.35) },
  {
    rule: 1,
    formula: 'inside with what the visible leave',
    // 1 - 0.8
    figure: 0.2,
    gives: () => seen(SIGHT.inside, 0.8),
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
        { grid, behaviour: { patrolCoverBase: 0.5, patrolDays: 10 } },
        { reported: NEVER, sight: 0, patrolTime: MEAN },
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
        const { world, row } = anIssue(HEALS, { selfHealing, reportTime: 0 })
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
    // Nothing heals and all is reported, so that all are found; 0.05 are nobody's
    figure: 0.95,
    gives: () =>
      shareDispatched(
        settingAtRest({
          demand: { reportPropensity: 1 },
          grid: { selfHandle: 0 },
          participation: { coproduction: 0, channelReach: 0 },
          behaviour: {
            selfHealingShare: 0,
            propensitySpread: 0,
            reportedBase: 1,
            outOfScopeShare: 0.05,
            recurShare: 0,
          },
        }),
      ),
  },
  {
    rule: 'Issues',
    formula: 'of those that would heal, found is rate / (rate + 1 / selfHealingDays)',
    // All are reported after ten days, as fast as half of them heal: 0.5 + 0.5 / 2
    figure: 0.75,
    gives: () =>
      shareDispatched(
        settingAtRest({
          demand: { urgentShare: 1, reportPropensity: 0.5 },
          grid: { selfHandle: 0, patrolCover: 0 },
          participation: { coproduction: 0, channelReach: 0 },
          behaviour: {
            lifeShareOfUrgent: 1,
            lifeReportHours: 240,
            recurShare: 0,
            selfHealingShare: 0.5,
            selfHealingDays: 10,
            outOfScopeShare: 0,
          },
        }),
      ),
  },
]

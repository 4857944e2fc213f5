/** Whistles and who answers them, by hand: the rule (6), reporting in (7). */
import type { WhistleGate } from '../../../sim/city/model/setting.ts'
import { effortOf, effortOfTheDay } from '../../../sim/city/people/appraisal.ts'
import { SERVICE_CLASS, WORK } from '../../../sim/city/model/work.ts'
import { readinessToReportIn } from '../../../sim/city/people/readiness.ts'
import { firstCallOf } from '../../../sim/city/state/cases.ts'
import { isBlownBelowStreet, isForWhistle, isNeedless } from '../../../sim/city/steps/gate.ts'
import { blowWhistle } from '../../../sim/city/steps/whistle.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { NEVER, aCase, atRest, chanceOf, settingAtRest } from './city-at-rest.ts'
import { eventAfterWhistle } from './joint-matter.ts'
import type { RuleRow } from './rule-row.ts'

/** 1 if a joint matter of this difficulty is whistled for, else 0. */
function isWhistled(difficulty: number, whistle: Changes['whistle']): number {
  const world = atRest({ whistle: { enabled: true, threshold: 0.5, scope: 1, ...whistle } })
  return isForWhistle(world, aCase(world, { duty: 'joint', difficulty })) ? 1 : 0
}

const MISTAKES = { mistakenByGrid: 0.3, mistakenByLane: 0.2, mistakenByCommunity: 0.1 }

/** Probability that a lead matter is whistled for by the holder of this gate. */
function mistaken(gate: WhistleGate): number {
  return chanceOf((mistaken) => {
    const world = atRest(
      { whistle: { enabled: true, threshold: 0, scope: 1, gate }, behaviour: MISTAKES },
      { mistaken },
    )
    return isBlownBelowStreet(world, aCase(world))
  })
}

/** Probability that a joint matter needs at least so many departments. */
function needs(atLeast: number): number {
  return chanceOf((departments) => {
    const world = atRest(
      { behaviour: { threeDepartments: 0.3, fourDepartments: 0.1 } },
      { departments, reportIn: NEVER },
    )
    const row = aCase(world, { duty: 'joint' })
    blowWhistle(world, row)
    return world.cases.departmentsNeeded[row] >= atLeast
  })
}

const INCENTIVES: Changes = {
  appraisal: { weight: 0.3, personnelSay: true, perMatter: true, independent: true, oversight: true },
  behaviour: {
    reportWeight: 4,
    reportPersonnel: 0.6,
    reportPerMatter: 0.8,
    reportIndependent: 0.3,
    reportOversight: 0.4,
  },
}

/** What a department of effort 0.5 with 10 officers and 3 pieces of work in line answers a whistle that has risen 2 levels. */
function answers(belief: number): number {
  const coefficients = { reportBase: -1, reportBelief: 2, beliefStart: 0.8, reportQueue: 1, reportUpgrade: 0.5 }
  const world = atRest({ departments: { officers: 10, embedShare: 0 }, behaviour: coefficients })
  const [department] = world.departments
  world.streets[0].effort = 0.5
  // It is midnight: whatever comes waits.
  for (let order = 0; order < 3; order++)
    department.pool.submit(world.jobs.create(WORK.ownOrder, 0, SERVICE_CLASS.other, 0, 1))
  world.streets[0].belief[department.number] = belief
  return readinessToReportIn(world, 0, department, 2)
}

/** Belief of a department after one whistle for a joint matter of this difficulty. */
function beliefAfter(difficulty: number): number {
  const world = atRest({ behaviour: { beliefStart: 0.8, beliefStep: 0.1, needlessBelow: 0.3 } })
  const row = aCase(world, { duty: 'joint', difficulty })
  blowWhistle(world, row)
  return world.streets[0].belief[world.cases.department[firstCallOf(row)]]
}

export const WHISTLE_ROWS: readonly RuleRow[] = [
  { rule: 6, formula: 'whistled for from x = threshold on', figure: 1, gives: () => isWhistled(0.5, {}) },
  { rule: 6, formula: 'and not below', figure: 0, gives: () => isWhistled(0.499, {}) },
  { rule: 6, formula: 'only if whistles are enabled', figure: 0, gives: () => isWhistled(0.9, { enabled: false }) },
  {
    rule: 6,
    formula: 'on the list with probability scope',
    figure: 0.6,
    gives: () =>
      chanceOf((onList) => {
        const world = atRest({ whistle: { enabled: true, threshold: 0, scope: 0.6 } }, { onList })
        return isForWhistle(world, aCase(world, { duty: 'joint' }))
      }),
  },
  {
    rule: 6,
    formula: 'a grid worker takes a lead matter for a joint one: mistakenByGrid',
    figure: 0.3,
    gives: () => mistaken('grid'),
  },
  { rule: 6, formula: 'a lane head: mistakenByLane', figure: 0.2, gives: () => mistaken('lane') },
  { rule: 6, formula: 'the community: mistakenByCommunity', figure: 0.1, gives: () => mistaken('community') },
  { rule: 6, formula: 'the street knows its own matters', figure: 0, gives: () => mistaken('street') },
  { rule: 6, formula: 'four departments with probability fourDepartments', figure: 0.1, gives: () => needs(4) },
  // 0.1 + 0.3
  { rule: 6, formula: 'three or more: threeDepartments more', figure: 0.4, gives: () => needs(3) },
  { rule: 6, formula: 'else two', figure: 1, gives: () => needs(2) },
  {
    rule: 6,
    formula: 'a whistle is needless below x = needlessBelow',
    figure: 0.3,
    gives: () => {
      const world = atRest({ behaviour: { needlessBelow: 0.3 } })
      return chanceOf((difficulty) => isNeedless(world, aCase(world, { duty: 'joint', difficulty })))
    },
  },
  {
    rule: 6,
    formula: 'and for any lead matter',
    figure: 1,
    gives: () => {
      const world = atRest()
      return isNeedless(world, aCase(world, { difficulty: 0.99 })) ? 1 : 0
    },
  },
  {
    rule: 7,
    formula:
      'logistic(reportBase + effort + reportBelief x (v - beliefStart) - reportQueue x queue / officers + reportUpgrade x risen)',
    // -1 + 0.5 + 2 x (0.9 - 0.8) - 1 x 3 / 10 + 0.5 x 2 = 0.4; 1 / (1 + e^-0.4) = 1 / 1.670320046
    figure: 0.59868766,
    gives: () => answers(0.9),
  },
  // -1 + 0.5 + 2 x (0.35 - 0.8) - 0.3 + 1 = -0.7; 1 / (1 + e^0.7) = 1 / 3.013752707
  { rule: 7, formula: 'the same for v = 0.35', figure: 0.331812228, gives: () => answers(0.35) },
  {
    rule: 7,
    formula: 'effort = reportWeight x weight + reportPersonnel + reportPerMatter + reportIndependent + reportOversight',
    // 4 x 0.3 + 0.6 + 0.8 + 0.3 + 0.4
    figure: 3.3,
    gives: () => effortOf(settingAtRest(INCENTIVES)),
  },
  ...(
    [
      ['personnelSay', 2.7],
      ['perMatter', 2.5],
      ['independent', 3],
      ['oversight', 2.9],
    ] as const
  ).map(([flag, figure]): RuleRow => ({
    rule: 7,
    formula: `without appraisal.${flag}`,
    // 3.3 less the coefficient of the flag
    figure,
    gives: () => effortOf(settingAtRest(changed<Changes>(INCENTIVES, { appraisal: { [flag]: false } }))),
  })),
  {
    rule: 7,
    formula: 'in a day effort makes 1 - e^(-1 / effortDays) of the way',
    // From 1 to 3.3 with 10 days: 1 + 2.3 x (1 - e^-0.1) = 1 + 2.3 x 0.095162582
    figure: 1.2188739386,
    gives: () => {
      const world = atRest(changed<Changes>(INCENTIVES, { behaviour: { effortDays: 10 } }))
      world.streets[0].effort = 1
      effortOfTheDay(world)
      return world.streets[0].effort
    },
  },
  // 0.8 + 0.1 x 0.2
  {
    rule: 7,
    formula: 'belief moves by beliefStep of the way to 1 when justified',
    figure: 0.82,
    gives: () => beliefAfter(0.5),
  },
  // 0.8 - 0.1 x 0.8
  { rule: 7, formula: 'to 0 when needless', figure: 0.72, gives: () => beliefAfter(0.2) },
  // Taken at 9:00
  {
    rule: 7,
    formula: 'an officer travels travelHours',
    figure: 10.5,
    gives: () => eventAfterWhistle('officer arrives'),
  },
  {
    rule: 7,
    formula: 'one embedded at the street embeddedHours x a draw, and always comes',
    // 9:00 + 4 x 0.25
    figure: 10,
    gives: () => eventAfterWhistle('officer arrives', { departments: { embedShare: 0.9 } }, { reportIn: NEVER }),
  },
]

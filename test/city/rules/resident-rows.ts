/** What residents make of it, by hand: satisfaction (11), trust (12), repeats (13), patience (14). */
import { WORK } from '../../../sim/city/model/work.ts'
import { asksAgain, scheduleChaser } from '../../../sim/city/people/chasers.ts'
import { waits } from '../../../sim/city/people/patience.ts'
import { paceLearns, promiseTime } from '../../../sim/city/people/promise.ts'
import { residentLearns, satisfactionChance } from '../../../sim/city/people/satisfaction.ts'
import { STAGE } from '../../../sim/city/state/cases.ts'
import { trustFactor } from '../../../sim/city/steps/discovery.ts'
import { accept } from '../../../sim/city/steps/platform.ts'
import { caseArrives } from '../../../sim/city/steps/street-work.ts'
import type { World } from '../../../sim/city/world.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { MEAN, NEVER, aCase, atRest, chanceOf, offered, settingAtRest, timeOf } from './city-at-rest.ts'
import { repliedTo } from './replied-case.ts'
import type { RuleRow } from './rule-row.ts'

const JUDGES: Changes = {
  platform: { limits: { life: 2, utility: 24, ordinary: 168, hard: 360 } },
  behaviour: {
    solvedAtExpectation: 0.9,
    unsolvedWithoutChaser: 0.25,
    waitPenalty: 2,
    hopPenalty: 0.3,
    chaserPenalty: 0.5,
    expectationRise: 0.2,
    expectationFall: 0.3,
    trustStart: 0.5,
    trustStep: 0.1,
  },
}

/** Probability that a utility matter, passed on twice and chased twice, satisfies after so many hours. */
function satisfied(solved: boolean, wait: number): number {
  const world = atRest(JUDGES)
  const row = aCase(world, { urgency: 'utility' })
  world.cases.hops[row] = 2
  world.cases.chasers[row] = 2
  return satisfactionChance(world, row, solved, wait)
}

/** What a resident expects, as a multiple of the limit, after a case that took so many limits. */
function expects(limits: number): number {
  const world = atRest(JUDGES)
  const row = aCase(world, { urgency: 'utility' })
  world.clock.run(24 * limits)
  residentLearns(world, row, true)
  return world.residents.expectation(0)
}

/** Trust in the office after an outcome that does or does not satisfy. */
function trusts(satisfied: number): number {
  const world = atRest(JUDGES, { satisfied })
  residentLearns(world, aCase(world), false)
  return world.residents.trust(0, 0)
}

/** Trust of one who began with so much, after neighbours told of four in five satisfied, where it began at 0.6. */
function heard(at: number): number {
  const { residents } = atRest({ behaviour: { trustStart: 0.6 } })
  residents.moveTrust(0, 0, at, 1)
  residents.hear(0, 0.8, 0.02)
  return Math.round(residents.trust(0, 0) * 1e6) / 1e6
}

const trust = (feedback: number, at: number): number =>
  trustFactor(
    settingAtRest({ demand: { feedback }, behaviour: { trustStart: 0.5, reportFloor: 0.4, reportCeiling: 1.5 } }),
    at,
  )

const isReopened = (reopening: number, before: number): boolean => {
  const { world, row } = repliedTo({ behaviour: { reopenShare: 0.4, maxReopenings: 2 } }, { reopening }, (one, it) => {
    one.cases.reopenings[it] = before
  })
  return world.cases.stage[row] === STAGE.reopened
}

const RECURS: Changes = { behaviour: { recurShare: 0.1, recurDays: 15 } }

const solved = (world: World, row: number): void => {
  world.cases.solved[row] = 0
}

export const RESIDENT_ROWS: readonly RuleRow[] = [
  {
    rule: 11,
    formula: 'solved: logistic(logit(solvedAtExpectation) - waitPenalty x (W - E) / E - hopPenalty x hops)',
    // ln 9 - 2 x (36 - 24) / 24 - 0.3 x 2 = ln 9 - 1.6; 9 / (9 + e^1.6) = 9 / 13.953032424
    figure: 9 / 13.9530324244,
    gives: () => satisfied(true, 36),
  },
  // ln 9 - 0.6; 9 / (9 + e^0.6) = 9 / 10.8221188
  { rule: 11, formula: 'in less than E as in E', figure: 9 / 10.8221188004, gives: () => satisfied(true, 12) },
  {
    rule: 11,
    formula: 'not solved: logistic(logit(unsolvedWithoutChaser) - chaserPenalty x chasers)',
    // -ln 3 - 0.5 x 2; 1 / (1 + 3 e) = 1 / 9.154845485
    figure: 1 / 9.1548454854,
    gives: () => satisfied(false, 36),
  },
  // 1 + 0.2 x (2 - 1); columns of residents hold single precision, here and below.
  { rule: 11, formula: 'E rises by expectationRise of the way', figure: Math.fround(1.2), gives: () => expects(2) },
  // 1 - 0.3 x (1 - 0.5)
  { rule: 11, formula: 'E falls by expectationFall of the way', figure: Math.fround(0.85), gives: () => expects(0.5) },
  {
    rule: 11,
    formula: 'the promise names pace + time passed, in class limits',
    // 0.8 + 12 / 24
    figure: 1.3,
    gives: () => {
      const world = atRest(changed(JUDGES, { district: { promise: true } }))
      const row = aCase(world, { urgency: 'utility' })
      world.cases.accepted[row] = -12
      world.streets[0].pace = 0.8
      promiseTime(world, row)
      return world.cases.promised[row]
    },
  },
  {
    rule: 11,
    formula: 'the pace moves by promiseStep towards the time from dispatch',
    // 1 + 0.05 x (48 / 24 - 1)
    figure: 1.05,
    gives: () => {
      const world = atRest(changed(JUDGES, { behaviour: { promiseStep: 0.05 } }))
      const row = aCase(world, { urgency: 'utility' })
      world.cases.dispatched[row] = -48
      paceLearns(world, row)
      return world.streets[0].pace
    },
  },
  // 0.5 + 0.1 x 0.5
  {
    rule: 12,
    formula: 'trust moves by trustStep of the way to 1',
    figure: 0.5 + Math.fround(0.05),
    gives: () => trusts(0),
  },
  { rule: 12, formula: 'to 0 when not satisfied', figure: 0.5 - Math.fround(0.05), gives: () => trusts(NEVER) },
  {
    rule: 12,
    formula: 'once a month all of a street move by trustHearsStep towards the share satisfied',
    // 0.6 + 0.02 x (0.8 - 0.6)
    figure: 0.604,
    gives: () => heard(0.6),
  },
  {
    rule: 12,
    formula: 'who trusts in full too',
    // 1 + 0.02 x (0.8 - 1): 0.604 + 0.4 x 0.98
    figure: 0.996,
    gives: () => heard(1),
  },
  {
    rule: 12,
    formula: 'the month is 30 days, and its share that of the matters judged in it',
    // 0.6 + 0.02 x (0.75 - 0.6), after three of four
    figure: 0.603,
    gives: () => {
      const world = atRest({ behaviour: { trustStart: 0.6, trustHearsStep: 0.02 } })
      for (const satisfied of [true, true, false, true]) world.streets[0].monthJudged(satisfied)
      world.clock.run(30 * 24 + 1)
      return world.residents.trust(0, 0)
    },
  },
  // 1 + 0.3 x 0.2 x 2
  { rule: 12, formula: '1 + feedback x (trust - trustStart) x 2', figure: 1.12, gives: () => trust(0.3, 0.7) },
  // 1 - 1 x 0.4 x 2 = 0.2
  { rule: 12, formula: 'at least reportFloor', figure: 0.4, gives: () => trust(1, 0.1) },
  { rule: 12, formula: 'at most reportCeiling', figure: 1.5, gives: () => trust(1, 0.9) },
  {
    rule: 13,
    formula: 'the resident asks at intervals of chaserDays (exponential)',
    figure: 20 * 24,
    gives: () => {
      const world = atRest({ behaviour: { chaserDays: 20 } }, { chaser: MEAN })
      scheduleChaser(world, aCase(world))
      return timeOf(world, 'chaser')
    },
  },
  {
    rule: 13,
    formula: 'the street answers one at a time, chaserHours each',
    // Two questions before the first is answered: 0.2 / 0.8
    figure: 0.25,
    gives: () => {
      const world = atRest({ street: { caseworkShare: 0.8 }, behaviour: { chaserHours: 0.2 } })
      const row = aCase(world)
      asksAgain(world, row)
      asksAgain(world, row)
      return offered(world)
    },
  },
  {
    rule: 13,
    formula: 'an unsolved case is opened again with probability reopenShare',
    figure: 0.4,
    gives: () => chanceOf((reopening) => isReopened(reopening, 1)),
  },
  {
    rule: 13,
    formula: 'at most maxReopenings times',
    figure: 0,
    gives: () => chanceOf((reopening) => isReopened(reopening, 2)),
  },
  {
    rule: 13,
    formula: 'after reopenDays',
    figure: 3 * 24,
    gives: () =>
      timeOf(repliedTo({ behaviour: { reopenShare: 0.4, reopenDays: 3 } }, { reopening: 0 }).world, 'reopened'),
  },
  {
    rule: 13,
    formula: 'a solved matter recurs with probability recurShare',
    figure: 0.1,
    gives: () => chanceOf((recurrence) => repliedTo(RECURS, { recurrence }, solved).world.cases.alive === 1),
  },
  {
    rule: 13,
    formula: 'after recurDays on average (exponential)',
    figure: 15 * 24,
    gives: () => timeOf(repliedTo(RECURS, { recurrence: 0, recurrenceTime: MEAN }, solved).world, 'recurs'),
  },
  {
    rule: 14,
    formula: 'patience is exponential with mean patienceDays from acceptance',
    figure: 20 * 24,
    gives: () => {
      const world = atRest({ behaviour: { patienceDays: 20 } }, { patience: MEAN })
      const row = aCase(world)
      accept(world, row)
      return world.cases.patienceEnds[row]
    },
  },
  {
    rule: 14,
    formula: 'none for life cases',
    figure: Infinity,
    gives: () => {
      const world = atRest({ behaviour: { patienceDays: 20 } })
      const row = aCase(world, { urgency: 'life' })
      accept(world, row)
      return world.cases.patienceEnds[row]
    },
  },
  {
    rule: 14,
    formula: 'when it ends, a case that waits is withdrawn',
    figure: 5,
    gives: () => {
      const world = atRest()
      const row = aCase(world)
      caseArrives(world, row, WORK.lead)
      world.cases.patienceEnds[row] = 5
      waits(world, row)
      return timeOf(world, 'patience ends')
    },
  },
]

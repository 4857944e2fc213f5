/** What calls to departments cost and teach, by hand: readiness and confidence (6, 7), hurry, calls in vain. */
import { readinessToReportIn } from '../../../sim/city/people/readiness.ts'
import { confidenceIn, confidenceLearns, confidenceReconsiders } from '../../../sim/city/people/confidence.ts'
import { effortOf } from '../../../sim/city/people/appraisal.ts'
import { WORK } from '../../../sim/city/model/work.ts'
import type { World } from '../../../sim/city/world.ts'
import { isForWhistle } from '../../../sim/city/steps/gate.ts'
import { streetWhistles } from '../../../sim/city/steps/whistle.ts'
import { changed } from '../small-city.ts'
import type { Changes } from '../small-city.ts'
import { NEVER, aCase, atRest, chanceOf, offered } from './city-at-rest.ts'
import { ALL_COME, JOINT, eventAfterWhistle } from './joint-matter.ts'
import type { RuleRow } from './rule-row.ts'

export const LOGITS: Changes = {
  behaviour: {
    reportBase: -1.2,
    reportWeight: 5,
    reportPersonnel: 0.6,
    reportPerMatter: 0.8,
    reportIndependent: 0.3,
    reportOversight: 0.4,
    reportMissed: 2,
    missedDays: 30,
  },
}

/** Readiness of a department that nothing waits for, of whose ten calls so many were missed today. */
function readiness(appraisal: NonNullable<Changes['appraisal']>, missed = 0): number {
  const world = atRest(changed<Changes>(LOGITS, { appraisal }))
  const [department] = world.departments
  for (let call = 0; call < 10; call++) department.missedCalls.add(0, call < missed)
  return readinessToReportIn(world, 0, department, 0)
}

const CONFIDENCE: Changes = {
  whistle: { enabled: true, threshold: 0.5, scope: 1 },
  behaviour: { confidenceStart: 0.8, confidenceStep: 0.05, confidenceDays: 365, confidenceRaise: 0.5 },
}

/** Confidence in the first department after one missed call, some days later. */
function afterAMiss(days: number, then?: (world: World) => void): number {
  const world = atRest(CONFIDENCE)
  confidenceLearns(world, 0, 0, false)
  then?.(world)
  world.clock.run(days * 24)
  return confidenceIn(world, world.streets[0], 0)
}

/** Where a street that has this confidence in all departments begins to whistle. */
function whistlesFrom(confidence: number): number {
  const world = atRest(CONFIDENCE)
  world.streets[0].confidence.fill(confidence)
  return chanceOf((difficulty) => !isForWhistle(world, aCase(world, { duty: 'joint', difficulty })))
}

export const CALLING_ROWS: readonly RuleRow[] = [
  // 1 / (1 + e^1.2)
  { rule: 7, formula: 'logistic(reportBase) without incentives', figure: 0.2314752, gives: () => readiness({}) },
  {
    rule: 7,
    formula: 'weight 0.16 and a score for each matter',
    // -1.2 + 5 x 0.16 + 0.8 = 0.4
    figure: 0.5986877,
    gives: () => readiness({ weight: 0.16, perMatter: true }),
  },
  {
    rule: 7,
    formula: 'and half of the calls missed: + reportMissed x weight x missed',
    // -1.2 + 5 x 0.2 + 0.6 + 2 x 0.2 x 0.5 = 0.6
    figure: 0.6456563,
    gives: () => readiness({ weight: 0.2, personnelSay: true }, 5),
  },
  {
    rule: 7,
    formula: 'missed calls of 30 days ago are forgotten',
    figure: 0.5986877,
    gives: () => {
      const world = atRest(changed<Changes>(LOGITS, { appraisal: { weight: 0.2, personnelSay: true } }))
      const [department] = world.departments
      for (let call = 0; call < 10; call++) department.missedCalls.add(0, true)
      world.clock.run(30 * 24 + 1)
      return readinessToReportIn(world, 0, department, 0)
    },
  },
  {
    rule: 7,
    formula: 'one day before they are not',
    // 0.4 + 2 x 0.2 x 1 = 0.8
    figure: 0.6899745,
    gives: () => {
      const world = atRest(changed<Changes>(LOGITS, { appraisal: { weight: 0.2, personnelSay: true } }))
      const [department] = world.departments
      for (let call = 0; call < 10; call++) department.missedCalls.add(0, true)
      world.clock.run(29 * 24 + 1)
      return readinessToReportIn(world, 0, department, 0)
    },
  },
  {
    rule: 7,
    formula: 'effort is that of the street which calls',
    // Effort of the other street stays 0: the difference of the two
    figure: 0.5986877 - 0.2314752,
    gives: () => {
      const world = atRest(changed<Changes>(LOGITS, { city: { streets: 2 } }))
      const [department] = world.departments
      world.streets[1].effort = effortOf({ ...world.setting, appraisal: { ...world.setting.appraisal, weight: 0.32 } })
      return readinessToReportIn(world, 1, department, 0) - readinessToReportIn(world, 0, department, 0)
    },
  },
  {
    rule: 7,
    formula: 'confidence moves by confidenceStep of the way to 0 when a call is missed',
    // 0.8 - 0.05 x 0.8
    figure: 0.76,
    gives: () => afterAMiss(0),
  },
  {
    rule: 7,
    formula: 'to 1 when it is answered',
    // 0.8 + 0.05 x 0.2
    figure: 0.81,
    gives: () => {
      const world = atRest(CONFIDENCE)
      confidenceLearns(world, 0, 0, true)
      return confidenceIn(world, world.streets[0], 0)
    },
  },
  // 0.8 - 0.04 / e
  {
    rule: 7,
    formula: 'and returns with confidenceDays',
    figure: 0.7852848,
    gives: () => {
      const world = atRest(CONFIDENCE)
      confidenceLearns(world, 0, 0, false)
      const later = { ...world, clock: { ...world.clock, now: 365 * 24 } } as unknown as World
      return confidenceIn(later, world.streets[0], 0)
    },
  },
  {
    rule: 7,
    formula: 'a switch of what departments are appraised by halves its distance',
    figure: 0.78,
    gives: () =>
      afterAMiss(0, (world) => {
        const { setting } = world
        confidenceReconsiders(world, 0, setting, { ...setting, appraisal: { ...setting.appraisal, weight: 0.3 } })
      }),
  },
  {
    rule: 7,
    formula: 'another switch does not',
    figure: 0.76,
    gives: () =>
      afterAMiss(0, (world) => {
        const { setting } = world
        confidenceReconsiders(world, 0, setting, { ...setting, appraisal: { ...setting.appraisal, gaming: 1 } })
      }),
  },
  // 0.5 + 0.5 x (0.8 - 0.6)
  {
    rule: 6,
    formula: 'whistled for from threshold + confidenceRaise x (confidenceStart - c) on',
    figure: 0.6,
    gives: () => whistlesFrom(0.6),
  },
  { rule: 6, formula: 'more confidence lowers nothing', figure: 0.5, gives: () => whistlesFrom(0.95) },
  {
    rule: 7,
    formula: 'under a deadline the way takes hurryShare of it at most',
    // Called at 9:00 sharp, on a visit day, with half an hour: 0.8 x 0.5 h on the way
    figure: 9.4,
    gives: () =>
      eventAfterWhistle('officer arrives', {
        whistle: { reportDeadline: 0.5 },
        district: { visitInterval: 1 },
        behaviour: { travelHours: 1, hurryShare: 0.8 },
      }),
  },
  {
    rule: 7,
    formula: 'below hurryBelow officers leave what they have in hand',
    // The one officer is at an order from 9:00 to 19:00; two hours are given, and 1.5 h is the way
    figure: 1,
    gives: () => {
      const world = atRest(
        changed<Changes>(JOINT, {
          whistle: { reportDeadline: 1.9, form: 'parallel' },
          departments: { officers: 1 },
          behaviour: { hurryBelow: 2 },
        }),
        ALL_COME,
      )
      for (const { number, pool } of world.departments) pool.submit(world.jobs.create(WORK.ownOrder, number, 3, 0, 10))
      world.clock.run(10)
      streetWhistles(world, aCase(world, { duty: 'joint' }))
      return world.clock.now === 10 && world.departments.some(({ pool }) => pool.waiting > 0) ? 1 : 0
    },
  },
  {
    rule: 7,
    formula: 'at hurryBelow and above they do not',
    figure: 0,
    gives: () => {
      const world = atRest(
        changed<Changes>(JOINT, { whistle: { reportDeadline: 2, form: 'parallel' }, departments: { officers: 1 } }),
        ALL_COME,
      )
      for (const { number, pool } of world.departments) pool.submit(world.jobs.create(WORK.ownOrder, number, 3, 0, 10))
      world.clock.run(10)
      streetWhistles(world, aCase(world, { duty: 'joint' }))
      return world.departments.filter(({ pool }) => pool.busy === 1 && pool.waiting === 0).length === 11 ? 1 : 0
    },
  },
  {
    rule: 7,
    formula: 'each call in vain costs the street vainHours',
    // Two departments do not come by the deadline
    figure: 2 * 0.5,
    gives: () => {
      const world = atRest(changed<Changes>(JOINT, { whistle: { reportDeadline: 1 }, behaviour: { vainHours: 0.5 } }), {
        ...ALL_COME,
        reportIn: NEVER,
      })
      streetWhistles(world, aCase(world, { duty: 'joint' }))
      world.clock.run(1.5)
      return offered(world)
    },
  },
]

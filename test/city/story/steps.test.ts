/** Each step of a case on its own: with ample heads, mean work and no chance, times are known to the minute and shares by formula. */
import { describe, expect, test } from 'vitest'
import { STAGE } from '../../../sim/city/state/cases.ts'
import { OFFICE_HOURS, ROUND_THE_CLOCK } from '../../../sim/kernel/timetable.ts'
import type { Timetable } from '../../../sim/kernel/timetable.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate, value } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const HORIZON = { warmUpDays: 5, days: 28 }
const LEAD: Changes = { demand: { issueRate: 40 } }
const JOINT: Changes = { demand: { issueRate: 30, mix: { lead: 0, joint: 1, assist: 0 } } }
const ASSIST: Changes = { demand: { issueRate: 40, mix: { lead: 0, joint: 0, assist: 1 } } }

/** So many heads that even on a Monday morning nobody waits, and a desk that takes no time. */
const AMPLE: Changes = {
  street: { staff: 500 },
  departments: { officers: 1000 },
  behaviour: { triageHours: 1e-9 },
}

function cohortOf(changes: Changes): Recorded[] {
  let cohort: Recorded[] = []
  simulate(quiet(changed(AMPLE, changes)), HORIZON, 0, (world) => {
    cohort = takeDownCohort(world)
  })
  expect(cohort.length).toBeGreaterThan(500)
  return cohort
}

/** Hours of the timetable from one moment of each case to another: the least and the most. */
function hours(
  cohort: readonly Recorded[],
  from: 'accepted' | 'dispatched' | 'solved',
  to: 'dispatched' | 'solved' | 'closed',
  timetable: Timetable = OFFICE_HOURS,
): { least: number; most: number } {
  const all = cohort.map((one) => timetable.worked(one[to]) - timetable.worked(one[from]))
  return { least: Math.min(...all), most: Math.max(...all) }
}

function expectExactly({ least, most }: { least: number; most: number }, wanted: number): void {
  expect(least).toBeCloseTo(wanted, 6)
  expect(most).toBeCloseTo(wanted, 6)
}

describe('ample heads: working time of a matter is its work content', () => {
  test('lead: 3 hours; lone attempt: 4; assist: 0.5 at the street and 5 at the department, or these alone', () => {
    expectExactly(hours(cohortOf(LEAD), 'dispatched', 'solved'), 3)
    expectExactly(hours(cohortOf(changed(JOINT, { behaviour: { loneFloor: 1 } })), 'dispatched', 'solved'), 4)
    expectExactly(hours(cohortOf(ASSIST), 'dispatched', 'solved'), 5.5)
    expectExactly(hours(cohortOf(changed(ASSIST, { duties: { assistDirect: 1 } })), 'dispatched', 'solved'), 5)
  })

  test('a delegated matter takes the department hours at the street: no forwarding', () => {
    const cohort = cohortOf(changed(ASSIST, { departments: { delegatedShare: 0.8 } }))
    const worked = cohort.map((one) => OFFICE_HOURS.worked(one.solved) - OFFICE_HOURS.worked(one.dispatched))
    const delegated = worked.filter((one) => Math.abs(one - 5) < 1e-6).length
    expect(worked.filter((one) => Math.abs(one - 5.5) < 1e-6).length).toBe(cohort.length - delegated)
    within(delegated / cohort.length, 0.8, shareError(0.8, cohort.length), 0.05)
  })

  test('work stretches by 1 / (casework share x (1 - inspections)) and by the loss of generalists', () => {
    const stretched = { street: { caseworkShare: 0.75, inspectionLoad: 0.25, units: 1, crossSkillLoss: 0.1 } }
    expectExactly(
      hours(cohortOf(changed(LEAD, stretched)), 'dispatched', 'solved'),
      (3 * (1 + 0.1 * (28 / 29))) / 0.5625,
    )
    const supervised = { assistants: { ratio: 2, effectiveness: 0, pooled: false } }
    expectExactly(hours(cohortOf(changed(LEAD, supervised)), 'dispatched', 'solved'), 3 / (1 - 2 * 0.02))
  })

  test('together: street 4, travel 1, and the parts of 3 at once; in parallel an hour more for each department but the first', () => {
    const whistled = changed(JOINT, {
      whistle: { enabled: true, reportDeadline: 240, assemblyPatience: 40 },
      behaviour: { reportBase: 1000, reportQueue: 0 },
    })
    expectExactly(hours(cohortOf(whistled), 'dispatched', 'solved'), 8)
    const parallel = changed(whistled, { whistle: { form: 'parallel' } })
    const inParallel = (behaviour: NonNullable<Changes['behaviour']>): ReturnType<typeof hours> =>
      hours(cohortOf(changed(parallel, { behaviour })), 'dispatched', 'solved')
    expectExactly(inParallel({ threeDepartments: 0, fourDepartments: 0 }), 9)
    expectExactly(inParallel({ threeDepartments: 1, fourDepartments: 0 }), 10)
    expectExactly(inParallel({ fourDepartments: 1 }), 11)
    const { least, most } = hours(
      cohortOf(changed(whistled, { departments: { embedShare: 0.5 } })),
      'dispatched',
      'solved',
    )
    // Embedded officers come within 2 working hours; the last of two to four sets the pace.
    expect(least).toBeGreaterThan(7)
    expect(most).toBeLessThanOrEqual(9)
    expect(most).toBeGreaterThan(8.8)
  })

  test('life cases are worked on at night, others not', () => {
    const life = cohortOf(
      changed(LEAD, { demand: { urgentShare: 1 }, behaviour: { lifeShareOfUrgent: 1, leadHours: 0.1 } }),
    )
    const nightly = life.filter(
      (one) => !OFFICE_HOURS.isOpen(one.dispatched) && !OFFICE_HOURS.isOpen(one.dispatched + 1),
    )
    expect(nightly.length).toBeGreaterThan(100)
    expect(hours(nightly, 'dispatched', 'solved', ROUND_THE_CLOCK).most).toBeLessThan(2)
    const ordinary = cohortOf(LEAD)
    for (const one of ordinary) expect(OFFICE_HOURS.isOpen(one.solved - 1e-9)).toBe(true)
  })

  test('assistants at full effect take half of a lead matter: 1.5 hours', () => {
    const helped = { assistants: { ratio: 1, effectiveness: 1, pooled: true } }
    expectExactly(hours(cohortOf(changed(LEAD, helped)), 'dispatched', 'solved'), 1.5)
    // At a quarter of a post's speed the post takes up what is left of the assistant's part: 3 hours at 1.25 times its speed.
    const slow = { assistants: { ratio: 1, effectiveness: 0.25, pooled: true } }
    expectExactly(hours(cohortOf(changed(LEAD, slow)), 'dispatched', 'solved'), 2.4)
  })
})

describe('platform and reply', () => {
  test('dispatch: 4 hours, 10 minutes for urgent cases and under direct dispatch', () => {
    const slow: Changes = { platform: { dispatchTime: 240, networks: 1 } }
    expectExactly(hours(cohortOf(changed(LEAD, slow)), 'accepted', 'dispatched', ROUND_THE_CLOCK), 4)
    const urgent = changed(changed(LEAD, slow), { demand: { urgentShare: 1 }, platform: { networks: 12 } })
    expectExactly(hours(cohortOf(urgent), 'accepted', 'dispatched', ROUND_THE_CLOCK), 1 / 6)
    const direct = changed(changed(LEAD, slow), { duties: { directDispatch: true }, platform: { networks: 12 } })
    expectExactly(hours(cohortOf(direct), 'accepted', 'dispatched', ROUND_THE_CLOCK), 1 / 6)
  })

  test('each sign-off above the first holds a reply of the street for 8 working hours', () => {
    expectExactly(hours(cohortOf(changed(LEAD, { street: { signOffLayers: 3 } })), 'solved', 'closed'), 16)
    expectExactly(hours(cohortOf(changed(ASSIST, { street: { signOffLayers: 3 } })), 'solved', 'closed'), 0)
    const urgent = changed(LEAD, { street: { signOffLayers: 3 }, demand: { urgentShare: 1 } })
    expectExactly(hours(cohortOf(urgent), 'solved', 'closed'), 0)
  })

  test('without a fund, 15 % of lead matters wait 30 days for the district', () => {
    const cohort = cohortOf(changed(LEAD, { street: { fund: 0 }, behaviour: { facilityShare: 0.15 } }))
    const late = cohort.filter((one) => one.solved - one.dispatched > 15 * 24)
    within(late.length / cohort.length, 0.15, shareError(0.15, cohort.length), 0.03)
    const paid = cohortOf(changed(LEAD, { street: { fund: 100000 }, behaviour: { facilityShare: 0.15 } }))
    expectExactly(hours(paid, 'dispatched', 'solved'), 3)
  })

  test('response: whoever gets a case calls its resident within 24 hours, at night and over the weekend from the duty post', () => {
    const response = (contactHours: number, issueRate = 40): number =>
      value(
        simulate(quiet(changed(AMPLE, { demand: { issueRate }, behaviour: { contactHours } })), HORIZON),
        'responseRate',
      )
    expect(response(0.1)).toBe(1)
    // One head for a call of three days: of what comes out of office hours most waits until a post begins to work on it.
    expect(response(72)).toBeLessThan(0.9)
  })
})

describe('closing', () => {
  test('gaming: propensity x weight of satisfaction x (1 - callbacks) x (0.2 + overload)', () => {
    const result = simulate(
      quiet(
        changed(LEAD, {
          appraisal: { gaming: 0.9, satisfactionWeight: 0.8, callbackShare: 0.25 },
          behaviour: { leadSuccess: 0 },
        }),
      ),
      HORIZON,
    )
    const theory = 0.9 * 0.8 * 0.75 * 0.2
    const cases = value(result, 'demand') * 2 * HORIZON.days
    within(value(result, 'gamingGap'), theory, shareError(theory, cases), 0.025)
    expect(value(result, 'claimedResolutionRate')).toBe(value(result, 'gamingGap'))
    expect([value(result, 'trueResolutionRate'), value(result, 'verifiedResolutionRate')]).toEqual([0, 0])
  })

  test('chasers: one per 30 open days and case', () => {
    const result = simulate(
      quiet(changed(LEAD, { platform: { dispatchTime: 20 * 1440 }, behaviour: { chaserDays: 30 } })),
      { warmUpDays: 30, days: 28 },
    )
    const caseDays = value(result, 'backlog') * 100 * 28
    within(value(result, 'chaserRate'), 1 / 30, Math.sqrt(1 / 30 / caseDays), 0.005)
  })

  test("Little's law: open cases = cases a day x days from acceptance to the end", () => {
    const result = simulate(quiet(changed(LEAD, { platform: { dispatchTime: 10 * 1440 } })), {
      warmUpDays: 30,
      days: 84,
    })
    const cases = value(result, 'demand') * 2
    // Ten days to the owner and a little to the reply.
    const days = 10 + value(result, 'handlingTimeMean') / 24
    expect(Math.abs((value(result, 'backlog') * 100) / (cases * days) - 1)).toBeLessThan(0.03)
  })

  test('patience: of cases that reach the owner after 30 days, those with more patience are left', () => {
    const cohort = cohortOf(changed(LEAD, { platform: { dispatchTime: 30 * 1440 }, behaviour: { patienceDays: 30 } }))
    const withdrawn = cohort.filter((one) => one.stage === STAGE.withdrawn).length
    within(withdrawn / cohort.length, 1 - Math.exp(-1), shareError(Math.exp(-1), cohort.length), 0.06)
    const life = changed(LEAD, {
      demand: { urgentShare: 1 },
      behaviour: { patienceDays: 0.001, lifeShareOfUrgent: 1, urgentDispatchMinutes: 1440 },
    })
    expect(cohortOf(life).filter((one) => one.stage === STAGE.withdrawn)).toEqual([])
  })

  test('a solved matter comes back with 0.2, and then again', () => {
    // Each issue makes 1 / (1 - 0.2) cases in the long run; those of the first 30 days count as repeats.
    const result = simulate(quiet(changed(LEAD, { behaviour: { recurShare: 0.2, recurDays: 2 } })), {
      warmUpDays: 40,
      days: 42,
    })
    const arisen = 40 * 2 * 42
    within((value(result, 'demand') * 2 * 42) / arisen, 1.25, (1.25 * 1.3) / Math.sqrt(arisen), 0.09)
    within(value(result, 'repeatRate'), 0.2, shareError(0.2, arisen), 0.03)
  })
})

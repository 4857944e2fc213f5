/** Known answers of the whistle: tries until all have come, the list, the deadline, the conference; everything else switched off. */
import { describe, expect, test } from 'vitest'
import { STAGE } from '../../../sim/city/state/cases.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate, value } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const HORIZON = { warmUpDays: 5, days: 40 }

describe('whistle', () => {
  /** Departments toss a coin at each call; whoever comes arrives long before the deadline; the conference is far away. */
  const coin: Changes = {
    demand: { issueRate: 60, mix: { lead: 0, joint: 1, assist: 0 } },
    whistle: { enabled: true, threshold: 0, scope: 1, reportDeadline: 240, assemblyPatience: 40, maxAttempts: 3 },
    departments: { officers: 1000 },
    behaviour: { reportBase: 0, reportBelief: 0, reportQueue: 0, threeDepartments: 0, fourDepartments: 0 },
  }
  const share = (changes: Changes, theory: number): void => {
    const result = simulate(quiet(changed(coin, changes)), HORIZON)
    const cases = value(result, 'demand') * 2 * HORIZON.days
    within(value(result, 'jointResolutionRate'), theory, shareError(theory, cases), 0.03)
  }

  test('together: all at once within m tries, 1 - (1 - r^K)^m', () => {
    share({}, 1 - (1 - 0.25) ** 3)
    share({ whistle: { maxAttempts: 1 } }, 0.25)
    share({ behaviour: { fourDepartments: 1 } }, 1 - (1 - 1 / 16) ** 3)
  })

  test('in parallel: who came stays counted, (1 - (1 - r)^m)^K', () => {
    share({ whistle: { form: 'parallel' } }, 0.875 ** 2)
    share({ whistle: { form: 'parallel' }, behaviour: { threeDepartments: 1 } }, 0.875 ** 3)
  })

  test('half of the calls and a quarter of the whistles succeed', () => {
    const result = simulate(quiet(changed(coin, {})), HORIZON)
    const whistles = (value(result, 'whistlesPerStreetMonth') * HORIZON.days) / 30.4375
    within(value(result, 'reportInRate'), 0.5, shareError(0.5, 2 * whistles), 0.03)
    within(value(result, 'assemblyRate'), 0.25, shareError(0.25, whistles), 0.03)
    within(value(result, 'needlessShare'), 0.3, 2 * shareError(0.3, whistles), 0.05)
  })

  test('nobody comes who is only embedded elsewhere; embedded officers always come', () => {
    const embedded = simulate(
      quiet(changed(coin, { departments: { embedShare: 0.5 }, behaviour: { reportBase: -1000 } })),
      HORIZON,
    )
    expect(value(embedded, 'jointResolutionRate')).toBe(1)
    expect(value(embedded, 'reportInRate')).toBe(1)
  })

  test('the list and the threshold: only matters on the list and hard enough are whistled for', () => {
    const result = simulate(
      quiet(changed(coin, { whistle: { scope: 0.6, threshold: 0.5 }, behaviour: { reportBase: 1000 } })),
      HORIZON,
    )
    const cases = value(result, 'demand') * 2 * HORIZON.days
    const whistles = (value(result, 'whistlesPerStreetMonth') * HORIZON.days) / 30.4375
    within(whistles / cases, 0.3, shareError(0.3, cases) * 1.5, 0.04)
    expect(value(result, 'needlessShare')).toBe(0)
    // Whistled: always solved. Of the rest, the easy half and the hard ones that are not on the list are tried alone.
    const loneHard = 0.4 * integral(0.5, 1)
    const theory = 0.3 + integral(0, 0.5) + loneHard
    within(value(result, 'jointResolutionRate'), theory, shareError(theory, cases), 0.03)
  })

  test('departments never come: the conference takes every case and solves nine of ten', () => {
    let cohort: Recorded[] = []
    const one = quiet(
      changed(coin, {
        demand: { issueRate: 60 },
        whistle: { maxAttempts: 2, reportDeadline: 24 },
        behaviour: { reportBase: -1000 },
        district: { meetingInterval: 7, meetingCases: 10000 },
      }),
    )
    const result = simulate(one, HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    within(value(result, 'jointResolutionRate'), 0.9, shareError(0.9, cohort.length), 0.02)
    // The conference meets on Mondays at 9; what it orders takes an hour on the way and three of work.
    const solved = cohort.filter((each) => each.solved >= 0)
    for (const each of solved) expect([each.solved % 168, each.whistles]).toEqual([13, 2])
    expect(value(result, 'reportInRate')).toBe(0)
  })

  test('what the conference does not solve is closed for good', () => {
    const one = quiet(
      changed(coin, {
        demand: { issueRate: 60 },
        whistle: { maxAttempts: 1, reportDeadline: 24 },
        behaviour: { reportBase: -1000, maxReopenings: 2, reopenShare: 1, conferenceSuccess: 0 },
        district: { meetingInterval: 7, meetingCases: 10000 },
      }),
    )
    let cohort: Recorded[] = []
    simulate(one, HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    const joint = cohort.filter((each) => each.whistles > 0)
    expect(joint.length).toBeGreaterThan(50)
    for (const each of joint) expect([each.stage, each.whistles, each.solved]).toEqual([STAGE.closed, 1, -1])
  })

  test.each(['together', 'parallel'] as const)('%s: the deadline is for coming; who is at work stays', (form) => {
    // All come, and their parts take two and a half weeks; 72 hours leave a working hour for the way even over a weekend.
    const long: Changes = {
      demand: { issueRate: 20 },
      whistle: { form, maxAttempts: 1, reportDeadline: 72 },
      behaviour: { reportBase: 1000, jointPartHours: 100 },
    }
    let cohort: Recorded[] = []
    const result = simulate(quiet(changed(coin, long)), HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    expect(value(result, 'jointResolutionRate')).toBe(1)
    expect(value(result, 'reportInRate')).toBe(1)
    expect(new Set(cohort.map((each) => each.whistles))).toEqual(new Set([1]))
  })

  test('incentives: each adds its coefficient to the logit of reporting in', () => {
    const rate = (appraisal: NonNullable<Changes['appraisal']>, logit: number): void => {
      const result = simulate(quiet(changed(coin, { appraisal })), HORIZON)
      const calls = (value(result, 'whistlesPerStreetMonth') * HORIZON.days * 2) / 30.4375
      const theory = 1 / (1 + Math.exp(-logit))
      within(value(result, 'reportInRate'), theory, shareError(theory, calls), 0.03)
    }
    rate({ independent: true }, 0.3)
    rate({ oversight: true }, 0.4)
    rate({ weight: 0.2, personnelSay: true }, 1.6)
    rate({ perMatter: true, independent: true, oversight: true }, 1.5)
  })

  test('waiting on site: the longer, the more meet; in parallel nobody waits', () => {
    // Departments with few officers come at different times.
    const busy: Changes = {
      demand: { issueRate: 20 },
      whistle: { reportDeadline: 72 },
      departments: { officers: 4 },
      behaviour: { reportBase: 2, workCv: 1 },
    }
    const of = (form: 'together' | 'parallel', assemblyPatience: number): Replication =>
      simulate(quiet(changed(changed(coin, busy), { whistle: { form, assemblyPatience } })), HORIZON)
    const meet = [0, 2, 16].map((patience) => value(of('together', patience), 'assemblyRate'))
    expect(meet[1] - meet[0]).toBeGreaterThan(0.02)
    expect(meet[2] - meet[1]).toBeGreaterThan(0.02)
    expect(of('parallel', 40)).toEqual(of('parallel', 0))
  })

  test('all stay until the longest part ends: officers cost more; in parallel each leaves after its own', () => {
    const uneven: Changes = { behaviour: { reportBase: 1000, workCv: 1 } }
    const of = (form: 'together' | 'parallel', stayUntilDone: boolean): Replication =>
      simulate(quiet(changed(changed(coin, uneven), { whistle: { form, stayUntilDone } })), HORIZON)
    const [leave, stay] = [of('together', false), of('together', true)]
    for (const id of ['cost', 'departmentUtilisation'] as const)
      expect(value(stay, id)).toBeGreaterThan(value(leave, id))
    expect(value(stay, 'resolutionTimeMean')).toBeCloseTo(value(leave, 'resolutionTimeMean'), 6)
    expect(of('parallel', true)).toEqual(of('parallel', false))
  })

  test('a case opened again is whistled for again', () => {
    // Joint work fails half of the time; all unsolved cases are opened again, once: 1 - 0.5^2 in the end.
    const again: Changes = {
      behaviour: { reportBase: 1000, jointSuccess: 0.5, reopenShare: 1, maxReopenings: 1 },
    }
    for (const form of ['together', 'parallel'] as const) {
      const result = simulate(quiet(changed(changed(coin, again), { whistle: { form } })), HORIZON)
      const cases = value(result, 'demand') * 2 * HORIZON.days
      within(value(result, 'jointResolutionRate'), 0.75, shareError(0.75, cases), 0.03)
      expect(value(result, 'assemblyRate')).toBe(1)
    }
  })
})

/** Of the success of lone attempts over difficulties from a to b. */
function integral(a: number, b: number): number {
  const steps = 20000
  let sum = 0
  for (let step = 0; step < steps; step++) {
    const x = a + ((b - a) * (step + 0.5)) / steps
    sum += Math.min(1, (1 - x) ** 1.5 + 0.05)
  }
  return (sum * (b - a)) / steps
}

/** Known answers through the whole model, with everything but the part named switched off. */
import { describe, expect, test } from 'vitest'
import { DUTY } from '../../sim/city/cases.ts'
import { loneChance } from '../../sim/city/street-work.ts'
import { usageUpToNow } from '../../sim/city/usage.ts'
import type { World } from '../../sim/city/world.ts'
import { expectTheory, replicate } from '../analytic/agreement.ts'
import { takeDownCohort } from './raw-cases.ts'
import type { Recorded } from './raw-cases.ts'
import type { Changes } from './small-city.ts'
import { changed, quiet, simulate, value } from './small-city.ts'
import { shareError, within } from './within.ts'

const HORIZON = { warmUpDays: 5, days: 40 }

describe('misdispatch only', () => {
  const muddle = (clarity: number, maxReturns = 1000): Recorded[] => {
    let cohort: Recorded[] = []
    const one = quiet({
      demand: { issueRate: 100 },
      duties: { clarity },
      behaviour: { maxReturns, returnHours: 0.01, leadSuccess: 1 },
    })
    simulate(one, HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    return cohort
  }

  test.each([0.6, 0.85])('with clarity %d a case changes owner 1 / clarity - 1 times', (clarity) => {
    const hops = muddle(clarity).map((one) => one.hops)
    const theory = 1 / clarity - 1
    const error = Math.sqrt((1 - clarity) / hops.length) / clarity
    within(hops.reduce((sum, one) => sum + one, 0) / hops.length, theory, error, 0.1 * theory)
    within(hops.filter((one) => one > 0).length / hops.length, 1 - clarity, shareError(clarity, hops.length), 0.05)
  })

  test('after five returns the street keeps the case and tries it alone', () => {
    const cohort = muddle(0.3, 5)
    const kept = cohort.filter((one) => one.hops === 5)
    expect(Math.max(...cohort.map((one) => one.hops))).toBe(5)
    within(kept.length / cohort.length, 0.7 ** 5, shareError(0.7 ** 5, cohort.length), 0.03)
    // A lone attempt at a hard matter mostly fails, though the street's own work never does.
    const solved = (cases: Recorded[]): number => cases.filter((one) => one.solved >= 0).length / cases.length
    expect(solved(cohort.filter((one) => one.hops < 5))).toBe(1)
    within(solved(kept), LONE, shareError(LONE, kept.length), 0.06)
  })

  test('each dispatch crosses a boundary with probability 1 - 1 / networks', () => {
    let cohort: Recorded[] = []
    const one = quiet({
      demand: { issueRate: 50 },
      platform: { networks: 4, handoffDelay: 24, dispatchTime: 0 },
      behaviour: { triageHours: 1e-6 },
    })
    simulate(one, HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    const crossed = cohort.filter((each) => each.dispatched - each.accepted > 12)
    within(crossed.length / cohort.length, 0.75, shareError(0.75, cohort.length), 0.03)
    for (const each of crossed) expect(each.dispatched - each.accepted).toBeCloseTo(24, 2)
  })
})

/** Mean over difficulty of min(1, (1 - x)^1.5 + 0.05 + extra), by the midpoint rule: the integral without the cap is 0.45 + extra. */
function loneIntegral(extra: number): number {
  const steps = 100000
  let sum = 0
  for (let step = 0; step < steps; step++) sum += Math.min(1, (1 - (step + 0.5) / steps) ** 1.5 + 0.05 + extra)
  return sum / steps
}
const LONE = loneIntegral(0)

describe('lone attempts at joint matters', () => {
  const jointOnly: Changes = { demand: { issueRate: 60, mix: { lead: 0, joint: 1, assist: 0 } } }

  test('the integral is a little below 0.45, for the cap at 1', () => {
    expect(LONE).toBeGreaterThan(0.449)
    expect(LONE).toBeLessThan(0.45)
  })

  test.each([
    [0, 0],
    [0.4, 1],
    [0.4, 0.5],
  ])('with authority %d and %d assistants a post', (authority, ratio) => {
    const result = simulate(quiet(changed(jointOnly, { assistants: { authority, ratio } })), HORIZON)
    const theory = loneIntegral(0.35 * authority * ratio)
    const cases = value(result, 'demand') * 2 * HORIZON.days
    within(value(result, 'jointResolutionRate'), theory, shareError(theory, cases), 0.03)
  })

  test('an easy matter always succeeds, the hardest one time in twenty', () => {
    let world!: World
    simulate(quiet(), { warmUpDays: 0, days: 1 }, 0, (built) => {
      world = built
    })
    const row = world.cases.create(0, 0, 0, 0)
    world.cases.difficulty[row] = 0
    expect(loneChance(world, row)).toBe(1)
    world.cases.difficulty[row] = 1
    expect(loneChance(world, row)).toBeCloseTo(0.05, 12)
    world.cases.difficulty[row] = 0.75
    expect(loneChance(world, row)).toBeCloseTo(0.125 + 0.05, 12)
  })
})

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
        district: { meetingInterval: 7 },
      }),
    )
    const result = simulate(one, HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    within(value(result, 'jointResolutionRate'), 0.9, shareError(0.9, cohort.length), 0.02)
    const solved = cohort.filter((each) => each.solved >= 0)
    for (const each of solved) expect([each.solved % 168, each.whistles]).toEqual([0, 2])
    expect(value(result, 'reportInRate')).toBe(0)
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

describe('reopening only', () => {
  test('attempts per case: 1 / (1 - p) without a cap', () => {
    // Work always fails; an unsolved case is opened again with .6: 2.5 attempts a case.
    let cohort = 0
    let attempts = 0
    const one = quiet({
      demand: { issueRate: 60 },
      behaviour: { leadSuccess: 0, reopenShare: 0.6, reopenDays: 0.01, maxReopenings: 1000 },
    })
    simulate(one, HORIZON, 0, ({ outcome }) => {
      const record = outcome.record.bind(outcome)
      outcome.record = (cases, row) => {
        cohort++
        attempts += cases.attempts[row]!
        record(cases, row)
      }
    })
    within(attempts / cohort, 2.5, Math.sqrt(0.6 / cohort) / 0.4, 0.2)
  })
})

describe('duties', () => {
  test('lead .97, assist .95, joint together .95; their shares are those of demand.mix', () => {
    let cohort: Recorded[] = []
    const one = quiet({
      demand: { issueRate: 200, mix: { lead: 0.3, joint: 0.3, assist: 0.4 } },
      whistle: { enabled: true, reportDeadline: 240 },
      departments: { officers: 1000 },
      behaviour: { leadSuccess: 0.97, assistSuccess: 0.95, jointSuccess: 0.95, reportBase: 1000, reportQueue: 0 },
    })
    const result = simulate(one, HORIZON, 0, (world) => {
      cohort = takeDownCohort(world)
    })
    const of = (duty: number): number => cohort.filter((each) => each.duty === duty).length
    for (const [duty, share] of [
      [DUTY.lead, 0.3],
      [DUTY.joint, 0.3],
      [DUTY.assist, 0.4],
    ] as const)
      within(of(duty) / cohort.length, share, shareError(share, cohort.length), 0.02)
    within(value(result, 'leadResolutionRate'), 0.97, shareError(0.97, of(DUTY.lead)), 0.012)
    within(value(result, 'jointResolutionRate'), 0.95, shareError(0.95, of(DUTY.joint)), 0.014)
    within(value(result, 'assistResolutionRate'), 0.95, shareError(0.95, of(DUTY.assist)), 0.012)
  })
})

describe('people', () => {
  test('quits and refills: the vacant share is q t / (1 + q t)', () => {
    const POSTS = 900
    const vacant = (payRatio: number): number[] =>
      replicate(12, (replication) => {
        const present: number[] = []
        const one = quiet({
          city: { residentsPerStreet: 1000 },
          demand: { issueRate: 0 },
          street: { staff: POSTS, units: 10, vacancyFill: 30, payRatio },
          behaviour: { quitsPerYear: 4 },
        })
        simulate(one, { warmUpDays: 98, days: 98 }, replication, (world) => {
          const kind = world.clock.names.indexOf('day begins')
          world.clock.observe((time, event) => {
            if (event === kind && (time === 98 * 24 || time === 182 * 24)) present.push(usageUpToNow(world).streetHeads)
          })
        })
        // 12 weeks of 40 hours lie between.
        return 1 - (present[1]! - present[0]!) / (POSTS * 12 * 40)
      })
    const years = 30 / 365
    expectTheory(vacant(0.7), (4 * years) / (1 + 4 * years), 0.01)
    // At twice the pay half as many quit.
    expectTheory(vacant(1.4), (2 * years) / (1 + 2 * years), 0.01)
  })
})

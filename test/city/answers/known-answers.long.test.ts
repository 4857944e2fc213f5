/** Known answers through the whole model, with everything but the part named switched off. */
import { describe, expect, test } from 'vitest'
import { DUTY } from '../../../sim/city/state/cases.ts'
import { loneChance } from '../../../sim/city/steps/success.ts'
import { usageUpToNow } from '../../../sim/city/state/usage.ts'
import type { World } from '../../../sim/city/world.ts'
import { expectTheory, replicate } from '../../analytic/agreement.ts'
import { takeDownCohort } from '../readout/raw-cases.ts'
import type { Recorded } from '../readout/raw-cases.ts'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate, value } from '../small-city.ts'
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
        attempts += cases.attempts[row]
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
        return 1 - (present[1] - present[0]) / (POSTS * 12 * 40)
      })
    const years = 30 / 365
    expectTheory(vacant(0.7), (4 * years) / (1 + 4 * years), 0.01)
    // At twice the pay half as many quit.
    expectTheory(vacant(1.4), (2 * years) / (1 + 2 * years), 0.01)
  })
})

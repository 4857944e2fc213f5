/** The promise: what it names, what the resident expects from it and learns, and what it does to satisfaction. */
import { describe, expect, test } from 'vitest'
import { openCity, simulateCity } from '../../../sim/city/city.ts'
import { FINDER, URGENCY } from '../../../sim/city/state/cases.ts'
import { paceLearns, promiseTime } from '../../../sim/city/people/promise.ts'
import { residentLearns, satisfactionChance } from '../../../sim/city/people/satisfaction.ts'
import type { World } from '../../../sim/city/world.ts'
import { ROUND_THE_CLOCK } from '../../../sim/kernel/timetable.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate, trial, value, vary } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const LIMIT = 168

/** An ordinary case that has been accepted so many hours ago, in a city of its own. */
function aCase(promise: boolean, age: number): { world: World; row: number } {
  const { setting, anchor } = quiet({ demand: { issueRate: 0 }, district: { promise, meetingInterval: 100000 } })
  const [world] = openCity(setting, anchor, new RandomStreams('promise', 0), { warmUpDays: 0, days: 50 })
  world.clock.run(2000)
  const { cases } = world
  const row = cases.create(0, 0, 0, 2000 - age)
  cases.urgency[row] = URGENCY.ordinary
  cases.resident[row] = 7
  cases.finder[row] = FINDER.resident
  cases.accepted[row] = 2000 - age
  return { world, row }
}

describe('one case', () => {
  test("the reply names the street's pace and the time that has passed", () => {
    const { world, row } = aCase(true, 16.8)
    world.streets[0].pace = 1.5
    promiseTime(world, row)
    expect(world.cases.promised[row]).toBeCloseTo(1.6, 12)
    expect(satisfactionChance(world, row, true, 1.6 * LIMIT)).toBeCloseTo(0.998, 12)
    // A whole expected time too late costs a logit of 1.
    const late = 1 / (1 + Math.exp(-(Math.log(0.998 / 0.002) - 1)))
    expect(satisfactionChance(world, row, true, 3.2 * LIMIT)).toBeCloseTo(late, 12)
  })

  test('without the lever nothing is named, and the older experience counts', () => {
    const { world, row } = aCase(false, 16.8)
    world.streets[0].pace = 1.5
    promiseTime(world, row)
    expect(world.cases.promised[row]).toBe(-1)
    expect(satisfactionChance(world, row, true, 1.6 * LIMIT)).toBeLessThan(0.998)
    expect(satisfactionChance(world, row, true, LIMIT)).toBeCloseTo(0.998, 12)
  })

  test('the pace moves a twentieth of the way to the time from dispatch to reply, with or without the lever', () => {
    for (const promise of [true, false]) {
      const { world, row } = aCase(promise, 600)
      expect(world.streets[0].pace).toBe(1)
      world.cases.dispatched[row] = 2000 - 3 * LIMIT
      paceLearns(world, row)
      expect(world.streets[0].pace).toBeCloseTo(1.1, 12)
    }
  })

  test('what the resident expects of later cases moves from the promise towards what was met', () => {
    const slower = aCase(true, 2.5 * LIMIT)
    slower.world.cases.promised[slower.row] = 2
    residentLearns(slower.world, slower.row, true)
    expect(slower.world.residents.expectation(7)).toBeCloseTo(2.1, 6)
    const faster = aCase(true, 1.5 * LIMIT)
    faster.world.cases.promised[faster.row] = 2
    residentLearns(faster.world, faster.row, true)
    expect(faster.world.residents.expectation(7)).toBeCloseTo(1.85, 6)
    const unsolved = aCase(true, 1.5 * LIMIT)
    unsolved.world.cases.promised[unsolved.row] = 2
    residentLearns(unsolved.world, unsolved.row, false)
    expect(unsolved.world.residents.expectation(7)).toBe(1)
  })
})

describe('in the whole model', () => {
  // Work of exactly two days, round the clock, against a limit of half a day: four times too slow, and always punctual.
  const SLOW: Changes = {
    demand: { issueRate: 60 },
    street: { staff: 500 },
    appraisal: { callbackShare: 1 },
    platform: { limits: { life: 2, utility: 24, ordinary: 12, hard: 360 } },
    behaviour: { leadHours: 48, triageHours: 1e-9, expectationRise: 0 },
  }

  test('slow but punctual service: satisfied as if in time, where the limit alone gives logistic(logit(.998) - 3)', () => {
    const rate = (promise: boolean): number => {
      const one = quiet(changed(SLOW, { district: { promise, meetingInterval: 100000 } }))
      const hours = { office: ROUND_THE_CLOCK, grid: ROUND_THE_CLOCK }
      const horizon = { warmUpDays: 20, days: 20 }
      return value(
        simulateCity(one.setting, one.anchor, new RandomStreams('slow', 0), horizon, undefined, hours),
        'satisfactionRate',
      )
    }
    const cases = 60 * 2 * 20
    const plain = 1 / (1 + Math.exp(-(Math.log(0.998 / 0.002) - 3)))
    within(rate(true), 0.998, shareError(0.998, cases), 0.004)
    within(rate(false), plain, shareError(plain, cases), 0.02)
  })

  test('the lever raises satisfaction where service is slower than the limit, and leaves what is solved as it is', () => {
    // No tasks, which would drown so few posts, and limits of a day or two: most is solved in time to be judged, and late.
    const one = trial('haigang-after', {
      demand: { issueRate: 5 },
      street: { staff: 4 },
      duties: { funnelRate: 0 },
      platform: { limits: { life: 2, utility: 24, ordinary: 24, hard: 48 } },
      appraisal: { callbackShare: 1 },
    })
    const horizon = { warmUpDays: 60, days: 60 }
    const [plain, promised] = [false, true].map((promise) =>
      simulate(vary(one, { demand: { feedback: 0 }, behaviour: { waitPenalty: 3 }, district: { promise } }), horizon),
    )
    expect(value(promised, 'satisfactionRate')).toBeGreaterThan(value(plain, 'satisfactionRate'))
    expect(value(promised, 'trueResolutionRate')).toBe(value(plain, 'trueResolutionRate'))
    expect(value(promised, 'onTimeRate')).toBe(value(plain, 'onTimeRate'))
  })
})

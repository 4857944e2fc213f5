/** Known answers through the whole model of posts that cannot keep up, that always can, and of limits: patience, deadlines. */
import { describe, expect, test } from 'vitest'
import { STAGE } from '../../../sim/city/state/cases.ts'
import { PURPOSE } from '../../../sim/city/model/purposes.ts'
import type { World } from '../../../sim/city/world.ts'
import { lognormal } from '../../../sim/random/lognormal.ts'
import { birthDeathMeans } from '../../../sim/station/theory-birth-death.ts'
import { expectTheory, replicate } from '../../analytic/agreement.ts'
import { shareBeyond } from '../../analytic/network-theory.ts'
import { known } from './known-figure.ts'
import { leadCases } from './lead-city.ts'
import { value } from '../small-city.ts'
import {
  followCohort,
  makeWeekFlat,
  makeWorkExponential,
  Means,
  PoolTimes,
  roundTheClock,
  sideBySide,
} from './textbook-city.ts'

/** Lead cases at so many an hour and street, with exponential work of 1 h. */
const markovian =
  (perHour: number, more: (world: World) => void = () => undefined) =>
  (world: World): void => {
    makeWeekFlat(world, perHour)
    makeWorkExponential(world)
    more(world)
  }

// Twice the patience in line would let 0.085 leave; a fifth more of it would make those who are served wait 0.23. The wait of
// those served also tells the order of service: it is far less last in, first out.
test('patience, lambda 10 on ten posts, theta 0.5 (Erlang A)', () => {
  const CITIES = 12
  const withdrawn = new Means(CITIES)
  const times = new PoolTimes()
  const city = sideBySide(leadCases(10, { behaviour: { patienceDays: 2 / 24 } }), CITIES)
  const watch = markovian(10, (world) => {
    times.watch(
      world,
      world.streets.map((office) => office.pools[0]),
    )
    followCohort(world, (cases, row) => {
      withdrawn.add(world.district.number, cases.stage[row] === STAGE.withdrawn ? 1 : 0)
    })
  })
  roundTheClock('patience', city, { warmUpDays: 5, days: 45 }, watch)
  const theory = birthDeathMeans({ lambda: 10, mu: 1, c: 10, theta: 0.5, capacity: Infinity })!
  expectTheory(withdrawn.values, known(theory.abandoned, '0.1039'), 0.008)
  expectTheory(times.wait.values, known(theory.waitOfServed, '0.1996'), 0.016)
})

// Patience that began in the street's line would let nobody leave.
test('patience runs from acceptance: of the cases that reach the street an hour later, 1 - exp(-theta) are withdrawn', () => {
  const CITIES = 12
  const withdrawn = new Means(CITIES)
  const late = leadCases(60, { behaviour: { patienceDays: 2 / 24 }, platform: { dispatchTime: 60 } })
  const watch = markovian(5, (world) => {
    followCohort(world, (cases, row) => {
      withdrawn.add(world.district.number, cases.stage[row] === STAGE.withdrawn ? 1 : 0)
    })
  })
  roundTheClock('impatient', sideBySide(late, CITIES), { warmUpDays: 2, days: 20 }, watch)
  expectTheory(withdrawn.values, 1 - Math.exp(-0.5), 0.02)
})

test('infinite staff: each case is taken up when it is dispatched, and handling takes exactly as long as the work', () => {
  const city = sideBySide(leadCases(200, { behaviour: { leadHours: 3, workCv: 1 } }), 1)
  const handling = new Means(1)
  let handled = 0
  const result = roundTheClock('infinite staff', city, { warmUpDays: 5, days: 60 }, (world) => {
    makeWeekFlat(world, 10)
    followCohort(world, (cases, row) => {
      const random = world.random.uniform(PURPOSE.work, cases.address[row], cases.lot[row])
      const ends = cases.dispatched[row] + 3 * lognormal(random, 1, 1)
      const { contacted, solved, dispatched } = cases
      if (contacted[row] !== dispatched[row] || solved[row] !== ends)
        throw new Error(`dispatched ${dispatched[row]}, taken up ${contacted[row]}, solved ${solved[row]}, not ${ends}`)
      handling.add(0, ends - dispatched[row])
      handled++
    })
  })
  expect(handled).toBeGreaterThan(13_000)
  expect(value(result, 'handlingTimeMean')).toBeCloseTo(handling.values[0], 9)
  expect(value(result, 'leadResolutionRate')).toBe(1)
})

describe('overload, lambda 3 on two posts: the fluid limit', () => {
  const DAYS = 240
  const results = replicate(6, (city) => {
    const done = new Means(1)
    const result = roundTheClock(
      `overload ${city}`,
      sideBySide(leadCases(2), 1),
      { warmUpDays: 0, days: DAYS },
      markovian(3, (world) => {
        followCohort(world, ({ solved }, row) => done.add(0, solved[row] >= 0 && solved[row] < DAYS * 24 ? 1 : 0))
      }),
    )
    return { result, done: done.values[0] }
  })

  test('of all that came, 1 / rho is done', () => {
    expectTheory(
      results.map(({ done }) => done),
      2 / 3,
      0.02,
    )
  })

  test('the backlog rises by lambda - c mu an hour', () => {
    const growth = results.map(({ result }) => {
      const { backlog } = result.weekly
      return (backlog.at(-1)! - backlog[0]) / (backlog.length - 1) / 168
    })
    expectTheory(growth, 1, 0.08)
  })

  // Who comes at t is done at rho t: within 90 days if he comes in the first 90 / (rho - 1) days.
  test('solved within 90 days of acceptance: 90 / (rho - 1) of the days observed', () => {
    const solved = results.map(({ result }) => value(result, 'trueResolutionRate'))
    expectTheory(solved, 90 / 0.5 / DAYS, 0.06)
  })
})

// Last come, first served, the mean time would be the same, and these shares 0.46, 0.19 and 0.10.
describe('a limit on one post that serves first come, first served: late are exp(-(mu - lambda) tau)', () => {
  const LIMITS = [2, 5, 10]
  const limits = { life: 0, utility: 0, ordinary: 5, hard: 0 }
  const city = sideBySide(leadCases(1, { platform: { limits } }), 1)
  const late = replicate(16, (replication) => {
    const beyond = new Means(LIMITS.length)
    const watch = markovian(0.8, (world) => {
      followCohort(world, ({ accepted, closed }, row) =>
        LIMITS.forEach((tau, place) => beyond.add(place, closed[row] - accepted[row] > tau ? 1 : 0)),
      )
    })
    const result = roundTheClock(`limit ${replication}`, city, { warmUpDays: 30, days: 400 }, watch)
    expect(1 - value(result, 'onTimeRate')).toBeCloseTo(beyond.values[1], 12)
    return beyond.values
  })

  test.each(LIMITS)('after %d h', (tau) => {
    const shares = late.map((values) => values[LIMITS.indexOf(tau)])
    expectTheory(shares, shareBeyond(tau, 0.8, 1), 0.03)
  })
})

/** Officers from outside: where they sit, on which days they are paid for, by whom, and what they move. */
import { describe, expect, test } from 'vitest'
import { openCity } from '../../../sim/city/city.ts'
import { followCases } from '../../../sim/city/story/following.ts'
import { outsideOfficersOfTheDay } from '../../../sim/city/people/outside-officers.ts'
import type { Step } from '../../../sim/city/story/steps.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate, value, vary } from '../small-city.ts'

/** 28 days from a Monday: 20 working days. */
const HORIZON = { warmUpDays: 0, days: 28 }
const WORKING_DAYS = 20
/** A day of one officer. */
const DAY = 8 * 90
const CITY: Changes = { demand: { issueRate: 0 }, departments: { officers: 5 } }
const with12 = (changes: Changes = {}): Trial =>
  vary(quiet(changed(CITY, changes)), { participation: { outsideCapacity: 12, outsidePlace: 'departments' } })

function openAll({ setting, anchor }: Trial): World[] {
  return openCity(setting, anchor, new RandomStreams('outside officers', 0), HORIZON)
}

function open(one: Trial): World {
  return openAll(one)[0]
}

const heads = (world: World): number[] => world.departments.map(({ pool }) => pool.servers)
const fundOf = (world: World): number => world.streets.reduce((sum, office) => sum + office.fund, 0)

/** Officers from outside at noon of each of the first days, and what is left of the funds then. */
function days(world: World, count: number): { officers: number[]; funds: number[] } {
  const officers: number[] = []
  const funds: number[] = []
  for (let day = 0; day < count; day++) {
    world.clock.run(day * 24 + 12)
    officers.push(heads(world).reduce((sum, one) => sum + one, 0) - 5 * world.departments.length)
    funds.push(fundOf(world))
  }
  return { officers, funds }
}

describe('lent: no street has a fund', () => {
  test('they come every day, spread over the departments, and their hours are in the cost', () => {
    const one = with12({ street: { fund: 0 } })
    const world = open(one)
    world.clock.run(12)
    expect(heads(world)).toEqual([7, ...new Array<number>(10).fill(6)])
    expect(days(world, 8).officers).toEqual(new Array(8).fill(12))
    const costOf = (trial: Trial): number => (value(simulate(trial, HORIZON), 'cost') * 28) / 365
    const alone = costOf(vary(one, { participation: { outsideCapacity: 0 } }))
    expect(costOf(one) - alone).toBeCloseTo(WORKING_DAYS * 12 * DAY, 3)
  })

  test('each district has its own', () => {
    const two = { street: { fund: 0 }, city: { streets: 4, districts: 2, residentsPerStreet: 5000 } }
    const worlds = openAll(with12(two))
    expect(worlds).toHaveLength(2)
    for (const world of worlds) {
      world.clock.run(12)
      expect(world.departments).toHaveLength(11)
      expect(heads(world).reduce((sum, one) => sum + one, 0)).toBe(11 * 5 + 12)
    }
  })
})

describe('bought', () => {
  test('as long as the fund can pay: whole heads, and never more than there is', () => {
    // 20,000 yuan: two full days of 8,640, then 2,720 for three officers, then nobody.
    const { officers, funds } = days(open(with12({ street: { fund: 1 } })), 6)
    expect(officers).toEqual([12, 12, 3, 0, 0, 0])
    expect(funds).toEqual([11360, 2720, 560, 560, 560, 560])
  })

  test('nobody is paid for days on which offices are closed', () => {
    const { funds } = days(open(with12({ street: { fund: 100 } })), 14)
    const paid = funds.map((fund) => (2e6 - fund) / (12 * DAY))
    expect(paid).toEqual([1, 2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10, 10, 10])
  })

  test('streets pay in proportion to residents, and make up for those who cannot', () => {
    const world = open(with12({ street: { fund: 10 }, city: { streets: 3, residentsPerStreet: [10000, 5000, 5000] } }))
    const pay = (funds: readonly number[]): number[] => {
      world.streets.forEach((office, street) => (office.fund = funds[street]!))
      outsideOfficersOfTheDay(world)
      return world.streets.map((office) => office.fund)
    }
    expect(pay([10000, 10000, 10000])).toEqual([5680, 7840, 7840])
    // The second has only 160 of its 2,160; what it lacks, the others pay by what they have left: 5,680 to 7,840.
    const [first, second, third] = pay([10000, 160, 10000]) as [number, number, number]
    expect(second).toBe(0)
    expect(first / third).toBeCloseTo(5680 / 7840, 12)
    expect(first + third).toBeCloseTo(20160 - 12 * DAY, 9)
    expect(pay([0, 0, 719])).toEqual([0, 0, 719])
  })

  test('a switch to fewer sends them home; who is at work finishes first', () => {
    const world = open(with12({ street: { fund: 0 }, demand: { issueRate: 0 } }))
    world.clock.run(12)
    world.setting = changed(world.setting, { participation: { outsideCapacity: 1 } })
    world.clock.run(36)
    expect(heads(world)).toEqual([6, ...new Array<number>(10).fill(5)])
  })
})

describe('what they move', () => {
  const BUSY: Changes = {
    demand: { issueRate: 25, mix: { lead: 0, joint: 0.3, assist: 0.7 } },
    street: { fund: 0, staff: 200 },
    departments: { officers: 3, ownOrders: 40 },
    whistle: { enabled: true, threshold: 0, scope: 1, reportDeadline: 240 },
    behaviour: { reportBase: 10 },
  }
  const outcomes = [0, 20, 60].map((outsideCapacity) => {
    let world!: World
    const one = vary(quiet(BUSY), { participation: { outsideCapacity, outsidePlace: 'departments' } })
    const result = simulate(one, { warmUpDays: 14, days: 28 }, 0, (built) => {
      world = built
    })
    return { world, result }
  })

  test('more officers: own orders wait less, assist matters end sooner, at a higher cost', () => {
    for (const [fewer, more] of [outcomes.slice(0, 2), outcomes.slice(1)].map((pair) =>
      pair.map((one) => one.result),
    )) {
      expect(value(more, 'ownOrderDelayMean')).toBeLessThan(value(fewer, 'ownOrderDelayMean'))
      expect(value(more, 'handlingTimeMean')).toBeLessThan(value(fewer, 'handlingTimeMean'))
      expect(value(more, 'departmentUtilisation')).toBeLessThan(value(fewer, 'departmentUtilisation'))
      expect(value(more, 'cost')).toBeGreaterThan(value(fewer, 'cost'))
    }
  })

  test('hours on cases of those who are paid by the day do not count twice', () => {
    // Own officers cannot have worked more hours on cases than they have; with those from outside, twice as many were.
    const available = 33 * WORKING_DAYS * 8
    const { officerHours } = outcomes[2].world.outcome
    const alone = outcomes[0].world.outcome.officerHours
    expect(alone).toBeGreaterThan(0.5 * available)
    expect(officerHours).toBeGreaterThan(0.1 * available)
    expect(officerHours).toBeLessThan(0.8 * alone)
  })
})

test('the story tells how many are with each department, when that changes', () => {
  const steps: Step[] = []
  const one = with12({ street: { fund: 1 } })
  simulate(one, HORIZON, 0, (world) => followCases(world, (step) => steps.push(step)))
  const told = steps.filter((step) => step.step === 'outsideOfficers')
  expect(told.filter(({ time }) => time === 0)).toHaveLength(11)
  // The third day has three: of 2, 1, 1, 1, ... are left 1, 1, 1, 0, ...: all but the second and third change.
  expect(told.filter(({ time }) => time === 48)).toHaveLength(9)
  expect(told.filter(({ time }) => time === 72).map(({ officers }) => officers)).toEqual([0, 0, 0])
  expect(told).toHaveLength(23)
})

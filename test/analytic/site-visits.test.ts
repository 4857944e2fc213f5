/** Site visits every B days: who may arise at any time waits for the next visit, on average half of the cycle. */
import { describe, expect, test } from 'vitest'
import { Timetable } from '../../sim/kernel/timetable.ts'
import { expectTheory, replicate } from './agreement.ts'
import { waitForOpening } from './network-theory.ts'
import { Network } from './network.ts'
import { meanOf } from './station.ts'

/** Whole cycles of all the visits below. */
const HOURS = 12 * 840
const DAY = 24

/** Waits from arrival to the visit at which the case is settled. */
type Waits = number[][]

describe.each([1, 3, 10])('an officer comes every %d days, settles at once what is there, and goes', (days) => {
  const cycle = days * DAY
  const waits: Waits = replicate(20, (replication) => {
    const network = new Network('visits', replication)
    const { simulation } = network
    const site = network.place({ servers: 1, present: 0, hours: 0, then: network.end })
    const leaves = simulation.declare('officer goes', 4, () => site.pool.depart(0))
    const comes: number = simulation.declare('officer comes', 1, (visit) => {
      site.pool.arrive(0)
      simulation.after(0, leaves, visit)
      simulation.after(cycle, comes, visit + 1)
    })
    simulation.at(cycle, comes, 0)
    network.run(0.5, 0, HOURS, site.send)
    return network.observed.map(network.sojourn)
  })

  test('mean B / 2', () => {
    const means = waits.map((each) => meanOf(each, (wait) => wait))
    expectTheory(means, cycle / 2, 0.02 * cycle)
  })

  test('uniform: a quarter waits longer than three quarters of the cycle, nobody longer than the cycle', () => {
    const long = waits.map((each) => meanOf(each, (wait) => (wait > 0.75 * cycle ? 1 : 0)))
    expectTheory(long, 0.25, 0.02)
    expect(Math.max(...waits.flat())).toBeLessThanOrEqual(cycle)
  })
})

describe('by timetable', () => {
  test.each([
    ['one hour a week', new Timetable('weekly visit', [[34, 35]]), 168, 1],
    ['one hour a day', new Timetable('daily visit', week(9, 10)), 24, 1],
    ['eight hours a day', new Timetable('day shift', week(9, 17)), 24, 8],
  ] as const)('%s: (B - open)^2 / 2 B', (_name, timetable, cycle, open) => {
    const means = replicate(20, (replication) => {
      const network = new Network('opening hours', replication)
      const site = network.place({ servers: 1, hours: 0, timetable, then: network.end })
      network.run(0.5, 0, HOURS, site.send)
      return network.mean(network.sojourn)
    })
    expectTheory(means, waitForOpening(cycle, open), 0.02 * cycle)
  })
})

function week(from: number, to: number): [number, number][] {
  return Array.from({ length: 7 }, (_, day) => [day * DAY + from, day * DAY + to])
}

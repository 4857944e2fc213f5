import { describe, expect, test } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { stationDraws } from '../../sim/station/station-draws.ts'
import type { StationRun } from '../../sim/station/station-run.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { estimateStation } from '../../sim/station/station-study.ts'

const SETTING: StationSetting = { arrivalRate: 1.7, serviceRate: 1, servers: 2, serviceCv: 0.8 }
const RUN: StationRun = { warmUp: 200, arrivals: 2000 }
const run = (change: Partial<StationSetting> = {}, plan = RUN, seed = 'station') =>
  simulateStation({ ...SETTING, ...change }, new RandomStreams(seed, 3), plan)

/** The same customers by the recursion of Kiefer and Wolfowitz (1955), without events or lines. */
function recursion(setting: StationSetting, plan: StationRun) {
  const draws = stationDraws(setting, new RandomStreams('station', 3))
  const freeAt = new Array<number>(setting.servers).fill(0)
  let [now, wait, work, delayed] = [0, 0, 0, 0]
  const waits: number[] = []
  for (let customer = 0; customer < plan.warmUp + plan.arrivals; customer++) {
    now += draws.gap(customer)
    const server = freeAt.indexOf(Math.min(...freeAt))
    const start = Math.max(now, freeAt[server])
    freeAt[server] = start + draws.work(customer)
    if (customer < plan.warmUp) continue
    wait += start - now
    waits.push(start - now)
    work += draws.work(customer)
    if (start > now) delayed++
  }
  const share = 1 / plan.arrivals
  waits.sort((a, b) => a - b)
  return { wait: wait * share, timeInSystem: (wait + work) * share, delayed: delayed * share, waits }
}

describe('one replication', () => {
  test.each([0, 0.8, 1, 2])('cv %d: counts whom it says, and each waits as long as the recursion says', (serviceCv) => {
    const found = run({ serviceCv })
    const exact = recursion({ ...SETTING, serviceCv }, RUN)
    expect(found.wait).toBeCloseTo(exact.wait, 9)
    expect(found.timeInSystem).toBeCloseTo(exact.timeInSystem, 9)
    expect(found.probabilityOfWait).toBeCloseTo(exact.delayed, 12)
    expect(found).toMatchObject({ arrivals: 2000, unfinished: 0, abandoned: 0, blocked: 0 })
  })

  test('quantiles are waits in order, and the service level a count of all who came', () => {
    const exact = recursion(SETTING, RUN).waits
    const asked = { ...RUN, serviceLevel: 1.25, waitQuantiles: [0.1, 0.5, 0.9, 0.999] }
    const found = run({}, asked)
    expect(found.begunWithin).toBeCloseTo(exact.filter((wait) => wait <= 1.25).length / 2000, 12)
    const inOrder = [200, 1000, 1800, 1998].map((rank) => expect.closeTo(exact[rank - 1], 9) as number)
    expect(found.waitQuantiles).toEqual(inOrder)
    // Asking changes nothing else, and who does not ask is told nothing.
    expect(run()).toEqual({ ...found, ...{ begunWithin: NaN, waitQuantiles: [] }, classes: run().classes })
    // Shares are of all arrivals: who finds no place is not served in time.
    const few = run({ capacity: 2 }, { ...asked, serviceLevel: 0 })
    expect(few.begunWithin).toBeCloseTo(1 - few.blocked, 12)
  })

  test('quantiles of all are those of the classes together', () => {
    const asked = { ...RUN, serviceLevel: 1, waitQuantiles: [0.5] }
    const plain = run({ serviceCv: 0 }, asked)
    const classes = run({ serviceCv: 0, priorityShares: [0.5, 0.5] }, asked)
    const [urgent, other] = classes.classes
    expect(urgent.waitQuantiles[0]).toBeLessThan(classes.waitQuantiles[0])
    expect(other.waitQuantiles[0]).toBeGreaterThan(classes.waitQuantiles[0])
    expect(urgent.begunWithin * urgent.arrivals + other.begunWithin * other.arrivals).toBeCloseTo(
      2000 * classes.begunWithin,
      9,
    )
    expect(plain.waitQuantiles[0]).toBeGreaterThan(0)
  })

  test('follows everybody to the end: even the one customer whose service outlasts the others', () => {
    const plan: StationRun = { warmUp: 0, arrivals: 1 }
    const found = run({ arrivalRate: 100, servers: 200, serviceCv: 0 }, plan)
    expect(found).toMatchObject({ wait: 0, timeInSystem: 1, servedShare: 0, unfinished: 0 })
  })

  test('the same address, the same result; another replication or seed, another', () => {
    expect(run()).toEqual(run())
    expect(run({}, RUN, 'other').wait).not.toBe(run().wait)
    expect(simulateStation(SETTING, new RandomStreams('station', 4), RUN).wait).not.toBe(run().wait)
  })

  test('what is simulated more does not change what was: an end further off keeps the first customers', () => {
    const short = run({}, { warmUp: 0, arrivals: 500 })
    const long = run({}, { warmUp: 500, arrivals: 500 })
    const both = run({}, { warmUp: 0, arrivals: 1000 })
    expect(both.wait).toBeCloseTo((short.wait + long.wait) / 2, 9)
  })
})

describe('common luck', () => {
  test('settings meet the same customers: one server more makes nobody wait longer in the mean, and nearly cancels', () => {
    const differences = Array.from({ length: 10 }, (_, replication) => {
      const wait = (servers: number): number =>
        simulateStation({ ...SETTING, servers }, new RandomStreams('common', replication), RUN).wait
      return wait(3) - wait(4)
    })
    for (const difference of differences) expect(difference).toBeGreaterThan(0)
  })

  test('the order of service changes who waits, not how many are in the system: exponential work', () => {
    const plain = run({ serviceCv: 0 })
    const classes = run({ serviceCv: 0, priorityShares: [0.5, 0.5] })
    // Constant work: whoever is served, the line is as long.
    expect(classes.queueLength).toBeCloseTo(plain.queueLength, 9)
    expect(classes.classes[0].wait).toBeLessThan(classes.classes[1].wait)
  })

  test('endless places and patience are none', () => {
    expect(run({ capacity: 1_000_000 })).toEqual(run())
    expect(run({ patienceRate: 1e-12 }).wait).toBeCloseTo(run().wait, 9)
  })
})

describe('classes and their sum', () => {
  test.each<Partial<StationSetting>>([
    { priorityShares: [0.2, 0.3, 0.5] },
    { priorityShares: [0.4, 0.6], preemptive: true },
    { priorityShares: [0.4, 0.6], patienceRate: 0.3, capacity: 6, arrivalRate: 3 },
    { priorityShares: [0.4, 0.6], preemptive: true, patienceRate: 0.3, arrivalRate: 3 },
  ])('%j', (change) => {
    const found = run(change)
    const sum = (value: 'arrivals' | 'abandoned' | 'blocked'): number =>
      found.classes.reduce((total, one) => total + (value === 'arrivals' ? 1 : one[value]) * one.arrivals, 0)
    expect(sum('arrivals')).toBe(2000)
    expect(sum('abandoned')).toBeCloseTo(found.abandoned * 2000, 6)
    expect(sum('blocked')).toBeCloseTo(found.blocked * 2000, 6)
    change.priorityShares!.forEach((share, index) =>
      expect(Math.abs(found.classes[index].arrivals / 2000 - share)).toBeLessThan(0.05),
    )
    expect(found.unfinished).toBe(0)
    // All are accounted for: who is neither blocked nor gone is served, and works c servers' time.
    expect(found.inSystem).toBeCloseTo(found.queueLength + found.utilisation * SETTING.servers, 9)
  })
})

describe('lines that grow', () => {
  test('no wait is told where it would depend on how long one looks', () => {
    const found = run({ arrivalRate: 3 })
    expect(found.wait).toBeNaN()
    expect(found.timeInSystem).toBeNaN()
    expect(found.unfinished).toBeGreaterThan(100)
    expect(found.servedShare).toBeLessThan(0.8)
    expect(Math.abs(found.growth - 1)).toBeLessThan(0.3)
  })

  test('the urgent are followed to the end, the others are not; both rates add up', () => {
    const plan = { ...RUN, serviceLevel: 1, waitQuantiles: [0.9] }
    for (const preemptive of [false, true]) {
      const found = run({ arrivalRate: 3, priorityShares: [0.3, 0.7], preemptive }, plan)
      const [urgent, other] = found.classes
      expect(urgent.unfinished).toBe(0)
      expect(urgent.waitQuantiles[0]).toBeGreaterThan(urgent.wait)
      expect(other).toMatchObject({ wait: NaN, begunWithin: NaN, waitQuantiles: [NaN] })
      expect(urgent.growth + other.growth).toBeCloseTo(found.growth, 12)
      const served = urgent.servedShare * urgent.arrivals + other.servedShare * other.arrivals
      expect(served).toBeCloseTo(found.servedShare * 2000, 6)
    }
  })

  test('whoever is interrupted and never served again is not followed for ever, and has no mean wait', () => {
    const change = { arrivalRate: 10, priorityShares: [0.5, 0.5], preemptive: true, patienceRate: 0.05 } as const
    const { classes, unfinished } = run(change, { warmUp: 0, arrivals: 1000 })
    expect(unfinished).toBeGreaterThan(0)
    expect(classes[0].unfinished).toBe(0)
    expect(classes[0].wait).toBeGreaterThan(0)
    expect(classes[1].wait).toBeNaN()
  })
})

test('bad settings and runs of nobody are refused', () => {
  expect(() => run({ servers: 0 })).toThrow('station: servers is 0; give a whole number from 1 to 10000')
  expect(() => run({}, { warmUp: 0, arrivals: 0 })).toThrow('0 counted; give whole numbers')
  expect(() => run({}, { warmUp: -1, arrivals: 10 })).toThrow('-1 arrivals of warm-up')
})

test('estimates: t intervals over replications; what one replication lacks has no mean', () => {
  const results = [0, 1, 2].map((replication) => simulateStation(SETTING, new RandomStreams('t', replication), RUN))
  const { wait } = estimateStation(results)
  const mean = results.reduce((sum, result) => sum + result.wait, 0) / 3
  const variance = results.reduce((sum, result) => sum + (result.wait - mean) ** 2, 0) / 2
  expect(wait.mean).toBeCloseTo(mean, 12)
  expect(wait.halfWidth).toBeCloseTo(4.302653 * Math.sqrt(variance / 3), 6)
  const partly = estimateStation([results[0], { ...results[1], wait: NaN }])
  expect(partly.wait).toEqual({ mean: NaN, halfWidth: null, n: 1 })
  expect(partly.queueLength.n).toBe(2)
})

/**
 * Stations through the real pools against queueing theory. Each row pins the published figure (second derivations:
 * theory.test.ts, theory-limits.test.ts) and says which error its tolerance would catch.
 */
import { describe, expect, test } from 'vitest'
import { lognormal } from '../../sim/random/lognormal.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import type { StationResult, StationRun } from '../../sim/station/station-run.ts'
import { simulateStation } from '../../sim/station/station-run.ts'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { theoryOf } from '../../sim/station/theory.ts'
import { expectTheory, replicate } from './agreement.ts'
import type { Customer, StationPlan } from './station.ts'
import { meanOf, Station } from './station.ts'

type Measure =
  | 'wait'
  | 'waitOfServed'
  | 'timeInSystem'
  | 'probabilityOfWait'
  | 'queueLength'
  | 'utilisation'
  | 'abandoned'
  | 'blocked'

/** A measure with the figure that theory is known to give, to as many digits as are written, and the error to catch. */
type Known = Partial<Record<Measure, readonly [figure: string, tolerance: number]>>

function run(setting: StationSetting, plan: StationRun, replications = 20): StationResult[] {
  return replicate(replications, (replication) =>
    simulateStation(setting, new RandomStreams('analytic', replication), plan),
  )
}

function expectKnown(setting: StationSetting, plan: StationRun, known: Known, classes: readonly Known[] = []): void {
  const results = run(setting, plan)
  const theory = theoryOf(setting)
  expect(theory.missing).toBeNull()
  expectMeasures(results, theory, known)
  classes.forEach((one, index) =>
    expectMeasures(
      results.map((result) => result.classes[index]),
      theory.classes[index],
      one,
    ),
  )
}

function expectMeasures(
  results: readonly Partial<Record<Measure, number>>[],
  theory: Partial<Record<Measure, number | null>>,
  known: Known,
): void {
  for (const [measure, [figure, tolerance]] of Object.entries(known) as [Measure, [string, number]][]) {
    const expected = theory[measure]!
    expect(expected.toFixed(figure.split('.')[1].length), measure).toBe(figure)
    expectTheory(
      results.map((result) => result[measure]!),
      expected,
      tolerance,
    )
  }
}

// A mean over 20 replications carries three standard errors of 3 to 5 % of the wait here; the errors to be caught are far
// larger: a server more or less moves the wait of these stations by 30 % and more, a wait measured to the end of service
// by the whole service time, last in first out leaves the mean but not the pinned figures of the rows with patience.
describe('M/M/c', () => {
  test.each<[string, StationSetting, number, Known]>([
    [
      'c = 1, lambda 5, mu 8',
      { arrivalRate: 5, serviceRate: 8, servers: 1 },
      40_000,
      { wait: ['0.208333', 0.008], queueLength: ['1.0417', 0.04], utilisation: ['0.6250', 0.004] },
    ],
    [
      'c = 5, lambda 4, mu 1',
      { arrivalRate: 4, serviceRate: 1, servers: 5 },
      40_000,
      { wait: ['0.5541', 0.04], probabilityOfWait: ['0.5541', 0.012], queueLength: ['2.2165', 0.18] },
    ],
    [
      'c = 10, lambda 9, mu 1',
      { arrivalRate: 9, serviceRate: 1, servers: 10 },
      70_000,
      { wait: ['0.6687', 0.06], probabilityOfWait: ['0.6687', 0.012], timeInSystem: ['1.6687', 0.06] },
    ],
  ])('%s', (_name, setting, arrivals, known) => expectKnown(setting, { warmUp: 5000, arrivals }, known))
})

// Without the term of the spread each wait would be that of M/M/1, 4: off by 1 at least, and by 2 for the constant.
describe('M/G/1, lambda 0.8, mean work 1 (Pollaczek and Khinchine)', () => {
  test.each<[string, number, number, Known]>([
    ['hyperexponential', 2, 90_000, { wait: ['10.000', 1], queueLength: ['8.000', 0.9] }],
    ['constant', 0, 20_000, { wait: ['2.000', 0.1], probabilityOfWait: ['0.800', 0.01] }],
    ['Erlang 2', Math.SQRT1_2, 25_000, { wait: ['3.000', 0.2] }],
  ])('%s', (_name, serviceCv, arrivals, known) =>
    expectKnown({ arrivalRate: 0.8, serviceRate: 1, servers: 1, serviceCv }, { warmUp: 2000, arrivals }, known),
  )
})

// Exponential service instead of the constant would nearly double the wait.
test('M/D/5, lambda 4 (Crommelin)', () =>
  expectKnown(
    { arrivalRate: 4, serviceRate: 1, servers: 5, serviceCv: 0 },
    { warmUp: 2000, arrivals: 30_000 },
    { wait: ['0.28906', 0.02], probabilityOfWait: ['0.53362', 0.012] },
  ))

// One place more or less changes the share that is lost by a third and more; counting only those in line as taking
// places would be two places more.
describe('limited places', () => {
  test('M/M/2/3, lambda 3, mu 4', () =>
    expectKnown(
      { arrivalRate: 3, serviceRate: 4, servers: 2, capacity: 3 },
      { warmUp: 500, arrivals: 30_000 },
      { blocked: ['0.04936', 0.002], queueLength: ['0.04936', 0.003], probabilityOfWait: ['0.13846', 0.004] },
    ))

  test('M/D/4/4, load 3: Erlang B, whatever the service time', () =>
    expectKnown(
      { arrivalRate: 6, serviceRate: 2, servers: 4, capacity: 4, serviceCv: 0 },
      { warmUp: 500, arrivals: 30_000 },
      { blocked: ['0.2061', 0.004], utilisation: ['0.5954', 0.005] },
    ))

  test('M/G/1/5, load 1.2, coefficient of variation 2', () =>
    expectKnown(
      { arrivalRate: 1.2, serviceRate: 1, servers: 1, capacity: 5, serviceCv: 2 },
      { warmUp: 500, arrivals: 60_000 },
      { blocked: ['0.30917', 0.006], wait: ['2.4020', 0.06] },
    ))
})

// First come, first served would give both classes the same wait (4 for one server at load 0.8).
describe('non-pre-emptive priority (Cobham)', () => {
  test.each<[string, StationSetting, Known, Known]>([
    [
      'one server, lambda 0.2 and 0.6',
      { arrivalRate: 0.8, serviceRate: 1, servers: 1, priorityShares: [0.25, 0.75] },
      { timeInSystem: ['2.0000', 0.04] },
      { timeInSystem: ['6.0000', 0.5] },
    ],
    [
      'one server, lambda 0.3 and 0.5',
      { arrivalRate: 0.8, serviceRate: 1, servers: 1, priorityShares: [0.375, 0.625] },
      { wait: ['1.1429', 0.04], probabilityOfWait: ['0.8000', 0.01] },
      { wait: ['5.7143', 0.5] },
    ],
    [
      'three servers, lambda 0.9 and 1.5',
      { arrivalRate: 2.4, serviceRate: 1, servers: 3, priorityShares: [0.375, 0.625] },
      { wait: ['0.3082', 0.02] },
      { wait: ['1.5409', 0.12] },
    ],
  ])('%s', (_name, setting, first, second) =>
    expectKnown(setting, { warmUp: 2000, arrivals: 40_000 }, {}, [first, second]),
  )
})

// Without interruption the urgent class would be in the system for 2 h instead of 1.25; work begun anew instead of
// resumed would give the constant service of the second class more than 10 % more.
describe('pre-emptive resume', () => {
  test.each<[string, StationSetting, Known, Known]>([
    [
      'one server, lambda 0.2 and 0.6',
      { arrivalRate: 0.8, serviceRate: 1, servers: 1 },
      { timeInSystem: ['1.2500', 0.03], probabilityOfWait: ['0.2000', 0.008] },
      { timeInSystem: ['6.2500', 0.5], probabilityOfWait: ['0.8000', 0.01] },
    ],
    [
      'one server, constant service',
      { arrivalRate: 0.8, serviceRate: 1, servers: 1, serviceCv: 0 },
      { timeInSystem: ['1.1250', 0.01] },
      { timeInSystem: ['3.7500', 0.15] },
    ],
    [
      'two servers',
      { arrivalRate: 1.6, serviceRate: 1, servers: 2 },
      { wait: ['0.0417', 0.003], probabilityOfWait: ['0.0667', 0.004] },
      { wait: ['2.3565', 0.2], probabilityOfWait: ['0.7111', 0.012] },
    ],
  ])('%s', (_name, setting, first, second) =>
    expectKnown(
      { ...setting, priorityShares: [0.25, 0.75], preemptive: true },
      { warmUp: 2000, arrivals: 50_000 },
      {},
      [first, second],
    ),
  )
})

// Patience that went on in service, or that began with it, would change the share that leaves by half and more. The wait
// of those served tells the order of service: it is far less last in, first out.
describe('patience (Erlang A), mu 1, theta 0.5', () => {
  test('c = 10, lambda 10', () =>
    expectKnown(
      { arrivalRate: 10, serviceRate: 1, servers: 10, patienceRate: 0.5 },
      { warmUp: 1000, arrivals: 30_000 },
      { abandoned: ['0.1039', 0.005], queueLength: ['2.0783', 0.1], waitOfServed: ['0.1996', 0.01] },
    ))

  test('c = 2, lambda 2', () =>
    expectKnown(
      { arrivalRate: 2, serviceRate: 1, servers: 2, patienceRate: 0.5 },
      { warmUp: 500, arrivals: 15_000 },
      { abandoned: ['0.227282', 0.008], probabilityOfWait: ['0.6591', 0.015] },
    ))

  test('c = 3, lambda 6, five places: both ways out at once', () =>
    expectKnown(
      { arrivalRate: 6, serviceRate: 1, servers: 3, patienceRate: 0.5, capacity: 5 },
      { warmUp: 500, arrivals: 15_000 },
      { abandoned: ['0.0956', 0.006], blocked: ['0.4300', 0.01], waitOfServed: ['0.3291', 0.01] },
    ))
})

const exponentialWork: StationPlan['service'] = (uniform) => exponential(uniform(0))

test('M/G/infinity: with servers enough nobody waits, and handling takes exactly as long as the work', () => {
  const hours = 4000
  const service: StationPlan['service'] = (uniform) => lognormal(uniform(0), 2, 1)
  const plan: StationPlan = { servers: 80, lambdas: [10], service, warmUp: 100, hours }
  const stations = replicate(20, (replication) => new Station(plan, 'analytic', replication))
  for (const { customers } of stations) {
    for (const { arrival, start, end, work } of customers) {
      if (start !== arrival || end !== arrival + work)
        throw new Error(`arrived ${arrival}, begun ${start}, ended ${end}`)
    }
  }
  const busy = stations.map((station) => (station.after.busyHours - station.before.busyHours) / hours)
  expectTheory(busy, 20, 0.2)
  expect(stations[0].customers.length).toBeGreaterThan(35_000)
})

test("Little's law: the line's own integral against what each customer waited, within 1 %", () => {
  const hours = 20_000
  const wait = (customer: Customer): number => customer.start - customer.arrival
  const plan: StationPlan = { servers: 3, lambdas: [1, 1.5], service: exponentialWork, warmUp: 100, hours }
  for (const station of replicate(5, (replication) => new Station(plan, 'analytic', replication))) {
    const inLine = (station.after.waitingHours - station.before.waitingHours) / hours
    const lambda = station.customers.length / hours
    expect(Math.abs(inLine / (lambda * meanOf(station.customers, wait)) - 1)).toBeLessThan(0.01)
  }
})

// A line that kept up would serve all, and not grow.
test('overload, lambda 12 on 10 servers: the fluid limit', () => {
  const setting: StationSetting = { arrivalRate: 12, serviceRate: 1, servers: 10 }
  const { fluid, wait } = theoryOf(setting)
  expect(fluid).toEqual({ servedShare: expect.closeTo(10 / 12, 12), growth: 2 })
  expect(wait).toBeNull()
  const results = run(setting, { warmUp: 0, arrivals: 24_000 })
  const servedShare = results.map((result) => result.servedShare)
  const growth = results.map((result) => result.growth)
  expectTheory(servedShare, fluid!.servedShare, 0.01)
  expectTheory(growth, fluid!.growth, 0.15)
  for (const result of results) expect(result.wait).toBeNaN()
})

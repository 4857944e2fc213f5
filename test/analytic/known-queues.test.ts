/** The real pools against queueing theory (figures and second derivations: theory.test.ts). */
import { describe, expect, test } from 'vitest'
import { exponential } from '../../sim/random/exponential.ts'
import { lognormal } from '../../sim/random/lognormal.ts'
import { expectTheory, replicate } from './agreement.ts'
import type { Customer, StationPlan } from './station.ts'
import { meanOf, Station } from './station.ts'
import { cobham, erlangA, erlangC, preemptiveResume, waitOfMG1, waitOfMMc } from './theory.ts'

type Draw = StationPlan['service']
const exponentialWork: Draw = (uniform) => exponential(uniform(0))
const wait = (customer: Customer): number => customer.start - customer.arrival

function run(plan: StationPlan, replications = 20): Station[] {
  return replicate(replications, (replication) => new Station(plan, 'analytic', replication))
}

/** Mean waits, by asking each customer and by Little's law from the line's integral: both are held to theory. */
function waits(stations: readonly Station[], hours: number, lambda: number): { asked: number[]; byLine: number[] } {
  return {
    asked: stations.map((station) => meanOf(station.customers, wait)),
    byLine: stations.map((station) => (station.after.waitingHours - station.before.waitingHours) / hours / lambda),
  }
}

describe('M/M/c', () => {
  test.each([
    [1, 5, 8, 12_000, 0.006],
    [5, 4, 1, 12_000, 0.03],
    [10, 9, 1, 12_000, 0.04],
  ])('c = %d, lambda %d, mu %d', (heads, lambda, mu, hours, tolerance) => {
    const service: Draw = (uniform) => exponential(uniform(0)) / mu
    const stations = run({ heads, lambdas: [lambda], service, warmUp: 300, hours })
    const { asked, byLine } = waits(stations, hours, lambda)
    expectTheory(asked, waitOfMMc(heads, lambda, mu), tolerance)
    expectTheory(byLine, waitOfMMc(heads, lambda, mu), tolerance)
    const delayed = stations.map((station) => meanOf(station.customers, (customer) => (wait(customer) > 0 ? 1 : 0)))
    expectTheory(delayed, erlangC(heads, lambda, mu), 0.012)
    const busy = stations.map((station) => (station.after.busyHours - station.before.busyHours) / hours / heads)
    expectTheory(busy, lambda / heads / mu, 0.01)
  })
})

describe('M/G/1, lambda 0.8, mean work 1', () => {
  /** Two exponentials with balanced means (Morse 1958): squared coefficient of variation 4. */
  const share = (1 + Math.sqrt(3 / 5)) / 2
  const hyper: Draw = (uniform) => exponential(uniform(1)) / (2 * (uniform(0) < share ? share : 1 - share))
  const erlang2: Draw = (uniform) => (exponential(uniform(0)) + exponential(uniform(1))) / 2

  test.each([
    ['hyperexponential', hyper, 4, 100_000, 0.6],
    ['constant', (() => 1) as Draw, 0, 20_000, 0.1],
    ['Erlang 2', erlang2, 0.5, 25_000, 0.15],
  ])('%s work', (_name, service, cvSquared, hours, tolerance) => {
    const { asked, byLine } = waits(run({ heads: 1, lambdas: [0.8], service, warmUp: 1000, hours }), hours, 0.8)
    expectTheory(asked, waitOfMG1(0.8, 1, cvSquared), tolerance)
    expectTheory(byLine, waitOfMG1(0.8, 1, cvSquared), tolerance)
  })
})

describe('priority, one head, mu 1', () => {
  const byClass = (stations: readonly Station[], value: (customer: Customer) => number): number[][] =>
    [0, 1].map((serviceClass) =>
      stations.map(({ customers }) =>
        meanOf(
          customers.filter((customer) => customer.serviceClass === serviceClass),
          value,
        ),
      ),
    )

  test.each([[[0.2, 0.6]], [[0.3, 0.5]]])('non-pre-emptive, lambda %j', (lambdas) => {
    const found = byClass(run({ heads: 1, lambdas, service: exponentialWork, warmUp: 1000, hours: 40_000 }), wait)
    const theory = cobham(lambdas, 1)
    expectTheory(found[0]!, theory[0]!, 0.03)
    expectTheory(found[1]!, theory[1]!, 0.4)
  })

  test('pre-emptive resume, lambda 0.2 and 0.6', () => {
    const lambdas = [0.2, 0.6]
    const stations = run({
      heads: 1,
      lambdas,
      service: exponentialWork,
      preemptiveClasses: 1,
      warmUp: 1000,
      hours: 60_000,
    })
    const found = byClass(stations, (customer) => customer.end - customer.arrival)
    const theory = preemptiveResume(lambdas, 1)
    expectTheory(found[0]!, theory[0]!, 0.03)
    expectTheory(found[1]!, theory[1]!, 0.25)
  })

  test('pre-emptive resume of constant work: resuming, not starting again, nor drawing anew', () => {
    // Mean time of the second class: (1 + residual of all / (1 - rho)) / (1 - rho of the first).
    const hours = 40_000
    const stations = run({ heads: 1, lambdas: [0.2, 0.6], service: () => 1, preemptiveClasses: 1, warmUp: 1000, hours })
    const found = byClass(stations, (customer) => customer.end - customer.arrival)
    expectTheory(found[0]!, 1 + 0.1 / 0.8, 0.01)
    expectTheory(found[1]!, (1 + 0.4 / 0.2) / 0.8, 0.1)
  })
})

describe('patience (Erlang A), mu 1, theta 0.5', () => {
  test.each([
    [10, 10, 3000, 0.005],
    [2, 2, 6000, 0.008],
  ])('c = %d, lambda %d', (heads, lambda, hours, tolerance) => {
    const stations = run({ heads, lambdas: [lambda], service: exponentialWork, patience: 2, warmUp: 100, hours })
    const { abandon, waiting } = erlangA(heads, lambda, 1, 0.5)
    const left = stations.map(({ customers }) => meanOf(customers, (customer) => (customer.abandoned ? 1 : 0)))
    expectTheory(left, abandon, tolerance)
    const inLine = stations.map((station) => (station.after.waitingHours - station.before.waitingHours) / hours)
    expectTheory(inLine, waiting, 0.1)
  })
})

test('M/G/infinity: with heads enough nobody waits, and handling takes exactly as long as the work', () => {
  const hours = 4000
  const service: Draw = (uniform) => lognormal(uniform(0), 2, 1)
  const stations = run({ heads: 80, lambdas: [10], service, warmUp: 100, hours })
  for (const { customers } of stations) {
    for (const { arrival, start, end, work } of customers) {
      if (start !== arrival || end !== arrival + work)
        throw new Error(`arrived ${arrival}, begun ${start}, ended ${end}`)
    }
  }
  const busy = stations.map((station) => (station.after.busyHours - station.before.busyHours) / hours)
  expectTheory(busy, 20, 0.2)
  expect(stations[0]!.customers.length).toBeGreaterThan(35_000)
})

test("Little's law: the line's own integral against what each customer waited, within 1 %", () => {
  const hours = 20_000
  for (const station of run({ heads: 3, lambdas: [1, 1.5], service: exponentialWork, warmUp: 100, hours }, 5)) {
    const inLine = (station.after.waitingHours - station.before.waitingHours) / hours
    const lambda = station.customers.length / hours
    expect(Math.abs(inLine / (lambda * meanOf(station.customers, wait)) - 1)).toBeLessThan(0.01)
  }
})

test('overload, lambda 12 on 10 heads: the fluid limit', () => {
  const hours = 2000
  const stations = run({ heads: 10, lambdas: [12], service: exponentialWork, warmUp: 0, hours }, 10)
  const done = stations.map(({ customers }) => meanOf(customers, (customer) => (customer.end <= hours ? 1 : 0)))
  expectTheory(done, 10 / 12, 0.01)
  const slope = stations.map(
    ({ customers }) => customers.filter((customer) => !(customer.start <= hours)).length / hours,
  )
  expectTheory(slope, 2, 0.15)
})

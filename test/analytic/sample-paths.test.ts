/**
 * Customer by customer: the pools against the recursions that give each start from those before (Lindley 1952 for one
 * server; Kiefer and Wolfowitz 1955 for several), without events or lines. Exact up to rounding.
 */
import { expect, test } from 'vitest'
import { OFFICE_HOURS } from '../../sim/kernel/timetable.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { lognormal } from '../../sim/random/lognormal.ts'
import type { StationPlan } from './station.ts'
import { Station } from './station.ts'

const WEEK = 168

/** When each of the customers, in order of arrival, is begun: servers become free at `freeAt`. Times of one clock. */
function startsOf(arrivals: readonly number[], works: readonly number[], servers: number): number[] {
  const freeAt = new Array<number>(servers).fill(0)
  return arrivals.map((arrival, customer) => {
    const first = freeAt.indexOf(Math.min(...freeAt))
    const start = Math.max(arrival, freeAt[first])
    freeAt[first] = start + works[customer]
    return start
  })
}

/** Office hours passed at a time: five days of eight hours a week, from nine on. */
function officeHours(time: number): number {
  const day = Math.floor((time % WEEK) / 24)
  const today = day < 5 ? Math.min(8, Math.max(0, (time % 24) - 9)) : 0
  return Math.floor(time / WEEK) * 40 + Math.min(day, 5) * 8 + today
}

test('M/M/10, lambda 9: every customer starts when the recursion says', () => {
  const plan: StationPlan = {
    servers: 10,
    lambdas: [9],
    service: (uniform) => exponential(uniform(0)),
    warmUp: 0,
    hours: 5000,
  }
  const { customers } = new Station(plan, 'path', 1)
  const starts = startsOf(
    customers.map(({ arrival }) => arrival),
    customers.map(({ work }) => work),
    10,
  )
  expect(customers.length).toBeGreaterThan(44_000)
  customers.forEach(({ start, end, work }, index) => {
    if (Math.abs(start - starts[index]) > 1e-8)
      throw new Error(`customer ${index} starts at ${start}, not ${starts[index]}`)
    if (end !== start + work) throw new Error(`customer ${index} ends at ${end}, not ${start + work}`)
  })
})

test.each([1, 3])('office hours, %d servers: work stops at closing and goes on at the next opening', (servers) => {
  const service: StationPlan['service'] = (uniform) => lognormal(uniform(0), 3, 1)
  // Arrivals by day and night; load 0.9 of the opening hours.
  const lambdas = [(0.9 * servers * 40) / WEEK / 3]
  const plan: StationPlan = { servers, lambdas, service, timetable: OFFICE_HOURS, warmUp: 0, hours: 500 * WEEK }
  const { customers } = new Station(plan, 'office', servers)
  // On the clock of office hours there is no closing: the plain recursion holds.
  const starts = startsOf(
    customers.map(({ arrival }) => officeHours(arrival)),
    customers.map(({ work }) => work),
    servers,
  )
  expect(customers.length).toBeGreaterThan(4000 * servers)
  let paused = 0
  customers.forEach(({ arrival, start, end, work }, index) => {
    const expected = [starts[index], starts[index] + work]
    const found = [officeHours(start), officeHours(end)]
    found.forEach((hours, which) => {
      if (Math.abs(hours - expected[which]) > 1e-7)
        throw new Error(`customer ${index}: ${found.join()}, not ${expected.join()}`)
    })
    if (start < arrival || !OFFICE_HOURS.isOpen(start))
      throw new Error(`customer ${index} starts at ${start}, when closed`)
    if (end - start > work + 1) paused++
  })
  expect(paused).toBeGreaterThan(1000)
})

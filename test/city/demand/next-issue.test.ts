/** The moment of the next issue, by hand: unit-rate times of Poisson mapped through a rate that steps at hours, days and moments of the course. */
import { expect, test } from 'vitest'
import { Demand } from '../../../sim/city/demand/demand.ts'
import type { DemandCourse } from '../../../sim/city/demand/demand-course.ts'
import { PURPOSE, STREET_BLOCK } from '../../../sim/city/model/purposes.ts'
import { exponential } from '../../../sim/random/exponential.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'

const STREET = 3
const random = new RandomStreams('next issue', 0)
/** Unit-rate gaps of the street's issues, as their addresses give them. */
const gap = (issue: number): number => exponential(random.uniform(PURPOSE.arrivalGap, STREET * STREET_BLOCK + issue, 0))

const one = (): number => 1
/** A rate of `levels[i]` an hour from `moments[i]` on, for one resident, the same in every hour and on every day. */
function course(moments: readonly number[], levels: readonly number[]): DemandCourse {
  return {
    week: new Float64Array(168).fill(1),
    season: new Float64Array(100).fill(1),
    stretches: moments.map((from, at) => ({ from, level: levels[at], dayEffect: one })),
  }
}
const demandOf = (moments: readonly number[], levels: readonly number[]): Demand =>
  new Demand(random, STREET, 1, course(moments, levels))

test('at a rate of 1 an hour issues come at the sums of the gaps, and are counted', () => {
  const demand = demandOf([0], [1])
  expect(demand.issues).toBe(0)
  let [time, sum] = [0, 0]
  for (let issue = 0; issue < 50; issue++) {
    time = demand.next(time, 1000)
    sum += gap(issue)
    expect(time).toBeCloseTo(sum, 9)
    expect(demand.issues).toBe(issue + 1)
  }
})

test('what would come after the end does not come, nor counts: an end on the hour is the end of that hour', () => {
  const first = gap(0)
  const hour = Math.floor(first)
  expect(demandOf([0], [1]).next(0, hour + 1)).toBeCloseTo(first, 12)
  const demand = demandOf([0], [1])
  expect(demand.next(0, hour)).toBe(Infinity)
  expect(demand.issues).toBe(0)
})

test('a new level holds from its moment, in the middle of a day and of an hour', () => {
  // Nothing until 10.5 h, then ten times the rate: the first issue comes a tenth of its gap after that.
  const tenfold = demandOf([0, 10.5], [0, 10])
  expect(tenfold.next(0, 1000)).toBeCloseTo(10.5 + gap(0) / 10, 9)
  // A rate of 2 an hour until half of the gap is used, then .5: the other half takes as many hours as the gap has.
  const moment = gap(0) / 4
  expect(demandOf([0, moment], [2, 0.5]).next(0, 1000)).toBeCloseTo(moment + gap(0), 9)
})

test('a moment that falls on an issue, and moments that lie between two looks, are passed as they are reached', () => {
  const demand = demandOf([0, 30, 31, 32], [0, 0, 0, 4])
  expect(demand.next(0, 20)).toBe(Infinity)
  const time = demand.next(20, 1000)
  expect(time).toBeCloseTo(32 + gap(0) / 4, 9)
  expect(demand.next(time, 1000)).toBeCloseTo(32 + (gap(0) + gap(1)) / 4, 9)
})

/** Assistants beside the posts (rule 4): how long a piece of work takes, who is busy how long, and that help is never slower than none. */
import { expect, test } from 'vitest'
import { WORK } from '../../../sim/city/model/work.ts'
import { Assistants } from '../../../sim/city/state/assistants.ts'
import { quiet, value } from '../small-city.ts'
import { roundTheClock } from '../answers/textbook-city.ts'

const HORIZON = { warmUpDays: 5, days: 20 }
const HOURS = 4

/** Hours from dispatch to reply where posts and assistants are ample, always open, and every lead matter takes a post alone 4 hours. */
function handling(effectiveness: number, support: number, ratio = 1, seed = 'assistants'): number {
  const one = quiet({
    assistants: { ratio, effectiveness, pooled: true },
    behaviour: { leadHours: HOURS, leadSupport: support },
  })
  return value(roundTheClock(seed, one, HORIZON), 'handlingTimeMean')
}

test.each([
  // The assistant is done before the post, at the same time, or not: then they finish together at the speed of both.
  [1, 0.4, 2.4],
  [1, 0.5, 2],
  [0.5, 0.25, 3],
  [0.5, 0.5, HOURS / 1.5],
  [0.1, 0.5, HOURS / 1.1],
  [0, 0.5, HOURS],
])('effectiveness %d, support %d of the work: %d hours', (effectiveness, support, hours) => {
  expect(handling(effectiveness, support)).toBeCloseTo(hours, 9)
})

test('without assistants the post does all', () => {
  expect(handling(0.5, 0.5, 0)).toBeCloseTo(HOURS, 9)
})

test('the more effective, the faster, and none is slower than no assistant', () => {
  const hours = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 1].map((effectiveness) => handling(effectiveness, 0.5))
  hours.slice(1).forEach((one, index) => expect(one).toBeLessThan(hours[index]))
})

test('an assistant is busy no longer than the post', () => {
  const one = quiet({
    assistants: { ratio: 1, effectiveness: 0.5, pooled: true },
    behaviour: { leadHours: HOURS, leadSupport: 0.5 },
  })
  let pairs = 0
  roundTheClock('assistants', one, HORIZON, ({ cases, clock, jobs }) => {
    clock.observe((time, kind, entity) => {
      if (clock.names[kind] !== 'work ends' || jobs.kind[entity] !== WORK.lead) return
      const until = cases.supportEnds[jobs.subject[entity]]
      expect(until).toBeLessThanOrEqual(time)
      if (until > 0) pairs++
    })
  })
  expect(pairs).toBeGreaterThan(50)
})

test('in a line of three the next is free when the first of them is done, and not at that very instant', () => {
  const assistants = new Assistants(3, 1, true)
  for (const until of [30, 10, 20]) {
    expect(assistants.hasFree(0, 5)).toBe(true)
    assistants.take(0, until)
  }
  expect([5, 10, 10.5].map((now) => assistants.hasFree(0, now))).toEqual([false, false, true])
  assistants.take(0, 40)
  expect([20, 21].map((now) => assistants.hasFree(0, now))).toEqual([false, true])
})

test('a line that has fewer heads than are at work has one free when so many are done that fewer are left', () => {
  // Two heads, four at work until 10, 20, 30 and 40: one is free when the third is done.
  const assistants = new Assistants(2, 1, true)
  for (const until of [30, 10, 40, 20]) assistants.take(0, until)
  expect([25, 30, 31].map((now) => assistants.hasFree(0, now))).toEqual([false, false, true])
})

test('a line without anybody has nobody free', () => {
  const assistants = new Assistants(1, 2, false)
  expect([0, 1].map((unit) => assistants.hasFree(assistants.lineOf(unit), 0))).toEqual([false, true])
  assistants.take(0, 9)
  expect(assistants.hasFree(0, 10)).toBe(false)
})

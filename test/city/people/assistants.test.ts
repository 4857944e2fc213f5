/** Assistants beside the posts (rule 4): how long a piece of work takes, who is busy how long, and that help is never slower than none. */
import { expect, test } from 'vitest'
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
      if (clock.names[kind] !== 'support ends') return
      const job = cases.job[entity]
      if (job >= 0) expect(jobs.due[job]).toBeGreaterThanOrEqual(time)
      pairs++
    })
  })
  expect(pairs).toBeGreaterThan(50)
})

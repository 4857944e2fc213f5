/** Being ranked in the whole model: what it does to work and to reopenings, and that new rules take their time. */
import { expect, test } from 'vitest'
import type { Changes } from '../small-city.ts'
import { changed, quiet, simulate, value } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const HORIZON = { warmUpDays: 5, days: 40 }
const LAX: Changes = { demand: { issueRate: 40 }, behaviour: { slack: 0.4, slackClaim: 0.75, recurShare: 0 } }

const run = (changes: Changes) => simulate(quiet(changed(LAX, changes)), HORIZON)

test('without pressure a share slack of all work fails, and slackClaim of that is claimed as solved', () => {
  const result = run({})
  within(value(result, 'trueResolutionRate'), 0.6, shareError(0.6, 3200), 0.03)
  // 0.4 x 0.75
  within(value(result, 'gamingGap'), 0.3, shareError(0.3, 3200), 0.03)
})

test('where all are called and what they say weighs, nothing is slack; the weight alone decides where all are called', () => {
  const called: Changes = { appraisal: { callbackShare: 1, satisfactionWeight: 0.35 } }
  expect(value(run(called), 'trueResolutionRate')).toBe(1)
  // 1 - 0.4 x (1 - 0.5)
  const half = run({
    appraisal: { callbackShare: 1, satisfactionWeight: 0.175 },
    behaviour: { reopenShare: 0, reopenPressure: 0 },
  })
  within(value(half, 'trueResolutionRate'), 0.8, shareError(0.8, 3200), 0.03)
})

test('what is unsolved is taken up again as often as pressure allows', () => {
  const attempts = (appraisal: NonNullable<Changes['appraisal']>): number => {
    let most = 0
    const never: Changes = {
      appraisal,
      behaviour: { leadSuccess: 0, reopenShare: 1, reopenPressure: 0, maxReopenings: 1 },
    }
    simulate(quiet(changed(LAX, never)), HORIZON, 0, ({ clock, cases }) =>
      clock.observe((_time, kind, row) => {
        if (clock.names[kind] === 'reopened') most = Math.max(most, cases.reopenings[row] + 1)
      }),
    )
    return most
  }
  expect(attempts({ callbackShare: 0 })).toBe(1)
  // 1 + round(3 x 0.5)
  expect(attempts({ callbackShare: 1, satisfactionWeight: 0.175 })).toBe(3)
})

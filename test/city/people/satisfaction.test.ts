/** Satisfaction and learning: the values of the rule at its fixed points, and what residents make of what they meet. */
import { describe, expect, test } from 'vitest'
import { FINDER, URGENCY } from '../../../sim/city/state/cases.ts'
import { trustFactor } from '../../../sim/city/steps/discovery.ts'
import { limitOf, residentLearns, satisfactionChance } from '../../../sim/city/people/satisfaction.ts'
import type { World } from '../../../sim/city/world.ts'
import { quiet, simulate, trial, value } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

function aCase(urgency: number): { world: World; row: number } {
  let world!: World
  simulate(trial('prereform', { demand: { issueRate: 0 } }), { warmUpDays: 0, days: 1 }, 0, (built) => {
    world = built
  })
  const row = world.cases.create(0, 0, 0, world.clock.now)
  world.cases.urgency[row] = urgency
  world.cases.resident[row] = 7
  world.cases.finder[row] = FINDER.resident
  world.cases.accepted[row] = world.clock.now
  return { world, row }
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
const logit = (p: number): number => Math.log(p / (1 - p))

describe('probability of being satisfied', () => {
  test.each([
    [URGENCY.life, 2],
    [URGENCY.utility, 24],
    [URGENCY.ordinary, 168],
    [URGENCY.hard, 360],
  ])('solved in the time expected, class %d (%d h): .998; unsolved without chasers: .26', (urgency, limit) => {
    const { world, row } = aCase(urgency)
    expect(limitOf(world, row)).toBe(limit)
    expect(satisfactionChance(world, row, true, limit)).toBeCloseTo(0.998, 12)
    expect(satisfactionChance(world, row, true, limit / 3)).toBeCloseTo(0.998, 12)
    expect(satisfactionChance(world, row, false, limit)).toBeCloseTo(0.26, 12)
    // Twice the time expected costs a logit of 1, each change of owner 0.3.
    expect(satisfactionChance(world, row, true, 2 * limit)).toBeCloseTo(logistic(logit(0.998) - 1), 12)
    world.cases.hops[row] = 2
    expect(satisfactionChance(world, row, true, limit)).toBeCloseTo(logistic(logit(0.998) - 0.6), 12)
    world.cases.chasers[row] = 3
    expect(satisfactionChance(world, row, false, limit)).toBeCloseTo(logistic(logit(0.26) - 0.9), 12)
  })

  test('in the whole model: solved at once .998, never solved .26', () => {
    const rate = (leadSuccess: number): number => {
      const one = quiet({ demand: { issueRate: 100 }, appraisal: { callbackShare: 1 }, behaviour: { leadSuccess } })
      return value(simulate(one, { warmUpDays: 5, days: 40 }), 'satisfactionRate')
    }
    within(rate(1), 0.998, shareError(0.998, 8000), 0.002)
    within(rate(0), 0.26, shareError(0.26, 8000), 0.02)
  })
})

describe('learning', () => {
  test('trust moves a tenth of the way to the outcome', () => {
    const { world, row } = aCase(URGENCY.ordinary)
    const before = world.residents.trust(7, 0)
    expect(before).toBe(0.6)
    const satisfied = residentLearns(world, row, true)
    expect(world.residents.trust(7, 0)).toBeCloseTo(satisfied ? 0.64 : 0.54, 6)
  })

  test('expectations fall faster than they rise', () => {
    const { world, row } = aCase(URGENCY.ordinary)
    world.cases.accepted[row] = world.clock.now - 2 * 168
    residentLearns(world, row, true)
    expect(world.residents.expectation(7)).toBeCloseTo(1.2, 6)
    world.cases.accepted[row] = world.clock.now - 0.2 * 168
    residentLearns(world, row, true)
    expect(world.residents.expectation(7)).toBeCloseTo(1.2 - 0.3, 6)
    residentLearns(world, row, false)
    expect(world.residents.expectation(7)).toBeCloseTo(0.9, 6)
  })

  test('trust raises reporting by the feedback, within bounds', () => {
    const { world } = aCase(URGENCY.ordinary)
    expect(trustFactor(world.setting, 0.6)).toBe(1)
    expect(trustFactor(world.setting, 1)).toBeCloseTo(1.16, 12)
    expect(trustFactor(world.setting, 0)).toBeCloseTo(0.76, 12)
    const eager = trial('prereform', { demand: { feedback: 5 } }).setting
    expect([trustFactor(eager, 1), trustFactor(eager, 0)]).toEqual([2, 0.2])
  })
})

/** Prevention: the share of issues that never arise, how it comes into force, what it costs, and what it moves. */
import { describe, expect, test } from 'vitest'
import { openCity } from '../../../sim/city/city.ts'
import { preventionChanges, shareInForce } from '../../../sim/city/steps/prevention.ts'
import type { Outcome } from '../../../sim/city/state/outcome.ts'
import type { World } from '../../../sim/city/world.ts'
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, quiet, simulate, value, vary } from '../small-city.ts'
import { shareError, within } from '../answers/within.ts'

const HORIZON = { warmUpDays: 0, days: 20 }
const AT_ONCE: Changes = { demand: { issueRate: 40 }, behaviour: { preventionDays: 1e-9 } }
const at = (prevention: number, changes: Changes = {}): Trial =>
  vary(quiet(changed(AT_ONCE, changes)), { participation: { prevention } })

interface Run {
  readonly outcome: Outcome
  readonly world: World
  /** Addresses of the issues that were prevented. */
  readonly addresses: readonly number[]
  readonly demand: number
  readonly cost: number
  readonly stock: number
}

function run(one: Trial): Run {
  let world!: World
  const addresses: number[] = []
  const nothing = (): void => {}
  const result = simulate(one, HORIZON, 0, (built) => {
    world = built
    world.witness = {
      arises: nothing,
      takenUp: nothing,
      volunteersTake: nothing,
      partTaken: nothing,
      judges: nothing,
      prevented: (_street, address) => addresses.push(address),
    }
  })
  const [demand, cost, stock] = (['demand', 'cost', 'latentStock'] as const).map((id) => value(result, id))
  return { outcome: world.outcome, world, addresses, demand: demand, cost: cost, stock: stock }
}

describe('the share in force', () => {
  const openAt = (prevention: number): World => {
    const { setting, anchor } = quiet({ demand: { issueRate: 0 }, participation: { prevention } })
    return openCity(setting, anchor, new RandomStreams('prevention', 0), HORIZON)[0]
  }
  const dayOf = (world: World, day: number): number => {
    world.clock.run(day * 24)
    return shareInForce(world, world.streets[0], world.setting)
  }

  test('rises in a straight line over 150 days', () => {
    const world = openAt(0.6)
    expect(dayOf(world, 0)).toBe(0)
    expect(dayOf(world, 50)).toBeCloseTo(0.2, 12)
    expect(dayOf(world, 75)).toBeCloseTo(0.3, 12)
    const [longAgo] = world.streets
    longAgo.prevention.since = -3600
    expect(shareInForce(world, longAgo, world.setting)).toBe(0.6)
  })

  test('moves on from where it is when a switch sets another value, and not when it does not', () => {
    const world = openAt(0.6)
    world.clock.run(50 * 24)
    const before = world.setting
    preventionChanges(world, world.streets[0], before, changed(before, { street: { fund: 100 } }))
    expect(world.streets[0].prevention.since).toBe(0)
    world.setting = changed(before, { participation: { prevention: 0 } })
    preventionChanges(world, world.streets[0], before, world.setting)
    expect(shareInForce(world, world.streets[0], world.setting)).toBeCloseTo(0.2, 12)
    expect(dayOf(world, 125)).toBeCloseTo(0.1, 12)
    const lowered = world.setting
    world.setting = changed(before, { participation: { prevention: 0.5 } })
    preventionChanges(world, world.streets[0], lowered, world.setting)
    expect(dayOf(world, 140)).toBeCloseTo(0.1 + 0.4 * 0.1, 12)
  })
})

describe('issues prevented', () => {
  const none = run(at(0))
  const rich: Changes = { street: { fund: 1e6 } }

  test('are the share in force, of the same issues; each costs the fund 20 yuan', () => {
    const { outcome, world, demand, cost } = run(at(0.4, rich))
    expect(outcome.arisen + outcome.preventedInAll).toBe(none.outcome.arisen)
    within(outcome.preventedInAll / none.outcome.arisen, 0.4, shareError(0.4, none.outcome.arisen), 0.03)
    expect(outcome.prevented).toBeGreaterThan(0)
    expect(outcome.prevented).toBeLessThan(outcome.preventedInAll)
    expect(world.streets[0].fund).toBeCloseTo(1e6 * 20000 - 20 * outcome.preventedInAll, 3)
    expect((cost - none.cost) * (20 / 365)).toBeCloseTo(20 * outcome.prevented, 0)
    expect(demand).toBeLessThan(none.demand * 0.65)
  })

  test('without a fund are half of that, at no cost', () => {
    const { outcome, cost } = run(at(0.4, { street: { fund: 0 } }))
    within(outcome.preventedInAll / none.outcome.arisen, 0.2, shareError(0.2, none.outcome.arisen), 0.025)
    expect(cost).toBeCloseTo(none.cost, 6)
  })

  test('are paid for as long as the fund lasts, and then are half', () => {
    const paid = 300
    const { outcome, world } = run(at(0.4, { street: { fund: (paid * 20 + 10) / 20000 } }))
    expect(world.streets[0].fund).toBeCloseTo(10, 6)
    const issuesPaid = paid / 0.4
    const later = none.outcome.arisen - issuesPaid
    const expected = paid + 0.2 * later
    within(outcome.preventedInAll, expected, Math.sqrt(0.16 * later + paid * 0.6 * 0.25), 0.1 * expected)
  })

  test('a higher share only adds to them', () => {
    const [few, many] = [0.2, 0.5].map((share) => run(at(share, rich)).addresses)
    const all = new Set(many)
    expect(few.length).toBeGreaterThan(500)
    expect(few.every((address) => all.has(address))).toBe(true)
    expect(many.length).toBeGreaterThan(2 * few.length)
  })

  test('the lever from one end to the other: fewer cases, fewer undiscovered issues, more money spent', () => {
    // Reporting takes its time, so that there is a stock.
    const runs = [0, 0.4, 0.8].map((share) => run(at(share, changed(rich, { behaviour: { reportDays: 10 } }))))
    for (const [less, more] of [runs.slice(0, 2), runs.slice(1)] as [Run, Run][]) {
      expect(more.demand).toBeLessThan(less.demand * 0.8)
      expect(more.stock).toBeLessThan(less.stock * 0.8)
      expect(more.cost).toBeGreaterThan(less.cost)
    }
  })
})

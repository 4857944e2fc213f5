/** Issues that nobody will find within the run: they stay latent as a number, without a row, and nothing else changes. */
import { expect, test } from 'vitest'
import type { World } from '../../../sim/city/world.ts'
import { fullCheck } from '../readout/full-check.ts'
import { quiet, simulate, value, vary } from '../small-city.ts'

/** 20,000 residents with an issue a day for 1,000 of them; half of the households never report, and nobody is on patrol. */
const unseen = quiet({
  demand: { issueRate: 10 },
  grid: { patrolCover: 0 },
  behaviour: { reportedBase: 0.5, selfHealingShare: 0 },
})

function run(one: typeof unseen, days: number): { world: World; latent: number; accepted: number } {
  let world!: World
  const result = simulate(one, { warmUpDays: 0, days }, 0, (built) => {
    world = built
  })
  fullCheck(world)
  return { world, latent: value(result, 'latentStock'), accepted: result.cases }
}

test('half of all issues stay latent and are counted, but no row is kept for them', () => {
  const { world, accepted } = run(unseen, 60)
  const { outcome, cases } = world
  expect(outcome.arisen).toBeGreaterThan(2500)
  expect(outcome.neverFound / outcome.arisen).toBeGreaterThan(0.47)
  expect(outcome.neverFound / outcome.arisen).toBeLessThan(0.53)
  expect(outcome.latent.value - outcome.neverFound).toBeLessThan(5)
  expect(outcome.arisen).toBe(accepted + outcome.latent.value)
  expect(cases.alive).toBeLessThan(30)
})

test('rows ever used follow what is open, not how long the run is', () => {
  const rows = (days: number): number => (run(unseen, days).world.cases as unknown as { used: number }).used
  expect(rows(200)).toBeLessThan(1.5 * rows(20))
})

test('the latent stock counts them: what arises less what is found, on average over the observed days', () => {
  // They pile up evenly from the first day to the last: half of 10 a day and 10,000 residents, for 30 days on average.
  const { latent } = run(unseen, 60)
  expect(latent).toBeGreaterThan(0.9 * 0.5 * 10 * 30)
  expect(latent).toBeLessThan(1.1 * 0.5 * 10 * 30)
})

test('as long as a switch is ahead rows are kept, for it may bring patrols', () => {
  const { setting } = unseen
  const later = vary(unseen, {})
  const switched = { ...later, setting: { ...setting, switches: [{ from: 30, setting }] } }
  const { world } = run(switched, 60)
  const before = run(unseen, 60).world
  expect(world.outcome.latent.value).toBe(before.outcome.latent.value)
  expect(world.outcome.neverFound / before.outcome.neverFound).toBeGreaterThan(0.6)
  expect(world.outcome.neverFound / before.outcome.neverFound).toBeLessThan(0.9)
})

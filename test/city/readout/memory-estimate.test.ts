/** The memory estimate against the columns of cities that have run, and what it says of cities that nobody should begin. */
import { describe, expect, test } from 'vitest'
import { memoryEstimate } from '../../../sim/city/estimate/memory-estimate.ts'
import { streetLoad } from '../../../sim/city/estimate/planned-loads.ts'
import type { Horizon } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'
import { shareDispatched } from '../../../sim/city/model/anchor.ts'
import { Cases } from '../../../sim/city/state/cases.ts'
import { Calendar } from '../../../sim/kernel/calendar.ts'
import { Jobs } from '../../../sim/queueing/jobs.ts'
import { columnBytes } from '../../../sim/kernel/column-bytes.ts'
import type { Changes, Trial } from '../small-city.ts'
import { changed, simulate, trial, vary } from '../small-city.ts'

const MILLION = 1e6
const HORIZON: Horizon = { warmUpDays: 0, days: 20 }

/** Columns never shrink, so at the end of a run they are what they were at its worst moment. */
function used(one: Trial, horizon = HORIZON): number {
  let world!: World
  simulate(one, horizon, 0, (built) => {
    world = built
  })
  return columnBytes(world)
}

const estimate = ({ setting, anchor }: Trial, horizon = HORIZON): number => memoryEstimate(setting, anchor, horizon)

const SMALL: Changes = { city: { streets: 2, residentsPerStreet: 5000 } }
const MIDDLE: Changes = { city: { streets: 3, residentsPerStreet: 60000 } }

test.each<[string, string, Changes]>([
  ['a small city', 'haigang-after', SMALL],
  ['a middle-sized city', 'haigang-after', { ...MIDDLE, street: { staff: 50 } }],
  ['a middle-sized city that drowns', 'prereform', { ...MIDDLE, street: { staff: 5 } }],
  ['without patrols', 'haigang-after', { ...MIDDLE, grid: { patrolCover: 0 } }],
])('%s: within a factor of two', (_, name, changes) => {
  const one = trial(name, changes)
  const ratio = estimate(one) / used(one)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test('the line of a street with hardly a post is seen, though the others are idle', () => {
  const one = trial('prereform', { ...MIDDLE, street: { staff: [200, 1, 200] }, duties: { funnelRate: 300 } })
  const ratio = estimate(one) / used(one)
  expect(ratio).toBeGreaterThan(1)
  expect(ratio).toBeLessThan(3)
})

describe('what a street leaves undone', () => {
  // 200 streets of 100,000 residents: all have two posts, or every fourth has; the others have 300, which are ample.
  const everyFourth = Array.from({ length: 200 }, (_, street) => (street % 4 === 0 ? 2 : 300))
  const days = { warmUpDays: 90, days: 365 }
  const city = (changes: Changes): Trial => {
    const one = trial('prereform', {
      city: { streets: 200, residentsPerStreet: 100000 },
      grid: { patrolCover: 0 },
      assistants: { ratio: 0 },
      departments: { officers: 1000 },
      duties: { funnelRate: 50, entryGate: 0 },
    })
    return vary({ ...one, anchor: { ...one.anchor, issuesPerCase: 1 } }, changes)
  }
  const needs = (changes: Changes, staff: number | number[]): number =>
    estimate(vary(city(changes), { street: { staff } }), days)
  const leftOf = ({ setting, anchor }: Trial, cases: number): number =>
    1 - 1 / streetLoad(changed(setting, { street: { staff: 2 } }), anchor, { cases, people: 2e7 })
  const bytes = (columns: object): number => columnBytes(columns) / 4096
  const aJob = bytes(new Jobs(4096))

  test('of cases waits for the days of patience, as its share of residents; where all streets are alike, as one share of all', () => {
    const waits = (staff: number | number[]): number =>
      needs({ demand: { issueRate: 10 }, behaviour: { patienceDays: 40 } }, staff) -
      needs({ demand: { issueRate: 10 }, behaviour: { patienceDays: 20 } }, staff)
    const one = city({ demand: { issueRate: 10 } })
    const cases = 20000 * Math.min(1, 1.2 * shareDispatched(one.setting))
    const aCase = bytes(new Cases()) + 2 * aJob + 4.5 * bytes(new Calendar(4096))
    expect(waits(2) / (1.25 * 1.5 * cases * 20 * leftOf(one, cases) * aCase)).toBeCloseTo(1, 9)
    expect(waits(everyFourth) / waits(2)).toBeCloseTo(1 / 4, 9)
  })

  test('of tasks waits to the end, 455 days and 90 of follow-up', () => {
    const nothingElse = { demand: { issueRate: 0 } }
    const tasks = (staff: number | number[]): number => needs(nothingElse, staff) - needs(nothingElse, 300)
    // 200 streets, 50 tasks on five of seven days.
    const inLine = 200 * ((50 * 5) / 7) * leftOf(city(nothingElse), 0) * 545
    expect((tasks(2) + 4096 * aJob) / (1.25 * 1.5 * inLine * aJob)).toBeCloseTo(1, 9)
    expect((tasks(everyFourth) + 4096 * aJob) / (1.25 * 1.5 * (inLine / 4) * aJob)).toBeCloseTo(1, 9)
  })
})

test('whatever brings or keeps more needs more', () => {
  const days = { warmUpDays: 90, days: 365 }
  const one = trial('prereform', { city: { streets: 400, residentsPerStreet: 55000 } })
  const plain = estimate(one, days)
  expect(plain).toBeGreaterThan(22e6 * 8)
  expect(plain).toBeLessThan(2000 * MILLION)
  const more: readonly Changes[] = [
    { demand: { issueRate: 50 } },
    { demand: { pulse: [{ from: 10, days: 100, factor: 20 }] } },
    { street: { staff: 1 } },
    { departments: { officers: 1 } },
    { departments: { ownOrders: 500 } },
    { duties: { funnelRate: 100 } },
    { behaviour: { patienceDays: 120 } },
  ]
  for (const changes of more) expect([changes, estimate(vary(one, changes), days) > plain]).toEqual([changes, true])
})

test('an open case takes its row, two jobs and four and a half events, each with room to grow and for uneven days', () => {
  const issues = { demand: { issueRate: 10 }, city: { streets: 200, residentsPerStreet: 100000 } }
  const one = trial('prereform', {
    ...issues,
    street: { staff: 300, signOffLayers: 1 },
    behaviour: { signOffHours: 8 },
  })
  const signed = vary(one, { street: { signOffLayers: 2 } })
  // 20 million residents, 10 cases for 10,000 of them a day; a working day of sign-off is 1.4 calendar days.
  const anchor = { ...one.anchor, issuesPerCase: 1 }
  const days = { warmUpDays: 90, days: 365 }
  const open = 20000 * Math.min(1, 1.2 * shareDispatched(one.setting)) * 1.4
  const bytes = (columns: object): number => columnBytes(columns) / 4096
  const aCase = bytes(new Cases()) + 2 * bytes(new Jobs(4096)) + 4.5 * bytes(new Calendar(4096))
  const more = memoryEstimate(signed.setting, anchor, days) - memoryEstimate(one.setting, anchor, days)
  expect(more / (1.25 * 1.5 * open * aCase)).toBeCloseTo(1, 9)
})

test('of every case of the cohort three times are kept to the end', () => {
  const one = trial('haigang-after', { ...MIDDLE, demand: { issueRate: 5 } })
  // As long a run, but 200 days more of it are observed.
  const longer = { warmUpDays: 0, days: 200 }
  const more = estimate(one, longer) - estimate(one, { warmUpDays: 190, days: 10 })
  // 180,000 residents, 5 cases for 10,000 of them a day.
  const cases =
    5 * 18 * 190 * Math.min(one.anchor.issuesPerCase, one.anchor.issuesPerCase * 1.2 * shareDispatched(one.setting))
  expect(more / (1.25 * 1.5 * 24 * cases)).toBeCloseTo(1, 9)
  let world!: World
  const { cases: accepted } = simulate(one, longer, 0, (built) => {
    world = built
  })
  const { resolution, handling, discovery } = world.outcome
  expect(discovery.count).toBeGreaterThan(10000)
  const kept = columnBytes({ resolution, handling, discovery })
  expect(kept).toBeGreaterThan(8 * (resolution.count + handling.count + discovery.count))
  expect(kept).toBeLessThanOrEqual(48 * accepted)
  expect(more / kept).toBeGreaterThan(0.5)
  expect(more / kept).toBeLessThan(2)
})

test.each<[string, Changes]>([
  ['fewer posts', { street: { staff: 1 } }],
  ['more issues', { demand: { issueRate: 50 } }],
])('a switch counts with the worst of what it brings: %s', (_, changes) => {
  const one = trial('haigang-after', MIDDLE)
  const setting = vary(one, changes).setting
  const switched: Trial = { ...one, setting: { ...one.setting, switches: [{ from: 10, setting }] } }
  // The rows that wait for a switch are counted either way, so that it is what the switch brings which is seen.
  const same: Trial = { ...one, setting: { ...one.setting, switches: [{ from: 10, setting: one.setting }] } }
  expect(estimate(switched)).toBeGreaterThan(estimate(same) + MILLION)
})

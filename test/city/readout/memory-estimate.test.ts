/** The memory estimate against the columns of cities that have run, and what it says of cities that nobody should begin. */
import { expect, test } from 'vitest'
import { memoryEstimate } from '../../../sim/city/estimate/memory-estimate.ts'
import type { Horizon } from '../../../sim/city/model/replication.ts'
import type { World } from '../../../sim/city/world.ts'
import { shareDispatched } from '../../../sim/city/model/anchor.ts'
import { Cases } from '../../../sim/city/state/cases.ts'
import { Calendar } from '../../../sim/kernel/calendar.ts'
import { Jobs } from '../../../sim/queueing/jobs.ts'
import { columnBytes } from '../../../sim/kernel/column-bytes.ts'
import type { Changes, Trial } from '../small-city.ts'
import { simulate, trial, vary } from '../small-city.ts'

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

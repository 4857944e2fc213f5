/** Full bounds: what is committed was completed or refused with nothing amiss, and a small one comes out again. */
import { expect, test } from 'vitest'
import type { FullRun } from '../../../tools/validation/full-bounds/full-bounds.ts'
import { runFull } from '../../../tools/validation/full-bounds/full-bounds.ts'
import { readRecord } from '../../../tools/validation/record.ts'

test('fifty settings: completed, or refused by the estimate', () => {
  const runs = readRecord('full-bounds').figures as readonly FullRun[]
  expect(runs).toHaveLength(50)
  expect(runs.flatMap(({ faults }) => faults)).toEqual([])
  const { granted } = readRecord('full-bounds').terms as { granted: number }
  for (const { estimate, used } of runs) expect(used === null).toBe(estimate > granted)
  expect(runs.filter(({ used }) => used !== null).length).toBeGreaterThan(20)
  expect(Math.max(...runs.map(({ residents }) => residents))).toBe(22000000)
  // What was completed did not need more than was granted, which is what the estimate is for.
  expect(Math.max(...runs.map(({ used }) => used ?? 0))).toBeLessThan(granted)
})

test('a setting that needs far more than is granted is refused before it begins', () => {
  const { estimate, used, events, faults } = runFull(1)
  expect(estimate).toBeGreaterThan(5e10)
  expect([used, events, faults]).toEqual([null, 0, []])
})

test('the smallest comes out as committed', () => {
  const runs = readRecord('full-bounds').figures as readonly FullRun[]
  const completed = runs.filter(({ used }) => used !== null)
  const fewest = Math.min(...completed.map(({ events }) => events))
  const index = runs.findIndex(({ events, used }) => used !== null && events === fewest)
  // How many events there were is left out: it depends on what the program makes an event of (docs/decisions/fewer-events.md).
  const { estimate, used, ...rest } = runFull(index)
  const { estimate: committedEstimate, used: committedUse, ...committed } = runs[index]
  expect(
    { ...rest, events: 0 },
    'settings are drawn over all levers: one more, or another rule; run: npm run validate -- full-bounds',
  ).toEqual({ ...committed, events: 0 })
  // Bytes move a little whenever a row of a calendar or of a case gains or loses a column: what was committed stays right to two hundredths.
  expect(Math.abs(estimate / committedEstimate - 1)).toBeLessThan(0.02)
  expect(Math.abs(used! / committedUse! - 1)).toBeLessThan(0.02)
})

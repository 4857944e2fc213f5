/** Targets: all of T1-T15 stand in the record, misses included, and what counts as met is what the interval says. */
import { expect, test } from 'vitest'
import { TARGETS } from '../../../tools/validation/targets/all-targets.ts'
import { readTarget } from '../../../tools/validation/targets/target-reading.ts'
import { RUNS } from '../../../tools/validation/targets/target-runs.ts'
import type { TargetFigures } from '../../../tools/validation/targets/targets.ts'
import { isMet, targets } from '../../../tools/validation/targets/targets.ts'
import { readRecord } from '../../../tools/validation/record.ts'

test('every target has a figure, a range or the name of an input, and says what it identifies', () => {
  const ids = new Set(TARGETS.map(({ id }) => id.split(',')[0]))
  expect([...ids]).toEqual(Array.from({ length: 15 }, (_, index) => `T${index + 1}`))
  for (const { identifies, range } of TARGETS) if (range === null) expect(identifies).toContain('an input')
})

test('met, missed and undecided', () => {
  const met = (mean: number, halfWidth: number | null) =>
    isMet({ range: [2, 4] }, { what: '', model: { mean, halfWidth, n: 10 } })
  expect([met(3, 0.5), met(5, 0.5), met(1.8, 0.5), met(3, null), met(NaN, null)]).toEqual([
    'yes',
    'no',
    'undecided',
    'undecided',
    'undecided',
  ])
  expect(isMet({ range: null }, { what: '', model: { mean: 1, halfWidth: null, n: 1 } })).toBe('input')
})

test('what is committed is of the cities and ranges that the code has', () => {
  const record = readRecord('targets')
  expect(record.terms).toEqual(JSON.parse(JSON.stringify(targets.terms)))
  const figures = record.figures as readonly TargetFigures[]
  expect(figures.map(({ id }) => id)).toEqual(TARGETS.map(({ id }) => id))
  for (const { id, beside } of figures)
    for (const one of beside)
      expect(one.met).toBe(
        isMet(
          TARGETS.find((target) => target.id === id)!,
          one,
        ),
      )
})

test('a small city is read: shares lie in [0, 1], times are positive', () => {
  // Large enough for some whistles.
  const city = { streets: 1, residentsPerStreet: 20000 }
  const run = { ...RUNS.beijing, changes: { city }, horizon: { warmUpDays: 30, days: 90 } }
  const reading = readTarget(run, 0)
  for (const name of ['closedShare', 'circulatingShare', 'repeatRate', 'verifiedResolutionRate'] as const) {
    expect(reading[name]).toBeGreaterThanOrEqual(0)
    expect(reading[name]).toBeLessThanOrEqual(1)
  }
  expect(reading.ordinaryDays).toBeGreaterThan(0)
  expect(reading.whistleDays).toBeGreaterThan(0)
  expect(readTarget(run, 0)).toEqual(reading)
})

/** SF19: misses are counted as the pattern says, and a tiny city is read as the report reads it. */
import { expect, test } from 'vitest'
import type { PilotsReading, PilotsReadings } from '../../../tools/validation/patterns/pilots.ts'
import { pilots, readPilots } from '../../../tools/validation/patterns/pilots.ts'

const TINY = ['city.residentsPerStreet=2000', 'street.staff=2', 'duties.funnelRate=4']

/** An interval from 6 to 14 h. */
const reading = (treated: number): PilotsReading => ({ estimate: 10, halfWidth: 4, treated, untreated: 1 })
const everywhere = (one: PilotsReading): PilotsReadings => ({
  ...{ handlingTimeMean: one, onTimeRate: one, verifiedResolutionRate: one, satisfactionRate: one },
})
/** A hundred replications, so many of which have a truth beyond their interval. */
const rows = (missed: number): PilotsReadings[][] => [
  Array.from({ length: 100 }, (_, at) => everywhere(reading(at < missed ? 20 : 12))),
]

test('more than one miss in ten, and the pattern is absent', () => {
  expect(pilots.figures(rows(10)).status).toBe('present')
  const figures = pilots.figures(rows(11))
  expect(figures.status).toBe('absent')
  const { missed, missedMean, intervals, treated, untreated, within } = figures.measures['handlingTimeMean']
  // The mean effect is 12.88 h, which every interval holds.
  expect([missed, missedMean, intervals, within]).toEqual([11, 0, 100, 4])
  expect(treated.mean).toBeCloseTo(12.88, 10)
  expect(untreated.mean).toBe(1)
  expect(pilots.section(figures)).toContain('11 of 100 (the mean effect: 0)')
})

test('a missing interval misses nothing', () => {
  const none = everywhere({ estimate: null, halfWidth: null, treated: 3, untreated: null })
  expect(pilots.figures([[none, everywhere(reading(12))]]).measures['onTimeRate']).toMatchObject({
    missed: 0,
    intervals: 1,
  })
})

test('a tiny city is read: five streets treated, five not', () => {
  const read = readPilots(TINY, 0, { warmUpDays: 20, days: 230 })
  for (const one of Object.values(read)) {
    expect(Math.abs(one.estimate!)).toBeGreaterThan(0)
    expect(one.halfWidth).toBeGreaterThan(0)
    expect(one.treated).not.toBe(one.untreated)
  }
  expect(readPilots(TINY, 0, { warmUpDays: 20, days: 230 })).toEqual(read)
})

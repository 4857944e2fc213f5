import { describe, expect, test } from 'vitest'
import type { StationSetting } from '../../sim/station/station-setting.ts'
import { faultOf, isUnstable, memoryOf, stableClassesOf } from '../../sim/station/station-setting.ts'

const GOOD: StationSetting = { arrivalRate: 9, serviceRate: 1, servers: 10 }

describe('the fault of a setting', () => {
  test.each<[Partial<StationSetting>, string]>([
    [{ arrivalRate: 0 }, 'arrivalRate is 0; give arrivals an hour, above 0'],
    [{ arrivalRate: Infinity }, 'arrivalRate is Infinity'],
    [{ serviceRate: -1 }, 'serviceRate is -1; give services'],
    [{ servers: 1.5 }, 'servers is 1.5; give a whole number from 1 to 10000'],
    [{ servers: 0 }, 'servers is 0'],
    [{ serviceCv: -1 }, 'serviceCv is -1; give 0 (constant) or 0.1 to 10'],
    [{ serviceCv: 0.05 }, 'serviceCv is 0.05'],
    [{ patienceRate: 0 }, 'patienceRate is 0; give ends of patience an hour, above 0, or leave it out'],
    [{ capacity: 9 }, 'capacity is 9; give a whole number of places, at least the 10 servers'],
    [{ capacity: 10.5 }, 'capacity is 10.5'],
    [{ priorityShares: [1] }, 'priorityShares are [1]; give 2 to 20 shares'],
    [{ priorityShares: [0.3, 0.6] }, 'priorityShares are [0.3,0.6], together 0.9; give shares that sum to 1'],
    [{ priorityShares: [1.5, -0.5] }, 'priorityShares are [1.5,-0.5]; give shares above 0'],
    [{ preemptive: true }, 'preemptive needs two classes'],
  ])('%j', (change, message) => {
    const fault = faultOf({ ...GOOD, ...change })!
    expect(`${fault.field} ${fault.why}`).toContain(message)
  })

  test.each<Partial<StationSetting>>([
    {},
    { serviceCv: 0, patienceRate: 0.5, capacity: 10 },
    { priorityShares: [0.1, 0.2, 0.7] },
    { priorityShares: [0.25, 0.75], preemptive: true },
    { priorityShares: [0.2, 0.3, 0.5], preemptive: true },
  ])('none: %j', (change) => expect(faultOf({ ...GOOD, ...change })).toBeNull())
})

test('a line grows without end at full load, unless patience or places hold it', () => {
  expect(isUnstable(GOOD)).toBe(false)
  expect(isUnstable({ ...GOOD, arrivalRate: 10 })).toBe(true)
  // 0.3 / (3 x 0.1) is 0.9999999999999999.
  expect(isUnstable({ arrivalRate: 0.3, serviceRate: 0.1, servers: 3 })).toBe(true)
  expect(isUnstable({ ...GOOD, arrivalRate: 9.999999 })).toBe(false)
  expect(isUnstable({ ...GOOD, arrivalRate: 12, patienceRate: 0.1 })).toBe(false)
  expect(isUnstable({ ...GOOD, arrivalRate: 12, capacity: 12 })).toBe(false)
})

test('memory: 4 load^2 / (1 - load)^2 arrivals of M/M/1, less with patience or few places, more with spread', () => {
  const single: StationSetting = { arrivalRate: 0.9, serviceRate: 1, servers: 1 }
  expect(memoryOf(single)).toBeCloseTo(324, 6)
  expect(memoryOf({ ...single, serviceCv: 2 })).toBeCloseTo(810, 6)
  expect(memoryOf({ ...single, patienceRate: 0.01 })).toBeCloseTo(90, 6)
  expect(memoryOf({ ...single, capacity: 4 })).toBe(16)
  expect(memoryOf({ arrivalRate: 5000, serviceRate: 1, servers: 9000 })).toBe(5000)
})

test('memory in overload is that of patience, or of filling the places', () => {
  const over: StationSetting = { arrivalRate: 2, serviceRate: 1, servers: 1 }
  expect(memoryOf({ ...over, patienceRate: 1e-4 })).toBeCloseTo(20_000, 6)
  expect(memoryOf({ ...over, arrivalRate: 1, patienceRate: 1e-4 })).toBeCloseTo(10_000, 6)
  expect(memoryOf({ ...over, arrivalRate: 1.1, patienceRate: 0.5 })).toBeCloseTo(2.2, 12)
  // 4 load^2 / (1 - load)^2, and 30 places that fill by half of the arrivals.
  expect(memoryOf({ ...over, patienceRate: 1e-4, capacity: 30 })).toBeCloseTo(16 + 60, 9)
})

test('classes with a typical wait: all of a stable station, else as many as the servers can keep up with', () => {
  const shares = [0.2, 0.3, 0.5]
  const classes = (arrivalRate: number, change: Partial<StationSetting> = {}) =>
    stableClassesOf({ arrivalRate, serviceRate: 1, servers: 1, priorityShares: shares, ...change })
  expect([0.9, 1, 1.9, 2, 4.9, 5, 9].map((rate) => classes(rate))).toEqual([3, 2, 2, 1, 1, 0, 0])
  expect(classes(9, { patienceRate: 1 })).toBe(3)
  expect(classes(1, { priorityShares: [0.1, 0.2, 0.7] })).toBe(2)
  expect(stableClassesOf({ arrivalRate: 2, serviceRate: 1, servers: 1 })).toBe(0)
})

test('memory of a line that grows is that of its stable classes, in arrivals of all', () => {
  const over: StationSetting = { arrivalRate: 1.5, serviceRate: 1, servers: 1, priorityShares: [0.4, 0.6] }
  expect(memoryOf(over)).toBeCloseTo((4 * 0.36) / 0.16 / 0.4, 9)
  expect(memoryOf({ ...over, arrivalRate: 3 })).toBe(0)
})

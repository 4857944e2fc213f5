import { describe, expect, test } from 'vitest'
import { GRID_HOURS, OFFICE_HOURS, ROUND_THE_CLOCK, Timetable } from '../../sim/kernel/timetable.ts'
import { randomFromText } from '../../sim/random/text-random.ts'

const WEEK = 168
const MONDAY_TO_FRIDAY = [0, 1, 2, 3, 4].map((day) => [day * 24 + 9, day * 24 + 17] as const)
const SPLIT_SHIFTS = new Timetable('split', [
  [0, 2],
  [30, 31],
  [100, 130],
  [120, 140],
  [167, 168],
])

/** The slow twin: opening hours between two times, summed opening by opening and week by week. */
function openBetween(openings: readonly (readonly [number, number])[], from: number, to: number): number {
  let sum = 0
  for (let week = 0; week * WEEK < to; week++) {
    for (const [opens, closes] of openings) {
      const start = Math.max(from, week * WEEK + opens)
      const end = Math.min(to, week * WEEK + closes)
      if (end > start) sum += end - start
    }
  }
  return sum
}

describe('office hours', () => {
  const friday = 4 * 24

  test('are known by heart', () => {
    expect(OFFICE_HOURS.hoursPerWeek).toBe(40)
    expect(GRID_HOURS.hoursPerWeek).toBe(84)
    expect([8.999, 9, 16.999, 17].map((time) => OFFICE_HOURS.isOpen(time))).toEqual([false, true, true, false])
    expect(OFFICE_HOURS.isOpen(5 * 24 + 12)).toBe(false)
    expect(OFFICE_HOURS.isOpen(52 * WEEK + 12)).toBe(true)
  })

  test('work pauses over the night and over the weekend', () => {
    expect(OFFICE_HOURS.after(16, 2)).toBe(24 + 10)
    expect(OFFICE_HOURS.after(friday + 16, 2)).toBe(WEEK + 10)
    expect(OFFICE_HOURS.after(friday + 16, 42)).toBe(2 * WEEK + 10)
    expect(OFFICE_HOURS.after(5 * 24, 0.5)).toBe(WEEK + 9.5)
    expect(OFFICE_HOURS.worked(WEEK + 12)).toBe(43)
  })

  test('work that ends exactly at closing ends then, not at the next opening', () => {
    expect(OFFICE_HOURS.after(9, 8)).toBe(17)
    expect(OFFICE_HOURS.after(friday + 15, 2)).toBe(friday + 17)
    expect(OFFICE_HOURS.after(10, 40 + 7)).toBe(WEEK + 17)
    expect(OFFICE_HOURS.after(9, 40)).toBe(friday + 17)
  })

  test('the next opening', () => {
    expect([0, 9, 12, 17, friday + 17].map((time) => OFFICE_HOURS.nextOpening(time))).toEqual([9, 9, 12, 33, WEEK + 9])
  })
})

test('round the clock, working time is calendar time to the last bit', () => {
  const random = randomFromText('life')
  for (let round = 0; round < 1000; round++) {
    const time = random() * 10_000
    const hours = random() * 100
    expect(ROUND_THE_CLOCK.worked(time)).toBe(time)
    expect(ROUND_THE_CLOCK.after(time, hours)).toBe(time + hours)
    expect(ROUND_THE_CLOCK.isOpen(time)).toBe(true)
    expect(ROUND_THE_CLOCK.nextOpening(time)).toBe(time)
  }
})

describe.each([
  ['office', OFFICE_HOURS, MONDAY_TO_FRIDAY],
  // The third and fourth openings overlap: 100 to 140 in all.
  ['split shifts', SPLIT_SHIFTS, [[0, 2] as const, [30, 31] as const, [100, 140] as const, [167, 168] as const]],
])('%s against summing opening by opening', (_name, timetable, openings) => {
  /** Times between openings, at whole hours (where they open and close) and a hair beside them. */
  const times = (seed: string): number[] => {
    const random = randomFromText(seed)
    return Array.from({ length: 1500 }, (_, index) => {
      const time = random() * 60 * WEEK
      if (index % 3 === 0) return time
      const hour = Math.floor(time)
      return index % 3 === 1 ? hour : Math.max(0, hour + (random() - 0.5) * 1e-9)
    })
  }

  test('hours worked', () => {
    for (const time of times('worked')) {
      expect(timetable.worked(time)).toBeCloseTo(openBetween(openings, 0, time), 9)
    }
  })

  test('after: the earliest time by which the hours have passed', () => {
    const random = randomFromText('hours')
    for (const time of times('after')) {
      const hours = random() < 0.3 ? Math.ceil(random() * 200) : random() * 200
      const end = timetable.after(time, hours)
      expect(openBetween(openings, time, end)).toBeCloseTo(hours, 8)
      // A little earlier it was not yet done: the end does not lie behind a pause.
      expect(openBetween(openings, time, end - 1e-6)).toBeLessThan(hours)
    }
  })

  test('open, and the next opening', () => {
    for (const time of times('open')) {
      const inWeek = time % WEEK
      const open = openings.some(([from, to]) => inWeek >= from && inWeek < to)
      expect(timetable.isOpen(time)).toBe(open)
      const next = timetable.nextOpening(time)
      expect(timetable.isOpen(next)).toBe(true)
      expect(openBetween(openings, time, next)).toBe(0)
      if (open) expect(next).toBe(time)
    }
  })
})

test('no hours take no time, not even when closed', () => {
  expect(OFFICE_HOURS.after(3, 0)).toBe(3)
  expect(OFFICE_HOURS.after(20, 1e-300)).toBe(20)
})

test('refuses what is no week', () => {
  expect(() => new Timetable('odd', [[9, 17.5]])).toThrow('timetable "odd" opens 9 to 17.5; give whole hours')
  expect(() => new Timetable('long', [[160, 170]])).toThrow('0 to 168')
  expect(() => new Timetable('none', [])).toThrow('never opens')
})

import { describe, expect, test } from 'vitest'
import { Calendar } from '../../sim/kernel/calendar.ts'
import { columnBytes } from '../../sim/kernel/column-bytes.ts'
import { randomFromText } from '../../sim/random/text-random.ts'
import type { Planned } from './sorted-calendar.ts'
import { SortedCalendar } from './sorted-calendar.ts'

interface Mix {
  readonly seed: string
  readonly operations: number
  /** Events wanted in the calendar; more than this and taking out outweighs putting in. */
  readonly crowd: number
  /** Different times within the next ten hours: few make many ties. */
  readonly instants: number
  /** Share of the operations that take an event out that cancel it. */
  readonly cancelled: number
  /** Share of the events that are a thousand times further off; one in fifty of those is never. */
  readonly far?: number
}

function delayIn({ instants, far = 0 }: Mix, random: () => number): number {
  const delay = Math.floor(random() * instants) * (10 / instants)
  if (random() >= far) return delay
  return random() < 0.02 ? Infinity : delay * 1000
}

/** Plays the same random operations on the calendar and on its twin and compares every answer. */
function playBoth(mix: Mix): { delivered: number; ties: number; cancelled: number } {
  const random = randomFromText(mix.seed)
  const calendar = new Calendar(4)
  const twin = new SortedCalendar()
  const handles = new Map<Planned, number>()
  const count = { delivered: 0, ties: 0, cancelled: 0 }
  let now = 0
  const take = (until: number): void => {
    const expected = twin.next(until)
    // Asked now and then, so that asking is seen to change nothing.
    if (count.delivered % 2 === 0 && calendar.earliest(until) !== (expected?.time ?? Infinity))
      throw new Error(`earliest(${until}) differs from the twin`)
    if (calendar.next(until) !== (expected !== undefined)) throw new Error(`next(${until}) differs from the twin`)
    if (expected === undefined) return
    if (calendar.time !== expected.time || calendar.kind !== expected.kind || calendar.entity !== expected.entity) {
      throw new Error(`${calendar.kind} of ${calendar.entity} at ${calendar.time} is out of order`)
    }
    if (expected.time === now) count.ties++
    if (expected.time < Infinity) now = expected.time
    count.delivered++
    handles.delete(expected)
  }
  for (let step = 0; step < mix.operations; step++) {
    const pressure = twin.planned.length / mix.crowd
    if (random() > pressure / (1 + pressure)) {
      const time = now + delayIn(mix, random)
      const lane = Math.floor(random() * 3) * 255
      const kind = Math.floor(random() * 20)
      handles.set(twin.schedule(time, lane, kind, step), calendar.schedule(time, lane, kind, step))
    } else if (random() < mix.cancelled && twin.planned.length > 0) {
      const event = twin.planned[Math.floor(random() * twin.planned.length)]
      twin.cancel(event)
      calendar.cancel(handles.get(event)!)
      handles.delete(event)
      count.cancelled++
    } else {
      take(random() < 0.9 ? Infinity : now + random() * 2)
    }
    if (calendar.pending !== twin.planned.length) throw new Error(`pending is ${calendar.pending} after step ${step}`)
  }
  while (twin.planned.length > 0) take(Infinity)
  expect(calendar.next(Infinity)).toBe(false)
  return count
}

describe('the calendar against a sorted array, over 1,200,000 operations', () => {
  test('600,000 with ties, lanes and cancellations', () => {
    const count = playBoth({ seed: 'ties', operations: 600_000, crowd: 60, instants: 8, cancelled: 0.4 })
    expect(count.ties).toBeGreaterThan(30_000)
    expect(count.cancelled).toBeGreaterThan(60_000)
  })

  test('200,000 with ties among many hundreds waiting', () => {
    const count = playBoth({ seed: 'crowd', operations: 200_000, crowd: 900, instants: 64, cancelled: 0.2 })
    expect(count.ties).toBeGreaterThan(10_000)
    expect(count.cancelled).toBeGreaterThan(10_000)
  })

  test('300,000 with hardly a tie, few events waiting', () => {
    const count = playBoth({ seed: 'sparse', operations: 300_000, crowd: 3, instants: 1e9, cancelled: 0.1 })
    expect(count.delivered).toBeGreaterThan(100_000)
  })

  test('100,000 that mostly cancel, so that sweeping is frequent', () => {
    const count = playBoth({ seed: 'sweep', operations: 100_000, crowd: 400, instants: 1000, cancelled: 0.95 })
    expect(count.cancelled).toBeGreaterThan(35_000)
  })
})

describe('the calendar with thousands waiting, near and far, against a sorted array', () => {
  test.each([
    ['near and far', { operations: 200_000, crowd: 4000, instants: 1e6, cancelled: 0.3, far: 0.4 }],
    ['ties near and far', { operations: 150_000, crowd: 4000, instants: 50, cancelled: 0.3, far: 0.4 }],
    ['nearly all cancelled', { operations: 100_000, crowd: 6000, instants: 1e6, cancelled: 0.97, far: 0.9 }],
    ['all at a few instants', { operations: 100_000, crowd: 4000, instants: 2, cancelled: 0.2 }],
  ])('%s', (seed, mix) => {
    const { delivered } = playBoth({ seed, ...mix })
    expect(delivered).toBeGreaterThan(3000)
  })

  test('a crowd that comes and goes, more than once', () => {
    const random = randomFromText('tides')
    const calendar = new Calendar()
    let now = 0
    for (let tide = 0; tide < 4; tide++) {
      const times = Array.from({ length: 5000 }, () => now + random() * 10 ** (tide * 2))
      for (const time of times) calendar.schedule(time, 0, 0, 0)
      const order: number[] = []
      while (calendar.next(Infinity)) order.push((now = calendar.time))
      expect(order).toEqual(times.sort((a, b) => a - b))
    }
  })
})

describe('the calendar', () => {
  test('delivers up to and at the given time', () => {
    const calendar = new Calendar()
    calendar.schedule(2, 0, 7, 70)
    expect(calendar.next(1.999)).toBe(false)
    expect(calendar.next(2)).toBe(true)
    expect([calendar.time, calendar.kind, calendar.entity]).toEqual([2, 7, 70])
    expect(calendar.pending).toBe(0)
    expect(calendar.next(Infinity)).toBe(false)
  })

  test('orders events at Infinity like all others', () => {
    const calendar = new Calendar(2)
    calendar.schedule(1, 0, 0, 0)
    for (let entity = 0; entity < 6; entity++) calendar.schedule(Infinity, 5 - entity, 0, entity)
    const order: number[] = []
    calendar.next(1)
    while (calendar.next(Infinity)) order.push(calendar.entity)
    expect(order).toEqual([5, 4, 3, 2, 1, 0])
  })

  test('refuses handles of events delivered or cancelled before', () => {
    const calendar = new Calendar()
    const delivered = calendar.schedule(1, 0, 0, 0)
    calendar.next(1)
    expect(() => calendar.cancel(delivered)).toThrow('is stale')
    const cancelled = calendar.schedule(2, 0, 0, 0)
    calendar.cancel(cancelled)
    expect(() => calendar.cancel(cancelled)).toThrow('is stale')
    expect(() => calendar.cancel(-1)).toThrow('is stale')
  })

  test('a handle that is used up does not cancel the event that has its slot now', () => {
    const calendar = new Calendar(1)
    const delivered = calendar.schedule(1, 0, 0, 0)
    calendar.next(1)
    const second = calendar.schedule(2, 0, 0, 0)
    expect(() => calendar.cancel(delivered)).toThrow(`event handle ${delivered} is stale`)
    calendar.cancel(second)
    calendar.next(Infinity)
    calendar.schedule(3, 0, 7, 70)
    for (const used of [delivered, second]) expect(() => calendar.cancel(used)).toThrow('is stale')
    expect(calendar.pending).toBe(1)
    expect(calendar.next(Infinity)).toBe(true)
    expect([calendar.time, calendar.kind, calendar.entity]).toEqual([3, 7, 70])
  })

  test('handles are whole numbers from 0 on, and stay so when a slot has been used for long', () => {
    const calendar = new Calendar(1)
    let last = NaN
    for (let use = 0; use < 1000; use++) {
      const handle = calendar.schedule(use, 0, 0, 0)
      expect(Number.isInteger(handle) && handle >= 0 && handle < 2 ** 31 && handle !== last).toBe(true)
      last = handle
      if (use % 2 === 0) calendar.cancel(handle)
      calendar.next(Infinity)
    }
  })

  test('keeps its order right after sweeping, when the next event falls into the hole', () => {
    const random = randomFromText('after the sweep')
    for (let round = 0; round < 300; round++) {
      const calendar = new Calendar()
      const times = Array.from({ length: 131 + (round % 9) }, () => random())
      const handles = times.map((time) => calendar.schedule(time, 0, 0, 0))
      const cancelled = 66 + (round % 4)
      for (const handle of handles.splice(0, cancelled)) calendar.cancel(handle)
      const left = times.slice(cancelled).sort((a, b) => a - b)
      const told: number[] = []
      for (let swap = 0; swap < 40; swap++) {
        calendar.next(2)
        told.push(calendar.time)
        calendar.schedule(2 + random(), 0, 0, 0)
      }
      while (calendar.next(2)) told.push(calendar.time)
      expect(told).toEqual(left)
      expect(calendar.pending).toBe(40)
    }
  })

  test('keeps its memory in proportion to what waits, however much is cancelled', () => {
    const calendar = new Calendar(256)
    for (let round = 0; round < 100_000; round++) calendar.cancel(calendar.schedule(1e9 + round, 0, 0, round))
    expect(calendar.pending).toBe(0)
    // A capacity of 256 was never outgrown, and with it nothing else.
    expect(columnBytes(calendar)).toBe(columnBytes(new Calendar(256)))
  })
})

/** The heaps that the calendar is measured against give the calendar's order. */
import { describe, expect, test } from 'vitest'
import { BinaryHeap, FourAryHeap } from '../../../tools/bench/heaps.ts'
import { randomFromText } from '../../../sim/random/text-random.ts'
import { SortedCalendar } from '../../kernel/sorted-calendar.ts'

describe.each([
  ['binary', BinaryHeap],
  ['4-ary', FourAryHeap],
])('the %s heap against a sorted array', (_name, Heap) => {
  test.each([
    ['many ties', 8, 60],
    ['hardly a tie', 1e9, 300],
    ['few waiting', 100, 4],
  ])('%s', (seed, instants, crowd) => {
    const random = randomFromText(seed)
    const heap = new Heap(20_000)
    const twin = new SortedCalendar()
    let now = 0
    let delivered = 0
    const take = (until: number): void => {
      const expected = twin.next(until)
      if (heap.next(until) !== (expected !== undefined)) throw new Error(`next(${until}) differs from the twin`)
      if (expected === undefined) return
      delivered++
      if (expected.time < Infinity) now = expected.time
      if (heap.time !== expected.time || heap.kind !== expected.kind || heap.entity !== expected.entity) {
        throw new Error(`${heap.kind} of ${heap.entity} at ${heap.time} is out of order`)
      }
    }
    for (let step = 0; step < 20_000; step++) {
      if (random() * (twin.planned.length + crowd) < crowd) {
        const time = random() < 0.01 ? Infinity : now + Math.floor(random() * instants) / instants
        const lane = Math.floor(random() * 3)
        const event = twin.schedule(time, lane, step % 7, step)
        const handle = heap.schedule(time, lane, step % 7, step)
        if (random() < 0.1) {
          twin.cancel(event)
          heap.cancel(handle)
        }
      } else {
        take(random() < 0.9 ? Infinity : now)
      }
    }
    while (twin.planned.length > 0) take(Infinity)
    expect(heap.next(Infinity)).toBe(false)
    expect(delivered).toBeGreaterThan(5000)
  })
})

/**
 * The other yardstick: M/M/10 (lambda 9, mu 1) as a plain loop over typed arrays with its own binary heap. It knows
 * nothing but its queue: no lanes, no cancelling, no timetable, no classes, no integrals.
 */

/** Where the loop has its draws from. */
export interface Exponentials {
  /** The next draw, mean 1. */
  exponential(): number
}

const ARRIVAL = 0
const DEPARTURE = 1
const MASK = 65535

const times = new Float64Array(64)
const kinds = new Int32Array(64)
const line = new Float64Array(MASK + 1)

/** Serves so many customers; returns events handled and mean wait. */
export function plainLoop(customers: number, random: Exponentials): { events: number; meanWait: number } {
  let size = 0
  let hole = false
  let front = 0
  let back = 0
  let busy = 0
  let arrived = 0
  let served = 0
  let events = 0
  let waited = 0
  times.fill(Infinity)

  const push = (time: number, kind: number): void => {
    if (hole) {
      hole = false
      sink(size, time, kind)
      return
    }
    let at = size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (times[parent] <= time) break
      times[at] = times[parent]!
      kinds[at] = kinds[parent]!
      at = parent
    }
    times[at] = time
    kinds[at] = kind
  }

  push(random.exponential() / 9, ARRIVAL)
  while (served < customers) {
    if (hole) {
      hole = false
      const last = --size
      const moved = times[last]
      times[last] = Infinity
      if (last > 0) sink(size, moved, kinds[last])
    }
    const now = times[0]
    const kind = kinds[0]
    hole = true
    events++
    if (kind === ARRIVAL) {
      if (++arrived < customers) push(now + random.exponential() / 9, ARRIVAL)
      if (busy < 10) {
        busy++
        push(now + random.exponential(), DEPARTURE)
      } else {
        line[back++ & MASK] = now
      }
    } else {
      served++
      if (front !== back) {
        waited += now - line[front++ & MASK]
        push(now + random.exponential(), DEPARTURE)
      } else {
        busy--
      }
    }
  }
  return { events, meanWait: waited / customers }
}

function sink(size: number, time: number, kind: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= size) break
    child += +(times[child + 1] < times[child])
    const below = times[child]
    if (below >= time) break
    times[at] = below
    kinds[at] = kinds[child]!
    at = child
  }
  times[at] = time
  kinds[at] = kind
}

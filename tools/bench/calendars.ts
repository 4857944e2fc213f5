/**
 * The hold model (Vaucher and Duval 1975): take the earliest event, schedule it again an exponential time later. For the
 * calendar and for the heaps that it is measured against.
 */
import { Calendar } from '../../sim/kernel/calendar.ts'
import { yardstickOf } from './cpp-loop.ts'
import { FastRandom } from './fast-random.ts'
import type { FutureEvents } from './heaps.ts'
import { BinaryHeap, FourAryHeap } from './heaps.ts'
import { compare, speedOf } from './measure.ts'
import type { Means, Section } from './section.ts'
import type { Row } from './sheet.ts'
import { ratioText, speedSheet } from './sheet.ts'

const MASK = 65535
/** Events waiting; events of a run and of a run of the C++ loop, so that each takes a few tenths of a second. */
const SIZES = [
  { pending: 10, events: 5_000_000, cppEvents: 10_000_000 },
  { pending: 1_000, events: 2_500_000, cppEvents: 5_000_000 },
  { pending: 100_000, events: 1_250_000, cppEvents: 2_000_000 },
  { pending: 1_000_000, events: 600_000, cppEvents: 600_000 },
]

/** One section for each structure: in one process they would share the loop, and the loop would know none of them. */
export const CALENDARS: Readonly<Record<string, Section>> = {
  calendar: (means) => held(means, "the simulation's calendar", () => new Calendar()),
  'binary-heap': (means) => held(means, 'binary heap', (capacity) => new BinaryHeap(capacity)),
  'four-ary-heap': (means) => held(means, '4-ary heap', (capacity) => new FourAryHeap(capacity)),
}

function held({ rounds, cpp }: Means, name: string, open: (capacity: number) => FutureEvents) {
  // Draws from a table, here and in the C++ loop: the calendar is measured, not the generator.
  const random = new FastRandom(1)
  const drawn = Float64Array.from({ length: MASK + 1 }, () => random.exponential())
  const rows = SIZES.map(({ pending, events, cppEvents }): Row => {
    const calendar = filled(open(pending), pending, drawn)
    const subject = (): number => speedOf(() => hold(calendar, events, drawn))
    const yardsticks = yardstickOf(cpp, (seed) => ['hold', pending, cppEvents, seed + 1])
    const { millions, yardsticks: found } = compare(rounds, subject, yardsticks)
    const what = `${name}, ${pending.toLocaleString('en')} pending`
    return { what, millions, ...(found[0] && { toCpp: ratioText(found[0].ratio) }) }
  })
  return [speedSheet('Event calendar: hold model', rows)]
}

function filled(calendar: FutureEvents, pending: number, drawn: Float64Array): FutureEvents {
  for (let entity = 0; entity < pending; entity++) calendar.schedule(drawn[entity & MASK] + entity * 1e-9, 0, 0, entity)
  return calendar
}

function hold(calendar: FutureEvents, events: number, drawn: Float64Array): number {
  for (let event = 0; event < events; event++) {
    calendar.next(Infinity)
    calendar.schedule(calendar.time + drawn[event & MASK], 0, calendar.kind, calendar.entity)
  }
  return events
}

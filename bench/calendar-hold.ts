/** The hold model (Vaucher and Duval 1975): take the earliest event, schedule it again an exponential time later. */
import { Calendar } from '../sim/kernel/calendar.ts'
import { compileCppLoop } from './cpp-loop.ts'
import { FastRandom } from './fast-random.ts'
import { compare, speedOf } from './measure.ts'
import type { Row } from './row.ts'
import { ratioText } from './row.ts'

const EVENTS = 3_000_000

export function calendarHold(): Row[] {
  const cpp = compileCppLoop()
  return [10, 1_000, 100_000].map((pending) => {
    const yardsticks = cpp ? [(seed: number) => cpp('hold', pending, EVENTS, seed + 1)] : []
    const { millions, ratios } = compare((seed) => hold(pending, seed), yardsticks)
    const what = `calendar, hold model, ${pending.toLocaleString('en')} pending`
    return { what, millions, ...(ratios[0] && { toCpp: ratioText(ratios[0]) }) }
  })
}

function hold(pending: number, seed: number): number {
  const random = new FastRandom(seed)
  // Draws from a table, here and in the C++ loop: the calendar is measured, not the generator.
  const drawn = Float64Array.from({ length: 65536 }, () => random.exponential())
  const calendar = new Calendar()
  for (let entity = 0; entity < pending; entity++)
    calendar.schedule(drawn[entity & 65535]! + entity * 1e-9, 0, 0, entity)
  return speedOf(() => holdEvents(calendar, drawn))
}

function holdEvents(calendar: Calendar, drawn: Float64Array): number {
  for (let event = 0; event < EVENTS; event++) {
    calendar.next(Infinity)
    calendar.schedule(calendar.time + drawn[event & 65535]!, 0, calendar.kind, calendar.entity)
  }
  return EVENTS
}

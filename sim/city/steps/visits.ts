/**
 * Visit days (rule 21, E077): departments that come out in batches answer whistles only every so many days. The days are
 * multiples of the interval, counted from the start; one that the offices are closed on is moved to the next working day.
 */
import { DAY } from '../../arithmetic/units.ts'
import type { Timetable } from '../../kernel/timetable.ts'

/**
 * When a whistle blown at `now` (h) is answered: at once in the office hours of a visit day, else when the next one opens.
 * @param interval days from one visit to the next; 0: departments answer at any time
 */
export function nextVisit(office: Timetable, interval: number, now: number): number {
  if (interval <= 0) return now
  for (let visit = Math.floor(Math.floor(now / DAY) / interval); ; visit++) {
    const opens = office.nextOpening(Math.floor(visit * interval) * DAY)
    const answered = office.nextOpening(Math.max(opens, now))
    if (Math.floor(answered / DAY) === Math.floor(opens / DAY)) return answered
  }
}

/** How fast the clock goes, and which moments of it are shown. */
import { DAY } from '../../../sim/arithmetic/units.ts'

/** Hours of simulated time in a second; the last: as fast as it goes. */
export const SPEEDS = [1, 4, 12, 48, 168, Infinity] as const
/** What is asked for at a time where it goes as fast as it can (h). */
const STRIDE = 72
/** A page that was hidden does not catch up (ms). */
const LONGEST = 250

/** Hours of the city for so many milliseconds. */
export function owedAfter(milliseconds: number, speed: number): number {
  return speed === Infinity ? STRIDE : (Math.min(LONGEST, milliseconds) / 1000) * speed
}

/** From two days a second on the picture shows whole days: nothing flickers. */
export function hourShown(hour: number, owed: number, speed: number): number {
  if (speed < 2 * DAY) return hour + owed
  return Math.max(hour, Math.floor((hour + owed) / DAY) * DAY)
}

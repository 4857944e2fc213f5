/** The season: how demand swings over the year, two harmonics of the date (docs/decisions/demand-shape.md). */
import { calendarDay, yearOf } from '../../arithmetic/calendar-date.ts'
import { cos, sin } from '../../arithmetic/trigonometry.ts'
import { SEASON } from './demand-shape.ts'

const FULL_TURN = 2 * Math.PI

/**
 * Rate of each day relative to the mean of its year, for so many days from a date (ISO); over each calendar year the mean is 1.
 * @param strength 1 as fitted, 0 a flat year, 2 twice the swing; no day falls below 0
 */
export function seasonOf(start: string, days: number, strength: number): Float64Array {
  const first = calendarDay(start)!
  return Float64Array.from({ length: days }, (_, day) => Math.max(0, 1 + strength * swingAt(first + day)))
}

/** How far a day is from the mean of its year. */
function swingAt(day: number): number {
  const { firstDay, length } = yearOf(day)
  const turn = (FULL_TURN * (day - firstDay + 0.5)) / length
  return SEASON.reduce((swing, [cosine, sine], order) => {
    const angle = (order + 1) * turn
    return swing + cosine * cos(angle) + sine * sin(angle)
  }, 0)
}

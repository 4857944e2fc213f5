/**
 * The shape of demand over the day, the week and the year: numbers fitted from two published tables of real requests by
 * `tools/validation/demand-shape/fit.ts`. Which table serves which shape, and why: docs/decisions/demand-shape.md.
 */
import { DAY, WEEK } from '../../arithmetic/units.ts'

/** Percent of a day: resident-timed channels of a district of a southern Chinese city, autumn 2018. */
const HOURS = [
  1.4, 0.7, 0.4, 0.3, 0.1, 0.3, 0.8, 2.2, 13.4, 9.1, 8.9, 7.2, 3.7, 3.3, 4.8, 5.1, 5.4, 5.4, 4.9, 7.2, 4.2, 4.3, 4.2,
  2.6,
]
/** Percent of an average day, Monday first; the same table. */
const DAYS = [109, 117, 108, 100, 113, 75, 79]

/** Cosine and sine part of the first and second harmonic of the year, relative to its mean: fifteen neighbourhoods of Kansas City, 2016 to 2018. */
export const SEASON: readonly (readonly [number, number])[] = [
  [-0.228, -0.03],
  [-0.024, -0.028],
]

/** Rate of each hour of the week relative to the mean of the week. */
export function weeklyProfile(): Float64Array {
  const profile = Float64Array.from({ length: WEEK }, (_, hour) => DAYS[Math.floor(hour / DAY)] * HOURS[hour % DAY])
  const mean = profile.reduce((sum, one) => sum + one, 0) / WEEK
  return profile.map((one) => one / mean)
}

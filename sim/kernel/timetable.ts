/**
 * A weekly timetable and its working time: how many hours of opening lie between two moments, and when a given number
 * of them will have passed. Work begun before closing pauses and goes on at the next opening, without any event.
 */
import { DAY, WEEK } from '../arithmetic/units.ts'

/** Hours of the week at which work is done. Work begun before closing pauses and goes on at the next opening. */
export class Timetable {
  readonly name: string
  /** Opening hours a week (h). */
  readonly hoursPerWeek: number
  /** Open round the clock: working time is calendar time. */
  readonly always: boolean

  /** Per hour of the week (0 = Monday 00:00): 1 if open. */
  private readonly open = new Float64Array(WEEK)
  /** Opening hours before each hour of the week. */
  private readonly before = new Float64Array(WEEK)
  /** The hour of the week in which the k-th opening hour lies. */
  private readonly hourOfWork: Float64Array

  /**
   * @param openings hours of the week [from, to), whole numbers 0-168, such as [9, 17] for Monday
   * @throws Error for hours that are not whole or out of the week, and for a week without an opening
   */
  constructor(name: string, openings: readonly (readonly [number, number])[]) {
    this.name = name
    for (const [from, to] of openings) {
      const valid = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= WEEK
      if (!valid) throw new Error(`timetable "${name}" opens ${from} to ${to}; give whole hours of the week, 0 to 168`)
      this.open.fill(1, from, to)
    }
    const hours: number[] = []
    for (let hour = 0; hour < WEEK; hour++) {
      this.before[hour] = hours.length
      if (this.open[hour] === 1) hours.push(hour)
    }
    if (hours.length === 0) throw new Error(`timetable "${name}" never opens; give at least one opening`)
    this.hourOfWork = Float64Array.from(hours)
    this.hoursPerWeek = hours.length
    this.always = hours.length === WEEK
  }

  isOpen(time: number): boolean {
    return this.always || this.isOpenInWeek(time)
  }

  /** Opening hours between time 0 and `time` (h). */
  worked(time: number): number {
    return this.always ? time : this.workedInWeeks(time)
  }

  /** The earliest time at which `hours` of opening have passed since `time`; `time` itself for 0. */
  after(time: number, hours: number): number {
    return this.always ? time + hours : this.afterInWeeks(time, hours)
  }

  /** `time` itself when open, else the next opening. */
  nextOpening(time: number): number {
    if (this.isOpen(time)) return time
    const weeks = Math.floor(time / WEEK)
    const next = this.before[Math.floor(time - weeks * WEEK)]
    return next < this.hoursPerWeek ? weeks * WEEK + this.hourOfWork[next] : (weeks + 1) * WEEK + this.hourOfWork[0]
  }

  // The pools ask all day long; a short answer for round the clock is inlined there, the long ones stand apart.

  private isOpenInWeek(time: number): boolean {
    return this.open[Math.floor(time - Math.floor(time / WEEK) * WEEK)] === 1
  }

  private workedInWeeks(time: number): number {
    const weeks = Math.floor(time / WEEK)
    const inWeek = time - weeks * WEEK
    const hour = Math.floor(inWeek)
    return weeks * this.hoursPerWeek + this.before[hour] + this.open[hour] * (inWeek - hour)
  }

  private afterInWeeks(time: number, hours: number): number {
    if (hours <= 0) return time
    const target = this.workedInWeeks(time) + hours
    const weeks = Math.floor(target / this.hoursPerWeek)
    const inWeek = target - weeks * this.hoursPerWeek
    const whole = Math.floor(inWeek)
    // Work that ends exactly at closing time ends then, not at the next opening.
    const end =
      inWeek > whole
        ? weeks * WEEK + this.hourOfWork[whole] + (inWeek - whole)
        : whole > 0
          ? weeks * WEEK + this.hourOfWork[whole - 1] + 1
          : (weeks - 1) * WEEK + this.hourOfWork[this.hoursPerWeek - 1] + 1
    return end > time ? end : time
  }
}

/** The same hours on each of the given days (0 = Monday). */
export function daily(name: string, days: readonly number[], from: number, to: number): Timetable {
  return new Timetable(
    name,
    days.map((day) => [day * DAY + from, day * DAY + to] as const),
  )
}

/** Always open. */
export const ROUND_THE_CLOCK = new Timetable('round the clock', [[0, WEEK]])
/** Monday to Friday, 9 to 17. */
export const OFFICE_HOURS = daily('office', [0, 1, 2, 3, 4], 9, 17)
export const GRID_HOURS = daily('grid', [0, 1, 2, 3, 4, 5, 6], 8, 20)

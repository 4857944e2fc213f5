/**
 * Demand: the rate at which issues arise in a street, hour by hour, and the moment of the next one. Unit-rate Poisson
 * times are mapped through the cumulative rate (time change; Cinlar 1975), so that no lever of the service moves an issue.
 */
import { REAL_ZERO } from '../../arithmetic/real-zero.ts'
import { DAY, WEEK } from '../../arithmetic/units.ts'
import type { RandomStreams } from '../../random/random-streams.ts'
import { exponential } from '../../random/exponential.ts'
import type { DemandCourse } from './demand-course.ts'
import { PURPOSE, STREET_BLOCK } from '../model/purposes.ts'

/** The stream of issues of one street. Its state is the day and the stretch of the course reached, and the rate in them. */
export class Demand {
  private readonly random: RandomStreams
  private readonly street: number
  private readonly residents: number
  private readonly course: DemandCourse
  private day = -1
  private stretch = -1
  private stretchEnds = REAL_ZERO
  /** Issues an hour at the mean of the week. */
  private levelOfDay = REAL_ZERO
  private dayEffect = REAL_ZERO + 1
  private count = 0

  constructor(random: RandomStreams, street: number, residents: number, course: DemandCourse) {
    this.random = random
    this.street = street
    this.residents = residents
    this.course = course
  }

  /** Issues so far: the number of the next one. */
  get issues(): number {
    return this.count
  }

  /** The time of the next issue after `time`, not later than `until` (then Infinity); counts it. Times never go back. */
  next(time: number, until: number): number {
    let left = exponential(this.random.uniform(PURPOSE.arrivalGap, this.street * STREET_BLOCK + this.count, 0))
    let at = time
    while (at < until) {
      const hour = Math.floor(at)
      this.reach(at, Math.floor(hour / DAY))
      const ends = Math.min(hour + 1, this.stretchEnds)
      const rate = this.levelOfDay * this.course.week[hour % WEEK] * this.dayEffect
      const within = rate * (ends - at)
      if (within > left) {
        this.count++
        return at + left / rate
      }
      left -= within
      at = ends
    }
    return Infinity
  }

  private reach(at: number, day: number): void {
    if (day === this.day && at < this.stretchEnds) return
    const { season, stretches } = this.course
    while (at >= this.stretchEnds) this.stretchEnds = stretches[++this.stretch + 1]?.from ?? Infinity
    const { level, dayEffect } = stretches[this.stretch]
    this.day = day
    this.levelOfDay = level * this.residents * season[day]
    this.dayEffect =
      dayEffect(this.random.uniform(PURPOSE.cityDay, 0, day)) *
      dayEffect(this.random.uniform(PURPOSE.streetDay, this.street, day))
  }
}

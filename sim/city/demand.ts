/**
 * Demand: the rate at which issues arise in a street, hour by hour, and the moment of the next one. Unit-rate Poisson
 * times are mapped through the cumulative rate (time change; Cinlar 1975), so that no lever moves an issue.
 */
import type { Luck } from '../random/luck.ts'
import { exponential } from '../random/exponential.ts'
import { gammaOf } from '../random/gamma.ts'
import { PURPOSE, STREET_BLOCK } from './purposes.ts'

/**
 * Shape of demand over the day and the week, percent of a day and of an average day: rounded from the hotline cases of
 * a district of a southern Chinese city, autumn 2018 (docs/decisions/demand-shape.md).
 */
const HOURS = [
  1.3, 0.5, 0.3, 0.2, 0.1, 0.2, 1.1, 2.8, 9.9, 9, 12.7, 6.1, 4.2, 2.7, 5, 6.9, 6.7, 7, 6.1, 5.4, 3.2, 3.1, 3.4, 2.1,
]
const DAYS = [114, 137, 109, 100, 110, 71, 66]

const WEEK = 168

/** Rate of each hour of the week relative to the mean of the week. */
export function weeklyProfile(): Float64Array {
  const profile = Float64Array.from({ length: WEEK }, (_, hour) => DAYS[Math.floor(hour / 24)]! * HOURS[hour % 24]!)
  const mean = profile.reduce((sum, one) => sum + one, 0) / WEEK
  return profile.map((one) => one / mean)
}

/**
 * The effect of the city's day, or of the street's, at a uniform u: gamma variates of mean 1, whose product has the coefficient of
 * variation given.
 */
export function dayEffectOf(cv: number): (u: number) => number {
  const variance = Math.sqrt(1 + cv * cv) - 1
  if (variance === 0) return () => 1
  const variate = gammaOf(1 / variance)
  return (u) => variate(u) * variance
}

/** The stream of issues of one street. Its state is the hour reached and the rate in it. */
export class Demand {
  private readonly luck: Luck
  private readonly street: number
  private readonly ratePerHour: number
  private readonly profile: Float64Array
  private readonly effect: (u: number) => number
  private day = -1
  private dayEffect = 1
  private count = 0

  /** @param ratePerHour mean issues an hour; @param effect of a day (`dayEffectOf`) */
  constructor(luck: Luck, street: number, ratePerHour: number, effect: (u: number) => number, profile: Float64Array) {
    this.luck = luck
    this.street = street
    this.ratePerHour = ratePerHour
    this.profile = profile
    this.effect = effect
  }

  /** Issues so far: the number of the next one. */
  get issues(): number {
    return this.count
  }

  /** The time of the next issue after `time`, not later than `until` (then Infinity); counts it. */
  next(time: number, until: number): number {
    let left = exponential(this.luck.uniform(PURPOSE.arrivalGap, this.street * STREET_BLOCK + this.count, 0))
    let at = time
    while (at < until) {
      const hour = Math.floor(at)
      const rate = this.rate(hour)
      const inHour = rate * (hour + 1 - at)
      if (inHour >= left) {
        this.count++
        return at + left / rate
      }
      left -= inHour
      at = hour + 1
    }
    return Infinity
  }

  private rate(hour: number): number {
    const day = Math.floor(hour / 24)
    if (day !== this.day) {
      this.day = day
      const city = this.effect(this.luck.uniform(PURPOSE.cityDay, 0, day))
      this.dayEffect = city * this.effect(this.luck.uniform(PURPOSE.streetDay, this.street, day))
    }
    return this.ratePerHour * this.profile[hour % WEEK]! * this.dayEffect
  }
}

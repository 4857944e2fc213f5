/**
 * Count, mean, variance and range of numbers seen one by one (Welford 1962), and of two such tallies put together
 * (Chan, Golub and LeVeque 1979).
 */

export class Tally {
  private seen = 0
  private centre = 0
  private squares = 0
  private least = Infinity
  private most = -Infinity

  add(x: number): void {
    const gap = x - this.centre
    this.seen++
    this.centre += gap / this.seen
    this.squares += gap * (x - this.centre)
    if (x < this.least) this.least = x
    if (x > this.most) this.most = x
  }

  /** Takes in all that `other` has seen; `other` stays as it is. */
  merge(other: Tally): void {
    if (other.seen === 0) return
    const count = this.seen + other.seen
    const gap = other.centre - this.centre
    this.squares += other.squares + gap * gap * ((this.seen * other.seen) / count)
    this.centre += gap * (other.seen / count)
    this.seen = count
    this.least = Math.min(this.least, other.least)
    this.most = Math.max(this.most, other.most)
  }

  get count(): number {
    return this.seen
  }

  /** NaN when nothing was seen; so are `min` and `max`. */
  get mean(): number {
    return this.seen > 0 ? this.centre : NaN
  }

  /** Sample variance, with n - 1; NaN for fewer than two numbers. */
  get variance(): number {
    return this.seen > 1 ? this.squares / (this.seen - 1) : NaN
  }

  /** Square root of the sample variance. */
  get standardDeviation(): number {
    return Math.sqrt(this.variance)
  }

  get min(): number {
    return this.seen > 0 ? this.least : NaN
  }

  get max(): number {
    return this.seen > 0 ? this.most : NaN
  }
}

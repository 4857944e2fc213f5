/** A count of those for whom something holds among all asked. */
export class Share {
  count = 0
  of = 0

  add(holds: boolean): void {
    this.of++
    if (holds) this.count++
  }

  /** NaN when nobody was asked: missing, not 0. */
  get value(): number {
    return this.of > 0 ? this.count / this.of : NaN
  }
}

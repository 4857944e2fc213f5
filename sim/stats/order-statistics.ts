/** All values, kept for exact quantiles: the k-th smallest of them, which is what a share p of them do not exceed. */

const FIRST_ROOM = 64

/**
 * The rank of a quantile: the least whole k with k / count >= p, at least 1. Not the product rounded up: 0.56 x 25 is
 * 14.000000000000002, and yet 14 of 25 are 0.56.
 */
export function rankOf(p: number, count: number): number {
  const above = Math.ceil(p * count)
  return Math.max(1, (above - 1) / count >= p ? above - 1 : above)
}

/** All values, kept for exact quantiles: eight bytes each, and room to grow; sorted when they are asked for. */
export class OrderStatistics {
  count = 0
  private values = new Float64Array(FIRST_ROOM)
  private sorted = true

  /** @param x finite */
  add(x: number): void {
    if (!Number.isFinite(x)) throw new RangeError(`order statistics were given ${x}; give finite values`)
    if (this.count === this.values.length) this.makeRoom(2 * this.count)
    this.values[this.count++] = x
    this.sorted = false
  }

  /** Takes in all that `other` has seen; `other` stays as it is. */
  merge(other: OrderStatistics): void {
    this.addAll(other.all)
  }

  /** All values, in no order; a view, so leave it alone. */
  get all(): Float64Array {
    return this.values.subarray(0, this.count)
  }

  /** @param values what `all` of another is, so that all are finite */
  addAll(values: Float64Array): void {
    const count = this.count + values.length
    if (count > this.values.length) this.makeRoom(count)
    this.values.set(values, this.count)
    this.count = count
    this.sorted = false
  }

  /** The k-th smallest value, k = 1 to `count`; NaN for any other k. */
  kth(rank: number): number {
    if (!(Number.isInteger(rank) && rank >= 1 && rank <= this.count)) return NaN
    if (!this.sorted) this.values.subarray(0, this.count).sort()
    this.sorted = true
    return this.values[rank - 1]
  }

  /**
   * The least value that at least the share p of all do not exceed; NaN when there is none.
   * @param all how many there are, where the values of some lie beyond all that were added
   */
  quantile(p: number, all = this.count): number {
    return p >= 0 && p <= 1 ? this.kth(rankOf(p, all)) : NaN
  }

  private makeRoom(room: number): void {
    const longer = new Float64Array(room)
    longer.set(this.values.subarray(0, this.count))
    this.values = longer
  }
}

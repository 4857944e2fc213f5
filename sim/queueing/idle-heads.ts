/** The idle heads of a pool, longest idle first: a chain through their seats, so that any of them can leave it at once. */

export class IdleHeads {
  count = 0
  /** By seat, who has been idle next longest after it and before it; the chain begins and ends at `end`, which is nobody's seat. */
  private readonly after: Int32Array
  private readonly before: Int32Array
  private readonly end: number

  constructor(seats: number) {
    this.after = new Int32Array(seats + 1)
    this.before = new Int32Array(seats + 1)
    this.end = seats
    this.after[seats] = seats
    this.before[seats] = seats
  }

  add(head: number): void {
    const { after, before, end } = this
    const last = before[end]!
    after[last] = head
    before[head] = last
    after[head] = end
    before[end] = head
    this.count++
  }

  /** Takes out who has been idle longest; there must be one. */
  next(): number {
    const head = this.after[this.end]!
    this.remove(head)
    return head
  }

  /** Takes out one of them; the others keep their order. */
  remove(head: number): void {
    const next = this.after[head]!
    const last = this.before[head]!
    this.after[last] = next
    this.before[next] = last
    this.count--
  }
}

/** The idle heads of a pool, longest idle first: a ring as long as there are seats. */

export class IdleHeads {
  count = 0
  private readonly ring: Int32Array
  private from = 0

  constructor(seats: number) {
    this.ring = new Int32Array(seats)
  }

  add(head: number): void {
    const { ring } = this
    let at = this.from + this.count++
    if (at >= ring.length) at -= ring.length
    ring[at] = head
  }

  /** Takes out who has been idle longest; there must be one. */
  next(): number {
    const { ring, from } = this
    const head = ring[from]
    this.from = from + 1 === ring.length ? 0 : from + 1
    this.count--
    return head
  }

  /** Takes out one of them; the others keep their order. */
  remove(head: number): void {
    for (let left = this.count; left > 0; left--) {
      const one = this.next()
      if (one !== head) this.add(one)
    }
  }
}

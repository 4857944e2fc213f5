/** The idle servers of a pool, longest idle first: a ring as long as there are seats. */

export class IdleServers {
  count = 0
  private readonly ring: Int32Array
  private from = 0

  constructor(seats: number) {
    this.ring = new Int32Array(seats)
  }

  add(server: number): void {
    const { ring } = this
    let at = this.from + this.count++
    if (at >= ring.length) at -= ring.length
    ring[at] = server
  }

  /** Takes out who has been idle longest; there must be one. */
  next(): number {
    const { ring, from } = this
    const server = ring[from]
    this.from = from + 1 === ring.length ? 0 : from + 1
    this.count--
    return server
  }

  /** Takes out one of them; the others keep their order. */
  remove(server: number): void {
    for (let left = this.count; left > 0; left--) {
      const one = this.next()
      if (one !== server) this.add(one)
    }
  }
}

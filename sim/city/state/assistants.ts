/**
 * The assistants of a street, by line: one line for the street when they are pooled, else one a unit. Who is free is worked out when somebody asks, so no
 * event tells that one has become free.
 */

export class Assistants {
  readonly heads: number
  private readonly pooled: boolean
  /** By line, by assistant: until when at work (h). A heap: whoever is done first stands first. */
  readonly busyUntil: readonly Float64Array[]

  constructor(heads: number, units: number, pooled: boolean) {
    this.heads = heads
    this.pooled = pooled
    const lines = pooled ? 1 : units
    this.busyUntil = Array.from({ length: lines }, (_, line) => {
      const size = Math.floor(((line + 1) * heads) / lines) - Math.floor((line * heads) / lines)
      return new Float64Array(size).fill(-Infinity)
    })
  }

  lineOf(unit: number): number {
    return this.pooled ? 0 : unit
  }

  /** Somebody of the line has nothing to do. Who is done at this very instant is not yet free: his post, done with him, takes up its next work first. */
  hasFree(line: number, now: number): boolean {
    return this.busyUntil[line][0] < now
  }

  /**
   * One of the line works until then. After a switch more may be at work than the line has now: somebody is free when so many are done that
   * fewer than its heads are left, so that those count who are done last.
   */
  take(line: number, until: number): void {
    const heap = this.busyUntil[line]
    if (!(until > heap[0])) return
    let at = 0
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) child++
      if (heap[child] >= until) break
      heap[at] = heap[child]
      at = child
    }
    heap[at] = until
  }

  /** As many, in as many lines. */
  isLike(other: Assistants): boolean {
    return this.heads === other.heads && this.busyUntil.length === other.busyUntil.length
  }
}

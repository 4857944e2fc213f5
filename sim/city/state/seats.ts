/** Who sits on a stretch of seats of a pool. */
import type { ServerPool } from '../../queueing/server-pool.ts'

/** Of the seats from `from` to before `to`, the first `present` are taken and the others left; who is at work finishes first. */
export function occupy(pool: ServerPool, from: number, to: number, present: number): void {
  for (let seat = from; seat < to; seat++) {
    if (seat < from + present) pool.arrive(seat)
    else pool.depart(seat)
  }
}

/** A replication that tells, in place of its count of events, how many milliseconds it took where it was made. */
import type { Replicate } from '../../sim/run/replication-task.ts'

export function timed(replicate: Replicate): Replicate {
  return (task, replication) => {
    const start = performance.now()
    const made = replicate(task, replication)
    return { ...made, events: performance.now() - start }
  }
}

/** Seconds that the replications of a block took, by their rows. */
export function secondsIn(rows: Float64Array, rowLength: number): number {
  let sum = 0
  for (let end = rowLength; end <= rows.length; end += rowLength) sum += rows[end - 2]
  return sum / 1000
}

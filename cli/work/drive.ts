/** Lets a followed run go on a few hours at a time, so that pipes are emptied and Ctrl-C is heard in between. */
import type { FollowedRun } from '../../sim/trace/trace-run.ts'

const SLICE_HOURS = 6

/**
 * @param until hour at which it ends
 * @param hasEnough asked after each slice
 * @returns false when interrupted
 */
export async function drive(
  run: Pick<FollowedRun, 'runTo'>,
  until: number,
  interruption: AbortSignal,
  hasEnough: () => boolean,
): Promise<boolean> {
  for (let hour = 0; hour < until && !hasEnough();) {
    if (interruption.aborted) return false
    hour = Math.min(until, hour + SLICE_HOURS)
    run.runTo(hour)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return true
}

/** The points at which a lever is tried: seven over its whole range, or its words, or those that its trial gives. */
import type { Lever } from '../../../sim/levers/levers.ts'
import type { LeverTrial } from './lever-trials.ts'
import { TRIALS_FILE } from './lever-trials.ts'

export const POINTS = 7

/** As on the command line. @throws Error for a lever that needs points of its own and has none */
export function pointsOf(lever: Lever, { points, steps }: LeverTrial): readonly string[] {
  if (points) return points
  if (lever.kind === 'flag') return ['no', 'yes']
  if (lever.choices) return lever.choices
  const { kind, low, high } = lever
  if (low === undefined || high === undefined || kind === 'officers')
    throw new Error(`${lever.name} is a ${kind}: its trial must give its points; write them in ${TRIALS_FILE}`)
  const spread = Array.from({ length: POINTS }, (_, step) => pointOf(low, high, step, steps))
  return [...new Set(spread.map((value) => String(kind === 'count' ? Math.round(value) : tidy(value))))]
}

function pointOf(low: number, high: number, step: number, steps: LeverTrial['steps']): number {
  const last = POINTS - 1
  if (step === 0 || step === last) return step === 0 ? low : high
  if (steps === undefined) return low + ((high - low) * step) / last
  // From nothing on there is no even ratio: the first step goes to a 243rd of the range.
  return low > 0 ? low * (high / low) ** (step / last) : high / 3 ** (last - step)
}

function tidy(value: number): number {
  return Number(value.toPrecision(3))
}

/** Claims about a mean, settled by its 95 % interval: yes, no, or open where the interval does not decide. */
import type { MeanInterval } from '../../../sim/stats/interval.ts'

export type Standing = 'yes' | 'no' | 'open'
export type Status = 'present' | 'absent' | 'undecided'

/** Half-width as a number: endless where there are too few values to say. */
function widthOf({ mean, halfWidth }: MeanInterval): number {
  return halfWidth === null || Number.isNaN(mean) ? Infinity : halfWidth
}

/** Is the mean above the bound? The bound itself is not. */
export function above(interval: MeanInterval, bound: number): Standing {
  const width = widthOf(interval)
  if (interval.mean - width > bound) return 'yes'
  return interval.mean + width <= bound ? 'no' : 'open'
}

/** Is the mean at least the bound? */
export function atLeast(interval: MeanInterval, bound: number): Standing {
  const width = widthOf(interval)
  if (interval.mean - width >= bound) return 'yes'
  return interval.mean + width < bound ? 'no' : 'open'
}

/** Is the mean at most the bound? */
export function atMost(interval: MeanInterval, bound: number): Standing {
  return not(above(interval, bound))
}

/** Is the mean below the bound? */
export function below(interval: MeanInterval, bound: number): Standing {
  return not(atLeast(interval, bound))
}

/** Does the mean lie no further than `bound` from 0? */
export function within(interval: MeanInterval, bound: number): Standing {
  return both(atMost(interval, bound), atLeast(interval, -bound))
}

function not(standing: Standing): Standing {
  return standing === 'open' ? 'open' : standing === 'yes' ? 'no' : 'yes'
}

function both(a: Standing, b: Standing): Standing {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'yes' && b === 'yes' ? 'yes' : 'open'
}

/** A pattern is present when all its claims hold, and absent when one of them does not. */
export function statusOf(claims: readonly Standing[]): Status {
  const all = claims.reduce(both, 'yes')
  return all === 'yes' ? 'present' : all === 'no' ? 'absent' : 'undecided'
}

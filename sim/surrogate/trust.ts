/** Whether a surrogate foretells well enough to be used: each point foretold from all others, beside what chance in the points allows. */
import { binomialAtLeast } from '../arithmetic/binomial-tail.ts'
import type { Kriging, KnownMeans } from './kriging.ts'

/** `noise`: points differ by little more than chance; `poor`: it foretells too badly; `wrongIntervals`: too few or too many points lie in their intervals. */
export type Distrust = 'noise' | 'poor' | 'wrongIntervals'

export interface Trust {
  /** 1 less the squared errors over those of the mean alone. */
  readonly explained: number
  /** What it would be if only chance in the points were left. */
  readonly ceiling: number
  /** Points inside their 95 % intervals, of how many. */
  readonly inside: number
  readonly points: number
  readonly distrust: Distrust | null
}

/** Of the ceiling. */
const GOOD = 0.8
const COVERED = [0.9, 0.99] as const
/** A count that would be rarer than that at either end of what is asked of coverage is not put down to chance. */
const RARE = 0.025
/** Below that chance makes most of the differences between points. */
const LEAST_CEILING = 0.2
/** Of a normal number. */
const Z95 = 1.959964

export function trustIn(kriging: Pick<Kriging, 'leftOut'>, { means, noise }: KnownMeans): Trust {
  const left = kriging.leftOut()
  const points = left.length
  const mean = sum(means) / points
  const total = sum(Array.from(means, (value) => (value - mean) * (value - mean)))
  const explained = 1 - sum(left.map(({ error }) => error * error)) / total
  const ceiling = 1 - sum(noise) / total
  const inside = left.filter(({ error, variance }) => Math.abs(error) <= Z95 * Math.sqrt(variance)).length
  return { explained, ceiling, inside, points, distrust: distrustOf({ explained, ceiling, inside, points }) }
}

function distrustOf({ explained, ceiling, inside, points }: Omit<Trust, 'distrust'>): Distrust | null {
  if (ceiling < LEAST_CEILING) return 'noise'
  if (explained < GOOD * ceiling) return 'poor'
  const few = 1 - binomialAtLeast(inside + 1, points, COVERED[0]) < RARE
  const many = binomialAtLeast(inside, points, COVERED[1]) < RARE
  return few || many ? 'wrongIntervals' : null
}

function sum(values: ArrayLike<number>): number {
  let all = 0
  for (let i = 0; i < values.length; i++) all += values[i]
  return all
}

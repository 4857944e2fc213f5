/**
 * An interval of a width fixed beforehand, in two stages (Stein 1945): the spread of the first decides how many replications there are, and it
 * alone makes the interval. For normal values it holds its level exactly, which stopping when an interval is narrow enough does not.
 */
import { tQuantile } from '../stats/interval.ts'
import type { MeanInterval } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'

/** Replications in all. @param first replications of the first stage, @param deviation their standard deviation */
export function steinSize(first: number, deviation: number, halfWidth: number, level = 0.95): number {
  const root = (tQuantile((1 + level) / 2, first - 1) * deviation) / halfWidth
  return Math.max(first, Math.ceil(root * root))
}

/** The interval of both stages by the spread of the first. @param values of both stages, in their order */
export function steinInterval(values: ArrayLike<number>, first: number, level = 0.95): MeanInterval {
  const [all, start] = [new Tally(), new Tally()]
  for (let i = 0; i < values.length; i++) {
    all.add(values[i])
    if (i < first) start.add(values[i])
  }
  const t = tQuantile((1 + level) / 2, first - 1)
  return { mean: all.mean, n: all.count, halfWidth: (t * start.standardDeviation) / Math.sqrt(all.count) }
}

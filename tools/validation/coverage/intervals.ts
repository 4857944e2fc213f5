/** Intervals of mean waits, each from replications of its own: no two intervals share a replication. */
import { RandomStreams } from '../../../sim/random/random-streams.ts'
import { meanInterval } from '../../../sim/stats/interval.ts'
import { simulateStation } from '../../../sim/station/station-run.ts'
import { STUDIES } from './studies.ts'

export const SEED = 'coverage'
/** Intervals of each answer, and replications of each interval. */
export const INTERVALS = 10_000
export const REPLICATIONS = 10
export const LEVEL = 0.95

/** Mean and half-width, h. */
export type Interval = readonly [number, number]

/** The 95 % intervals of all answers of a study, from the replications of `interval` (0 to INTERVALS - 1). */
export function intervalsOf(study: number, interval: number): Interval[] {
  const { setting, run, answers } = STUDIES[study]
  const first = (study * INTERVALS + interval) * REPLICATIONS
  const results = Array.from({ length: REPLICATIONS }, (_, index) =>
    simulateStation(setting, new RandomStreams(SEED, first + index), run),
  )
  return answers.map(({ of }): Interval => {
    const { mean, halfWidth } = meanInterval(
      results.map((result) => of(result)!),
      LEVEL,
    )
    return [mean, halfWidth!]
  })
}

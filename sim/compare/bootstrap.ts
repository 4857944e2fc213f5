/** The mean over replications by resampling them (Efron 1979), with keyed luck: the check of a t interval where there are few. */
import { RandomStreams } from '../random/random-streams.ts'

const SAMPLES = 9999

export interface BootstrapInterval {
  readonly low: number
  readonly high: number
}

/**
 * Ends of the percentile interval of the mean. The same replications are drawn for every measure and every option of the same seed.
 * @param values none missing, at least one
 */
export function bootstrapMean(values: ArrayLike<number>, seed: string, level = 0.95): BootstrapInterval {
  const streams = new RandomStreams(`bootstrap ${seed}`, 0)
  const n = values.length
  const means = Float64Array.from({ length: SAMPLES }, (_, sample) => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += values[Math.floor(n * streams.uniform(0, sample, i))]
    return sum / n
  }).sort()
  const rank = Math.floor(((1 - level) / 2) * (SAMPLES + 1))
  return { low: means[rank - 1], high: means[SAMPLES - rank] }
}

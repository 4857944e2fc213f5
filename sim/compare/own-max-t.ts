/**
 * The largest of several paired t, each with the spread of its own differences: what keeps many comparisons right together. The classical
 * quantiles share one spread among all, and are too small here. Sampled with keyed luck: the same differences, the same quantile.
 */
import { gammaOf } from '../random/gamma.ts'
import { normal } from '../random/normal.ts'
import { RandomStreams } from '../random/random-streams.ts'
import { choleskyOf } from './cholesky.ts'

const SAMPLES = 9999

/** The sampled distribution of the largest |t|. */
export class OwnMaxT {
  /** In rising order. */
  private readonly sample: Float64Array

  /**
   * @param correlation of the differences, row by row
   * @param replications n, at least 2; the t have n - 1 degrees of freedom
   * @param seed any text
   */
  constructor(correlation: readonly (readonly number[])[], replications: number, seed: string) {
    this.sample = sampleOf(choleskyOf(shrunk(correlation, replications)), replications - 1, seed).sort()
  }

  /** What the largest |t| does not exceed with this probability. */
  quantile(level: number): number {
    return this.sample[Math.min(SAMPLES, Math.ceil(level * (SAMPLES + 1))) - 1]
  }

  /** The chance that the largest |t| is as large as this. */
  tail(t: number): number {
    let beyond = 0
    while (beyond < SAMPLES && this.sample[SAMPLES - 1 - beyond] >= t) beyond++
    return (1 + beyond) / (SAMPLES + 1)
  }
}

/** A little of no correlation, so that what is estimated from few replications, or repeats itself, has a root. */
function shrunk(correlation: readonly (readonly number[])[], n: number): number[][] {
  return correlation.map((row, i) => row.map((one, j) => (i === j ? 1 : (1 - 1 / n) * one)))
}

/**
 * One largest |t| a sample. Means are normal; variances are the diagonal of a Wishart matrix, put together from its root (Bartlett 1933), so
 * that a sample costs the same for ten replications and for a thousand.
 */
function sampleOf(root: readonly Float64Array[], df: number, seed: string): Float64Array {
  const streams = new RandomStreams(`max-t ${seed}`, 0)
  const columns = Math.min(root.length, df)
  const chiSquares = Array.from({ length: columns }, (_, column) => gammaOf((df - column) / 2))
  const bartlett = root.map((_, i) => new Float64Array(Math.min(i + 1, columns)))
  const score = new Float64Array(root.length)
  return Float64Array.from({ length: SAMPLES }, (_, sample) => {
    let draws = 0
    const uniform = (): number => streams.uniform(0, sample, draws++)
    for (const [i, row] of bartlett.entries()) {
      score[i] = normal(uniform())
      for (let j = 0; j < row.length; j++) {
        row[j] = j === i ? Math.sqrt(2 * chiSquares[j](uniform())) : normal(uniform())
      }
    }
    return largest(root, bartlett, score, df)
  })
}

function largest(
  root: readonly Float64Array[],
  bartlett: readonly Float64Array[],
  score: Float64Array,
  df: number,
): number {
  let most = 0
  for (let i = 0; i < root.length; i++) {
    let mean = 0
    for (let k = 0; k <= i; k++) mean += root[i][k] * score[k]
    let squares = 0
    for (let j = 0; j < bartlett[i].length; j++) {
      let entry = 0
      for (let k = j; k <= i; k++) entry += root[i][k] * bartlett[k][j]
      squares += entry * entry
    }
    most = Math.max(most, Math.abs(mean) / Math.sqrt(squares / df))
  }
  return most
}

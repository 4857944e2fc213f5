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

/** The draws of a family of this size, a sample after another: normals and roots of chi-squares. */
interface Draws {
  readonly key: string
  readonly scores: Float64Array
  /** The root of a Wishart matrix, row by row: `width` entries each, those right of the diagonal not used. */
  readonly roots: Float64Array
  readonly width: number
}

/** The last that were drawn: a run asks for the same again, measure by measure. */
let kept: Draws | undefined

/**
 * Means are normal; variances are the diagonal of a Wishart matrix, put together from its root (Bartlett 1933), so that a sample costs the same for
 * ten replications and for a thousand.
 */
function drawsOf(size: number, df: number, seed: string): Draws {
  const key = `${size} ${df} ${seed}`
  if (kept?.key === key) return kept
  const streams = new RandomStreams(`max-t ${seed}`, 0)
  const width = Math.min(size, df)
  const chiSquares = Array.from({ length: width }, (_, column) => gammaOf((df - column) / 2))
  const scores = new Float64Array(SAMPLES * size)
  const roots = new Float64Array(SAMPLES * size * width)
  for (let sample = 0; sample < SAMPLES; sample++) {
    let draws = 0
    for (let i = 0; i < size; i++) {
      scores[sample * size + i] = normal(streams.uniform(0, sample, draws++))
      for (let j = 0; j <= Math.min(i, width - 1); j++) {
        const u = streams.uniform(0, sample, draws++)
        roots[(sample * size + i) * width + j] = j === i ? Math.sqrt(2 * chiSquares[j](u)) : normal(u)
      }
    }
  }
  kept = { key, scores, roots, width }
  return kept
}

function sampleOf(root: readonly Float64Array[], df: number, seed: string): Float64Array {
  const draws = drawsOf(root.length, df, seed)
  return Float64Array.from({ length: SAMPLES }, (_, sample) => largest(root, draws, sample, df))
}

function largest(root: readonly Float64Array[], { scores, roots, width }: Draws, sample: number, df: number): number {
  const size = root.length
  const first = sample * size
  let most = 0
  for (let i = 0; i < size; i++) {
    const row = root[i]
    let mean = 0
    for (let k = 0; k <= i; k++) mean += row[k] * scores[first + k]
    let squares = 0
    for (let j = 0; j <= Math.min(i, width - 1); j++) {
      let entry = 0
      for (let k = j; k <= i; k++) entry += row[k] * roots[(first + k) * width + j]
      squares += entry * entry
    }
    most = Math.max(most, Math.abs(mean) / Math.sqrt(squares / df))
  }
  return most
}

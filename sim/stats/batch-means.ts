/**
 * The mean of one long series whose values depend on those before them: batches of them, doubled until they are all but independent (Law and Carson
 * 1979, Fishman 1978), and a t interval over the batches; or why there is none, and how long a series would do.
 */
import { tallyInterval } from './interval.ts'
import { Tally } from './tally.ts'

/** The mean of a long series, and how well its batches know it. */
export interface BatchMeans {
  readonly mean: number
  /** Null where batches still depend on each other. */
  readonly halfWidth: number | null
  readonly batches: number
  /** Values of a batch. */
  readonly size: number
  /** Of neighbouring values, and of neighbouring batches. */
  readonly lagOne: { readonly values: number; readonly batches: number }
  /** As many independent values would make an interval as narrow; null where there is none. */
  readonly worth: number | null
  /** Values that would do, about; null where these do. */
  readonly needed: number | null
}

/** Batches to begin with, and the fewest of which an interval is made. */
const MOST = 320
const FEWEST = 20
/** The 90 % point of the normal distribution: batches pass where chance alone makes their correlation as large once in ten times. */
const ONE_SIDED = 1.28
/** Further on nobody can say. */
const MOST_TIMES = 1000

/** The mean of one long series with its interval over batches, or how long a series would do. @param values in their order, none missing; those that are over after the division stand at the beginning and are left out */
export function batchMeans(values: ArrayLike<number>, level = 0.95): BatchMeans {
  const all = Array.from(values)
  const own = tallyOf(all)
  const lagOne = lagOneOf(all)
  let size = Math.max(1, Math.floor(all.length / MOST))
  for (;;) {
    const means = meansOf(all, size)
    const lag = lagOneOf(means)
    const count = means.length
    const isEnough = count >= FEWEST && lag < ONE_SIDED / Math.sqrt(count)
    if (isEnough) {
      const { mean, halfWidth } = tallyInterval(tallyOf(means), level)
      const spread = tallyOf(means).variance / count
      const worth = spread === 0 ? all.length : Math.min(all.length, own.variance / spread)
      return { mean, halfWidth, batches: count, size, lagOne: { values: lagOne, batches: lag }, worth, needed: null }
    }
    if (Math.floor(all.length / (2 * size)) < FEWEST) return tooShort(own.mean, count, size, lagOne, lag)
    size *= 2
  }
}

/** Twenty batches have to pass, each of so many of these that go on as they do: like an autoregressive series of this correlation. */
function tooShort(mean: number, batches: number, size: number, values: number, lag: number): BatchMeans {
  let times = 2
  while (times < MOST_TIMES && batchLagOne(lag, times) >= ONE_SIDED / Math.sqrt(FEWEST)) times++
  const needed = FEWEST * size * times
  return { mean, halfWidth: null, batches, size, lagOne: { values, batches: lag }, worth: null, needed }
}

/** The correlation of neighbouring batches of an autoregressive series x = phi x + e. @param size values of a batch */
export function batchLagOne(phi: number, size: number): number {
  const rest = 1 - phi
  let power = 1
  for (let i = 0; i < size; i++) power *= phi
  const decay = (1 - power) / rest
  return (phi * decay * decay) / (size * ((1 + phi) / rest) - (2 * phi * decay) / rest)
}

function meansOf(values: readonly number[], size: number): number[] {
  const count = Math.floor(values.length / size)
  const first = values.length - count * size
  return Array.from({ length: count }, (_, batch) => {
    const from = first + batch * size
    return values.slice(from, from + size).reduce((sum, x) => sum + x, 0) / size
  })
}

/** Correlation of neighbours; 0 where nothing varies. */
function lagOneOf(values: readonly number[]): number {
  const { mean } = tallyOf(values)
  let [products, squares] = [0, 0]
  values.forEach((x, at) => {
    squares += (x - mean) * (x - mean)
    if (at > 0) products += (x - mean) * (values[at - 1] - mean)
  })
  return squares > 1e-24 * mean * mean * values.length ? products / squares : 0
}

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally
}

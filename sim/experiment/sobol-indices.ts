/**
 * Sobol indices (Sobol 1993) by the estimators of Saltelli et al. (2010) and Jansen (1999), of centred outputs: the share of variance that a factor makes
 * alone, and with all that it has a part in. Luck is a factor like any other, so that the variance of chance is told and not taken for a lever's.
 */
import { middle95, resamples } from './bootstrap.ts'

/** The values of one row: A, B, the mixtures by factor (luck last). */
export type RowValues = ArrayLike<number>

export interface SobolIndex {
  readonly first: number
  readonly firstLow: number
  readonly firstHigh: number
  readonly total: number
  readonly totalLow: number
  readonly totalHigh: number
}

/** Shares of variance by factor, and how well they are known. */
export interface SobolAnswer {
  /** By factor, luck last. */
  readonly indices: readonly SobolIndex[]
  /** Of outputs over all factors. */
  readonly variance: number
  /** Rows whose values are all known. */
  readonly rows: number
  /** The largest half-width of a total index above 0.05; 0 where there is none. */
  readonly widest: number
}

const RESAMPLES = 400
/** Smaller total indices need not be known well. */
const SMALL = 0.05

/**
 * First-order and total indices of the rows of `saltelliRows`.
 * @returns null where outputs do not differ, or fewer than two rows are known
 */
export function sobolIndices(given: readonly RowValues[], factors: number, key: string): SobolAnswer | null {
  const rows = given.filter((row) => Array.from(row).every((value) => !Number.isNaN(value)))
  if (rows.length < 2) return null
  const all = Int32Array.from(rows.keys())
  const point = estimates(rows, factors, all)
  if (point === null) return null
  const drawn = resamples(rows.length, RESAMPLES, key).flatMap((sample) => estimates(rows, factors, sample) ?? [])
  const indices = Array.from({ length: factors }, (_, factor): SobolIndex => {
    const [firstLow, firstHigh] = middle95(drawn.map(({ first }) => first[factor])) ?? [NaN, NaN]
    const [totalLow, totalHigh] = middle95(drawn.map(({ total }) => total[factor])) ?? [NaN, NaN]
    return { first: point.first[factor], firstLow, firstHigh, total: point.total[factor], totalLow, totalHigh }
  })
  const wide = indices.filter(({ total }) => total > SMALL).map(({ totalLow, totalHigh }) => (totalHigh - totalLow) / 2)
  return { indices, variance: point.variance, rows: rows.length, widest: Math.max(0, ...wide) }
}

function estimates(rows: readonly RowValues[], factors: number, sample: Int32Array) {
  let [sum, squares, low, high] = [0, 0, Infinity, -Infinity]
  for (const row of sample) {
    for (const value of [rows[row][0], rows[row][1]]) {
      sum += value
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  }
  const centre = sum / (2 * sample.length)
  if (low === high) return null
  const first = new Float64Array(factors)
  const total = new Float64Array(factors)
  for (const row of sample) {
    const values = rows[row]
    const [a, b] = [values[0] - centre, values[1] - centre]
    squares += a * a + b * b
    for (let factor = 0; factor < factors; factor++) {
      const step = values[2 + factor] - values[0]
      first[factor] += b * step
      total[factor] += step * step
    }
  }
  const variance = squares / (2 * sample.length - 1)
  const scale = 1 / (sample.length * variance)
  return { variance, first: first.map((value) => value * scale), total: total.map((value) => (value * scale) / 2) }
}

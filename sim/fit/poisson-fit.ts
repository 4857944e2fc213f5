/** Counts that are Poisson round exp(offset + x b), more spread than Poisson by a factor (quasi-likelihood; McCullagh and Nelder 1989). */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { solved } from './maximum.ts'

export interface PoissonFit {
  readonly coefficients: readonly number[]
  /** Squared standard errors with the spread found, and covariances. */
  readonly covariance: readonly (readonly number[])[]
  /** Pearson's sum over the degrees of freedom. */
  readonly spread: number
}

const STEPS = 50

/** @returns undefined where the columns of x tell too little apart */
export function poissonFit(
  counts: readonly number[],
  x: readonly (readonly number[])[],
  offsets: readonly number[] = counts.map(() => 0),
): PoissonFit | undefined {
  const width = x[0].length
  const level = ln(counts.reduce((sum, n) => sum + n, 0) / offsets.reduce((sum, one) => sum + exp(one), 0))
  let b = x[0].map((_, i) => (i === 0 ? level : 0))
  const meansOf = (at: readonly number[]): number[] =>
    x.map((row, i) => exp(offsets[i] + row.reduce((sum, one, j) => sum + one * at[j], 0)))
  const informationOf = (means: readonly number[]): number[][] =>
    Array.from({ length: width }, (_, j) =>
      Array.from({ length: width }, (_other, k) => x.reduce((sum, row, i) => sum + means[i] * row[j] * row[k], 0)),
    )
  for (let step = 0; step < STEPS; step++) {
    const means = meansOf(b)
    const gradient = b.map((_, j) => x.reduce((sum, row, i) => sum + row[j] * (counts[i] - means[i]), 0))
    const move = solved(informationOf(means), gradient)
    if (move === undefined || move.some((one) => !Number.isFinite(one))) return undefined
    b = b.map((one, j) => one + move[j])
    if (move.every((one) => Math.abs(one) < 1e-12)) break
  }
  const means = meansOf(b)
  const free = counts.length - width
  const spread =
    free > 0 ? counts.reduce((sum, n, i) => sum + ((n - means[i]) * (n - means[i])) / means[i], 0) / free : 1
  const information = informationOf(means)
  const covariance = b.map((_, j) =>
    solved(
      information,
      b.map((_one, k) => (j === k ? spread : 0)),
    ),
  )
  if (covariance.some((row) => row === undefined)) return undefined
  return { coefficients: b, covariance: covariance as number[][], spread }
}

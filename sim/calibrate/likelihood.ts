/**
 * How likely what was told is at a place, by normal laws round the surrogates: what these do not know of the model widens the laws. The luck of a year moves
 * several targets at once, so what two of them say together is less than what each says by itself.
 */
import { ln } from '../arithmetic/ln.ts'
import { choleskyOf } from '../compare/cholesky.ts'
import type { Foretold } from '../surrogate/kriging.ts'
import type { TargetSurrogate } from './target-surrogate.ts'

export interface Target {
  /** Id of a measure of the model. */
  readonly measure: string
  readonly value: number
  /** Standard deviation of what was told, as a witness of the mean of runs. */
  readonly sd: number
}

export interface Likelihood {
  logLikelihood(x: readonly number[]): number
  /** By target; null where it cannot be foretold. */
  foretold(x: readonly number[]): readonly (Foretold | null)[]
}

/** Covariances that were estimated are believed a little less than they say. */
const SHRUNK = 0.9

/** @param luck how the luck of a year goes together (`luckTogether`); absent: each target errs by itself */
export function likelihoodOf(
  targets: readonly Target[],
  fitted: readonly (TargetSurrogate | null)[],
  luck?: readonly (readonly number[])[],
): Likelihood {
  const foretold: Likelihood['foretold'] = (x) => fitted.map((one) => one && one.at(x))
  // No more of what is not known of a target is luck than a year has, and no more than there is.
  const share = targets.map(({ sd }, at) => Math.min(1, sd / Math.sqrt(luck?.[at][at] ?? Infinity)))
  const known = fitted.flatMap((one, at) => (one === null ? [] : [at]))
  return {
    foretold,
    logLikelihood: (x) => {
      const there = foretold(x)
      const root = choleskyOf(
        known.map((a, i) =>
          known
            .slice(0, i + 1)
            .map((b, j) =>
              i === j
                ? targets[a].sd * targets[a].sd + there[a]!.variance
                : SHRUNK * (luck?.[a][b] ?? 0) * share[a] * share[b],
            ),
        ),
      )
      const z: number[] = []
      let sum = 0
      known.forEach((at, i) => {
        const miss = z.reduce((rest, one, j) => rest - root[i][j] * one, targets[at].value - there[at]!.mean)
        z.push(miss / root[i][i])
        sum -= 0.5 * z[i] * z[i] + ln(root[i][i])
      })
      return sum
    },
  }
}

/**
 * Variances and covariances of a year's luck: of replications round the mean of their point, all points together; those that lack a value are left out.
 * @param runs by point and target its replications
 */
export function luckTogether(runs: readonly (readonly ArrayLike<number>[])[]): number[][] {
  const count = runs[0].length
  const sums = Array.from({ length: count }, () => new Array<number>(count).fill(0))
  let free = 0
  for (const targets of runs) {
    const whole = Array.from(targets[0], (_, r) => Array.from(targets, (one) => one[r])).filter((row) =>
      row.every(Number.isFinite),
    )
    if (whole.length < 2) continue
    const means = sums.map((_, at) => whole.reduce((sum, row) => sum + row[at], 0) / whole.length)
    free += whole.length - 1
    for (const row of whole)
      for (let a = 0; a < count; a++)
        for (let b = 0; b < count; b++) sums[a][b] += (row[a] - means[a]) * (row[b] - means[b])
  }
  return sums.map((row) => row.map((sum) => (free === 0 ? 0 : sum / free)))
}

/** How likely what was told is at a place, by normal laws round the surrogates: what these do not know of the model widens the laws. */
import { ln } from '../arithmetic/ln.ts'
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

export function likelihoodOf(targets: readonly Target[], fitted: readonly (TargetSurrogate | null)[]): Likelihood {
  const foretold: Likelihood['foretold'] = (x) => fitted.map((one) => one && one.at(x))
  return {
    foretold,
    logLikelihood: (x) =>
      foretold(x).reduce((sum, one, at) => {
        if (one === null) return sum
        const { value, sd } = targets[at]
        const wide = sd * sd + one.variance
        return sum - (0.5 * ((value - one.mean) * (value - one.mean))) / wide - 0.5 * ln(wide)
      }, 0),
  }
}

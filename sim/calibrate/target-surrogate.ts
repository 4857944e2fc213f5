/** What runs come to between the points that were run: kriging of one target, and in its variance all that chance leaves open. */
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { tQuantile } from '../stats/interval.ts'
import { fittedKriging } from '../surrogate/fitted-kriging.ts'
import { knownMeans } from '../surrogate/known-means.ts'
import type { Foretold, Place } from '../surrogate/kriging.ts'
import { trustIn } from '../surrogate/trust.ts'

export interface TargetSurrogate {
  /** The mean over all luck. */
  at(place: Place): Foretold
  /** Part of the variance between points that is foretold of points left out. */
  readonly explained: number
}

/** Points that a coefficient needs at least. */
const POINTS_A_COEFFICIENT = 4
/** Of what chance in the points allows; what foretells less tells nothing. */
const FORETOLD = 0.3
const LEVEL = 0.95

/**
 * @param values by point its replications, at least two, all points with the same luck; those where one is missing are left out
 * @returns null where points do not differ by more than chance, or cannot be foretold
 */
export function targetSurrogate(
  places: readonly Place[],
  values: readonly ArrayLike<number>[],
  key: string,
): TargetSurrogate | null {
  const told = values.flatMap((one, i) => (Array.from(one).every(Number.isFinite) ? [i] : []))
  if (told.length < POINTS_A_COEFFICIENT * (places[0].length + 1)) return null
  const known = knownMeans(
    told.map((i) => places[i]),
    told.map((i) => values[i]),
  )
  const fitted = fittedKriging(known, key)
  if (fitted === null) return null
  const { kriging } = fitted
  const { explained, ceiling, distrust } = trustIn(kriging, known)
  if (distrust === 'noise' || explained < FORETOLD * ceiling) return null
  const left = kriging.leftOut()
  const missed = left.reduce((sum, { error, variance }) => sum + (error * error) / variance, 0) / left.length
  // A surrogate that is surer of points left out than it should be is believed less.
  const inflated = Math.max(1, missed)
  // A few replications tell badly how much the luck that all points share can do.
  const wider = tQuantile(LEVEL, values[0].length - 1) / normalQuantile(LEVEL)
  const shared = known.shared * wider * wider
  return {
    explained,
    at: (place) => {
      const { mean, variance } = kriging.at(place)
      return { mean, variance: inflated * variance + shared }
    },
  }
}

/**
 * Difference in differences: what a reform in some streets did, as somebody would estimate it who knows one city and no other world: the change
 * of the treated streets less the change of the others, which are taken for what would have been. The others must not feel the reform themselves.
 */
import { tQuantile } from '../stats/interval.ts'
import type { MeanInterval } from '../stats/interval.ts'
import { Tally } from '../stats/tally.ts'

/** One street: its mean before the reform and after it; NaN = missing. */
export interface StreetMeans {
  readonly treated: boolean
  readonly before: number
  readonly after: number
}

/**
 * By street the mean after less the mean before; treated against untreated by a two-sample t of equal variance, with n - 2 degrees of freedom.
 * Streets without one of the two means are left out.
 * @returns the mean is NaN without a street on both sides; the half-width is null for fewer than three streets
 */
export function differenceInDifferences(streets: readonly StreetMeans[], level = 0.95): MeanInterval {
  const [treated, untreated] = [changesOf(streets, true), changesOf(streets, false)]
  const n = treated.count + untreated.count
  const estimate = treated.mean - untreated.mean
  const free = n - 2
  if (Number.isNaN(estimate) || free < 1) return { mean: estimate, halfWidth: null, n }
  const pooled = (squaresOf(treated) + squaresOf(untreated)) / free
  const error = Math.sqrt(pooled * (1 / treated.count + 1 / untreated.count))
  return { mean: estimate, halfWidth: tQuantile((1 + level) / 2, free) * error, n }
}

function changesOf(streets: readonly StreetMeans[], treated: boolean): Tally {
  const tally = new Tally()
  for (const street of streets) {
    const change = street.after - street.before
    if (street.treated === treated && !Number.isNaN(change)) tally.add(change)
  }
  return tally
}

/** Squared distances from the mean, summed up; a single street has none. */
function squaresOf(tally: Tally): number {
  return tally.count < 2 ? 0 : tally.variance * (tally.count - 1)
}

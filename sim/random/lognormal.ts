/** The lognormal distribution by inversion, given by its mean and its coefficient of variation. */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'

/**
 * Lognormal variate for a uniform u in (0, 1); rises with u.
 * @param mean mean of the variate itself, above 0
 * @param cv standard deviation over mean, at least 0; 0 gives the mean
 */
export function lognormal(u: number, mean: number, cv: number): number {
  return lognormalOf(mean, cv)(u)
}

/** The same with its constants worked out once, for use in a loop. */
export function lognormalOf(mean: number, cv: number): (u: number) => number {
  const variance = ln(1 + cv * cv)
  const mu = ln(mean) - variance / 2
  const sigma = Math.sqrt(variance)
  if (sigma === 0) return () => mean
  return (u) => exp(mu + sigma * normalQuantile(u))
}

/** The gamma distribution by inversion. */
import { gammaQuantile } from '../arithmetic/gamma-quantile.ts'

/**
 * Gamma variate of mean `shape` and variance `shape` (scale 1) for a uniform u in (0, 1); rises with u. Shape 0.05 to
 * 1000.
 */
export function gamma(u: number, shape: number): number {
  return gammaQuantile(u, shape)
}

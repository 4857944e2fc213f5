/** The standard normal distribution by inversion. */
import { normalQuantile } from '../arithmetic/normal-quantile.ts'

/** Normal variate of mean 0 and variance 1 for a uniform u in (0, 1); rises with u. */
export function normal(u: number): number {
  return normalQuantile(u)
}

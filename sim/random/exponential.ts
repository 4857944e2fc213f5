/** The exponential distribution by inversion. */
import { ln } from '../arithmetic/ln.ts'

/** Exponential variate of mean 1 for a uniform u in (0, 1); rises with u. */
export function exponential(u: number): number {
  return -ln(1 - u)
}

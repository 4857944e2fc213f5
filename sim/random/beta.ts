/** The beta distribution by inversion. */
import { betaQuantile, lnOddsOfBeta } from '../arithmetic/beta-quantile.ts'
import { logistic } from '../arithmetic/logistic.ts'
import { inversionTable } from './inversion-table.ts'

/**
 * Beta variate in (0, 1), of mean a / (a + b), for a uniform u in (0, 1); rises with u. Shapes a and b from 0.05 to
 * 1000.
 */
export function beta(u: number, a: number, b: number): number {
  return betaQuantile(u, a, b)
}

/** The same for use in a loop, as `gammaOf` is. */
export function betaOf(a: number, b: number): (u: number) => number {
  const lnOdds = inversionTable((tail, side) => lnOddsOfBeta(tail, side, a, b))
  return (u) => logistic(lnOdds(u))
}

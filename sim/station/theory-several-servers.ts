/** Several servers, service that is not exponential: M/G/c has no closed form; M/D/c has one (Crommelin 1932). */
import { exp } from '../arithmetic/exp.ts'
import { gammaSlope, lowerGamma } from '../arithmetic/incomplete-gamma.ts'
import { ln } from '../arithmetic/ln.ts'
import { waitOfMMc } from './theory-erlang.ts'

/**
 * Mean wait before service (M/G/c), h: that of M/M/c times (1 + cv^2) / 2 (Allen 1978, after a formula of Cunneen; for
 * Poisson arrivals that of Lee and Longton 1959). An approximation; exact for one server and for exponential service.
 */
export function allenCunneen(c: number, lambda: number, mu: number, cvSquared: number): number {
  return (waitOfMMc(c, lambda, mu) * (1 + cvSquared)) / 2
}

/** Further terms add less than this to the sum. */
const NEGLIGIBLE = 1e-13
/** Close to full load the series is longer than is worth computing. */
const MOST_TERMS = 50_000

/**
 * M/D/c: share of arrivals that wait, and mean wait (h). Every c-th customer meets one server of a line with Erlang
 * gaps; Spitzer's identity (1956) gives both as sums over n of P(gamma(nc) < n load), which are Crommelin's (1932).
 * @returns null when the load is so close to 1 that the sums converge too slowly
 */
export function constantService(
  c: number,
  lambda: number,
  mu: number,
): { probabilityOfWait: number; wait: number } | null {
  const load = lambda / mu
  const decay = c * (load / c - 1 - ln(load / c))
  if (MOST_TERMS * decay < -ln(NEGLIGIBLE)) return null
  let exponent = 0
  let wait = 0
  for (let n = 1; n <= MOST_TERMS; n++) {
    const overtaken = lowerGamma(n * c, n * load)
    exponent += overtaken / n
    // One customer more or fewer: P(a + 1, x) = P(a, x) - x^a e^-x / Gamma(a + 1).
    wait += overtaken - (c / load) * (overtaken - gammaSlope(n * c, n * load) / (n * c))
    if (overtaken < NEGLIGIBLE) break
  }
  return { probabilityOfWait: 1 - exp(-exponent), wait: wait / mu }
}

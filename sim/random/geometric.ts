/** The geometric distribution by inversion. */
import { ln } from '../arithmetic/ln.ts'

/**
 * Failures before the first success (0, 1, 2, ...) at success probability p in (0, 1], for a uniform u in (0, 1); rises
 * with u. Mean (1 - p) / p.
 */
export function geometric(u: number, p: number): number {
  return u <= p ? 0 : Math.floor(ln(1 - u) / lnOnePlus(-p))
}

/** The same with its constant worked out once, for use in a loop. */
export function geometricOf(p: number): (u: number) => number {
  const lnFailure = lnOnePlus(-p)
  return (u) => (u <= p ? 0 : Math.floor(ln(1 - u) / lnFailure))
}

/** ln(1 + x) for x in (-1, 0], exact also for tiny x (Kahan's correction of the rounding in 1 + x). */
function lnOnePlus(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (ln(sum) * x) / (sum - 1)
}

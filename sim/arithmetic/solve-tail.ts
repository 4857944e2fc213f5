/**
 * Finds where the tail of a positive distribution has a given probability: Newton's method on ln(tail) against ln(x),
 * which is nearly a straight line for small x and for heavy tails, held inside a shrinking bracket.
 */
import { exp } from './exp.ts'
import { ln } from './ln.ts'

const MOST_STEPS = 200
const CLOSE = 5e-16

/** A tail probability as a function of x > 0, with its steepness |d tail / d ln x|, which is asked for after it at the same x. */
export interface Tail {
  readonly at: (x: number) => number
  readonly slope: (x: number) => number
  /** 1 for a lower tail, which rises with x; -1 for an upper tail. */
  readonly direction: 1 | -1
}

/**
 * x > 0 at which the tail is `target` (in (0, 1)). Takes 3 to 8 steps from a fair start.
 * @param start first guess, above 0
 */
export function solveTail(tail: Tail, target: number, start: number): number {
  let low = 0
  let high = Infinity
  let x = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const value = tail.at(x)
    if (value === target) return x
    if (value > target === tail.direction > 0) high = x
    else low = x
    const newton = x * exp((-tail.direction * ln(value / target) * value) / tail.slope(x))
    if (Math.abs(newton - x) <= CLOSE * x) return newton
    const next = newton > low && newton < high ? newton : between(low, high)
    if (Math.abs(next - x) <= CLOSE * x) return next
    x = next
  }
  return x
}

function between(low: number, high: number): number {
  if (high === Infinity) return low * 4
  return low === 0 ? high / 4 : Math.sqrt(low) * Math.sqrt(high)
}

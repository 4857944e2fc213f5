/**
 * The largest of several t that share one estimate of spread, each pair of them correlated by a half: what Dunnett (1955) compares with a
 * control by, and Nelson and Matejcik (1995) with the best. By two integrals, over what the t share and over the spread.
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'
import { logGamma } from '../arithmetic/log-gamma.ts'
import { normalTail } from '../arithmetic/normal-tail.ts'
import { power } from '../arithmetic/power.ts'

/** Half the width, and the step, of the sum that stands for the integral over what all share: exact to about 1e-12. */
const WIDTH = 8
const STEP = 0.25
const ROOT_TWO_PI = 2.5066282746310002
/** What falls below e^-40 of its greatest is not summed. */
const NOTHING = 40

/** A point of the spread, and how much it weighs. */
interface Spread {
  readonly size: number
  readonly weight: number
}

/**
 * g with P(max T <= g) = level, or of the largest |T|.
 * @param count how many t, at least 1
 * @param df degrees of freedom of the spread; Infinity where it is known
 */
export function equalMaxT(count: number, df: number, level: number, sides: 'one' | 'two'): number {
  const spreads = spreadsOf(df)
  const below = (g: number): number =>
    spreads.reduce((sum, { size, weight }) => sum + weight * shareBelow(g * size, count, sides), 0)
  return rootOf((g) => below(g) - level, sides === 'one' ? -WIDTH : 0, WIDTH)
}

/** Where a rising function is 0: a chord at a time, the end that stays counted half (the Illinois method). */
function rootOf(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [atLow, atHigh] = [f(low), f(high)]
  while (atHigh < 0) [low, atLow, high, atHigh] = [high, atHigh, 2 * high, f(2 * high)]
  let stayed = 0
  while (high - low > 1e-9 * (1 + Math.abs(high))) {
    const x = high - (atHigh * (high - low)) / (atHigh - atLow)
    const y = f(x)
    if (y === 0 || x <= low || x >= high || Math.abs(y) < 1e-12) return x
    if (y < 0) {
      ;[low, atLow] = [x, y]
      if (stayed === 1) atHigh /= 2
      stayed = 1
    } else {
      ;[high, atHigh] = [x, y]
      if (stayed === -1) atLow /= 2
      stayed = -1
    }
  }
  return (low + high) / 2
}

/** The chance that all of `count` normals, correlated by a half, lie below g (or within g of 0). */
function shareBelow(g: number, count: number, sides: 'one' | 'two'): number {
  let sum = 0
  for (let z = -WIDTH; z <= WIDTH; z += STEP) {
    const above = normalTail(g * Math.SQRT2 - z)
    const inside = sides === 'one' ? 1 - above : 1 - above - normalTail(g * Math.SQRT2 + z)
    sum += exp(-(z * z) / 2) * power(Math.max(0, inside), count)
  }
  return (sum * STEP) / ROOT_TWO_PI
}

/** The density of the root of a chi-square over its degrees of freedom, in steps of its logarithm, in which it has no corners. */
function spreadsOf(df: number): readonly Spread[] {
  if (df === Infinity) return [{ size: 1, weight: 1 }]
  const step = 0.2 / Math.sqrt(df)
  const constant = ln(2) + (df / 2) * ln(df / 2) - logGamma(df / 2)
  const lnDensity = (x: number): number => constant + df * x - (df / 2) * exp(2 * x)
  const greatest = lnDensity(0)
  const spreads: Spread[] = []
  for (const way of [-1, 1]) {
    for (let k = way === 1 ? 0 : 1; ; k++) {
      const x = way * k * step
      if (lnDensity(x) < greatest - NOTHING) break
      spreads.push({ size: exp(x), weight: step * exp(lnDensity(x)) })
    }
  }
  return spreads
}

/**
 * What one more of an effect costs: the ratio of two paired means with its exact interval (Fieller 1954). Where the effect is not shown to
 * differ from 0 the set of prices has no two ends, and there is no price.
 */
import { tQuantile } from '../stats/interval.ts'

/**
 * The set of prices that the data bear with. `interval`: low to high. `outside`: all but what lies between low and high. `all`: every price.
 */
export type PriceSet =
  { readonly kind: 'interval' | 'outside'; readonly low: number; readonly high: number } | { readonly kind: 'all' }

export interface Price {
  /** Mean cost over mean effect; NaN where the effect is 0. */
  readonly ratio: number
  /** t^2 times the variance of the mean effect over its square: from 1 on no effect is shown. Null after a single replication. */
  readonly g: number | null
  /** Null after a single replication. */
  readonly set: PriceSet | null
}

/** What one more of an effect costs, with the set of prices that the data bear with. @param effects gained, @param costs paid, replication by replication; none missing */
export function priceOf(effects: ArrayLike<number>, costs: ArrayLike<number>, level = 0.95): Price {
  const n = effects.length
  const [effect, cost] = [meanOf(effects), meanOf(costs)]
  const ratio = effect === 0 ? NaN : cost / effect
  if (n < 2) return { ratio, g: null, set: null }
  const t = tQuantile((1 + level) / 2, n - 1)
  const variance = (a: ArrayLike<number>, b: ArrayLike<number>, middleA: number, middleB: number): number => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += (a[i] - middleA) * (b[i] - middleB)
    return (t * t * sum) / (n * (n - 1))
  }
  const spread = variance(effects, effects, effect, effect)
  const g = effect === 0 ? Infinity : spread / (effect * effect)
  return {
    ratio,
    g,
    set: setOf(effect, cost, spread, variance(effects, costs, effect, cost), variance(costs, costs, cost, cost)),
  }
}

/** Where a r^2 - 2 b r + c is at most 0. */
function setOf(effect: number, cost: number, spread: number, shared: number, costSpread: number): PriceSet {
  const a = effect * effect - spread
  const b = effect * cost - shared
  const c = cost * cost - costSpread
  const below = b * b - a * c
  if (a > 0) {
    const root = Math.sqrt(Math.max(0, below))
    return { kind: 'interval', low: (b - root) / a, high: (b + root) / a }
  }
  if (a === 0 || below <= 0) return { kind: 'all' }
  const root = Math.sqrt(below)
  return { kind: 'outside', low: (b + root) / a, high: (b - root) / a }
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum / values.length
}

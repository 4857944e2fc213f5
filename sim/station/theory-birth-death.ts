/**
 * Exponential service with patience and limited places: M/M/c/K+M as a birth and death process (Palm 1957 for patience,
 * called Erlang A since Garnett, Mandelbaum and Reiman 2002; Erlang 1917 for places). Exact up to rounding.
 */

export interface BirthDeathRates {
  /** Arrivals an hour, whatever the number present. */
  readonly lambda: number
  /** Services an hour and server. */
  readonly mu: number
  readonly c: number
  /** Ends of patience an hour and customer in line; 0 for none. */
  readonly theta: number
  /** Places, those in service included; Infinity for no limit. */
  readonly capacity: number
}

export interface BirthDeathMeans {
  /** Mean number in line, and mean number in service. */
  readonly waiting: number
  readonly busy: number
  /** Share of all arrivals that find no place, and share that give up. */
  readonly blocked: number
  readonly abandoned: number
  /** Share of those who get in who wait. */
  readonly probabilityOfWait: number
  /** Mean wait of those who are served in order of arrival, h. */
  readonly waitOfServed: number
}

/** States less likely than this against the likeliest are left out. */
const NEGLIGIBLE = 1e-25
const MOST_STATES = 2_000_000

/** @returns null for a process that never settles, and for one with too many states to sum over */
export function birthDeathMeans(rates: BirthDeathRates): BirthDeathMeans | null {
  const { lambda, c, theta, capacity } = rates
  const chances = chancesOf(rates)
  if (chances === null) return null
  const waiting = expected(chances, (n) => Math.max(0, n - c))
  const blocked = capacity < chances.length ? chances[capacity] : 0
  const abandoned = (theta * waiting) / lambda
  const full = expected(chances, (n) => (n >= c ? 1 : 0))
  return {
    waiting,
    busy: expected(chances, (n) => Math.min(n, c)),
    blocked,
    abandoned,
    probabilityOfWait: (full - blocked) / (1 - blocked),
    waitOfServed: hoursOfServed(chances, rates) / (1 - blocked - abandoned),
  }
}

/** Probabilities of 0, 1, 2 ... customers; null for a process that never settles, and for one with too many states. */
export function chancesOf({ lambda, mu, c, theta, capacity }: BirthDeathRates): Float64Array | null {
  if (theta === 0 && capacity === Infinity && lambda >= c * mu) return null
  return stationary(lambda, (n) => Math.min(n, c) * mu + Math.max(0, n - c) * theta, capacity)
}

/**
 * Probabilities of 0, 1, 2 ... customers in a process of births at rate lambda and deaths at a rate that does not fall
 * with the number, up to the capacity. Counted from the likeliest number, so that no weight overflows.
 * @returns null when there are too many states
 */
export function stationary(
  lambda: number,
  deaths: (customers: number) => number,
  capacity: number,
): Float64Array | null {
  let mode = 0
  while (mode < capacity && deaths(mode + 1) < lambda) if (++mode > MOST_STATES) return null
  const weights: number[] = new Array<number>(mode + 1).fill(0)
  weights[mode] = 1
  for (let n = mode; n > 0 && weights[n] > NEGLIGIBLE; n--) weights[n - 1] = (weights[n] * deaths(n)) / lambda
  for (let n = mode; n < capacity && weights[n] > NEGLIGIBLE; n++) {
    if (n > MOST_STATES) return null
    weights.push((weights[n] * lambda) / deaths(n + 1))
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float64Array.from(weights, (weight) => weight / total)
}

function expected(chances: Float64Array, value: (customers: number) => number): number {
  return chances.reduce((sum, chance, n) => sum + chance * value(n), 0)
}

/**
 * Mean over all arrivals of the wait, counted only for those who are served. Who finds j in line ahead moves up at rate
 * c mu + i theta with i ahead, and gives up at rate theta all the while: each step takes 1 / (c mu + (i + 1) theta) on
 * average, whichever way it ends, and the steps to the server multiply to c mu / (c mu + (j + 1) theta).
 */
function hoursOfServed(chances: Float64Array, { mu, c, theta, capacity }: BirthDeathRates): number {
  let sum = 0
  let steps = 0
  for (let n = c; n < Math.min(chances.length, capacity); n++) {
    const pace = c * mu + (n - c + 1) * theta
    steps += 1 / pace
    sum += chances[n] * ((c * mu) / pace) * steps
  }
  return sum
}

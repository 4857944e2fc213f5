/**
 * One server, general service, limited places: M/G/1/K by the chain of numbers left behind (Kendall 1953, Keilson 1966).
 * Exact up to rounding.
 */
import { exp } from '../arithmetic/exp.ts'
import { power } from '../arithmetic/power.ts'
import { serviceBranches } from './service-time.ts'

export interface LimitedMeans {
  readonly blocked: number
  /** Share of those who get in who wait. */
  readonly probabilityOfWait: number
  /** Mean number in line. */
  readonly waiting: number
}

/** The sums over states grow with the square of the places. */
const MOST_PLACES = 2000
/** Its square is still far from the greatest number. */
const LARGE = 1e100

/**
 * @param load arrivals an hour times mean service time
 * @returns null for more places than are worth summing over
 */
export function limitedSingleServer(load: number, cv: number, capacity: number): LimitedMeans | null {
  if (capacity > MOST_PLACES) return null
  const left = leftBehind(arrivalsInService(load, cv, capacity), capacity)
  // What departing customers leave behind is what admitted ones find (Burke); the server idles a share left[0] of them.
  const present = left.map((chance) => chance / (left[0] + load))
  const blocked = Math.max(0, 1 - 1 / (left[0] + load))
  const beforeLast = present.reduce((sum, chance, n) => sum + chance * Math.max(0, n - 1), 0)
  return { blocked, probabilityOfWait: 1 - left[0], waiting: beforeLast + blocked * (capacity - 1) }
}

/**
 * Shares of departing customers that leave 0 to capacity - 1 behind, from cuts between neighbouring numbers: as many
 * services cross a cut upwards as downwards, and downwards only from the number just above, with no arrival.
 */
function leftBehind(arrivals: readonly number[], capacity: number): number[] {
  const beyond = tails(arrivals)
  let chances = [1]
  for (let n = 0; n < capacity - 1; n++) {
    let up = chances[0] * beyond[n]
    for (let from = 1; from <= n; from++) up += chances[from] * beyond[n + 1 - from]
    const next = up / arrivals[0]
    // In overload they rise past every number: then the next is taken for 1, and those far below it for 0.
    if (next > LARGE) chances = chances.map((chance) => chance / next)
    chances.push(next > LARGE ? 1 : next)
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return chances.map((chance) => chance / total)
}

/** P(more than n arrivals), n = 0, 1, 2 ... */
function tails(arrivals: readonly number[]): number[] {
  let rest = 1
  return arrivals.map((chance) => Math.max(0, (rest -= chance)))
}

/** P(n arrivals during one service), n = 0 to capacity: Poisson for the constant, else a mixture of negative binomials. */
function arrivalsInService(load: number, cv: number, capacity: number): number[] {
  const branches = serviceBranches(cv)
  const chances = new Array<number>(capacity + 1).fill(0)
  if (branches.length === 0) return chances.map(poisson(load))
  for (const { chance, stages, rate } of branches) {
    let term = chance * power(rate / (rate + load), stages)
    for (let n = 0; n <= capacity; n++) {
      chances[n] += term
      term *= ((stages + n) / (n + 1)) * (load / (rate + load))
    }
  }
  return chances
}

function poisson(mean: number): (_: number, n: number) => number {
  let term = exp(-mean)
  return (_, n) => {
    const chance = term
    term *= mean / (n + 1)
    return chance
  }
}

/**
 * How waits are spread in M/M/c/K+M, in order of arrival (Palm 1957). Who finds j in line moves up at rate c mu + i theta
 * with i ahead of him. Such a sum of exponential steps is minus the logarithm of a beta variate over theta (Renyi 1953),
 * without patience a gamma variate; and he must have patience for as long.
 */
import { betaSlope, incompleteBeta } from '../arithmetic/incomplete-beta.ts'
import { exp } from '../arithmetic/exp.ts'
import { gammaSlope, lowerGamma, upperGamma } from '../arithmetic/incomplete-gamma.ts'
import type { BirthDeathRates } from './theory-birth-death.ts'
import { chancesOf } from './theory-birth-death.ts'

export interface WaitSpread {
  /** Share of those who get in who wait longer than so many hours, until they are served or give up. */
  readonly longerThan: (hours: number) => number
  /** Share of all arrivals whose service begins within so many hours: the service level. */
  readonly begunWithin: (hours: number) => number
  /** The wait (h) that the share p of those who get in do not exceed; p in [0, 1). */
  readonly quantile: (p: number) => number
}

/**
 * P(the wait of who finds j in line is longer than some time), which rises with j: its value, its step from j to j + 1,
 * and that step over the one before.
 */
interface Tails {
  readonly at: (j: number) => number
  readonly step: (j: number) => number
  readonly ratio: (j: number) => number
}

/** @returns null when there are too many states to sum over */
export function limitedSpread(rates: BirthDeathRates): WaitSpread | null {
  const { mu, c, theta, capacity } = rates
  const chances = chancesOf(rates)
  if (chances === null) return null
  const blocked = capacity < chances.length ? chances[capacity] : 0
  const atOnce = chances.slice(0, c).reduce((sum, chance) => sum + chance, 0)
  const line = chances.slice(c, capacity)
  const pace = c * mu
  const stays = theta / pace
  const longerThan = (hours: number): number => {
    const waits = overLine(line, tailsOf(pace, theta, hours, 0), (tail) => tail)
    return (waits * exp(-theta * hours)) / (1 - blocked)
  }
  return {
    longerThan,
    // Weighted by the chance to have patience for them, the same steps are each faster by theta.
    begunWithin: (hours) =>
      atOnce + overLine(line, tailsOf(pace, theta, hours, 1), (tail, j) => (1 - tail) / (1 + (j + 1) * stays)),
    quantile: (p) => firstBelow(longerThan, 1 - p, 1 / pace),
  }
}

/** Of the wait itself, or with `more` = 1 of the wait weighted by the chance to have patience for it. */
function tailsOf(pace: number, theta: number, hours: number, more: number): Tails | null {
  if (!(hours > 0)) return null
  if (theta === 0) {
    const x = pace * hours
    return {
      at: (j) => upperGamma(j + 1, x),
      step: (j) => gammaSlope(j + 1, x) / (j + 1),
      ratio: (j) => x / (j + 1),
    }
  }
  const a = pace / theta + more
  const x = exp(-theta * hours)
  // 1 - x without loss where it is small.
  const y = lowerGamma(1, theta * hours)
  return {
    at: (j) => incompleteBeta(x, a, j + 1, y),
    step: (j) => (x === 0 ? 0 : betaSlope(x, a, j + 1, y) / (j + 1)),
    ratio: (j) => (y * (a + j)) / (j + 1),
  }
}

/**
 * Sum of a value over the line, weighted by how likely an arrival finds j in it. From the likeliest j outwards, so that
 * each tail follows from its neighbour; without tails nobody has been served yet.
 */
function overLine(line: Float64Array, tails: Tails | null, value: (tail: number, j: number) => number): number {
  if (line.length === 0) return 0
  if (tails === null) return line.reduce((sum, chance, j) => sum + chance * value(1, j), 0)
  const likeliest = line.indexOf(line.reduce((most, chance) => Math.max(most, chance), 0))
  const first = tails.at(likeliest)
  const firstStep = tails.step(likeliest)
  let sum = 0
  let tail = first
  let step = firstStep
  for (let j = likeliest; j < line.length; j++) {
    sum += line[j] * value(Math.min(1, tail), j)
    tail += step
    step *= tails.ratio(j + 1)
  }
  tail = first
  step = firstStep
  for (let j = likeliest - 1; j >= 0; j--) {
    step /= tails.ratio(j + 1)
    tail -= step
    sum += line[j] * value(Math.max(0, tail), j)
  }
  return sum
}

/** The least time at which a falling share is at most so much, but for rounding. */
function firstBelow(share: (hours: number) => number, most: number, scale: number): number {
  if (share(0) <= most * (1 + 1e-12)) return 0
  let high = scale
  while (share(high) > most) high *= 2
  let low = high === scale ? 0 : high / 2
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (share(middle) > most) low = middle
    else high = middle
  }
  return high
}

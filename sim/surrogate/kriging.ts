/**
 * Ordinary kriging of means that are known with noise (stochastic kriging, Ankenman, Nelson and Staum 2010): what a measure is at places that were not
 * run, and how well that is known. A level that is the same everywhere is worked out beside the shape (generalised least squares).
 */
import { dot } from '../arithmetic/dot.ts'
import { ln } from '../arithmetic/ln.ts'
import { choleskyOf } from '../compare/cholesky.ts'

/** A place in the design, each coordinate from 0 (the low end of a lever) to 1. */
export type Place = ArrayLike<number>

/** How alike two places are: 1 for the same. */
export type Correlation = (a: Place, b: Place) => number

/** Means at places. */
export interface KnownMeans {
  readonly places: readonly Place[]
  readonly means: ArrayLike<number>
  /** Variance of each mean by its replications, luck that all share apart. */
  readonly noise: ArrayLike<number>
}

/** The shape that is assumed. */
export interface Shape {
  readonly correlation: Correlation
  /** Variance of the measure over places. */
  readonly spread: number
}

export interface Foretold {
  readonly mean: number
  /** Of the true mean there, chance of a new replication apart. */
  readonly variance: number
}

/** A mean foretold from all others. */
export interface LeftOut {
  /** What was measured less what the others foretell. */
  readonly error: number
  /** Variance of that error, the noise of what was measured included. */
  readonly variance: number
}

/** So small a part of the spread is added to every variance that rounding cannot break the root. */
const ROUNDING = 1e-10

export class Kriging {
  /** The level. */
  readonly level: number
  /** Variance of the level. */
  readonly levelVariance: number
  /** Of the means at the shape that is assumed, but for a constant. */
  readonly logLikelihood: number
  private readonly root: readonly Float64Array[]
  /** C^-1 (y - level) and C^-1 1. */
  private readonly weights: Float64Array
  private readonly ones: Float64Array

  private readonly known: KnownMeans
  private readonly shape: Shape

  /** @throws RangeError where places are so alike that nothing can be told */
  constructor(known: KnownMeans, shape: Shape) {
    this.known = known
    this.shape = shape
    const { places, means, noise } = known
    const { correlation, spread } = shape
    this.root = choleskyOf(
      places.map((a, i) =>
        places
          .slice(0, i + 1)
          .map((b, j) => spread * (i === j ? 1 + ROUNDING : correlation(a, b)) + (i === j ? noise[i] : 0)),
      ),
    )
    this.ones = solved(this.root, new Float64Array(places.length).fill(1))
    const weight = sum(this.ones)
    this.levelVariance = 1 / weight
    this.level = dot(this.ones, means) / weight
    const rest = Float64Array.from(means, (mean) => mean - this.level)
    this.weights = solved(this.root, rest)
    this.logLikelihood = -this.root.reduce((all, row, i) => all + ln(row[i]), 0) - dot(rest, this.weights) / 2
  }

  /** The mean alone, which takes much less time. */
  meanAt(place: Place): number {
    return this.level + dot(this.nearTo(place), this.weights)
  }

  at(place: Place): Foretold {
    const { spread } = this.shape
    const near = this.nearTo(place)
    const inside = forward(this.root, near)
    const missed = 1 - dot(this.ones, near)
    return {
      mean: this.level + dot(near, this.weights),
      variance: Math.max(0, spread - dot(inside, inside) + missed * missed * this.levelVariance),
    }
  }

  private nearTo(place: Place): Float64Array {
    const { correlation, spread } = this.shape
    return Float64Array.from(this.known.places, (other) => spread * correlation(place, other))
  }

  /** Each mean foretold from all others, the level worked out anew (Dubrule 1983). */
  leftOut(): LeftOut[] {
    const count = this.weights.length
    return Array.from({ length: count }, (_, i) => {
      const unit = new Float64Array(count)
      unit[i] = 1
      const column = forward(this.root, unit)
      const own = dot(column, column) - this.ones[i] * this.ones[i] * this.levelVariance
      return { error: this.weights[i] / own, variance: 1 / own }
    })
  }
}

/** L z = y. */
function forward(root: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const z = Float64Array.from(right)
  for (const [i, row] of root.entries()) {
    let rest = z[i]
    for (let j = 0; j < i; j++) rest -= row[j] * z[j]
    z[i] = rest / row[i]
  }
  return z
}

/** L L' x = y. */
function solved(root: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const x = forward(root, right)
  for (let i = x.length - 1; i >= 0; i--) {
    x[i] /= root[i][i]
    for (let j = 0; j < i; j++) x[j] -= root[i][j] * x[i]
  }
  return x
}

function sum(values: ArrayLike<number>): number {
  let all = 0
  for (let i = 0; i < values.length; i++) all += values[i]
  return all
}

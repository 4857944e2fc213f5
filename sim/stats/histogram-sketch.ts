/**
 * Quantiles of any number of values in little memory: a histogram whose bins grow by a constant factor, so that every
 * quantile has the same relative error (DDSketch: Masson, Rim and Lee 2019). Sketches of parts can be merged without
 * loss.
 */
import { exp } from '../arithmetic/exp.ts'
import { ln } from '../arithmetic/ln.ts'

/** Values below this count as 0. */
const SMALLEST = 1e-9
const FIRST_BINS = 256

/** Quantiles of any number of values in little memory, all with the same relative error (DDSketch: Masson, Rim and Lee 2019). */
export class HistogramSketch {
  readonly relativeError: number
  private readonly lnFactor: number
  private readonly binsPerUnit: number
  /** Weight by bin; bin b of the array covers (f^(b + offset - 1), f^(b + offset)] for the factor f. */
  private bins = new Float64Array(0)
  private offset = 0
  private zeros = 0
  private weight = 0
  private least = Infinity
  private most = -Infinity

  /** @param relativeError largest error of a quantile as a share of it, in (0, 1) */
  constructor(relativeError = 0.005) {
    if (!(relativeError > 0 && relativeError < 1)) {
      throw new RangeError(`relative error of a histogram sketch is ${relativeError}; give a share between 0 and 1`)
    }
    this.relativeError = relativeError
    this.lnFactor = ln((1 + relativeError) / (1 - relativeError))
    this.binsPerUnit = 1 / this.lnFactor
  }

  /** @param x finite, at least 0 */
  add(x: number, weight = 1): void {
    if (!(x >= 0 && x < Infinity)) refuse(x)
    this.weight += weight
    if (x < this.least) this.least = x
    if (x > this.most) this.most = x
    if (x < SMALLEST) this.zeros += weight
    else this.fill(Math.ceil(ln(x) * this.binsPerUnit), weight)
  }

  /** Takes in all that `other` has seen; `other` stays as it is. Both must have the same relative error. */
  merge(other: HistogramSketch): void {
    if (other.relativeError !== this.relativeError) {
      const both = `${this.relativeError} and ${other.relativeError}`
      throw new RangeError(`sketches of relative error ${both} cannot be merged; give both the same`)
    }
    this.weight += other.weight
    this.zeros += other.zeros
    this.least = Math.min(this.least, other.least)
    this.most = Math.max(this.most, other.most)
    for (let bin = 0; bin < other.bins.length; bin++) {
      if (other.bins[bin] > 0) this.fill(bin + other.offset, other.bins[bin])
    }
  }

  /** Sum of all weights: the number of values where each weighs 1. */
  get count(): number {
    return this.weight
  }

  /**
   * The least value whose cumulative weight reaches the share p of the whole, within the relative error; NaN when
   * empty.
   */
  quantile(p: number): number {
    if (this.weight === 0 || !(p >= 0 && p <= 1)) return NaN
    if (p === 0) return this.least
    const target = p * this.weight
    let sum = this.zeros
    if (sum >= target) return this.within(0)
    for (let bin = 0; bin < this.bins.length; bin++) {
      sum += this.bins[bin]
      if (sum >= target) return this.within(this.middleOf(bin + this.offset))
    }
    return this.most
  }

  /** The value whose relative distance to both ends of the bin is the same. */
  private middleOf(index: number): number {
    return exp(index * this.lnFactor) * (1 - this.relativeError)
  }

  private within(x: number): number {
    return Math.min(this.most, Math.max(this.least, x))
  }

  private fill(index: number, weight: number): void {
    const position = index - this.offset
    if (!(position >= 0 && position < this.bins.length)) this.grow(index)
    this.bins[index - this.offset] += weight
  }

  /** Makes room for a bin beyond either end. */
  private grow(index: number): void {
    const old = this.bins
    if (old.length === 0) {
      this.bins = new Float64Array(FIRST_BINS)
      this.offset = index - FIRST_BINS / 2
      return
    }
    const first = Math.min(index, this.offset)
    const last = Math.max(index, this.offset + old.length - 1)
    const room = Math.max(2 * old.length, last - first + 1 + FIRST_BINS)
    const offset = index < this.offset ? last + 1 - room : this.offset
    this.bins = new Float64Array(room)
    this.bins.set(old, this.offset - offset)
    this.offset = offset
  }
}

function refuse(x: number): never {
  throw new RangeError(`a histogram sketch was given ${x}; give finite values of at least 0`)
}

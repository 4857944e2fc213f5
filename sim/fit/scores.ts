/** Scores of a forecast, all of them better when smaller: the continuous ranked probability score, fair to few draws (Ferro 2014), and the quantile score. */
import { exp } from '../arithmetic/exp.ts'
import { upperGamma } from '../arithmetic/incomplete-gamma.ts'
import { ln } from '../arithmetic/ln.ts'
import { logGamma } from '../arithmetic/log-gamma.ts'

/** Mean distance of draws from what came, less half of their mean distance from each other; `fair` divides that by pairs of different draws. */
export function crpsOfDraws(draws: readonly number[], came: number, fair: boolean): number {
  const inOrder = [...draws].sort((a, b) => a - b)
  const n = inOrder.length
  const distance = inOrder.reduce((sum, one) => sum + Math.abs(one - came), 0) / n
  // Sum over pairs |a - b| = 2 sum (2i - n + 1) x_i over sorted draws.
  const spread = 2 * inOrder.reduce((sum, one, i) => sum + (2 * i - n + 1) * one, 0)
  return distance - spread / (2 * n * (fair ? n - 1 : n))
}

/** The same for a normal forecast (Gneiting et al. 2005). */
export function crpsOfNormal(mean: number, sd: number, came: number): number {
  const z = (came - mean) / sd
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2)
  const below = z > 0 ? 1 - tail : tail
  return sd * (z * (2 * below - 1) + 2 * 0.3989422804014327 * exp((-z * z) / 2) - 0.5641895835477563)
}

/** Scores of one forecast that is a distribution function of days, up to a horizon: worked out once, for as many cases as there are. */
export class CurveScore {
  private readonly edges: Float64Array
  /** Integrals from 0 to each edge of the square of what lies below, and of the square of what lies above. */
  private readonly below: Float64Array
  private readonly above: Float64Array

  constructor(share: (days: number) => number, horizon: number, cells = 2000) {
    // Narrow cells where durations are short.
    this.edges = Float64Array.from({ length: cells + 1 }, (_, i) => (horizon * i * i) / (cells * cells))
    this.below = new Float64Array(cells + 1)
    this.above = new Float64Array(cells + 1)
    for (let i = 0; i < cells; i++) {
      const [from, to] = [this.edges[i], this.edges[i + 1]]
      const at = share((from + to) / 2)
      this.below[i + 1] = this.below[i] + at * at * (to - from)
      this.above[i + 1] = this.above[i] + (1 - at) * (1 - at) * (to - from)
    }
  }

  /** @param isOpen what came is only known to be later: the score goes as far as it is known */
  of(came: number, isOpen: boolean): number {
    const last = this.above.length - 1
    const passed = this.upTo(this.below, came)
    return isOpen ? passed : passed + this.above[last] - this.upTo(this.above, came)
  }

  private upTo(sums: Float64Array, days: number): number {
    const last = sums.length - 1
    const place = last * Math.sqrt(Math.min(1, Math.max(0, days / this.edges[last])))
    const cell = Math.min(last - 1, Math.floor(place))
    const [from, to] = [this.edges[cell], this.edges[cell + 1]]
    const part = Math.min(1, Math.max(0, (days - from) / (to - from)))
    return sums[cell] + part * (sums[cell + 1] - sums[cell])
  }
}

/** Counts round a mean, spread like a gamma mixture of Poisson counts (negative binomial); cv 0 is Poisson. */
export class CountForecast {
  /** Share at and below each count from `from` on. */
  private readonly shares: number[] = []
  private readonly from: number

  constructor(mean: number, cv: number) {
    const size = cv > 1e-3 ? 1 / (cv * cv) : 1e6
    const sd = Math.sqrt(mean + mean * mean * cv * cv)
    this.from = Math.max(0, Math.floor(mean - 12 * sd - 12))
    let term = exp(
      logGamma(this.from + size) -
        logGamma(size) -
        logGamma(this.from + 1) +
        size * ln(size / (size + mean)) +
        this.from * ln(mean / (size + mean)),
    )
    let sum = term
    for (let n = this.from; this.shares.length < 1e6; n++) {
      this.shares.push(Math.min(1, sum))
      if (n > mean && term < 1e-12) break
      term *= ((n + size) / (n + 1)) * (mean / (mean + size))
      sum += term
    }
  }

  quantile(p: number): number {
    const at = this.shares.findIndex((share) => share >= p)
    return this.from + (at < 0 ? this.shares.length - 1 : at)
  }

  crps(came: number): number {
    let score = came < this.from ? this.from - came : 0
    this.shares.forEach((share, at) => {
      const gap = share - (this.from + at >= came ? 1 : 0)
      score += gap * gap
    })
    return score + Math.max(0, came - this.from - this.shares.length)
  }
}

export function pinball(p: number, forecast: number, came: number): number {
  return came >= forecast ? p * (came - forecast) : (1 - p) * (forecast - came)
}

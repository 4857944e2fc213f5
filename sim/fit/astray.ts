/**
 * How far forecasts of a level went astray in the past, beyond what chance lets them: as a share of the level, by how far ahead they looked. What drifts
 * (habits of closing, campaigns, a level of demand that changes) drifts further with time, so nothing further ahead counts as surer than what is nearer.
 */

interface Foretold {
  readonly mean: number
  /** By chance alone. */
  readonly variance: number
}

/** Forecasts from different days that tell anything of a distance. */
const FEWEST = 3

export class Astray {
  private readonly by = new Map<number, { sum: number; n: number }>()

  /** @param ahead days */
  add(ahead: number, came: number, { mean, variance }: Foretold): void {
    if (!(mean > 0)) return
    const one = this.by.get(ahead) ?? { sum: 0, n: 0 }
    one.sum += ((came - mean) * (came - mean) - variance) / (mean * mean)
    one.n++
    this.by.set(ahead, one)
  }

  /** Variance beyond chance over the square of the mean, so many days ahead: straight between distances that the past tells; 0 where it tells none. */
  at(ahead: number): number {
    let [from, before] = [0, 0]
    for (const [days, { sum, n }] of [...this.by].sort(([a], [b]) => a - b)) {
      if (n < FEWEST) continue
      const next = Math.max(before, sum / n)
      if (days >= ahead) return before + ((next - before) * (ahead - from)) / (days - from)
      ;[from, before] = [days, next]
    }
    return before
  }
}

/** Tests of fit for fixed seeds; the error rates stated hold over seeds. */
import { Luck } from '../../sim/random/luck.ts'

const luck = new Luck('goodness of fit', 0)

/** n uniform numbers of one purpose, in fixed order. */
export function uniforms(n: number, purpose = 0): number[] {
  return Array.from({ length: n }, (_, i) => luck.uniform(purpose, i, 0))
}

/**
 * Kolmogorov's D times sqrt(n). Above 1.95 the fit is rejected at the level .001 (Kolmogorov 1933).
 */
export function kolmogorov(sample: readonly number[], distribution: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort()
  let gap = 0
  sorted.forEach((x, i) => {
    const p = distribution(x)
    gap = Math.max(gap, p - i / sorted.length, (i + 1) / sorted.length - p)
  })
  return gap * Math.sqrt(sorted.length)
}

/**
 * Pearson's statistic against expected probabilities, as a deviate: (X2 - df) / sqrt(2 df). Cells with fewer than 5
 * expected are joined. Above 4 the fit is rejected at the level .01 for 2 cells, .002 for 10 and .0004 for 64.
 */
export function pearson(counts: readonly number[], probabilities: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0)
  let statistic = 0
  let cells = 0
  let restCount = 0
  let restExpected = total
  for (let i = 0; i < counts.length; i++) {
    const expected = probabilities[i] * total
    if (expected < 5) {
      restCount += counts[i]
      continue
    }
    statistic += (counts[i] - expected) ** 2 / expected
    restExpected -= expected
    cells++
  }
  if (restExpected >= 1) {
    statistic += (restCount - restExpected) ** 2 / restExpected
    cells++
  }
  const df = cells - 1
  return (statistic - df) / Math.sqrt(2 * df)
}

function mean(sample: readonly number[]): number {
  return sample.reduce((a, b) => a + b, 0) / sample.length
}

/** With n - 1. */
export function variance(sample: readonly number[]): number {
  const m = mean(sample)
  return sample.reduce((sum, x) => sum + (x - m) ** 2, 0) / (sample.length - 1)
}

/** (mean - expected) over its standard error; beyond 4 in 6 of 100,000. */
export function meanDeviate(sample: readonly number[], expected: number): number {
  return (mean(sample) - expected) / Math.sqrt(variance(sample) / sample.length)
}

/** Correlation times sqrt(n): about standard normal for independent samples. */
export function correlationDeviate(a: readonly number[], b: readonly number[]): number {
  const ma = mean(a)
  const mb = mean(b)
  const covariance = mean(a.map((x, i) => (x - ma) * (b[i] - mb)))
  return (covariance / Math.sqrt(variance(a) * variance(b))) * Math.sqrt(a.length)
}

/**
 * Tests of fit for fixed seeds. Each check fails by chance for about one seed in 100,000 (LEVEL; FAR for normal deviates). This folder
 * makes fewer than 300 checks, so that by chance one or more would fail for less than 3 seeds in 1,000: a failure is a fault.
 */
import { upperGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'

/** A p-value below this rejects. */
export const LEVEL = 1e-5

/** A normal deviate beyond this, on either side, rejects: two-sided level 1e-5. */
export const FAR = -normalQuantile(LEVEL / 2)

const random = new RandomStreams('goodness of fit', 0)

/** n uniform numbers of one purpose, in fixed order. */
export function uniforms(n: number, purpose = 0, index = 0): number[] {
  return Array.from({ length: n }, (_, i) => random.uniform(purpose, i, index))
}

/**
 * p-value of Kolmogorov's test (1933) against a continuous distribution: the limiting series, with the correction for finite samples of
 * Stephens (1970), good to about .001 from 100 values on and on the safe side far out.
 */
export function kolmogorov(sample: ArrayLike<number>, distribution: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort()
  const n = sorted.length
  let gap = 0
  sorted.forEach((x, i) => {
    const p = distribution(x)
    gap = Math.max(gap, p - i / n, (i + 1) / n - p)
  })
  return kolmogorovTail((Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * gap)
}

/** P(K > x): by the alternating series, or below 1 by its theta transform, which converges there. */
export function kolmogorovTail(x: number): number {
  let sum = 0
  if (x < 1) {
    for (let k = 1; k <= 9; k += 2) sum += Math.exp((-k * k * Math.PI ** 2) / (8 * x * x))
    return x > 0 ? 1 - (Math.sqrt(2 * Math.PI) / x) * sum : 1
  }
  for (let k = 1; k <= 5; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x)
  return sum
}

/** p-value of Pearson's chi-square (1900) against expected probabilities. Cells with fewer than 5 expected are joined. */
export function pearson(counts: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < counts.length; i++) total += counts[i]
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
  return chiSquareTail(statistic, cells - 1)
}

/** P(X > x) for chi-square with df degrees of freedom. */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2)
}

/** P(Z <= z) for the standard normal. */
export function normalBelow(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2
  return z < 0 ? tail : 1 - tail
}

function mean(sample: readonly number[]): number {
  return sample.reduce((a, b) => a + b, 0) / sample.length
}

/** With n - 1. */
export function variance(sample: readonly number[]): number {
  const m = mean(sample)
  return sample.reduce((sum, x) => sum + (x - m) ** 2, 0) / (sample.length - 1)
}

/** (mean - expected) over its standard error: about standard normal. */
export function meanDeviate(sample: readonly number[], expected: number): number {
  return (mean(sample) - expected) / Math.sqrt(variance(sample) / sample.length)
}

/** Correlation times sqrt(n): about standard normal for independent samples. */
export function correlationDeviate(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    sa += a[i]
    sb += b[i]
    saa += a[i] * a[i]
    sbb += b[i] * b[i]
    sab += a[i] * b[i]
  }
  return ((sab - (sa * sb) / n) / Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n))) * Math.sqrt(n)
}

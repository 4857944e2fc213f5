/**
 * Every variate at two levels (L'Ecuyer and Simard 2007): the p-values of many samples must themselves be uniform, which shows faults
 * too small for one sample, and fits that are too good. Each variate has a purpose of its own.
 */
import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../../sim/arithmetic/incomplete-beta.ts'
import { lowerGamma } from '../../sim/arithmetic/incomplete-gamma.ts'
import { beta, betaOf } from '../../sim/random/beta.ts'
import { discrete, discreteOf } from '../../sim/random/discrete.ts'
import { exponential } from '../../sim/random/exponential.ts'
import { gamma, gammaOf } from '../../sim/random/gamma.ts'
import { geometric } from '../../sim/random/geometric.ts'
import { lognormalOf } from '../../sim/random/lognormal.ts'
import { normal } from '../../sim/random/normal.ts'
import { kolmogorov, kolmogorovTail, LEVEL, normalBelow, pearson, uniforms } from './goodness-of-fit.ts'

const SAMPLES = 100
const SIZE = 1000

type OfUniform = (u: number) => number

/** The sample of one purpose with this number. */
function sample(purpose: number, number: number, draw: OfUniform): number[] {
  return uniforms(SIZE, purpose, number).map(draw)
}

/** p-value of the p-values of all samples. */
function secondLevel(test: (number: number) => number): number {
  return kolmogorov(
    Array.from({ length: SAMPLES }, (_, number) => test(number)),
    (p) => p,
  )
}

const SIGMA = Math.sqrt(Math.log(1 + 0.8 ** 2))
const MU = Math.log(3) - SIGMA ** 2 / 2

it.each<[string, number, OfUniform, OfUniform]>([
  ['exponential', 40, exponential, (x) => -Math.expm1(-x)],
  ['normal', 41, normal, normalBelow],
  ['lognormal', 42, lognormalOf(3, 0.8), (x) => normalBelow((Math.log(x) - MU) / SIGMA)],
  ['gamma of shape 0.3', 43, (u) => gamma(u, 0.3), (x) => lowerGamma(0.3, x)],
  ['gamma of shape 0.3 from a table', 44, gammaOf(0.3), (x) => lowerGamma(0.3, x)],
  ['gamma of shape 12 from a table', 45, gammaOf(12), (x) => lowerGamma(12, x)],
  ['beta', 46, (u) => beta(u, 2, 5), (x) => incompleteBeta(x, 2, 5)],
  ['beta with two peaks from a table', 47, betaOf(0.4, 0.7), (x) => incompleteBeta(x, 0.4, 0.7)],
])('%s fits at both levels', (_name, purpose, draw, below) => {
  expect(secondLevel((number) => kolmogorov(sample(purpose, number, draw), below))).toBeGreaterThan(LEVEL)
})

const WEIGHTS = [3, 1, 0.5, 7, 2, 2, 1, 0.25, 4, 6, 3, 1]
const SUMS = WEIGHTS.map((_, i) => WEIGHTS.slice(0, i + 1).reduce((a, b) => a + b))
const SHARES = WEIGHTS.map((weight) => weight / SUMS[WEIGHTS.length - 1])

/** Probabilities of 0, 1, ... by their recurrence, to where nothing is left. */
function probabilities(first: number, ratio: (k: number) => number, last: number): number[] {
  let p = first
  return Array.from({ length: last + 1 }, (_, k) => (k === 0 ? p : (p *= ratio(k))))
}

it.each<[string, number, OfUniform, number[]]>([
  ['geometric', 53, (u) => geometric(u, 0.12), probabilities(0.12, () => 0.88, 400)],
  ['discrete', 54, (u) => discrete(u, SUMS), SHARES],
  ['discrete with a guide table', 55, discreteOf(SUMS), SHARES],
])('%s fits at both levels', (_name, purpose, draw, expected) => {
  const counted = (values: number[]) => {
    const counts = new Float64Array(expected.length)
    for (const k of values) counts[k]++
    return counts
  }
  expect(secondLevel((number) => pearson(counted(sample(purpose, number, draw)), expected))).toBeGreaterThan(LEVEL)
})

describe('the tests themselves', () => {
  it('know the quantiles of Kolmogorov (Smirnov 1948)', () => {
    for (const [x, p] of [
      [0.5196, 0.95],
      [0.8276, 0.5],
      [1.3581, 0.05],
      [1.6276, 0.01],
      [1.9495, 0.001],
    ]) {
      expect(kolmogorovTail(x)).toBeCloseTo(p, 4)
    }
    expect(kolmogorovTail(1 - 1e-12)).toBeCloseTo(kolmogorovTail(1), 10)
  })

  it('see together a shift that one sample does not show', () => {
    const ofShifted = (number: number) =>
      kolmogorov(
        sample(57, number, (u) => normal(u) + 0.05),
        normalBelow,
      )
    expect(ofShifted(0)).toBeGreaterThan(0.001)
    expect(secondLevel(ofShifted)).toBeLessThan(LEVEL)
  })

  it('see samples that fit too well', () => {
    const even = (number: number) => Array.from({ length: SIZE }, (_, i) => (i + ((number * 0.618) % 1)) / SIZE)
    expect(secondLevel((number) => kolmogorov(even(number), (u) => u))).toBeLessThan(LEVEL)
  })
})

import { expect, it } from 'vitest'
import { incompleteBeta } from '../../sim/arithmetic/incomplete-beta.ts'
import { beta, betaOf } from '../../sim/random/beta.ts'
import { worst } from '../arithmetic/points.ts'
import { FAR, kolmogorov, LEVEL, meanDeviate, uniforms, variance } from './goodness-of-fit.ts'

const SHAPES: readonly (readonly [number, number])[] = [
  [0.05, 0.05],
  [0.05, 1],
  [1, 0.05],
  [0.2, 3],
  [0.5, 0.5],
  [1, 1],
  [2, 5],
  [30, 2],
  [1000, 0.05],
  [0.05, 1000],
  [1.0001, 500],
  [1000, 1000],
]

it.each(SHAPES.slice(3, 8))('of shapes %d and %d has mean, variance and distribution of the beta', (a, b) => {
  const sample = uniforms(10_000, 26).map((u) => beta(u, a, b))
  const n = a + b
  expect(Math.abs(meanDeviate(sample, a / n))).toBeLessThan(FAR)
  const expected = (a * b) / (n * n * (n + 1))
  const excess = (6 * ((a - b) ** 2 * (n + 1) - a * b * (n + 2))) / (a * b * (n + 2) * (n + 3))
  expect(Math.abs(variance(sample) / expected - 1)).toBeLessThan(FAR * Math.sqrt((2 + excess) / sample.length))
  expect(kolmogorov(sample, (x) => incompleteBeta(x, a, b))).toBeGreaterThan(LEVEL)
})

it.each(SHAPES)('of shapes %d and %d is the same from a table, within 2e-12 of x and of 1 - x', (a, b) => {
  const draw = betaOf(a, b)
  const points = [2 ** -53, 1e-12, 1e-6, ...uniforms(1000, 27), 1 - 1e-6, 1 - 1e-12, 1 - 2 ** -53]
  const error = worst(points, (u) => {
    const x = beta(u, a, b)
    return Math.abs(draw(u) - x) / (2e-12 * Math.min(x, 1 - x) + 2.3e-16 * x || 1)
  })
  expect(error).toBeLessThan(1)
})

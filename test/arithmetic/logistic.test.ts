import { describe, expect, it } from 'vitest'
import { logistic, logit } from '../../sim/arithmetic/logistic.ts'
import { relative, spread, worst } from './points.ts'

describe('logistic', () => {
  it('agrees with its definition', () => {
    expect(worst(spread(10_000, -30, 30), (x) => relative(logistic(x), 1 / (1 + Math.exp(-x))))).toBeLessThan(1e-15)
  })

  it('adds up to 1 with its mirror image and reaches its ends without overflow', () => {
    for (const x of spread(100, 0, 40)) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15)
    expect([0, 1000, -1000, Infinity, -Infinity].map(logistic)).toEqual([0.5, 1, 0, 1, 0])
    expect(relative(logistic(-700), Math.exp(-700))).toBeLessThan(1e-15)
    expect(logistic(-710)).toBe(0)
    expect(logistic(NaN)).toBeNaN()
  })

  it('has its inverse', () => {
    const error = (x: number): number => Math.abs(logit(logistic(x)) - x) / (1 + Math.exp(x))
    expect(worst(spread(10_000, -30, 30), error)).toBeLessThan(1e-14)
    expect([0, 0.5, 1].map(logit)).toEqual([-Infinity, 0, Infinity])
  })
})

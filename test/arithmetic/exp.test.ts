import { describe, expect, it } from 'vitest'
import { exp } from '../../sim/arithmetic/exp.ts'
import { ln } from '../../sim/arithmetic/ln.ts'
import { exactExp, relativeError } from './exact.ts'
import { relative, spread, worst } from './points.ts'

const ULP = 2 ** -52

describe('exp', () => {
  it('agrees with Math.exp within 2 units in the last place on 100,000 points', () => {
    expect(worst(spread(50_000, -2, 2), (x) => relative(exp(x), Math.exp(x)))).toBeLessThanOrEqual(2 * ULP)
    expect(worst(spread(50_000, -708, 709.78), (x) => relative(exp(x), Math.exp(x)))).toBeLessThanOrEqual(2 * ULP)
  })

  it('is within 3e-16 of the exact exponential', () => {
    const points = [...spread(600, -1, 1), ...spread(300, -708, 709), ...spread(100, -1e-6, 1e-6)]
    expect(worst(points, (x) => relativeError(exp(x), exactExp(x)))).toBeLessThan(3e-16)
  })

  it('undoes ln', () => {
    expect(worst(spread(1000, 0.01, 100), (x) => relative(exp(ln(x)), x))).toBeLessThan(2e-15)
  })

  it('handles the ends of the range', () => {
    expect(exp(0)).toBe(1)
    expect(exp(-0)).toBe(1)
    expect(exp(1e-300)).toBe(1)
    expect(exp(NaN)).toBeNaN()
    expect(exp(Infinity)).toBe(Infinity)
    expect(exp(-Infinity)).toBe(0)
    expect(exp(709.79)).toBe(Infinity)
    expect(exp(-745.2)).toBe(0)
    expect(relative(exp(709.782712893384), Math.exp(709.782712893384))).toBeLessThan(ULP)
  })

  it('rounds to the nearest subnormal number, give or take one', () => {
    expect(worst(spread(2000, -745, -709), (x) => exp(x) - Math.exp(x))).toBeLessThanOrEqual(5e-324)
  })
})

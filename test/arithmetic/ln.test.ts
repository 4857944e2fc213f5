import { describe, expect, it } from 'vitest'
import { ln } from '../../sim/arithmetic/ln.ts'
import { exactLn, relativeError } from './exact.ts'
import { relative, spread, worst } from './points.ts'

const ULP = 2 ** -52

describe('ln', () => {
  it('agrees with Math.log within 2 units in the last place on 100,000 points', () => {
    expect(worst(spread(40_000, 0, 1), (x) => relative(ln(x), Math.log(x)))).toBeLessThanOrEqual(2 * ULP)
    expect(worst(spread(30_000, 0.9, 1.1), (x) => relative(ln(x), Math.log(x)))).toBeLessThanOrEqual(2 * ULP)
    expect(
      worst(spread(30_000, -700, 700), (x) => relative(ln(Math.exp(x)), Math.log(Math.exp(x)))),
    ).toBeLessThanOrEqual(2 * ULP)
  })

  it('is within 3e-16 of the exact logarithm', () => {
    const points = [
      ...spread(400, 0.5, 2),
      ...spread(400, 0.99, 1.01),
      ...spread(200, 0.9999999, 1.0000001),
      ...spread(200, -300, 300).map((e) => 10 ** e),
    ].filter((x) => x !== 1)
    expect(worst(points, (x) => relativeError(ln(x), exactLn(x)))).toBeLessThan(3e-16)
  })

  it('keeps its accuracy beside every point of its table', () => {
    const points: number[] = []
    for (let j = 0; j <= 1024; j++) points.push(1 + j / 1024, 1 + (j + 0.5) / 1024, 1 + (j + 0.4999999) / 1024)
    expect(worst(points.slice(1), (x) => relativeError(ln(x), exactLn(x)))).toBeLessThan(3e-16)
  })

  it('never falls from one double to the next', () => {
    for (const x of [...spread(500, 0.001, 3), ...spread(100, 1 - 1e-3, 1 + 1e-3)]) {
      const step = 2 ** (Math.floor(Math.log2(x)) - 52)
      expect(ln(x + step)).toBeGreaterThanOrEqual(ln(x))
    }
  })

  it('handles zero, negative, subnormal and infinite numbers', () => {
    expect(ln(1)).toBe(0)
    expect(ln(0)).toBe(-Infinity)
    expect(ln(-0)).toBe(-Infinity)
    expect(ln(-1)).toBeNaN()
    expect(ln(-Infinity)).toBeNaN()
    expect(ln(NaN)).toBeNaN()
    expect(ln(Infinity)).toBe(Infinity)
    for (const x of [5e-324, 1e-310, 2.2250738585072014e-308, Number.MAX_VALUE]) {
      expect(Math.abs(relative(ln(x), Math.log(x)))).toBeLessThanOrEqual(ULP)
    }
  })
})

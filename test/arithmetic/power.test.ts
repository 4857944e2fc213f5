import { describe, expect, it } from 'vitest'
import { power } from '../../sim/arithmetic/power.ts'
import { relative, spread, worst } from './points.ts'

describe('power', () => {
  it('agrees with the built-in power within 1e-15 + 5e-16 |y ln x|', () => {
    for (const y of [-40, -2.5, -1, -0.3, 0.1, 0.5, 1 / 3, 1, 2, 3, 7.25, 60]) {
      const excess = worst(spread(10_000, 0.001, 50), (x) => {
        return Math.abs(relative(power(x, y), x ** y)) / (1e-15 + 5e-16 * Math.abs(y * Math.log(x)))
      })
      expect(excess).toBeLessThan(1)
    }
  })

  it('is exact for the exponents 0, 1, 2, -1 and 1/2', () => {
    for (const x of spread(100, 0.1, 9)) {
      expect([0, 1, 2, -1, 0.5].map((y) => power(x, y))).toEqual([1, x, x * x, 1 / x, Math.sqrt(x)])
    }
  })

  it('follows ECMAScript where base or exponent is unusual', () => {
    const odd = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e300, -1e300, Infinity, -Infinity, NaN]
    for (const x of odd) {
      for (const y of odd) {
        const expected = x ** y
        if (Number.isFinite(expected) && expected !== 0 && y !== 0) {
          const bound = 1e-15 + 5e-16 * Math.abs(y * Math.log(Math.abs(x)))
          expect(Math.abs(relative(power(x, y), expected))).toBeLessThanOrEqual(bound)
        } else expect(power(x, y), `${x} to the ${y}`).toBe(expected)
      }
    }
  })
})

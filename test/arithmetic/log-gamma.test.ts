import { describe, expect, it } from 'vitest'
import { logGamma, stirlingRemainder } from '../../sim/arithmetic/log-gamma.ts'
import { spread } from './points.ts'

describe('log gamma', () => {
  it('is the logarithm of the factorial', () => {
    let logFactorial = 0
    for (let n = 1; n <= 170; n++) {
      expect(Math.abs(logGamma(n) - logFactorial)).toBeLessThan(2e-15 * Math.max(1, n, logFactorial))
      logFactorial += Math.log(n)
    }
  })

  it('gives Gamma at the halves and obeys reflection', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
    expect(logGamma(2.5)).toBeCloseTo(Math.log((3 * Math.sqrt(Math.PI)) / 4), 14)
    for (const x of spread(200, 0.001, 0.999)) {
      expect(logGamma(x) + logGamma(1 - x)).toBeCloseTo(Math.log(Math.PI / Math.sin(Math.PI * x)), 13)
    }
  })

  it('obeys duplication across the seam of the series at 10', () => {
    for (const x of spread(300, 0.1, 30)) {
      const doubled = logGamma(x) + logGamma(x + 0.5) - (1 - 2 * x) * Math.LN2 - Math.log(Math.PI) / 2
      expect(Math.abs(logGamma(2 * x) - doubled)).toBeLessThan(4e-15 * Math.max(4, 2 * x, Math.abs(doubled)))
    }
  })

  it('handles 0, negative and infinite arguments', () => {
    expect(logGamma(0)).toBe(Infinity)
    expect(logGamma(-1.5)).toBeNaN()
    expect(logGamma(NaN)).toBeNaN()
    expect(logGamma(1e-300)).toBeCloseTo(-Math.log(1e-300), 10)
  })

  it('leaves to Stirling a remainder of about 1 / (12 x)', () => {
    for (const x of [0.5, 3, 9.99, 10, 50, 1000]) {
      const remainder = stirlingRemainder(x)
      expect(remainder).toBeLessThan(1 / (12 * x))
      expect(remainder).toBeGreaterThan(1 / (12 * x) - 1 / (360 * x * x * x))
    }
  })
})

import { describe, expect, it } from 'vitest'
import { deviance } from '../../sim/arithmetic/deviance.ts'
import { exactLn } from './exact.ts'
import { spread } from './points.ts'

/** x ln(x / m) + m - x in whole numbers of 2^-240. */
function exactDeviance(x: number, mean: number): number {
  const logarithm = exactLn(x).value - exactLn(mean).value
  const scale = 2 ** 40
  const gap = BigInt(Math.round((mean - x) * scale)) << 200n
  return Number((BigInt(Math.round(x * scale)) * logarithm + (gap << 40n)) >> 160n) / 2 ** 120
}

describe('deviance', () => {
  it('has no cancellation where x is close to the mean', () => {
    for (const gap of [1e-6, -1e-6, 0.001, 0.3, -0.7, 5, -5, 100]) {
      for (const raw of spread(20, 6, 300)) {
        const mean = Math.round(raw * 2 ** 30) / 2 ** 30
        const x = mean + Math.round(gap * 2 ** 30) / 2 ** 30
        expect(deviance(x, mean) / exactDeviance(x, mean)).toBeCloseTo(1, 13)
      }
    }
  })

  it('is 0 at the mean', () => {
    expect(deviance(7.3, 7.3)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { normal } from '../../sim/random/normal.ts'
import { chiSquareQuantile, fQuantile, meanInterval, pairedInterval, tQuantile } from '../../sim/stats/interval.ts'

/** Integral by Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number): number {
  const steps = 4000
  const h = (to - from) / steps
  let sum = f(from) + f(to)
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h)
  return (sum * h) / 3
}

const SHARES = [1e-6, 0.01, 0.025, 0.3, 0.49, 0.6, 0.95, 0.975, 0.9995]

describe('t quantile', () => {
  it('gives the values of the tables', () => {
    expect(tQuantile(0.975, 4)).toBeCloseTo(2.776, 3)
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.706, 3)
    expect(tQuantile(0.975, 9)).toBeCloseTo(2.262, 3)
    expect(tQuantile(0.95, 10)).toBeCloseTo(1.812, 3)
    expect(tQuantile(0.995, 30)).toBeCloseTo(2.75, 3)
    expect(tQuantile(0.9995, 3)).toBeCloseTo(12.924, 3)
    expect(tQuantile(0.975, 120)).toBeCloseTo(1.98, 3)
  })

  it('has the closed forms of 1, 2 and infinitely many degrees of freedom', () => {
    for (const p of SHARES) {
      expect(tQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 9)
      expect(tQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 12)
      expect(tQuantile(p, Infinity)).toBe(normalQuantile(p))
      expect(tQuantile(p, 1e9) / normalQuantile(p)).toBeCloseTo(1, 7)
    }
  })

  it('undoes the integral of the density', () => {
    // The density of 5 degrees of freedom is 8 / (3 pi sqrt 5) (1 + t^2 / 5)^-3.
    const density = (t: number) => (8 / (3 * Math.PI * Math.sqrt(5))) * (1 + (t * t) / 5) ** -3
    for (const p of [0.6, 0.9, 0.975, 0.999]) expect(0.5 + integral(density, 0, tQuantile(p, 5))).toBeCloseTo(p, 11)
  })

  it('is antisymmetric, and handles the ends', () => {
    expect(tQuantile(0.25, 7)).toBe(-tQuantile(0.75, 7))
    expect([tQuantile(0.5, 3), tQuantile(0, 3), tQuantile(1, 3)]).toEqual([0, -Infinity, Infinity])
    expect([tQuantile(1.2, 3), tQuantile(0.9, 0), tQuantile(NaN, 3)]).toEqual([NaN, NaN, NaN])
  })
})

describe('chi-square quantile', () => {
  it('gives the values of the tables', () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841, 3)
    expect(chiSquareQuantile(0.95, 10)).toBeCloseTo(18.307, 3)
    expect(chiSquareQuantile(0.05, 10)).toBeCloseTo(3.94, 3)
    expect(chiSquareQuantile(0.975, 30)).toBeCloseTo(46.979, 3)
  })

  it('has the closed forms of 1 and 2 degrees of freedom', () => {
    for (const p of SHARES) {
      expect(chiSquareQuantile(p, 1) / normalQuantile((1 + p) / 2) ** 2).toBeCloseTo(1, 8)
      expect(chiSquareQuantile(p, 2) / (-2 * Math.log1p(-p))).toBeCloseTo(1, 12)
    }
  })
})

describe('F quantile', () => {
  it('gives the values of the tables', () => {
    expect(fQuantile(0.95, 3, 10)).toBeCloseTo(3.708, 3)
    expect(fQuantile(0.95, 5, 20)).toBeCloseTo(2.711, 3)
    expect(fQuantile(0.975, 1, 4)).toBeCloseTo(12.218, 3)
    expect(fQuantile(0.99, 2, 12)).toBeCloseTo(6.927, 3)
  })

  it('has the closed form of (2, 2), is the square of t, and mirrors', () => {
    for (const p of SHARES) {
      expect(fQuantile(p, 2, 2) / (p / (1 - p))).toBeCloseTo(1, 12)
      expect(fQuantile(p, 1, 7) / tQuantile((1 + p) / 2, 7) ** 2).toBeCloseTo(1, 8)
      expect(fQuantile(p, 6, 11) * fQuantile(1 - p, 11, 6)).toBeCloseTo(1, 10)
    }
    expect([0, 1, 2].map((p) => fQuantile(p, 3, 4))).toEqual([0, Infinity, NaN])
  })
})

describe('mean interval', () => {
  it('gives the known answer for {5, 3, 8, -1, 2}', () => {
    const { mean, halfWidth, n } = meanInterval([5, 3, 8, -1, 2])
    expect(mean).toBeCloseTo(3.4, 14)
    expect(halfWidth).toBeCloseTo(Math.sqrt(11.3 / 5) * 2.7764451, 6)
    expect(n).toBe(5)
  })

  it('widens with the level', () => {
    expect(meanInterval([1, 2, 4], 0.99).halfWidth! / meanInterval([1, 2, 4]).halfWidth!).toBeCloseTo(
      9.9248 / 4.3027,
      3,
    )
  })

  it('has no half-width for one value, and half-width 0 for equal ones', () => {
    expect(meanInterval([4])).toEqual({ mean: 4, halfWidth: null, n: 1 })
    expect(meanInterval([])).toEqual({ mean: NaN, halfWidth: null, n: 0 })
    expect(meanInterval([2, 2, 2])).toEqual({ mean: 2, halfWidth: 0, n: 3 })
  })

  it('leaves missing values out', () => {
    expect(meanInterval([5, NaN, 3, 8, NaN, -1, 2])).toEqual(meanInterval([5, 3, 8, -1, 2]))
  })

  it('covers the true mean in .95 +- .0043 of 10,000 samples of 10', () => {
    const random = new RandomStreams('coverage', 0)
    let covered = 0
    for (let sample = 0; sample < 10_000; sample++) {
      const values = Float64Array.from({ length: 10 }, (_, i) => normal(random.uniform(1, sample, i)))
      const { mean, halfWidth } = meanInterval(values)
      if (Math.abs(mean) <= halfWidth!) covered++
    }
    expect(Math.abs(covered / 10_000 - 0.95)).toBeLessThan(0.0043)
  })
})

describe('paired interval', () => {
  it('is the interval of the differences', () => {
    expect(pairedInterval([5, 6, 9], [1, 1, 1])).toEqual(meanInterval([4, 5, 8]))
    expect(pairedInterval([5, NaN, 9, 2], [1, 1, NaN, 1]).n).toBe(2)
  })

  it('is exactly 0 between a scenario and itself', () => {
    expect(pairedInterval([0.1, 0.7, 0.3], [0.1, 0.7, 0.3])).toEqual({ mean: 0, halfWidth: 0, n: 3 })
  })

  it('is narrow where both move together', () => {
    const a = [10, 20, 35, 50]
    const b = a.map((x, i) => x - 1 - (i % 2) / 10)
    expect(pairedInterval(a, b).halfWidth!).toBeLessThan(meanInterval(a).halfWidth! / 100)
  })

  it('refuses unequal numbers', () => {
    expect(() => pairedInterval([1, 2], [1])).toThrow('2 values against 1')
  })
})

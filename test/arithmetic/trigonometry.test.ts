import { describe, expect, it } from 'vitest'
import { cos, sin } from '../../sim/arithmetic/trigonometry.ts'
import { absoluteError, exactSine } from './exact.ts'
import { spread, worst } from './points.ts'

describe('sin and cos', () => {
  it('agree with Math within 3e-16 on 100,000 points', () => {
    for (const reach of [1, 10, 1000, 1e6]) {
      const points = spread(25_000, -reach, reach)
      expect(worst(points, (x) => sin(x) - Math.sin(x))).toBeLessThan(3e-16)
      expect(worst(points, (x) => cos(x) - Math.cos(x))).toBeLessThan(3e-16)
    }
  })

  it('are within 3e-16 of the exact values', () => {
    const points = [...spread(300, -7, 7), ...spread(200, -1e6, 1e6)]
    expect(worst(points, (x) => absoluteError(sin(x), exactSine(x)))).toBeLessThan(3e-16)
    expect(worst(points, (x) => absoluteError(cos(x), exactSine(x, 1n)))).toBeLessThan(3e-16)
  })

  it('keep the identities of the circle', () => {
    for (const x of spread(200, -20, 20)) {
      expect(sin(x) * sin(x) + cos(x) * cos(x)).toBeCloseTo(1, 15)
      expect(sin(2 * x)).toBeCloseTo(2 * sin(x) * cos(x), 14)
      expect(sin(-x)).toBe(-sin(x))
    }
  })

  it('handle tiny, large and infinite angles', () => {
    expect([sin(0), cos(0), sin(1e-20)]).toEqual([0, 1, 1e-20])
    expect(Math.abs(sin(987654321) - Math.sin(987654321))).toBeLessThan(1e-7)
    expect(sin(1.1e9)).toBeNaN()
    expect(cos(-Infinity)).toBeNaN()
    expect(sin(NaN)).toBeNaN()
  })
})

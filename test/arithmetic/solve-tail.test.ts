import { describe, expect, it } from 'vitest'
import { solveTail } from '../../sim/arithmetic/solve-tail.ts'

/** The Pareto tail (1 + x)^-2, which plain Newton steps climb only slowly. */
const pareto = {
  at: (x: number) => 1 / (1 + x) ** 2,
  slope: (x: number) => (2 * x) / (1 + x) ** 3,
  direction: -1,
} as const

const rising = { at: (x: number) => x / (1 + x), slope: (x: number) => x / (1 + x) ** 2, direction: 1 } as const

describe('solve tail', () => {
  it('finds the point of a falling tail from any start', () => {
    for (const target of [0.9, 0.25, 1e-6, 1e-30]) {
      for (const start of [1e-6, 1, 1e6]) {
        expect(solveTail(pareto, target, start) / (1 / Math.sqrt(target) - 1)).toBeCloseTo(1, 13)
      }
    }
  })

  it('finds the point of a rising tail from any start', () => {
    for (const target of [1e-30, 0.1, 0.5]) {
      for (const start of [1e-12, 1, 1e12]) {
        expect(solveTail(rising, target, start) / (target / (1 - target))).toBeCloseTo(1, 13)
      }
    }
  })

  it('needs few steps from a fair start', () => {
    let steps = 0
    const counted = { ...pareto, at: (x: number) => (steps++, pareto.at(x)) }
    solveTail(counted, 0.001, 20)
    expect(steps).toBeLessThanOrEqual(8)
  })
})

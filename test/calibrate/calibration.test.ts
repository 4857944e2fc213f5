/** Calibration against models that are formulas: what can be told is found again, with the right width; what cannot is said so. */
import { describe, expect, test } from 'vitest'
import { calibration } from '../../sim/calibrate/calibration.ts'
import type { Asked, Runs } from '../../sim/calibrate/calibration.ts'
import { likeliestNear, mirrored } from '../../sim/calibrate/likely-place.ts'
import { posteriorParticles } from '../../sim/calibrate/particles.ts'
import { targetSurrogate } from '../../sim/calibrate/target-surrogate.ts'
import { sobolPoints } from '../../sim/design/sobol-sequence.ts'

const PLAN = { seed: 'a', first: 32, second: 16, replications: 2, fresh: 8 }

/** A model without luck; what is left as it is stands at one half. */
const formula =
  (f: (x: readonly number[]) => readonly number[]) =>
  ({ places, replications }: Asked): Promise<Runs> =>
    Promise.resolve(
      places.map((place) => f(place.map((x) => x ?? 0.5)).map((value) => new Array<number>(replications).fill(value))),
    )

describe('what runs come to between points', () => {
  const points = sobolPoints(0, 32, 2, 'a')
  const smooth = ([a, b]: readonly number[]): number => Math.sin(3 * a) + b * b

  test('is foretold of a smooth function', () => {
    const surrogate = targetSurrogate(
      points,
      points.map((x) => [smooth(x), smooth(x)]),
      'a',
    )!
    for (const x of [
      [0.3, 0.6],
      [0.71, 0.22],
    ])
      expect(surrogate.at(x).mean).toBeCloseTo(smooth(x), 2)
    expect(surrogate.explained).toBeGreaterThan(0.99)
  })

  test('has the luck that all points share in its variance: two replications .2 apart, widened by t over z of one degree', () => {
    const surrogate = targetSurrogate(
      points,
      points.map((x) => [smooth(x) - 0.1, smooth(x) + 0.1]),
      'a',
    )!
    // Variance of two replications .02, of their mean .01; t(.95, 1) is 6.3138, z 1.6449.
    expect(surrogate.at([0.3, 0.6]).variance).toBeCloseTo(0.01 * (6.3138 / 1.6449) ** 2, 3)
  })

  test('is not told by chance, by what is the same everywhere, or by too few points', () => {
    const chance = points.map((_, i) => [((i * 7919) % 97) / 97, ((i * 104729) % 89) / 89])
    expect(targetSurrogate(points, chance, 'a')).toBeNull()
    expect(
      targetSurrogate(
        points,
        points.map(() => [1, 1]),
        'a',
      ),
    ).toBeNull()
    const holes = points.map((x, i) => (i < 11 ? [smooth(x), smooth(x)] : [NaN, smooth(x)]))
    expect(targetSurrogate(points, holes, 'a')).toBeNull()
  })
})

test('the greatest place is found at a wall too, and with one axis held', () => {
  const f = ([a, b]: readonly number[]): number => -((a - 1.4) ** 2) - (b - 0.3 * a) ** 2
  const [a, b] = likeliestNear(f, [[0.5, 0.5]])
  expect([a, b].map((x) => Number(x.toFixed(2)))).toEqual([1, 0.3])
  expect(likeliestNear(f, [[0.5, 0.9]], 0)[0]).toBe(0.5)
  expect(likeliestNear(f, [[0.5, 0.9]], 0)[1]).toBeCloseTo(0.15, 2)
  expect([1.25, -0.25, 0.5, 2.5].map(mirrored)).toEqual([0.75, 0.25, 0.5, 0.5])
})

test('particles stand as the posterior does: a normal law well within the range', () => {
  const particles = posteriorParticles(([x]) => -0.5 * ((x - 0.4) / 0.05) ** 2, 1, 'a').map(([x]) => x)
  const mean = particles.reduce((sum, x) => sum + x, 0) / particles.length
  const sd = Math.sqrt(particles.reduce((sum, x) => sum + (x - mean) ** 2, 0) / particles.length)
  // Standard errors of 500 draws that depend on each other a little: .0022 and .0016, three of them and more.
  expect(Math.abs(mean - 0.4)).toBeLessThan(0.01)
  expect(Math.abs(sd - 0.05)).toBeLessThan(0.007)
})

describe('calibration', () => {
  test('two targets of two coefficients: both found, each by its own target', async () => {
    const targets = [
      { measure: 'a', value: 3 * 0.3, sd: 0.06 },
      { measure: 'b', value: 0.7 * 0.7, sd: 0.03 },
    ]
    const { best, place, particles, told, misfit, allowed, simulated } = await calibration(
      { ...PLAN, targets, dimensions: 2 },
      formula(([a, b]) => [3 * a, b * b]),
    )
    expect(best[0]).toBeCloseTo(0.3, 2)
    expect(best[1]).toBeCloseTo(0.7, 2)
    expect(told.map((one) => one.told)).toEqual(['identified', 'identified'])
    // A slope of 3 turns a spread of .06 into .02.
    const a = particles.map((x) => x[0])
    const mean = a.reduce((sum, x) => sum + x, 0) / a.length
    expect(Math.sqrt(a.reduce((sum, x) => sum + (x - mean) ** 2, 0) / a.length)).toBeCloseTo(0.02, 2)
    expect(Math.abs(place[0]! - 0.3)).toBeLessThan(0.005)
    expect(told[0].moves[0]).toBeCloseTo(3 / Math.sqrt(12) / 0.06, 0)
    expect(told[0].moves[1]).toBeLessThan(0.5)
    expect(misfit).toBeLessThan(allowed)
    expect(simulated).toBe(48 * 2 + 8)
  })

  test('a product tells neither factor, and says that they are told together', async () => {
    const targets = [{ measure: 'ab', value: 2, sd: 0.02 }]
    const { told, place } = await calibration(
      { ...PLAN, targets, dimensions: 2 },
      formula(([a, b]) => [(1 + a) * (1 + b)]),
    )
    expect(told.every((one) => one.told !== 'identified')).toBe(true)
    expect(place).toEqual([null, null])
    expect(told[0].with[0]).toMatchObject({ other: 1 })
    expect(told[0].with[0].correlation).toBeLessThan(-0.8)
  })

  test('a coefficient that moves nothing is not identified; targets out of reach are a misfit', async () => {
    const targets = [{ measure: 'a', value: 5, sd: 0.1 }]
    const { told, misfit, allowed } = await calibration(
      { ...PLAN, targets, dimensions: 2 },
      formula(([a]) => [a]),
    )
    expect(told[1].told).toBe('not identified')
    expect(told[0].told).toBe('from below')
    expect(misfit).toBeGreaterThan(allowed)
  })

  test('what runs do not tell they do not come to', async () => {
    const targets = [{ measure: 'a', value: 5, sd: 0.1 }]
    const { told, fresh, misfit } = await calibration(
      { ...PLAN, targets, dimensions: 1 },
      formula(() => [NaN]),
    )
    expect(told[0].told).toBe('not identified')
    expect(fresh[0].explained).toBeNull()
    expect(misfit).toBe(Infinity)
  })
})

/** Kriging against figures that were worked out by hand, by deletion, and on functions that are known. */
import { describe, expect, test } from 'vitest'
import { Kriging } from '../../sim/surrogate/kriging.ts'
import { matern } from '../../sim/surrogate/matern.ts'
import { leastFrom } from '../../sim/surrogate/nelder-mead.ts'

const gauss = (a: ArrayLike<number>, b: ArrayLike<number>): number => Math.exp(-((a[0] - b[0]) ** 2) / (2 * 0.25))
const known = { places: [[0], [0.5], [1]], means: [1, 2, 0], noise: [0.01, 0.04, 0.01] }

describe('three means, noise, length 1/2', () => {
  const kriging = new Kriging(known, { correlation: gauss, spread: 1 })

  test('the level, and what is foretold between them', () => {
    expect(kriging.level).toBeCloseTo(0.372889, 6)
    const { mean, variance } = kriging.at([0.25])
    expect(mean).toBeCloseTo(1.738768, 6)
    expect(variance).toBeCloseTo(0.037344, 6)
  })

  test('each left out in turn, by formula and by deletion', () => {
    const left = kriging.leftOut()
    expect(left.map(({ error }) => Number(error.toFixed(6)))).toEqual([-1.090152, 1.5, -2.045076])
    for (const [i, { error, variance }] of left.entries()) {
      const others = [0, 1, 2].filter((j) => j !== i)
      const some = {
        places: others.map((j) => known.places[j]),
        means: others.map((j) => known.means[j]),
        noise: others.map((j) => known.noise[j]),
      }
      const foretold = new Kriging(some, { correlation: gauss, spread: 1 }).at(known.places[i])
      expect(known.means[i] - foretold.mean).toBeCloseTo(error, 6)
      expect(foretold.variance + known.noise[i]).toBeCloseTo(variance, 6)
    }
  })

  test('without noise it goes through its points', () => {
    const exact = new Kriging({ ...known, noise: [0, 0, 0] }, { correlation: gauss, spread: 1 })
    for (const [i, place] of known.places.entries()) {
      expect(exact.at(place).mean).toBeCloseTo(known.means[i], 7)
      expect(exact.at(place).variance).toBeLessThan(1e-7)
    }
  })

  test('far away it is the level, with the whole spread and what is not known of the level', () => {
    const { mean, variance } = kriging.at([100])
    expect(mean).toBeCloseTo(kriging.level, 10)
    expect(variance).toBeCloseTo(1 + kriging.levelVariance, 10)
  })
})

test('Matern 5/2 at one length: (1 + sqrt 5 + 5/3) exp(-sqrt 5) = 0.523994, in two levers its product', () => {
  expect(matern([0.5])([0], [0.5])).toBeCloseTo(0.523994, 6)
  expect(matern([0.5, 2])([0, 0], [0.5, 2])).toBeCloseTo(0.523994 ** 2, 6)
  expect(matern([0.5, 2])([0.3, 0.1], [0.3, 0.1])).toBe(1)
})

test('the least of the valley of Rosenbrock is at 1, 1', () => {
  const valley = ([x, y]: readonly number[]): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2
  const { at, value } = leastFrom([-1.2, 1], valley, { most: 400, near: 1e-6, step: 0.5 })
  expect(at[0]).toBeCloseTo(1, 4)
  expect(at[1]).toBeCloseTo(1, 4)
  expect(value).toBeLessThan(1e-8)
})

/** Indices on functions whose answers are known (methods: Morris 1991; Sobol 1993; Ishigami and Homma 1990). */
import { describe, expect, test } from 'vitest'
import type { Axis } from '../../sim/design/axis.ts'
import { morrisTrajectories } from '../../sim/design/morris-design.ts'
import { saltelliRows } from '../../sim/design/saltelli.ts'
import { morrisIndices } from '../../sim/experiment/morris-indices.ts'
import { sobolIndices } from '../../sim/experiment/sobol-indices.ts'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { middle95, resamples } from '../../sim/experiment/bootstrap.ts'
import { wilson } from '../../sim/stats/share-interval.ts'

const range = (name: string, low: number, high: number): Axis => ({ name, low, high, scale: 'linear', whole: false })
type Model = (x: readonly number[], replication: number) => number

/** Effects of a model by factor, luck last. */
function effectsOf(axes: readonly Axis[], trajectories: number, model: Model): Float64Array[] {
  const factors = axes.map(({ name }, axis) => ({ name, axes: [axis] }))
  const all = morrisTrajectories({ axes, factors, constraints: [], trajectories, key: 'known' })
  return [...factors, null].map((_, factor) =>
    Float64Array.from(all, (one, index) => {
      const place = one!.steps.findIndex((step) => step.factor === factor)
      const [before, after] = [place, place + 1].map((at) => {
        const { stops, otherLuck } = one!.points[at]
        return model(
          stops.map(({ value }) => value as number),
          otherLuck ? 100_000 + index : index,
        )
      })
      return (after - before) / one!.steps[place].size
    }),
  )
}

describe('Morris', () => {
  test('x1 x2 on a grid of four: size 0.5, standard deviation 0.372678', () => {
    const [x1, x2, luck] = morrisIndices(
      effectsOf([range('x.a', 0, 1), range('x.b', 0, 1)], 3000, ([a, b]) => a * b),
      'k',
    )
    // Effects are 0, 1/3, 2/3, 1 with equal chance; standard error of the mean 0.0068.
    for (const one of [x1, x2]) {
      expect(Math.abs(one.size! - 0.5)).toBeLessThan(0.02)
      expect(Math.abs(one.spread! - 0.372678)).toBeLessThan(0.01)
      expect(one.aboveLuck).toBe(true)
    }
    expect(luck).toMatchObject({ size: 0, low: 0, high: 0, aboveLuck: false })
  })

  test('effects are of the whole range in the unit of the measure, and a straight line has no spread', () => {
    const [a, b] = morrisIndices(
      effectsOf([range('x.a', 10, 30), range('x.b', -1, 1)], 12, ([x, y]) => 3 * x - 7 * y),
      'k',
    )
    expect([a.size, a.mean, b.size, b.mean].map((one) => Number(one!.toFixed(9)))).toEqual([60, 60, 14, -14])
    expect([a.spread!, b.spread!].every((spread) => spread < 1e-9)).toBe(true)
  })

  test('a lever that does nothing is exactly 0 under shared luck, and luck is not; a lever within luck is not above it', () => {
    const streams = (replication: number) => new RandomStreams('noise', replication)
    const noise = (replication: number): number => normalQuantile(streams(replication).uniform(0, 0, 0))
    const model: Model = ([x, , tiny], replication) => 10 * x + 0.01 * tiny + noise(replication)
    const axes = [range('x.a', 0, 1), range('x.dummy', 0, 1), range('x.tiny', 0, 1)]
    const [strong, dummy, tiny, luck] = morrisIndices(effectsOf(axes, 40, model), 'k')
    expect(dummy).toMatchObject({ size: 0, high: 0, aboveLuck: false })
    expect([strong.aboveLuck, tiny.aboveLuck]).toEqual([true, false])
    // Two independent normal values differ by 2 / sqrt(pi) = 1.128 in the mean; standard error 0.13.
    expect(Math.abs(luck.size! - 1.128)).toBeLessThan(0.4)
  })

  test('effects that are missing are left out; a factor without any has none', () => {
    const [a, b] = morrisIndices(
      [Float64Array.of(1, NaN, 3), Float64Array.of(NaN, NaN, NaN), Float64Array.of(0, 0, 0)],
      'k',
    )
    expect(a.size).toBe(2)
    expect(b).toMatchObject({ size: null, low: null, mean: null, aboveLuck: false })
  })
})

/** Values of a model at rows, as the analysis has them. */
function valuesOf(axes: readonly Axis[], rows: number, model: Model): number[][] {
  const factors = axes.map(({ name }, axis) => ({ name, axes: [axis] }))
  return saltelliRows({ axes, factors, key: 'known' }, 0, rows).map((row) =>
    row.map(({ stops, replication }) =>
      model(
        stops.map(({ value }) => value as number),
        replication,
      ),
    ),
  )
}

const ISHIGAMI = ['x.a', 'x.b', 'x.c'].map((name) => range(name, -Math.PI, Math.PI))
const ishigami = ([a, b, c]: readonly number[]): number =>
  Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a)

describe('Sobol', () => {
  test('Ishigami (7, 0.1): first .313905, .442411, 0; total .557589, .442411, .243684; a lever that does nothing and luck exactly 0', () => {
    const axes = [...ISHIGAMI, range('x.dummy', 0, 1)]
    const found = sobolIndices(valuesOf(axes, 4096, ishigami), 5, 'k')!
    const near = (value: number, known: number): void => expect(Math.abs(value - known)).toBeLessThan(0.015)
    ;[0.313905, 0.442411, 0].forEach((known, factor) => near(found.indices[factor].first, known))
    ;[0.557589, 0.442411, 0.243684].forEach((known, factor) => near(found.indices[factor].total, known))
    for (const factor of [3, 4]) expect(found.indices[factor]).toMatchObject({ first: 0, total: 0, totalHigh: 0 })
    expect(Math.abs(found.variance - 13.844588)).toBeLessThan(0.2)
    for (const { first, firstLow, firstHigh, total, totalLow, totalHigh } of found.indices) {
      expect(firstLow <= first && first <= firstHigh && totalLow <= total && total <= totalHigh).toBe(true)
    }
  })

  test('luck that works through a lever: Ishigami + w (1 + x3 / pi), w normal: total of x3 .244239; luck .065885 alone, .087847 in all', () => {
    const luck = (replication: number): number => normalQuantile(new RandomStreams('w', replication).uniform(0, 0, 0))
    const found = sobolIndices(
      valuesOf(ISHIGAMI, 8192, (x, r) => ishigami(x) + luck(r) * (1 + x[2] / Math.PI)),
      4,
      'k',
    )!
    expect(Math.abs(found.indices[2].total - 0.244239)).toBeLessThan(0.015)
    // Luck is drawn, not spread evenly: standard errors about 0.012 and 0.002.
    expect(Math.abs(found.indices[3].first - 0.065885)).toBeLessThan(0.03)
    expect(Math.abs(found.indices[3].total - 0.087847)).toBeLessThan(0.008)
  })

  test('the G function (78, 12, .5, 2, 97, 33): first order', () => {
    const a = [78, 12, 0.5, 2, 97, 33]
    const axes = a.map((_, index) => range(`x.${'abcdef'[index]}`, 0, 1))
    const g: Model = (x) =>
      x.reduce((product, value, index) => (product * (Math.abs(4 * value - 2) + a[index])) / (1 + a[index]), 1)
    const found = sobolIndices(valuesOf(axes, 4096, g), 7, 'k')!
    ;[0.000276, 0.010195, 0.765743, 0.191436, 0.000179, 0.00149].forEach((known, factor) => {
      expect(Math.abs(found.indices[factor].first - known)).toBeLessThan(0.012)
    })
  })

  test('outputs that do not differ have no indices, and a row with a missing value is left out', () => {
    expect(
      sobolIndices(
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
        1,
        'k',
      ),
    ).toBeNull()
    const rows = valuesOf(ISHIGAMI, 64, ishigami)
    const holed = rows.map((row, index) => (index === 5 ? row.map((value, at) => (at === 2 ? NaN : value)) : row))
    const without = rows.filter((_, index) => index !== 5)
    expect(sobolIndices(holed, 4, 'k')).toEqual(sobolIndices(without, 4, 'k'))
    expect(sobolIndices(holed, 4, 'k')!.rows).toBe(63)
  })
})

test('resamples are keyed and of all rows; the middle 95 % leaves out one in forty on each side', () => {
  expect(resamples(5, 3, 'a')).toEqual(resamples(5, 3, 'a'))
  expect(resamples(5, 3, 'a')).not.toEqual(resamples(5, 3, 'b'))
  expect(middle95(Array.from({ length: 1000 }, (_, index) => index))).toEqual([25, 974])
  expect(middle95([1])).toBeNull()
})

test('Wilson: 45 of 50 is .786398 to .956524, and 50 of 50 ends at 1', () => {
  const [low, high] = wilson(45, 50)
  expect([low.toFixed(6), high.toFixed(6)]).toEqual(['0.786398', '0.956524'])
  expect(wilson(50, 50)[1]).toBe(1)
})

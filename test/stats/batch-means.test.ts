/** Batch means against what is known of autoregressive series: correlation of batches, variance of the mean, coverage. */
import { describe, expect, it, test } from 'vitest'
import { normal } from '../../sim/random/normal.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { batchLagOne, batchMeans } from '../../sim/stats/batch-means.ts'
import { meanInterval } from '../../sim/stats/interval.ts'

/** x = phi x + e from its steady state, variance 1 / (1 - phi^2), mean 5. */
function autoregressive(phi: number, length: number, run: number): number[] {
  const streams = new RandomStreams('autoregressive', run)
  let x = normal(streams.uniform(0, 0, 0)) / Math.sqrt(1 - phi * phi)
  return Array.from({ length }, (_, at) => {
    x = phi * x + normal(streams.uniform(1, at, 0))
    return 5 + x
  })
}

test('the correlation of batches of AR(1) with .8: .293501 for ten values, .048779 for fifty', () => {
  expect(batchLagOne(0.8, 1)).toBeCloseTo(0.8, 12)
  expect([batchLagOne(0.8, 10).toFixed(6), batchLagOne(0.8, 50).toFixed(6)]).toEqual(['0.293501', '0.048779'])
})

describe('batch means of AR(1) with .8', () => {
  // n Var(mean) / Var goes to (1 + .8) / (1 - .8) = 9; batches of 50 have a correlation of .048779, of 100 about .0233.
  const long = autoregressive(0.8, 32_000, 1)

  it('take batches of 100 of 32,000 values: 320 of them pass at 1.28 / sqrt(320) = .0716', () => {
    const { batches, size, lagOne, needed } = batchMeans(long)
    expect([batches, size, needed]).toEqual([320, 100, null])
    expect(Math.abs(lagOne.values - 0.8)).toBeLessThan(0.02)
    expect(lagOne.batches).toBeLessThan(0.0716)
  })

  it('say what the values are worth: a ninth of them', () => {
    const { worth, halfWidth } = batchMeans(long)
    // The variance of 320 batch means has a relative error of sqrt(2 / 319) = 8 %.
    expect(worth! / 32_000).toBeGreaterThan(0.75 / 9)
    expect(worth! / 32_000).toBeLessThan(1.3 / 9)
    // 1.967 sqrt(9 (1 / .36) / 32000) = .0550
    expect(halfWidth!).toBeGreaterThan(0.047)
    expect(halfWidth!).toBeLessThan(0.063)
  })

  it('cover the mean in 90 to 97 % of 300 series of 4,000, where a plain interval does in half', () => {
    let [covered, plain, refused] = [0, 0, 0]
    for (let run = 1; run <= 300; run++) {
      const series = autoregressive(0.8, 4000, run)
      const { mean, halfWidth } = batchMeans(series)
      if (halfWidth === null) refused++
      else if (Math.abs(mean - 5) <= halfWidth) covered++
      const naive = meanInterval(series)
      if (Math.abs(naive.mean - 5) <= naive.halfWidth!) plain++
    }
    // Twenty batches of 200 are hardly correlated; chance refuses a few.
    expect(refused).toBeLessThanOrEqual(5)
    // Standard error 1.3 points; batches that just pass are still a little correlated.
    expect(covered / 300).toBeGreaterThan(0.9)
    expect(covered / 300).toBeLessThan(0.97)
    expect(plain / 300).toBeLessThan(0.6)
  })

  it('refuse what is too short, and name a length that does', () => {
    const short = batchMeans(autoregressive(0.98, 300, 3))
    expect([short.halfWidth, short.worth]).toEqual([null, null])
    expect(short.batches).toBeGreaterThanOrEqual(20)
    expect(short.lagOne.batches).toBeGreaterThan(1.28 / Math.sqrt(short.batches))
    expect(short.needed!).toBeGreaterThan(900)
    expect(batchMeans(autoregressive(0.98, 8 * short.needed!, 3)).halfWidth).not.toBeNull()
  })
})

it('independent values are worth what they are, and the rest of a division is left out at the beginning', () => {
  const values = Array.from({ length: 645 }, (_, at) => normal(new RandomStreams('alone', 0).uniform(0, at, 0)))
  const { batches, size, mean, worth } = batchMeans(values)
  expect([batches, size]).toEqual([322, 2])
  expect(mean).toBeCloseTo(values.slice(1).reduce((sum, x) => sum + x, 0) / 644, 12)
  expect(worth! / 645).toBeGreaterThan(0.8)
})

it('what never varies is known exactly', () => {
  expect(batchMeans(new Array<number>(40).fill(0.7))).toMatchObject({ mean: 0.7, halfWidth: 0, worth: 40 })
})

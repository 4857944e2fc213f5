/**
 * Neighbouring streams of luck: each uniform by Kolmogorov and by chi-square, judged a second time over all streams together (two-level
 * tests: L'Ecuyer and Simard 2007), and no pair of neighbours correlated, singly or all together.
 */
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../sim/arithmetic/normal-quantile.ts'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { chiSquareTail, correlationDeviate, kolmogorov, LEVEL, normalBelow, pearson } from './goodness-of-fit.ts'

const LENGTH = 2000
const CELLS = 16

/** Streams 0, 1, 2, ... that differ in one part of the address, each running along another part. */
function streams(count: number, draw: (stream: number, i: number) => number): Float64Array[] {
  return Array.from({ length: count }, (_, stream) => Float64Array.from({ length: LENGTH }, (_, i) => draw(stream, i)))
}

const random = new RandomStreams('streams', 7)
const replications = Array.from({ length: 300 }, (_, replication) => new RandomStreams('streams', replication))
const seeds = Array.from({ length: 300 }, (_, seed) => new RandomStreams(`streams ${seed}`, 0))

describe.each([
  ['entities along their indices', streams(300, (entity, i) => random.uniform(3, entity, i))],
  ['entities of the next street', streams(300, (street, i) => random.uniform(3, street * 4_194_304 + i, 0))],
  ['indices along entities', streams(300, (index, i) => random.uniform(4, i, index))],
  ['purposes along entities', streams(256, (purpose, i) => random.uniform(purpose, i, 1))],
  ['replications along entities', streams(300, (replication, i) => replications[replication].uniform(5, i, 0))],
  ['seeds along entities', streams(300, (seed, i) => seeds[seed].uniform(5, i, 0))],
])('neighbouring %s', (_name, all) => {
  it('are uniform, by Kolmogorov and by chi-square, one by one and together', () => {
    const byKolmogorov = all.map((stream) => kolmogorov(stream, (u) => u))
    const byCells = all.map((stream) => pearson(counts(stream, 64), new Array<number>(64).fill(1 / 64)))
    for (const values of [byKolmogorov, byCells]) {
      expect(Math.min(...values)).toBeGreaterThan(LEVEL / values.length)
      expect(kolmogorov(values, (p) => p)).toBeGreaterThan(LEVEL)
    }
  })

  it('have correlations that are noise, one by one and together', () => {
    const deviates = all.slice(1).map((stream, before) => correlationDeviate(all[before], stream))
    // |r| is below 4 / sqrt(n) but for one pair in 16,000: three of 299 lie beyond for one seed in a million.
    expect(deviates.filter((z) => Math.abs(z) > 4).length).toBeLessThanOrEqual(2)
    // The two-sided level 1e-5, shared among 299 pairs.
    expect(Math.max(...deviates.map(Math.abs))).toBeLessThan(-normalQuantile(LEVEL / 2 / deviates.length))
    const sum = deviates.reduce((total, z) => total + z * z, 0)
    const p = chiSquareTail(sum, deviates.length)
    expect(Math.min(p, 1 - p)).toBeGreaterThan(LEVEL / 2)
    expect(kolmogorov(deviates, normalBelow)).toBeGreaterThan(LEVEL)
  })

  it('fill the square evenly as pairs', () => {
    const pairs = new Array<number>(CELLS * CELLS).fill(0)
    for (let stream = 1; stream < all.length; stream++) {
      for (let i = 0; i < LENGTH; i++) {
        pairs[Math.floor(all[stream - 1][i] * CELLS) * CELLS + Math.floor(all[stream][i] * CELLS)]++
      }
    }
    expect(
      pearson(
        pairs,
        pairs.map(() => 1 / pairs.length),
      ),
    ).toBeGreaterThan(LEVEL)
  })
})

function counts(stream: Float64Array, cells: number): Float64Array {
  const found = new Float64Array(cells)
  for (const u of stream) found[Math.floor(u * cells)]++
  return found
}

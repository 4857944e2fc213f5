import { describe, expect, it } from 'vitest'
import { RandomStreams } from '../../sim/random/random-streams.ts'
import { randomFromText } from '../../sim/random/text-random.ts'
import { threefry } from '../../sim/random/threefry.ts'
import { FAR, LEVEL, correlationDeviate, kolmogorov, meanDeviate, pearson } from './goodness-of-fit.ts'

const N = 20_000

function draws(n: number, draw: (i: number) => number): number[] {
  return Array.from({ length: n }, (_, i) => draw(i))
}

describe('luck', () => {
  it('is a pure function of the address: the order of draws is irrelevant', () => {
    const forward = new RandomStreams('order', 3)
    const backward = new RandomStreams('order', 3)
    const other = new RandomStreams('order', 4)
    const a = draws(300, (i) => forward.uniform(i % 7, i * 977, i % 11))
    const b = draws(300, (i) => {
      other.uniform(1, i, 1)
      const j = 299 - i
      return backward.uniform(j % 7, j * 977, j % 11)
    })
    expect(b.reverse()).toEqual(a)
  })

  it('is made of both words of threefry, under a key of two words from the text and of the replication', () => {
    const next = randomFromText('海港')
    const words = new Int32Array(2)
    threefry(Math.floor(next() * 2 ** 32), Math.floor(next() * 2 ** 32), 5, 0x6b657973, words)
    const [key0, key1] = words
    const random = new RandomStreams('海港', 5)
    for (const [purpose, entity, index] of [
      [0, 0, 0],
      [3, 4_000_000_000, 9],
      [255, 77, 2 ** 24 - 1],
    ]) {
      threefry(key0, key1, entity, purpose * 2 ** 24 + index, words)
      const [high, low] = Array.from(words, (word) => BigInt(word >>> 0))
      // The two words as one binary fraction, cut after 52 digits, plus half a digit; the top bit is turned over.
      const digits = ((high << 32n) | low) >> 12n
      const numerator = 2n * (digits ^ (1n << 51n)) + 1n
      expect(random.uniform(purpose, entity, index)).toBe(Number(numerator) / 2 ** 53)
    }
  })

  it('lies strictly inside (0, 1), on odd multiples of 2^-53', () => {
    const random = new RandomStreams('inside', 0)
    const wrong = draws(N, (i) => random.uniform(5, i, 0)).filter((u) => {
      return !(u > 0 && u < 1) || (u * 2 ** 53) % 2 !== 1 || 1 - (1 - u) !== u
    })
    expect(wrong).toEqual([])
  })

  it('stays inside even for the extreme words', () => {
    const smallest = -0x80000000 * 2.3283064365386963e-10 + 0.5 + 0.5 * 2.220446049250313e-16
    const largest = 0x7fffffff * 2.3283064365386963e-10 + 0.5 + (0xfffff + 0.5) * 2.220446049250313e-16
    expect([smallest, 1 - largest]).toEqual([2 ** -53, 2 ** -53])
  })

  it('is uniform over entities, indices, purposes and replications', () => {
    const random = new RandomStreams('uniform', 1)
    const along = [
      draws(N, (i) => random.uniform(1, i, 0)),
      draws(N, (i) => random.uniform(1, 4_000_000_000 + i, 0)),
      draws(N, (i) => random.uniform(1, 0, i)),
      draws(256, (i) => random.uniform(i, 17, 2)),
      draws(1000, (i) => new RandomStreams('uniform', i).uniform(1, 1, 1)),
      draws(1000, (i) => new RandomStreams(`seed ${i}`, 0).uniform(1, 1, 1)),
    ]
    for (const sample of along) {
      expect(kolmogorov(sample, (x) => x)).toBeGreaterThan(LEVEL)
      expect(Math.abs(meanDeviate(sample, 0.5))).toBeLessThan(FAR)
    }
  })

  it('is uniform in its low digits too', () => {
    const random = new RandomStreams('digits', 1)
    const counts = new Array<number>(64).fill(0)
    for (let i = 0; i < 64_000; i++) counts[Math.floor((random.uniform(1, i, 0) * 2 ** 46) % 64)]++
    expect(pearson(counts, new Array<number>(64).fill(1 / 64))).toBeGreaterThan(LEVEL)
  })

  it('has no correlation between purposes, neighbouring entities, indices, replications or seeds', () => {
    const random = new RandomStreams('pairs', 1)
    const next = new RandomStreams('pairs', 2)
    const sister = new RandomStreams('pairt', 1)
    const base = draws(N, (i) => random.uniform(1, i, 0))
    const partners = [
      draws(N, (i) => random.uniform(2, i, 0)),
      draws(N, (i) => random.uniform(129, i, 0)),
      draws(N, (i) => random.uniform(1, i + 1, 0)),
      draws(N, (i) => random.uniform(1, i + 0x80000000, 0)),
      draws(N, (i) => random.uniform(1, i, 1)),
      draws(N, (i) => random.uniform(1, i, 0x800000)),
      draws(N, (i) => next.uniform(1, i, 0)),
      draws(N, (i) => sister.uniform(1, i, 0)),
    ]
    for (const partner of partners) expect(Math.abs(correlationDeviate(base, partner))).toBeLessThan(FAR)
  })

  it('gives different addresses different numbers', () => {
    const random = new RandomStreams('distinct', 0)
    const seen = new Set<number>()
    for (const purpose of [0, 1, 127, 128, 255]) {
      for (const entity of [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) {
        for (const index of [0, 1, 2 ** 23, 2 ** 24 - 1]) seen.add(random.uniform(purpose, entity, index))
      }
    }
    expect(seen.size).toBe(100)
  })

  it('tells seeds and replications apart', () => {
    const firsts = new Set<number>()
    for (const seed of ['', '0', '7', '07', '007', 'a', 'aa', 'A', '一', '伀', '海港', '海港区']) {
      for (const replication of [0, 1, 2, 1000, 2 ** 32 - 1])
        firsts.add(new RandomStreams(seed, replication).uniform(0, 0, 0))
    }
    expect(firsts.size).toBe(60)
  })
})

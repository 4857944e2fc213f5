import { describe, expect, it } from 'vitest'
import { threefry } from '../../sim/random/threefry.ts'

function words(key: [number, number], counter: [number, number]): number[] {
  const out = new Int32Array(2)
  threefry(...key, ...counter, out)
  return Array.from(out, (word) => word >>> 0)
}

const MASK = 0xffffffffn

/** The definition of Salmon et al. (2011), in a loop over whole numbers. */
function slowThreefry(key: [number, number], counter: [number, number]): number[] {
  const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n]
  const keys = [BigInt(key[0]), BigInt(key[1]), 0x1bd11bdan ^ BigInt(key[0]) ^ BigInt(key[1])]
  let [a, b] = [(BigInt(counter[0]) + keys[0]) & MASK, (BigInt(counter[1]) + keys[1]) & MASK]
  for (let round = 0; round < 20; round++) {
    const by = rotations[round % 8]
    a = (a + b) & MASK
    b = (((b << by) | (b >> (32n - by))) & MASK) ^ a
    if (round % 4 !== 3) continue
    const turn = (round + 1) / 4
    a = (a + keys[turn % 3]) & MASK
    b = (b + keys[(turn + 1) % 3] + BigInt(turn)) & MASK
  }
  return [Number(a), Number(b)]
}

describe('threefry', () => {
  it('gives the published vectors (Random123, threefry2x32, 20 rounds)', () => {
    expect(words([0, 0], [0, 0])).toEqual([0x6b200159, 0x99ba4efe])
    expect(words([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff])).toEqual([0x1cb996fc, 0xbb002be7])
    expect(words([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([0xc4923a9c, 0x483df7a0])
  })

  it('agrees with its definition', () => {
    let state: [number, number] = [1, 2]
    for (let i = 0; i < 500; i++) {
      const key: [number, number] = [state[1], Math.imul(i, 0x9e3779b9) >>> 0]
      const next = words(key, state)
      expect(next).toEqual(slowThreefry(key, state))
      state = [next[0], next[1]]
    }
  })

  it('flips about half of the bits for any flipped bit of counter or key', () => {
    const flips: number[] = []
    for (let bit = 0; bit < 128; bit++) {
      const input = [0x12345678, 0x9abcdef0, 0x0f1e2d3c, 0x4b5a6978]
      const before = words([input[0], input[1]], [input[2], input[3]])
      input[bit >> 5] = (input[bit >> 5] ^ (1 << (bit & 31))) >>> 0
      const after = words([input[0], input[1]], [input[2], input[3]])
      flips.push(onesIn(before[0] ^ after[0]) + onesIn(before[1] ^ after[1]))
    }
    // 64 bits each flip with probability 1/2: mean 32, standard deviation 4.
    const mean = flips.reduce((a, b) => a + b) / flips.length
    expect(Math.abs(mean - 32)).toBeLessThan((4 * 4) / Math.sqrt(128))
    expect(Math.min(...flips)).toBeGreaterThan(32 - 20)
  })
})

function onesIn(word: number): number {
  return (word >>> 0).toString(2).replaceAll('0', '').length
}

/**
 * Threefry-2x32 with 20 rounds: a counter-based generator, a pure function from (key, counter) to two random words,
 * made of add, rotate and exclusive or only (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
 * 1, 2, 3").
 */

const PARITY = 0x1bd11bda

/**
 * Writes the two 32-bit words that belong to this key and counter into `words[0]` and `words[1]`. Arguments are taken
 * modulo 2^32. The rounds are written out, which keeps both words in registers.
 */
export function threefry(key0: number, key1: number, counter0: number, counter1: number, words: Int32Array): void {
  // Twice as fast as using the arguments themselves, which the compiler cannot know to be 32-bit integers.
  const k0 = key0 | 0
  const k1 = key1 | 0
  const k2 = PARITY ^ k0 ^ k1
  let a = (counter0 + k0) | 0
  let b = (counter1 + k1) | 0
  a = (a + b) | 0
  b = a ^ ((b << 13) | (b >>> 19))
  a = (a + b) | 0
  b = a ^ ((b << 15) | (b >>> 17))
  a = (a + b) | 0
  b = a ^ ((b << 26) | (b >>> 6))
  a = (a + b) | 0
  b = a ^ ((b << 6) | (b >>> 26))
  a = (a + k1) | 0
  b = (b + k2 + 1) | 0
  a = (a + b) | 0
  b = a ^ ((b << 17) | (b >>> 15))
  a = (a + b) | 0
  b = a ^ ((b << 29) | (b >>> 3))
  a = (a + b) | 0
  b = a ^ ((b << 16) | (b >>> 16))
  a = (a + b) | 0
  b = a ^ ((b << 24) | (b >>> 8))
  a = (a + k2) | 0
  b = (b + k0 + 2) | 0
  a = (a + b) | 0
  b = a ^ ((b << 13) | (b >>> 19))
  a = (a + b) | 0
  b = a ^ ((b << 15) | (b >>> 17))
  a = (a + b) | 0
  b = a ^ ((b << 26) | (b >>> 6))
  a = (a + b) | 0
  b = a ^ ((b << 6) | (b >>> 26))
  a = (a + k0) | 0
  b = (b + k1 + 3) | 0
  a = (a + b) | 0
  b = a ^ ((b << 17) | (b >>> 15))
  a = (a + b) | 0
  b = a ^ ((b << 29) | (b >>> 3))
  a = (a + b) | 0
  b = a ^ ((b << 16) | (b >>> 16))
  a = (a + b) | 0
  b = a ^ ((b << 24) | (b >>> 8))
  a = (a + k1) | 0
  b = (b + k2 + 4) | 0
  a = (a + b) | 0
  b = a ^ ((b << 13) | (b >>> 19))
  a = (a + b) | 0
  b = a ^ ((b << 15) | (b >>> 17))
  a = (a + b) | 0
  b = a ^ ((b << 26) | (b >>> 6))
  a = (a + b) | 0
  b = a ^ ((b << 6) | (b >>> 26))
  a = (a + k2) | 0
  b = (b + k0 + 5) | 0
  words[0] = a
  words[1] = b
}

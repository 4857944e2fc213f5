/** SHA-256 (FIPS 180-4, 2015) in plain arithmetic: the same in Node and browsers, and at once, where Web Crypto makes one wait. */

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

/** First 32 bits of the fraction of the n-th root (2 or 3) of p, by whole numbers: floor(root(p) * 2^32) mod 2^32. */
function rootFraction(p: number, n: 2n | 3n): number {
  const scaled = BigInt(p) << (32n * n)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    const power = n === 2n ? middle * middle : middle * middle * middle
    if (power <= scaled) low = middle
    else high = middle
  }
  return Number(BigInt.asUintN(32, low))
}

const PRIMES = Array.from({ length: 310 }, (_, i) => i + 2)
  .filter(isPrime)
  .slice(0, 64)
const ROUND = Uint32Array.from(PRIMES, (p) => rootFraction(p, 3n))
const START = Uint32Array.from(PRIMES.slice(0, 8), (p) => rootFraction(p, 2n))

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The message with its closing bit and length, in whole blocks of 64 bytes. */
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text)
  const size = (((bytes.length + 8) >> 6) + 1) << 6
  const whole = new Uint8Array(size)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(size - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(size - 4, bytes.length << 3)
  return view
}

function schedule(block: DataView, offset: number, words: Int32Array): void {
  for (let t = 0; t < 16; t++) words[t] = block.getInt32(offset + 4 * t)
  for (let t = 16; t < 64; t++) {
    const early = words[t - 15]
    const late = words[t - 2]
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[t] = words[t - 16] + s0 + words[t - 7] + s1
  }
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t++) {
    const choose = (e & f) ^ (~e & g)
    const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choose + ROUND[t] + words[t]) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const out = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = state[i] + out[i]
}

/** The digest of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const view = padded(text)
  const state = Int32Array.from(START)
  const words = new Int32Array(64)
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    schedule(view, offset, words)
    mix(state, words)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * The natural logarithm, the same to the last bit on every engine and processor: a table of 1,025 points and a short
 * series around the nearest one (Tang 1990). Only exact operations are used, so the table itself is portable too.
 */

/** ln 2 in two parts: the first has 42 bits, so that its product with any exponent is exact. */
const LN2_HIGH = 0.6931471805598903
const LN2_LOW = 5.497923018708371e-14

const POINTS = 1024
/** From this point of [1, 2) on, the number is taken as half of itself, so that ln x has no cancellation at x = 1. */
const TURN = 424
const TWO_24 = 16777216
const TWO_54 = 18014398509481984

const INVERSE = new Float64Array(POINTS + 1)
const LOGARITHM = new Float64Array(POINTS + 1)
/** 1 / 2^e by biased exponent e + 1023. */
const SCALE = new Float64Array(2047)

const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
/** Which of the two words holds sign and exponent: 1 on every little-endian machine. */
const HIGH = highWord()

for (let point = 0; point <= POINTS; point++) {
  INVERSE[point] = POINTS / (POINTS + point)
  LOGARITHM[point] = point < TURN ? logarithmOf(POINTS + point, POINTS) : logarithmOf(POINTS + point, 2 * POINTS)
}
for (let exponent = 1, scale = 2 / 4.450147717014403e-308; exponent < 2047; exponent++, scale /= 2) {
  SCALE[exponent] = scale
}

/**
 * Natural logarithm of x. Relative error below 3e-16 (1.3 units in the last place) for every positive double;
 * -Infinity at 0, NaN below 0.
 */
export function ln(x: number): number {
  float[0] = x
  const high = words[HIGH]
  if (high < 0x00100000 || high >= 0x7ff00000) return lnOutside(x)
  const exponent = high >> 20
  const point = ((high & 0xfffff) + 512) >> 10
  const r = (x * SCALE[exponent] - (1 + point * 0.0009765625)) * INVERSE[point]
  // exponent - 1023 below the turn, one more above; a branch here would be guessed wrong half of the time.
  const k = exponent - 1022 + ((point - TURN) >> 31)
  const tail = r * r * (-0.5 + r * (0.3333333333333333 - r * (0.25 - r * 0.2)))
  const main = k * LN2_HIGH + LOGARITHM[point]
  const sum = main + r
  return sum + (main - sum + r + (tail + k * LN2_LOW))
}

/** Zero, negative and subnormal numbers, infinity and NaN. */
function lnOutside(x: number): number {
  if (x === 0) return -Infinity
  if (x > 0 && x < 1) return ln(x * TWO_54) - 54 * LN2_HIGH - 54 * LN2_LOW
  return x > 0 ? x : NaN
}

/**
 * ln(a / b) for whole numbers of at most 12 bits, by 2 artanh((a - b) / (a + b)). The quotient is split into 24 leading
 * bits, which are exact, and the rest, so that the sum is rounded about once.
 */
function logarithmOf(a: number, b: number): number {
  const s = (a - b) / (a + b)
  const high = Math.floor(s * TWO_24) / TWO_24
  const low = (a - b - high * (a + b)) / (a + b)
  const square = s * s
  let series = 0
  for (let n = 31; n >= 3; n -= 2) series = (series + 1 / n) * square
  return 2 * high + 2 * (low + s * series)
}

function highWord(): 0 | 1 {
  float[0] = 1
  return words[1] === 0x3ff00000 ? 1 : 0
}

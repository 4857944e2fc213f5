/**
 * The exponential function, the same to the last bit on every engine and processor: 2^(j/64) from a table, a short
 * series for the rest (Tang 1989). Only exact operations are used.
 */

/** ln 2 / 64 in two parts: the first has 36 bits, so that its product with any k below is exact. */
const STEP_HIGH = 0.010830424696223417
const STEP_LOW = 2.572804622327669e-14
const STEPS_PER_UNIT = 92.33248261689366

/** e^x is infinite above the first and rounds to 0 below the second. */
const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412

/** 2^((j - 32) / 64) for j = 0..63. */
const ROOT = new Float64Array(64)
/** 2^(m - 1022) for m = 0..2045. */
const POWER = new Float64Array(2046)

for (let j = 0; j < 64; j++) ROOT[j] = 1 + taylorTail((j - 32) * STEP_HIGH + (j - 32) * STEP_LOW)
for (let m = 0, power = 2.2250738585072014e-308; m < 2046; m++, power *= 2) POWER[m] = power

/**
 * e to the power x. Relative error below 3e-16 where the result is a normal number; 0 and Infinity beyond the range of
 * doubles.
 */
export function exp(x: number): number {
  if (!(x <= LARGEST && x >= SMALLEST)) return x > 0 ? Infinity : x < 0 ? 0 : NaN
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5)
  const r = x - k * STEP_HIGH - k * STEP_LOW
  const tail = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)))
  const root = ROOT[(k + 32) & 63]
  const m = (k + 32) >> 6
  const value = root + root * tail
  if (m < -1021) return value * POWER[m + 1076] * 5.551115123125783e-17
  return m < 1023 ? value * POWER[m + 1022] : value * 2 * POWER[m + 1021]
}

/** e^x - 1 for |x| < 0.36 by its series, summed from the smallest term. */
function taylorTail(x: number): number {
  let sum = 0
  for (let n = 17; n >= 2; n--) sum = (sum + 1) * (x / n)
  return (sum + 1) * x
}

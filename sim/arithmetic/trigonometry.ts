/**
 * Sine and cosine, the same to the last bit on every engine and processor: the angle is brought to within pi/4 of a
 * multiple of pi/2, taken away in three parts (Cody and Waite 1980); then the series of Taylor.
 */

const QUARTERS_PER_RADIAN = 0.6366197723675814
/** pi / 2 = sum of the three; the first two have 33 bits each. */
const QUARTER_1 = 1.5707963267341256
const QUARTER_2 = 6.077100506303966e-11
const QUARTER_3 = 2.0222662487959506e-21
const LARGEST = 1e9

/**
 * Sine of x radians. Absolute error below 3e-16 for |x| < 1e6, growing to 1e-7 at 1e9; NaN beyond, where the reduction
 * fails.
 */
export function sin(x: number): number {
  return sineOfQuarters(x, 0)
}

/** Cosine of x radians; error as for sin. */
export function cos(x: number): number {
  return sineOfQuarters(x, 1)
}

/** sin(x + turns * pi / 2). */
function sineOfQuarters(x: number, turns: number): number {
  if (!(Math.abs(x) <= LARGEST)) return NaN
  const quarters = Math.floor(x * QUARTERS_PER_RADIAN + 0.5)
  const rest = x - quarters * QUARTER_1
  const r = rest - quarters * QUARTER_2 - quarters * QUARTER_3
  const quadrant = (quarters + turns) & 3
  const size = (quadrant & 1) === 0 ? sineNearZero(r) : cosineNearZero(r)
  return quadrant < 2 ? size : -size
}

/** |x| <= pi / 4. The coefficients are (-1)^n / (2n + 1)!. */
function sineNearZero(x: number): number {
  const s = x * x
  const high =
    s * (2.7557319223985893e-6 - s * (2.505210838544172e-8 - s * (1.6059043836821613e-10 - s * 7.647163731819816e-13)))
  return x - x * s * (0.16666666666666666 - s * (0.008333333333333333 - s * (0.0001984126984126984 - high)))
}

/** |x| <= pi / 4. The coefficients are (-1)^n / (2n)!. */
function cosineNearZero(x: number): number {
  const s = x * x
  const high =
    s *
    (2.48015873015873e-5 -
      s * (2.755731922398589e-7 - s * (2.08767569878681e-9 - s * (1.1470745597729725e-11 - s * 4.779477332387385e-14))))
  return 1 - s * (0.5 - s * (0.041666666666666664 - s * (0.001388888888888889 - high)))
}

/**
 * x to the power y from the portable ln and exp; whole and half powers that come up often are exact or rounded once.
 */
import { exp } from './exp.ts'
import { ln } from './ln.ts'

/**
 * x to the power y. Relative error below 1e-15 + 5e-16 |y ln x|. A negative base needs a whole exponent (else NaN);
 * power(x, 0) is 1 for every x; edge cases are those of ECMAScript.
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === -1) return 1 / x
  if (y === 0.5 && x > 0) return Math.sqrt(x)
  if (x > 0) return positivePower(x, y)
  return unusualPower(x, y)
}

function positivePower(x: number, y: number): number {
  if (x === 1) return Math.abs(y) < Infinity ? 1 : NaN
  return exp(y * ln(x))
}

/** Base zero, negative or NaN. */
function unusualPower(x: number, y: number): number {
  if (x !== x || y !== y) return NaN
  const isWhole = Math.floor(y) === y
  const isOdd = isWhole && Math.abs(y) < 9007199254740992 && Math.floor(y / 2) * 2 !== y
  if (x === 0) return y > 0 ? (isOdd ? x : 0) : isOdd ? 1 / x : Infinity
  if (!isWhole && x !== -Infinity) return NaN
  const size = positivePower(-x, y)
  return isOdd ? -size : size
}

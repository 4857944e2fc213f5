/** Slow, independent reference values: ln, exp and sin in whole numbers of 2^-240, by their series. */

const BITS = 240n
const ONE = 1n << BITS

/** value x 2^exponent */
export interface Exact {
  readonly value: bigint
  readonly exponent: number
}

const LN_2 = 2n * artanh(1n, 3n)
const PI = 16n * arctanInverse(5n) - 4n * arctanInverse(239n)

export function exactLn(x: number): Exact {
  const { value, exponent } = parts(x)
  const length = value.toString(2).length
  const unit = 1n << BigInt(length)
  const high = exponent + length
  return { value: 2n * artanh(value - unit, value + unit) + BigInt(high) * LN_2, exponent: -Number(BITS) }
}

export function exactExp(x: number): Exact {
  const fixed = toFixed(x)
  const k = fixed / LN_2
  return { value: taylor(fixed - k * LN_2, 1n), exponent: Number(k) - Number(BITS) }
}

/** sin(x + turns pi / 2) */
export function exactSine(x: number, turns = 0n): Exact {
  const angle = (toFixed(x) + (turns * PI) / 2n) % (2n * PI)
  return { value: sineSeries(angle), exponent: -Number(BITS) }
}

/** (actual - exact) / |exact| */
export function relativeError(actual: number, exact: Exact): number {
  const { gap, size } = difference(actual, exact)
  return Number((gap << 100n) / size) / 2 ** 100
}

export function absoluteError(actual: number, exact: Exact): number {
  return relativeError(actual, exact) * Math.abs(Number((exact.value << 60n) >> BITS) / 2 ** 60)
}

function difference(actual: number, exact: Exact): { gap: bigint; size: bigint } {
  const a = parts(actual)
  const shift = BigInt(a.exponent - exact.exponent)
  const left = shift >= 0n ? a.value << shift : a.value
  const right = shift >= 0n ? exact.value : exact.value << -shift
  return { gap: left - right, size: right < 0n ? -right : right }
}

function parts(x: number): Exact {
  let exponent = 0
  let scaled = x
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    exponent--
  }
  return { value: BigInt(scaled), exponent }
}

function toFixed(x: number): bigint {
  const { value, exponent } = parts(x)
  const shift = BITS + BigInt(exponent)
  return shift >= 0n ? value << shift : value >> -shift
}

function artanh(numerator: bigint, denominator: bigint): bigint {
  const s = (numerator << BITS) / denominator
  const square = (s * s) >> BITS
  let power = s
  let sum = 0n
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n
    power = (power * square) >> BITS
  }
  return sum
}

function arctanInverse(n: bigint): bigint {
  let power = ONE / n
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += k % 4n === 1n ? power / k : -power / k
    power /= n * n
  }
  return sum
}

function taylor(x: bigint, first: bigint): bigint {
  let term = ONE
  let sum = ONE
  for (let n = first; term !== 0n && term !== -1n; n++) {
    term = ((term * x) >> BITS) / n
    sum += term
  }
  return sum
}

function sineSeries(x: bigint): bigint {
  const square = (x * x) >> BITS
  let term = x
  let sum = x
  for (let n = 2n; term !== 0n && term !== -1n; n += 2n) {
    term = -((term * square) >> BITS) / (n * (n + 1n))
    sum += term
  }
  return sum
}

/**
 * Inversion by table, for draws from one distribution over and over: its quantile as a function of the normal deviate, which is smooth
 * for every shape, in short polynomials through exact points (numerical inversion: Ahrens and Kohrt 1981; Derflinger, Hoermann
 * and Leydold 2010).
 */
import { upperGamma } from '../arithmetic/incomplete-gamma.ts'
import { normalQuantile } from '../arithmetic/normal-quantile.ts'
import { cos } from '../arithmetic/trigonometry.ts'

const PI = 3.141592653589793
/** Pieces to a unit of the normal deviate, on (-8.5, 8.5), where all but 2e-17 lies. */
const PER_UNIT = 2
const PIECES = 34
/** Coefficients of a polynomial. */
const TERMS = 12
/** What the last term of an interpolation may come to; what is left out is about a tenth of it. */
const LAST_TERM = 1e-11

/** States of a piece: not yet worked out, a polynomial, or too steep for one. */
const UNKNOWN = 0
const SMOOTH = 1
const STEEP = 2

/** Where the lower tail (side 1) or the upper tail (side -1) of a distribution has a given probability, at most 1/2. */
export type TailQuantile = (tail: number, side: 1 | -1) => number

/** Chebyshev points and, by point, their cosines of order 0, 1, ...: both the same for all pieces. */
const COSINES = Array.from({ length: TERMS }, (_, point) =>
  Float64Array.from({ length: TERMS }, (_, order) => cos((PI * order * (point + 0.5)) / TERMS)),
)

/**
 * A fast function of a uniform u in (0, 1) with the values of `quantile`, which must be smooth: one without ends, such as the logarithm
 * of a positive variate. A piece is worked out when a draw first falls into it, by 12 calls of `quantile`; all but 1 in 1,000
 * draws fall into 14 pieces. Absolute error below 1e-12; a piece where a polynomial would miss that is left to `quantile`.
 */
export function inversionTable(quantile: TailQuantile): (u: number) => number {
  const coefficients = new Float64Array(PIECES * TERMS)
  const states = new Uint8Array(PIECES)
  const direct = (u: number) => (u <= 0.5 ? quantile(u, 1) : quantile(1 - u, -1))
  const workOut = (piece: number) => {
    const chebyshev = interpolation(quantile, piece)
    coefficients.set(powers(chebyshev), piece * TERMS)
    states[piece] = Math.abs(chebyshev[TERMS - 1]) < LAST_TERM ? SMOOTH : STEEP
  }
  return (u) => {
    const place = (normalQuantile(u) + PIECES / PER_UNIT / 2) * PER_UNIT
    const piece = Math.floor(place)
    if (!(piece >= 0 && piece < PIECES)) return direct(u)
    if (states[piece] === UNKNOWN) workOut(piece)
    if (states[piece] === STEEP) return direct(u)
    return value(coefficients, piece * TERMS, 2 * (place - piece) - 1)
  }
}

/** The polynomial at x in [-1, 1]; even and odd powers apart, which is faster. */
function value(c: Float64Array, at: number, x: number): number {
  const s = x * x
  const even = c[at] + s * (c[at + 2] + s * (c[at + 4] + s * (c[at + 6] + s * (c[at + 8] + s * c[at + 10]))))
  const odd = c[at + 1] + s * (c[at + 3] + s * (c[at + 5] + s * (c[at + 7] + s * (c[at + 9] + s * c[at + 11]))))
  return even + x * odd
}

/** The weights of the Chebyshev polynomials for a piece, by interpolation in its Chebyshev points. */
function interpolation(quantile: TailQuantile, piece: number): Float64Array {
  const points = COSINES.map((cosines) => atDeviate(quantile, (piece + (1 + cosines[1]) / 2 - PIECES / 2) / PER_UNIT))
  return Float64Array.from({ length: TERMS }, (_, order) => {
    const sum = points.reduce((total, y, point) => total + y * COSINES[point][order], 0)
    return ((order === 0 ? 1 : 2) * sum) / TERMS
  })
}

/** A sum of Chebyshev polynomials as one of powers: T0 = 1, T1 = x, T(n + 1) = 2 x T(n) - T(n - 1). */
function powers(weights: Float64Array): Float64Array {
  const sum = new Float64Array(TERMS)
  let last = new Float64Array(TERMS)
  let current = new Float64Array(TERMS)
  current[0] = 1
  for (let order = 0; order < TERMS; order++) {
    for (let power = 0; power < TERMS; power++) sum[power] += weights[order] * current[power]
    const factor = order === 0 ? 1 : 2
    const next = last.map((before, power) => (power === 0 ? 0 : factor * current[power - 1]) - before)
    last = current
    current = next
  }
  return sum
}

function atDeviate(quantile: TailQuantile, z: number): number {
  return quantile(upperGamma(0.5, (z * z) / 2) / 2, z < 0 ? 1 : -1)
}

/**
 * Least squares (Gauss 1809) by orthogonal columns (modified Gram and Schmidt, each twice): worked out once for a table of explaining columns, then
 * applied to as many columns of answers as there are. A column that those before it make up is left out and named.
 */
import { dot } from '../arithmetic/dot.ts'

export interface LeastSquares {
  /** Places of the columns that are left out, since those before them make them up. */
  readonly dependent: readonly number[]
  /** Coefficients by column, NaN for one that is left out. */
  coefficients(answers: ArrayLike<number>): Float64Array
}

/** A column is made up by others when so little of its length is its own. */
const OWN_PART = 1e-9

/** @param columns of equal length, the constant among them if it is wanted */
export function leastSquares(columns: readonly Float64Array[]): LeastSquares {
  const kept: { readonly place: number; readonly direction: Float64Array; readonly shares: Float64Array }[] = []
  const dependent: number[] = []
  for (const [place, column] of columns.entries()) {
    const rest = Float64Array.from(column)
    const length = norm(rest)
    const shares = new Float64Array(kept.length + 1)
    for (let round = 0; round < 2; round++) {
      for (const [index, { direction }] of kept.entries()) {
        const share = dot(direction, rest)
        shares[index] += share
        for (let row = 0; row < rest.length; row++) rest[row] -= share * direction[row]
      }
    }
    const own = norm(rest)
    if (!(own > OWN_PART * length)) {
      dependent.push(place)
      continue
    }
    shares[kept.length] = own
    kept.push({ place, direction: rest.map((value) => value / own), shares })
  }
  return {
    dependent,
    coefficients: (answers) => {
      const found = new Float64Array(columns.length).fill(NaN)
      const left = kept.map(({ direction }) => dot(direction, answers))
      for (let at = kept.length - 1; at >= 0; at--) {
        const { place } = kept[at]
        found[place] = left[at] / kept[at].shares[at]
        for (let before = 0; before < at; before++) left[before] -= found[place] * kept[at].shares[before]
      }
      return found
    },
  }
}

function norm(a: ArrayLike<number>): number {
  return Math.sqrt(dot(a, a))
}

/**
 * A choice among weighted alternatives by the alias method (Walker 1977; tables after Vose 1991): one look at a table of columns,
 * each shared by at most two alternatives.
 */

/**
 * For use in a loop: the alternative at a uniform u in (0, 1), which is split in two, the column and the place in it. Constant time for
 * any number of alternatives, but the choice does not rise with u, and weights that change a little change all choices: two
 * scenarios that are to share their luck need `discreteOf`. Right for choices that every scenario has alike.
 * @param weights at least 0, with a sum above 0; an alternative of weight 0 is never chosen
 * @throws RangeError for other weights
 */
export function aliasOf(weights: ArrayLike<number>): (u: number) => number {
  const { thresholds, choices, columns } = tables(checked(weights))
  return (u) => {
    const place = u * columns
    const column = place | 0
    // An index, not a branch, which would be guessed wrong: twice as fast (tools/bench/variates.ts).
    return choices[2 * column + +(place >= thresholds[column])]
  }
}

function checked(weights: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(weights)
  const wrong = copy.findIndex((weight) => !(weight >= 0))
  if (wrong >= 0) throw new RangeError(`alias: weight ${wrong} is ${copy[wrong]}; give a number of at least 0`)
  const sum = sumOf(copy)
  if (sum > 0 && sum < Infinity) return copy
  throw new RangeError(`alias: the sum of the weights is ${sum}; give weights with a finite sum above 0`)
}

function sumOf(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/**
 * Columns of equal width, as many as the next power of two, so that u times their number is exact: below its threshold
 * (column + share) a column is its own alternative's, above it belongs to its alias; `choices` has the two for each column.
 */
function tables(weights: Float64Array): { thresholds: Float64Array; choices: Int32Array; columns: number } {
  const columns = 1 << (32 - Math.clz32(weights.length - 1))
  const scale = columns / sumOf(weights)
  const shares = Float64Array.from({ length: columns }, (_, column) => (weights[column] ?? 0) * scale)
  const choices = Int32Array.from({ length: 2 * columns }, (_, place) => place >> 1)
  const small: number[] = []
  const large: number[] = []
  for (let column = 0; column < columns; column++) (shares[column] < 1 ? small : large).push(column)
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop()!
    const rich = large[large.length - 1]
    choices[2 * poor + 1] = rich
    shares[rich] -= 1 - shares[poor]
    if (shares[rich] < 1) small.push(large.pop()!)
  }
  // The shares left over add up to their number but for rounding, and either none is above 1 or none below: all are 1.
  for (const column of [...small, ...large]) shares[column] = 1
  return { thresholds: shares.map((share, column) => column + share), choices, columns }
}

/** The root of a positive definite matrix: lower triangular, row by row (Cholesky 1924). */

/** L with L L' = matrix. A row of length i + 1. @throws RangeError for a matrix that is not positive definite */
export function choleskyOf(matrix: readonly (readonly number[])[]): Float64Array[] {
  const root: Float64Array[] = []
  for (const [i, row] of matrix.entries()) {
    const own = new Float64Array(i + 1)
    root.push(own)
    for (let j = 0; j <= i; j++) {
      let rest = row[j]
      for (let k = 0; k < j; k++) rest -= own[k] * root[j][k]
      if (i === j && !(rest > 0))
        throw new RangeError(`row ${i + 1} of the matrix depends on those before it; leave it out`)
      own[j] = i === j ? Math.sqrt(rest) : rest / root[j][j]
    }
  }
  return root
}

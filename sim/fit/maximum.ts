/**
 * The maximum of a smooth function of a few variables: Newton's steps with differences for derivatives, damped where they would not lead up
 * (Levenberg 1944). Gives the curvature at the top, from which intervals follow.
 */

export interface Maximum {
  readonly at: readonly number[]
  readonly value: number
  /** Second derivatives. */
  readonly curvature: readonly (readonly number[])[]
  /** Nothing more was to be gained. */
  readonly reached: boolean
}

const STEP = 1e-4
const STEPS = 100
const ENOUGH = 1e-12

/** @param enough gain of a step, relative to the value, below which the top is reached */
export function maximum(f: (x: readonly number[]) => number, start: readonly number[], enough = ENOUGH): Maximum {
  let x = [...start]
  let value = f(x)
  let damping = 1e-3
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = derivatives(f, x, value)
    let gained = 0
    while (damping < 1e12) {
      const move = solved(damped(hessian, damping), gradient)
      const next = move && x.map((one, i) => one + Math.max(-2, Math.min(2, move[i])))
      const there = next ? f(next) : -Infinity
      if (next && there >= value) {
        gained = there - value
        x = next
        value = there
        damping = Math.max(1e-12, damping / 10)
        break
      }
      damping *= 10
    }
    if (gained <= enough * (1 + Math.abs(value)) || damping >= 1e12) {
      return { at: x, value, curvature: derivatives(f, x, value).hessian, reached: damping < 1e12 || gained === 0 }
    }
  }
  return { at: x, value, curvature: derivatives(f, x, value).hessian, reached: false }
}

/** Minus the curvature, with more on its diagonal: so that each step leads up. */
function damped(hessian: readonly (readonly number[])[], damping: number): number[][] {
  return hessian.map((row, i) => row.map((one, j) => (i === j ? -one + damping * (Math.abs(one) + 1e-6) : -one)))
}

function derivatives(f: (x: readonly number[]) => number, x: readonly number[], value: number) {
  const n = x.length
  const moved = (...moves: readonly (readonly [number, number])[]): number => {
    const there = [...x]
    for (const [i, by] of moves) there[i] += by
    return f(there)
  }
  const steps = x.map((one) => STEP * Math.max(1, Math.abs(one)))
  const ups = steps.map((h, i) => moved([i, h]))
  const downs = steps.map((h, i) => moved([i, -h]))
  const hessian = x.map(() => new Array<number>(n).fill(0))
  for (let i = 0; i < n; i++) {
    hessian[i][i] = (ups[i] - 2 * value + downs[i]) / (steps[i] * steps[i])
    for (let j = 0; j < i; j++) {
      const both = moved([i, steps[i]], [j, steps[j]]) + moved([i, -steps[i]], [j, -steps[j]])
      const mixed = (both - ups[i] - ups[j] - downs[i] - downs[j] + 2 * value) / (2 * steps[i] * steps[j])
      hessian[i][j] = hessian[j][i] = mixed
    }
  }
  return { gradient: steps.map((h, i) => (ups[i] - downs[i]) / (2 * h)), hessian }
}

/** Solution of linear equations by elimination with pivots; undefined where there is no single one. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i]])
  const n = rows.length
  for (let column = 0; column < n; column++) {
    let pivot = column
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row
    if (!(Math.abs(rows[pivot][column]) > 1e-300)) return undefined
    ;[rows[column], rows[pivot]] = [rows[pivot], rows[column]]
    for (let row = 0; row < n; row++) {
      if (row === column) continue
      const factor = rows[row][column] / rows[column][column]
      if (factor !== 0) for (let k = column; k <= n; k++) rows[row][k] -= factor * rows[column][k]
    }
  }
  return rows.map((row, i) => row[n] / row[i])
}

/** The inverse of minus a curvature: variances and covariances; undefined where the top is flat. */
export function covarianceOf(curvature: readonly (readonly number[])[]): number[][] | undefined {
  const information = curvature.map((row) => row.map((one) => -one))
  const columns = curvature.map((_, i) =>
    solved(
      information,
      curvature.map((_row, j) => (i === j ? 1 : 0)),
    ),
  )
  if (columns.some((column, i) => column === undefined || !(column[i] > 0))) return undefined
  return columns as number[][]
}

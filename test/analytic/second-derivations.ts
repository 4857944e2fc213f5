/** Slow and plain ways to what the formulas of the stations say: chains summed, solved or stepped number by number. */

/** Probabilities of 0, 1, 2 ... customers, from 0 upwards, in a system of births at rate lambda and deaths by number. */
export function numberPresent(lambda: number, deaths: (customers: number) => number, capacity = Infinity): number[] {
  const weights = [1]
  for (let n = 1; n < 4000 && n <= capacity && weights[n - 1] > 1e-25; n++)
    weights.push((weights[n - 1] * lambda) / deaths(n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** Stationary probabilities of any Markov process with few states: the equations of balance by Gaussian elimination. */
export function balance(states: number, leaving: (state: number) => readonly (readonly [to: number, rate: number])[]) {
  const rows = Array.from({ length: states }, () => new Array<number>(states + 1).fill(0))
  for (let from = 0; from < states; from++) {
    for (const [to, rate] of leaving(from)) {
      rows[to][from] += rate
      rows[from][from] -= rate
    }
  }
  // One equation follows from the others; in its place stands that all probabilities sum to 1.
  rows[states - 1].fill(1)
  return solve(rows)
}

/** Gauss and Jordan, with the largest pivot; each row ends with its right-hand side. */
function solve(rows: number[][]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row
    }
    const chosen = rows[pivot]
    rows[pivot] = rows[column]!
    rows[column] = chosen
    for (const row of rows) {
      if (row === chosen || row[column] === 0) continue
      const factor = row[column] / chosen[column]
      for (let at = column; at <= size; at++) row[at] -= factor * chosen[at]
    }
  }
  return rows.map((row, at) => row[size] / row[at])
}

/**
 * Probabilities of the number present with constant service (Crommelin 1932): whoever is in service now is gone one
 * service time later, and nobody who begins in between is.
 */
export function crommelin(c: number, load: number, most = 400): number[] {
  const arrivals = [Math.exp(-load)]
  for (let n = 1; n <= most; n++) arrivals.push((arrivals[n - 1] * load) / n)
  let now = new Array<number>(most + 1).fill(0)
  now[0] = 1
  for (let step = 0, change = 1; change > 1e-13 && step < 5000; step++) {
    const next = new Array<number>(most + 1).fill(0)
    now.forEach((chance, n) => {
      if (chance < 1e-18) return
      for (let more = 0, at = Math.max(0, n - c); at <= most && more < 80; more++, at++)
        next[at] += chance * arrivals[more]
    })
    change = next.reduce((sum, chance, n) => sum + Math.abs(chance - now[n]), 0)
    now = next
  }
  return now
}

/** The least of a function of several numbers, without derivatives (Nelder and Mead 1965), by the steps that Lagarias et al. (1998) gave. */

export interface Least {
  readonly at: readonly number[]
  readonly value: number
}

export interface Search {
  /** Evaluations at most. */
  readonly most: number
  /** Ends when no corner is farther away than that, in each coordinate. */
  readonly near: number
  /** First step along each coordinate. */
  readonly step: number
}

/** @param value may be Infinity where nothing is to be found */
export function leastFrom(
  start: readonly number[],
  value: (at: readonly number[]) => number,
  { most, near, step }: Search,
): Least {
  let left = most
  const corner = (at: readonly number[]): Least => {
    left--
    return { at, value: value(at) }
  }
  const moved = start.map((_, axis) => start.map((x, other) => (other === axis ? x + step : x)))
  const corners = [start, ...moved].map(corner)
  const sort = (): void => void corners.sort((a, b) => a.value - b.value)
  sort()
  while (left > 0 && widest(corners) > near) {
    const worst = corners.pop()!
    const centre = start.map((_, axis) => corners.reduce((sum, { at }) => sum + at[axis], 0) / corners.length)
    /** On the line through the worst corner and the middle of the others. */
    const along = (share: number): Least => corner(centre.map((x, axis) => x + share * (x - worst.at[axis])))
    const next = better(along, corners, worst)
    if (next !== null) corners.push(next)
    else {
      const best = corners[0]
      const shrunk = [...corners.slice(1), worst].map(({ at }) =>
        corner(at.map((x, axis) => best.at[axis] + (x - best.at[axis]) / 2)),
      )
      corners.splice(1, corners.length, ...shrunk)
    }
    sort()
  }
  return corners[0]
}

/** What takes the place of the worst corner; null: all draw near the best. */
function better(along: (share: number) => Least, others: readonly Least[], worst: Least): Least | null {
  const reflected = along(1)
  if (reflected.value < others[0].value) {
    const farther = along(2)
    return farther.value < reflected.value ? farther : reflected
  }
  if (reflected.value < others.at(-1)!.value) return reflected
  const outside = reflected.value < worst.value
  const contracted = along(outside ? 0.5 : -0.5)
  return contracted.value < (outside ? reflected.value : worst.value) ? contracted : null
}

function widest(corners: readonly Least[]): number {
  return Math.max(...corners[0].at.map((x, axis) => Math.max(...corners.map(({ at }) => Math.abs(at[axis] - x)))))
}

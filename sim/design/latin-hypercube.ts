/**
 * Latin hypercubes (McKay, Beckman and Conover 1979): every lever has one value in each of n equal strata. Of up to a hundred tries the one whose
 * nearest points lie farthest apart is kept (Johnson, Moore and Ylvisaker 1990). An even number of points doubles the design of half as many, so
 * that a longer run repeats the shorter one and fills its empty strata.
 */
import { randomFromText } from '../random/text-random.ts'

const MOST_TRIES = 100
/** Distances worked out for one design at most; large designs have fewer tries. */
const MOST_WORK = 2e8
/** No smaller design is doubled: with so few points it matters more that they lie well apart. */
const LEAST_DOUBLED = 10

/**
 * A keyed Latin hypercube: a pure function of its arguments.
 * @returns one row a point, coordinates inside [0, 1)
 */
export function latinHypercube(points: number, dimensions: number, key: string): number[][] {
  const half = points / 2
  if (points % 2 === 0 && half >= LEAST_DOUBLED) return doubled(latinHypercube(half, dimensions, key), dimensions, key)
  return filled([], points, dimensions, key)
}

/** Twice as many points: those that there are, and one in each stratum that they leave empty. */
function doubled(known: readonly number[][], dimensions: number, key: string): number[][] {
  return filled(known, 2 * known.length, dimensions, key)
}

/** The design of so many strata with what it has already, filled up by the best of some tries. */
function filled(known: readonly number[][], strata: number, dimensions: number, key: string): number[][] {
  const empty = Array.from({ length: dimensions }, (_, dimension) => emptyStrata(known, strata, dimension))
  const tries = Math.max(1, Math.min(MOST_TRIES, Math.floor(MOST_WORK / (strata * strata * dimensions))))
  let best: number[][] = []
  let widest = -1
  for (let attempt = 0; attempt < tries; attempt++) {
    const next = randomFromText(`${key} latin hypercube ${strata} ${attempt}`)
    const columns = empty.map((some) => shuffled(some, next).map((stratum) => (stratum + next()) / strata))
    const added = columns[0].map((_, row) => columns.map((column) => column[row]))
    const width = tries === 1 ? 0 : nearest(known, added)
    if (width <= widest) continue
    widest = width
    best = added
  }
  return [...known, ...best]
}

function emptyStrata(known: readonly number[][], strata: number, dimension: number): number[] {
  const taken = new Set(known.map((row) => Math.floor(row[dimension] * strata)))
  return Array.from({ length: strata }, (_, stratum) => stratum).filter((stratum) => !taken.has(stratum))
}

/** By Fisher and Yates. */
function shuffled(values: readonly number[], next: () => number): number[] {
  const order = [...values]
  for (let last = order.length - 1; last > 0; last--) {
    const place = Math.floor(next() * (last + 1))
    const kept = order[last]
    order[last] = order[place]
    order[place] = kept
  }
  return order
}

/** The squared distance of the two nearest points, one of them new. */
function nearest(known: readonly number[][], added: readonly number[][]): number {
  let least = Infinity
  for (const [index, row] of added.entries()) {
    for (const other of known) least = Math.min(least, squaredDistance(row, other))
    for (let before = 0; before < index; before++) least = Math.min(least, squaredDistance(row, added[before]))
  }
  return least
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i])
  return sum
}

/** Where a function of the unit cube is greatest near some places: by Nelder and Mead on the cube unfolded, as if its walls were mirrors. */
import { leastFrom } from '../surrogate/nelder-mead.ts'

const STEPS_A_NUMBER = 60
const NEAR = 1e-3
const STEPS = [0.15, 0.05]

/** The best of what is found from each start. @param held the axis along which nothing moves, if there is one */
export function likeliestNear(
  f: (x: readonly number[]) => number,
  starts: readonly (readonly number[])[],
  held = -1,
): readonly number[] {
  const free = starts[0].flatMap((_, axis) => (axis === held ? [] : [axis]))
  const ends = starts.map((start) => {
    if (free.length === 0) return start
    const placeOf = (numbers: readonly number[]): number[] => {
      const place = [...start]
      free.forEach((axis, i) => (place[axis] = mirrored(numbers[i])))
      return place
    }
    const value = (numbers: readonly number[]): number => -f(placeOf(numbers))
    const search = { most: STEPS_A_NUMBER * free.length, near: NEAR }
    const first = free.map((axis) => start[axis])
    // Once more from there: at a wall the corners may have drawn near one another too soon.
    return placeOf(STEPS.reduce((at, step) => leastFrom(at, value, { ...search, step }).at, first as readonly number[]))
  })
  return bestOf(f, ends)
}

/** The one with the greatest value, the first of equals. */
export function bestOf(f: (x: readonly number[]) => number, places: readonly (readonly number[])[]): readonly number[] {
  const values = places.map(f)
  return places[values.reduce((best, value, i) => (value > values[best] ? i : best), 0)]
}

/** Back into the unit interval, as light from a mirror. */
export function mirrored(x: number): number {
  const turn = ((x % 2) + 2) % 2
  return turn <= 1 ? turn : 2 - turn
}

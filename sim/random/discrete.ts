/** A choice among weighted alternatives by inversion: by bisection, or with a guide table (Chen and Asau 1974). */

/**
 * The alternative at a uniform u in (0, 1): the first whose cumulative weight exceeds u times the total; rises with u.
 * An alternative of weight 0 is never chosen.
 * @param cumulativeWeights running sums of weights, never falling, the last above 0
 */
export function discrete(u: number, cumulativeWeights: ArrayLike<number>): number {
  const last = cumulativeWeights.length - 1
  const target = u * cumulativeWeights[last]
  let low = 0
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if (cumulativeWeights[middle] > target) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The same choices for use in a loop, in constant time: a table says where to begin the search for each stretch of u.
 * @returns the alternative at a uniform u in (0, 1)
 */
export function discreteOf(cumulativeWeights: ArrayLike<number>): (u: number) => number {
  const sums = Float64Array.from(cumulativeWeights)
  const total = sums[sums.length - 1]
  // Two stretches an alternative or more. A power of two, so that u times it is exact and the search never begins too far on.
  const stretches = 2 << (32 - Math.clz32(sums.length - 1))
  const guide = Int32Array.from({ length: stretches }, (_, stretch) => discrete(stretch / stretches, sums))
  return (u) => {
    const target = u * total
    let choice = guide[(u * stretches) | 0]
    // One step mostly suffices; without a branch, which would be guessed wrong, it costs a third less (tools/bench/variates.ts).
    choice += +(sums[choice] <= target)
    while (sums[choice] <= target) choice++
    return choice
  }
}

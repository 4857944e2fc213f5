/** A choice among weighted alternatives by inversion. */

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

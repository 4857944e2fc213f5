/** Dealing out whole things in proportion: by the largest remainders (Hamilton 1792). */

/** A whole share of decimal numbers may fall short of itself by a hair. */
const HAIR = 1e-9

/**
 * So many whole things in proportion to weights; of equal remainders the first goes first, counted round from `firstTie`.
 * @param most for each so many at the most; what it cannot take goes to the next largest remainder
 */
export function largestRemainder(
  total: number,
  weights: readonly number[],
  firstTie = 0,
  most?: readonly number[],
): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (total <= 0 || sum <= 0) return weights.map(() => 0)
  const roomOf = (place: number): number => most?.[place] ?? Infinity
  const exact = weights.map((weight) => (total * weight) / sum)
  const dealt = exact.map((one, place) => Math.min(Math.floor(one + HAIR), roomOf(place)))
  const order = exact.map((_, place) => (place + firstTie) % exact.length)
  order.sort((a, b) => exact[b] - dealt[b] - (exact[a] - dealt[a]))
  let left = total - dealt.reduce((all, one) => all + one, 0)
  for (let round = 0; left > 0 && round < total; round++)
    for (const place of order) {
      if (left <= 0) break
      if (dealt[place] >= roomOf(place) || weights[place] <= 0) continue
      dealt[place]++
      left--
    }
  return dealt
}

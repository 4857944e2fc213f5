/** What the model says to a claim: whether the paired 95 % interval of the difference lies where it is told to lie. */
import type { MeanInterval } from '../stats/interval.ts'
import type { ToldDirection } from '../scenario/layer.ts'

/** `flat`: the difference is smaller than anybody would notice, where one was told of. */
export const STANDINGS = ['holds', 'flat', 'reversed', 'undecided'] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * @param difference over replications, paired; in the unit of the measure
 * @param margin within which a difference does not matter, in the same unit; at least 0
 */
export function standingOf({ mean, halfWidth }: MeanInterval, direction: ToldDirection, margin: number): Standing {
  if (halfWidth === null || Number.isNaN(mean)) return 'undecided'
  const [low, high] = [mean - halfWidth, mean + halfWidth]
  const inside = low >= -margin && high <= margin
  switch (direction) {
    case 'up':
      return low > 0 ? 'holds' : inside ? 'flat' : high < 0 ? 'reversed' : 'undecided'
    case 'down':
      return high < 0 ? 'holds' : inside ? 'flat' : low > 0 ? 'reversed' : 'undecided'
    case 'not-down':
      return low > -margin ? 'holds' : high < 0 ? 'reversed' : 'undecided'
    case 'same':
      return inside ? 'holds' : low > 0 || high < 0 ? 'reversed' : 'undecided'
  }
}

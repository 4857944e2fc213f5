/** SF7: a clear duty list, with no limit to how often a case can be returned. */
import type { PatternRun } from './base-city.ts'
import { base } from './base-city.ts'
import type { Standing } from './claim.ts'
import { atLeast, within } from './claim.ts'
import { plain, signed } from './figure-text.ts'
import type { Pattern, Readings } from './pattern.ts'

const UNCLEAR = 0.6
const CLEAR = 0.85
const withClarity = (clarity: number): PatternRun =>
  // A person whom a chat group names would know the owner better than the list.
  base({ duties: { clarity }, behaviour: { maxReturns: 1000 }, participation: { channelReach: 0 } })

/** Owner changes a case in excess of theory (a geometric number of wrong owners), as a share of theory. */
function excess(read: Readings, clarity: number) {
  const theory = 1 / clarity - 1
  const { mean, halfWidth, n } = read.mean(withClarity(clarity), 'hops')
  return { mean: mean / theory - 1, halfWidth: halfWidth === null ? null : halfWidth / theory, n }
}

function hopsText(read: Readings, clarity: number): string {
  const { mean, halfWidth } = read.mean(withClarity(clarity), 'hops')
  return `${plain({ mean, halfWidth, n: 0 }, 1, 4)} owner changes a case at clarity ${clarity} (theory ${(1 / clarity - 1).toFixed(4)})`
}

export const passingOn: Pattern = {
  id: 'SF7',
  title: 'A clear duty list cuts hops, and the tail more than the median',
  absentIf:
    'with caps at 1,000, mean hops differ from 1/clarity - 1 by over 5 %; or the 75th percentile of resolution time improves by fewer days than the median',
  runs: [withClarity(UNCLEAR), withClarity(CLEAR)],
  judge(read) {
    const [unclear, clear] = [withClarity(UNCLEAR), withClarity(CLEAR)]
    const half = read.change(clear, unclear, 'daysUntilHalfSolved')
    const threeQuarters = read.change(clear, unclear, 'daysUntilThreeQuartersSolved')
    const more = read.sum([
      [1, unclear, 'daysUntilThreeQuartersSolved'],
      [-1, clear, 'daysUntilThreeQuartersSolved'],
      [-1, unclear, 'daysUntilHalfSolved'],
      [1, clear, 'daysUntilHalfSolved'],
    ])
    const hops: Standing[] = [UNCLEAR, CLEAR].map((clarity) => within(excess(read, clarity), 0.05))
    return {
      claims: [...hops, atLeast(more, 0)],
      figures:
        `${hopsText(read, UNCLEAR)}, ${hopsText(read, CLEAR)}; from onset to solution the median improves by ${plain(half)} days, ` +
        `the 75th percentile by ${plain(threeQuarters)} days (difference ${signed(more)})`,
    }
  },
}

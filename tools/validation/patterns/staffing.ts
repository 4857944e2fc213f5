/** SF1, SF5, SF9: posts, assistants and pay. */
import type { Changes } from '../city-run.ts'
import type { PatternRun } from './base-city.ts'
import { base, switchTo } from './base-city.ts'
import { above, atLeast, atMost, within } from './claim.ts'
import { inPercent, inPoints, plain, signed } from './figure-text.ts'
import type { Pattern } from './pattern.ts'

const POSTS = [11, 20, 25, 36, 45, 50, 75]
/** Windows of the same number of posts as from 50 to 75. */
const WINDOWS: readonly (readonly [number, number])[] = [
  [11, 36],
  [20, 45],
  [25, 50],
]

export function withPosts(posts: number): PatternRun {
  return base(posts === 50 ? {} : { street: { staff: posts } })
}

export const staffing: Pattern = {
  id: 'SF1',
  title: 'Staffing helps along an S: steep around the load of one, flat after',
  absentIf: '50 -> 75 posts gains more than 10 % of the largest gain per same number of posts',
  runs: POSTS.map(withPosts),
  judge(read) {
    const gain = (from: number, to: number) => read.change(withPosts(from), withPosts(to), 'trueResolutionRate')
    const [low, high] = WINDOWS.reduce((best, one) => (gain(...one).mean > gain(...best).mean ? one : best))
    const excess = read.sum([
      [1, withPosts(75), 'trueResolutionRate'],
      [-1, withPosts(50), 'trueResolutionRate'],
      [-0.1, withPosts(high), 'trueResolutionRate'],
      [0.1, withPosts(low), 'trueResolutionRate'],
    ])
    const levels = POSTS.map((posts) => `${posts}: ${inPercent(read.mean(withPosts(posts), 'trueResolutionRate'))}`)
    return {
      claims: [atMost(excess, 0)],
      figures:
        `true resolution by posts: ${levels.join(', ')}. Largest gain of 25 posts, ${low} -> ${high}: ${inPoints(gain(low, high))}; ` +
        `50 -> 75: ${inPoints(gain(50, 75))}; that less a tenth of the largest: ${inPoints(excess)}`,
    }
  },
}

const AMPLE: Changes = { street: { staff: 75 } }
const moreAssistants = base({ ...AMPLE, assistants: { ratio: 3 } })
const moreAuthority = base({ ...AMPLE, assistants: { authority: 0.5 } })

export const assistants: Pattern = {
  id: 'SF5',
  title: 'With ample street staff, more assistants without authority do not help joint cases; authority does',
  absentIf: '1 -> 3 assistants moves joint resolution by more than 2 points, or authority 0 -> 0.5 gains under 3',
  runs: [withPosts(75), moreAssistants, moreAuthority],
  judge(read) {
    const heads = read.change(withPosts(75), moreAssistants, 'jointResolutionRate')
    const authority = read.change(withPosts(75), moreAuthority, 'jointResolutionRate')
    return {
      claims: [within(heads, 0.02), atLeast(authority, 0.03)],
      figures:
        `joint resolution at 75 posts ${inPercent(read.mean(withPosts(75), 'jointResolutionRate'))}; ` +
        `1 -> 3 assistants a post: ${inPoints(heads)}; authority 0 -> 0.5: ${inPoints(authority)}`,
    }
  },
}

const YEAR = 365
const lowPay = base({ street: { payRatio: 0.7 } }, YEAR)
const payRise = switchTo(lowPay, base({ street: { payRatio: 1 } }, YEAR))

/** Measured by posts with a head: pay acts on quits alone, and on all else through them; resolution is too coarse to see two heads in a hundred. */
export const pay: Pattern = {
  id: 'SF9',
  title: 'A pay rise works with a lag',
  absentIf: 'over 25 % of the day-365 effect is there in the first 30 days',
  runs: [lowPay, payRise],
  judge(read) {
    const first = read.change(lowPay, payRise, 'firstMonthPosts')
    const last = read.change(lowPay, payRise, 'lastMonthPosts')
    const excess = read.sum([
      [1, payRise, 'firstMonthPosts'],
      [-1, lowPay, 'firstMonthPosts'],
      [-0.25, payRise, 'lastMonthPosts'],
      [0.25, lowPay, 'lastMonthPosts'],
    ])
    return {
      claims: [above(last, 0), atMost(excess, 0)],
      figures:
        `posts with a head, of all streets, when pay rises from 0.70 to 1.00 of the mean wage at day 0 (${plain(read.mean(lowPay, 'lastMonthPosts'), 1, 1)} without): ` +
        `${signed(first)} on average over the first 30 observed days, ${signed(last)} over the last 30; the first less a quarter of the second: ${signed(excess)}`,
    }
  },
}

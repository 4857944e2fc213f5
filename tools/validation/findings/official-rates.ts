/** Official rates: what residents say in call-backs beside what was solved, from too few posts to more than enough. */
import { table } from '../../generate/markdown.ts'
import { inPercent, inPoints } from '../patterns/figure-text.ts'
import type { MeanInterval } from '../../../sim/stats/interval.ts'
import type { Finding, Levels } from './finding.ts'
import { contrast, levels } from './finding.ts'
import { run } from './finding-run.ts'

const POSTS = [5, 11, 20, 30, 50, 75] as const
const DEMANDS = [1.2, 5.6] as const

const CELLS = DEMANDS.flatMap((demand) =>
  POSTS.map((posts) => ({
    demand,
    posts,
    run: run('beijing-2018', 'city.streets=3', `street.staff=${posts}`, `demand.issueRate=${demand}`),
  })),
)
const READ = [
  'verifiedResolutionRate',
  'trueResolutionRateDue',
  'verifiedAmongReplied',
  'satisfactionRate',
  'fromLine',
  'streetUtilisation',
] as const

interface RateFigures {
  readonly demand: number
  readonly posts: number
  readonly levels: Levels
  /** Verified less true, in cases due. */
  readonly gap: MeanInterval
}

export const officialRates: Finding<readonly RateFigures[]> = {
  name: 'official-rates',
  title: 'Official rates beside what was solved',
  runs: CELLS.map((cell) => cell.run),
  figures: (read) =>
    CELLS.map(({ demand, posts, run: one }) => ({
      demand,
      posts,
      levels: levels(read(one), READ),
      gap: contrast('gap', [1, read(one)]),
    })),
  tables: (figures) =>
    table(
      [
        'demand',
        'posts',
        'posts at work',
        'solved when due',
        'verified',
        'verified less solved',
        'verified among replied',
        'satisfied',
        'from the line of T6',
      ],
      figures.map(({ demand, posts, levels: one, gap }) => [
        demand,
        posts,
        inPercent(one.streetUtilisation),
        inPercent(one.trueResolutionRateDue),
        inPercent(one.verifiedResolutionRate),
        inPoints(gap),
        inPercent(one.verifiedAmongReplied),
        inPercent(one.satisfactionRate),
        inPoints(one.fromLine),
      ]),
    ),
}

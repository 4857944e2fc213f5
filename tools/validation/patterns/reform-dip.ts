/** SF15: what a reform costs while it is new. */
import type { Streets } from './base-city.ts'
import { instead, switchTo } from './base-city.ts'
import { atLeast, below } from './claim.ts'
import { inPercent, inPoints } from './figure-text.ts'
import type { Pattern } from './pattern.ts'

/** Five of the ten streets, as their files have them. */
const YANGZHOU: Streets = { streets: 5, residents: 1, posts: 30, tasks: 48 }
const unreformed = instead('yangzhou-before', { city: YANGZHOU })
const reform = switchTo(
  unreformed,
  instead('yangzhou-reform', { changes: { street: { transitionLoss: 0.2, transitionDays: 90 } } }),
)

export const reformDip: Pattern = {
  id: 'SF15',
  title: 'Reform dip, then rise (with transition loss 0.2 for 90 days)',
  absentIf: 'no dip in 30 days or no recovery by day 180',
  runs: [unreformed, reform],
  judge(read) {
    const dip = read.change(unreformed, reform, 'firstMonthSolved')
    const recovery = read.change(unreformed, reform, 'lastMonthSolved')
    const onTime = (['firstMonthOnTime', 'lastMonthOnTime'] as const).map((name) =>
      inPoints(read.change(unreformed, reform, name)),
    )
    return {
      claims: [below(dip, 0), atLeast(recovery, 0)],
      figures:
        `true resolution of cases accepted in days 0-30, against no reform (${inPercent(read.mean(unreformed, 'firstMonthSolved'))}): ${inPoints(dip)}; ` +
        `in the last 30 of 180 days: ${inPoints(recovery)}. Beside it, not judged, on time in the first and last four weeks: ${onTime.join(', ')}`,
    }
  },
}

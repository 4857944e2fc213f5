/** SF15: what a reform costs while it is new. */
import { base, switchTo } from './base-city.ts'
import { atLeast, below } from './claim.ts'
import { inPercent, inPoints } from './figure-text.ts'
import type { Pattern } from './pattern.ts'
import { BEFORE_REFORM } from './residents.ts'

const reform = switchTo(BEFORE_REFORM, base({ street: { transitionLoss: 0.2, transitionDays: 90 } }))

/** The reform of the base city comes at day 0, against the same city without it. */
export const reformDip: Pattern = {
  id: 'SF15',
  title: 'Reform dip, then rise (with transition loss 0.2 for 90 days)',
  absentIf: 'no dip in 30 days or no recovery by day 180',
  runs: [BEFORE_REFORM, reform],
  judge(read) {
    const dip = read.change(BEFORE_REFORM, reform, 'firstMonthSolved')
    const recovery = read.change(BEFORE_REFORM, reform, 'lastMonthSolved')
    const onTime = (['firstMonthOnTime', 'lastMonthOnTime'] as const).map((name) =>
      inPoints(read.change(BEFORE_REFORM, reform, name)),
    )
    return {
      claims: [below(dip, 0), atLeast(recovery, 0)],
      figures:
        `true resolution of cases accepted in days 0-30, against no reform (${inPercent(read.mean(BEFORE_REFORM, 'firstMonthSolved'))}): ${inPoints(dip)}; ` +
        `in the last 30 of 180 days: ${inPoints(recovery)}. Beside it, not judged, on time in the first and last four weeks: ${onTime.join(', ')}`,
    }
  },
}

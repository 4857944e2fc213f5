/** SF15: what a reform costs while it is new. */
import type { Changes } from '../city-run.ts'
import type { PatternRun, Streets } from './base-city.ts'
import { instead, switchTo } from './base-city.ts'
import { atLeast, below } from './claim.ts'
import { inPercent, inPoints } from './figure-text.ts'
import type { Pattern } from './pattern.ts'

/** Five of the ten streets, as their files have them. */
const YANGZHOU: Streets = { streets: 5, residents: 1, posts: 30, tasks: 48 }
const unreformed = instead('yangzhou-before', { city: YANGZHOU })
const LOSS = { transitionLoss: 0.2, transitionDays: 90 }
const reformBut = (changes: Changes): PatternRun =>
  switchTo(unreformed, instead('yangzhou-reform', { changes: { ...changes, street: { ...changes.street, ...LOSS } } }))
const reform = reformBut({})

/** Pieces of the reform as they were before. Trials of all six with six replications left these two as those that decide. */
const DELEGATION: Changes = { departments: { delegatedShare: 0, peopleFollow: 0 } }
const NETWORKS: Changes = { platform: { networks: 4 } }
/** The reform taken apart: what is left out of it. */
const PIECES = [
  { piece: 'delegated work', run: reformBut(DELEGATION) },
  { piece: 'one network', run: reformBut(NETWORKS) },
  { piece: 'either', run: reformBut({ ...DELEGATION, ...NETWORKS }) },
]
/** Nothing of the reform but the time that it costs. */
const lossAlone = reformBut({
  ...DELEGATION,
  ...NETWORKS,
  street: { units: 29 },
  grid: { households: 400, workers: 1, selfHandle: 0.17 },
  whistle: { enabled: false },
  appraisal: { weight: 0, personnelSay: false },
})

export const reformDip: Pattern = {
  id: 'SF15',
  title: 'Reform dip, then rise (with transition loss 0.2 for 90 days)',
  absentIf: 'no dip in 30 days or no recovery by day 180',
  runs: [unreformed, reform, lossAlone, ...PIECES.map(({ run }) => run)],
  judge(read) {
    const dip = read.change(unreformed, reform, 'firstMonthSolved')
    const recovery = read.change(unreformed, reform, 'lastMonthSolved')
    const onTime = (['firstMonthOnTime', 'lastMonthOnTime'] as const).map((name) =>
      inPoints(read.change(unreformed, reform, name)),
    )
    const dipOf = (run: PatternRun) => inPoints(read.change(unreformed, run, 'firstMonthSolved'))
    const apart = PIECES.map(({ piece, run }) => `${piece} ${dipOf(run)}`).join(', ')
    return {
      claims: [below(dip, 0), atLeast(recovery, 0)],
      figures:
        `true resolution of cases accepted in days 0-30, against no reform (${inPercent(read.mean(unreformed, 'firstMonthSolved'))}): ${inPoints(dip)}; ` +
        `in the last 30 of 180 days: ${inPoints(recovery)}. Beside it, not judged, on time in the first and last four weeks: ${onTime.join(', ')}. ` +
        `Taken apart, in days 0-30: the loss alone ${dipOf(lossAlone)}; the reform without ${apart}`,
    }
  },
}

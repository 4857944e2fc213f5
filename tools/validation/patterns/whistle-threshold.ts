/** SF2: neither too few whistles nor too many. */
import type { Changes } from '../city-run.ts'
import type { PatternRun } from './base-city.ts'
import { base } from './base-city.ts'
import { atLeast } from './claim.ts'
import { inPercent, inPoints } from './figure-text.ts'
import type { Pattern } from './pattern.ts'

const NEVER = 1.01
const ALWAYS = 0
const BETWEEN = [0.2, 0.4, 0.5, 0.6, 0.8]

/** Many joint matters, the others in proportion, and departments that the anchor's demand loads to 0.8. */
const BUSY: Changes = {
  demand: { mix: { lead: (0.85 * 0.5) / 0.95, joint: 0.15, assist: (0.85 * 0.45) / 0.95 } },
  departments: { officers: { load: 0.8 } },
}

type Covers = 'joint' | 'departmental'

function withThreshold(threshold: number, covers: Covers): PatternRun {
  return base({ ...BUSY, whistle: { threshold, covers } })
}

const ALL = [ALWAYS, ...BETWEEN, NEVER]

export const whistleThreshold: Pattern = {
  id: 'SF2',
  title: 'The whistle threshold has an interior optimum where joint matters are many and departments busy',
  absentIf:
    'over joint and assist cases together the best on-time rate is at an end, or beats both ends by under 2 points',
  runs: (['joint', 'departmental'] as const).flatMap((covers) => ALL.map((each) => withThreshold(each, covers))),
  judge(read) {
    const onTime = (threshold: number, covers: Covers) =>
      read.mean(withThreshold(threshold, covers), 'jointAndAssistOnTime')
    const best = BETWEEN.reduce((a, b) => (onTime(b, 'joint').mean > onTime(a, 'joint').mean ? b : a))
    const over = (end: number) =>
      read.change(withThreshold(end, 'joint'), withThreshold(best, 'joint'), 'jointAndAssistOnTime')
    const levels = (covers: Covers) => ALL.map((each) => `${each}: ${inPercent(onTime(each, covers))}`).join(', ')
    return {
      claims: [ALWAYS, NEVER].map((end) => atLeast(over(end), 0.02)),
      figures:
        `on time of joint and assist cases by threshold: ${levels('joint')}. The best inside, ${best}, beats ${ALWAYS} by ${inPoints(over(ALWAYS))} ` +
        `and ${NEVER} by ${inPoints(over(NEVER))}. Beside it, not judged, with whistles for one department, too: ${levels('departmental')}`,
    }
  },
}

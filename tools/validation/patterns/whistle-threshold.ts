/** SF2: neither too few whistles nor too many. */
import type { PatternRun } from './base-city.ts'
import { base } from './base-city.ts'
import { atLeast } from './claim.ts'
import { inPercent, inPoints } from './figure-text.ts'
import type { Pattern } from './pattern.ts'

const NEVER = 1.01
const ALWAYS = 0
const BETWEEN = [0.2, 0.4, 0.5, 0.6, 0.8]

/** The base city has 0.5. */
export function withThreshold(threshold: number): PatternRun {
  return base(threshold === 0.5 ? {} : { whistle: { threshold } })
}

export const whistleThreshold: Pattern = {
  id: 'SF2',
  title: 'The whistle threshold has an interior optimum at 50 posts',
  absentIf: 'the best is at an end, or beats both ends by under 2 points of true resolution',
  runs: [ALWAYS, ...BETWEEN, NEVER].map(withThreshold),
  judge(read) {
    const solved = (threshold: number) => read.mean(withThreshold(threshold), 'trueResolutionRate')
    const best = BETWEEN.reduce((a, b) => (solved(b).mean > solved(a).mean ? b : a))
    const over = (end: number) => read.change(withThreshold(end), withThreshold(best), 'trueResolutionRate')
    const levels = [ALWAYS, ...BETWEEN, NEVER].map((each) => `${each}: ${inPercent(solved(each))}`)
    return {
      claims: [ALWAYS, NEVER].map((end) => atLeast(over(end), 0.02)),
      figures:
        `true resolution by threshold: ${levels.join(', ')}. The best inside, ${best}, beats ${ALWAYS} by ${inPoints(over(ALWAYS))} ` +
        `and ${NEVER} by ${inPoints(over(NEVER))}`,
    }
  },
}

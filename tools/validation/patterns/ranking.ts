/** SF18: what a ranking by call-backs does to a city over years. */
import type { PatternRun, Streets } from './base-city.ts'
import { instead, switchTo } from './base-city.ts'
import { atLeast, atMost } from './claim.ts'
import { inPoints } from './figure-text.ts'
import type { Pattern, Readings } from './pattern.ts'
import { QUARTERS } from './reading.ts'

const THREE_YEARS = 1095
/** Two of the ten streets of Beijing, as its files have them. */
const BEIJING: Streets = { streets: 2, residents: 0.66, posts: 60, tasks: 128 }
const from = (scenario: string): PatternRun =>
  switchTo(instead(scenario, { city: BEIJING, days: THREE_YEARS }), instead('beijing-hotline-2019'))
const ranking = from('beijing-before')
const afterPlan = from('beijing-2018')
const [FIRST, LAST] = [QUARTERS[0], QUARTERS[QUARTERS.length - 1]]

function path(read: Readings, run: PatternRun): string {
  const known = QUARTERS.map((quarter) => read.mean(run, quarter).mean).filter((mean) => !Number.isNaN(mean))
  return known.map((mean) => (100 * mean).toFixed(0)).join(' ')
}

/** The scenarios `beijing-ranking` and `beijing-ranking-after-plan`, in two streets. */
export const rankingClimb: Pattern = {
  id: 'SF18',
  title: 'A city that begins to rank its streets by call-backs climbs over years',
  absentIf: 'verified resolution of the last quarter is not 10 points above that of the first, or passes 98 %',
  runs: [ranking, afterPlan],
  judge(read) {
    const climb = read.sum([
      [1, ranking, LAST],
      [-1, ranking, FIRST],
    ])
    return {
      claims: [atLeast(climb, 0.1), atMost(read.mean(ranking, LAST), 0.98)],
      figures:
        `verified resolution (%) by quarter of three years from \`beijing-before\`: ${path(read, ranking)}; last less first: ${inPoints(climb)}. ` +
        `From \`beijing-2018\`: ${path(read, afterPlan)}. Beijing published 53, 75, 89 and 97 from 2019 to 2023; 53 set \`behaviour.slack\``,
    }
  },
}

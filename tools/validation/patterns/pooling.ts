/** SF3: one pool of generalists against 29 units of specialists. */
import { plannedPerDay, streetLoad } from '../../../sim/city/estimate/planned-loads.ts'
import { readyCity } from '../city-run.ts'
import type { PatternRun } from './base-city.ts'
import { LARGE, base, cityRun } from './base-city.ts'
import { atLeast, below } from './claim.ts'
import { inPercent, inPoints } from './figure-text.ts'
import type { Pattern } from './pattern.ts'

const SILOS = 29
const FULL = 0.9

/** The fewest posts that specialists without loss load to no more than that, by the plan. */
function postsAt(load: number): number {
  for (let posts = 1; ; posts++) {
    const { anchor, setting } = readyCity(
      cityRun(base({ street: { units: SILOS, crossSkillLoss: 0, staff: posts } }), LARGE),
    )
    if (streetLoad(setting, anchor, plannedPerDay(setting)) <= load) return posts
  }
}

const POSTS = postsAt(FULL)
const withUnits = (units: number, crossSkillLoss: number): PatternRun =>
  base({ street: { units, crossSkillLoss, staff: POSTS } })

export const pooling: Pattern = {
  id: 'SF3',
  title: 'Pooling beats silos with balanced splits, and loses when generalists are 50 % slower',
  absentIf: 'on-time rate falls with pooling at loss 0, or does not fall at loss 0.5',
  runs: [withUnits(SILOS, 0), withUnits(1, 0), withUnits(SILOS, 0.5), withUnits(1, 0.5)],
  judge(read) {
    const gain = (loss: number) => read.change(withUnits(SILOS, loss), withUnits(1, loss), 'onTimeRate')
    return {
      claims: [atLeast(gain(0), 0), below(gain(0.5), 0)],
      figures:
        `at ${POSTS} posts, which silos load to ${FULL} by the plan: on time with 29 units ${inPercent(read.mean(withUnits(SILOS, 0), 'onTimeRate'))}; ` +
        `from 29 units to one, at loss 0: ${inPoints(gain(0))}; at loss 0.5: ${inPoints(gain(0.5))}`,
    }
  },
}

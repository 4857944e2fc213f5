/** A replication of about a millisecond: the shortest that the city has takes several times as long, and a hundred thousand are wanted. */
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import { groupsOf } from '../../sim/city/state/groups.ts'
import { MEASURES } from '../../sim/city/model/measures.ts'
import { FOLLOW_UP_DAYS } from '../../sim/city/model/replication.ts'
import { citySeries, weeklyLength, weeklyShape } from '../../sim/city/model/weekly.ts'
import type { Replication } from '../../sim/city/model/replication.ts'
import type { ReadyScenario } from '../../sim/run/replication-task.ts'

/** Steps of the generator behind each number. */
const STEPS = 250

/** All that a replication of the city holds, each number drawn by xorshift (Marsaglia 2003); none is like another, and none is missing. */
export function shortReplication({ setting, horizon }: ReadyScenario, replication: number): Replication {
  let state = (replication + 1) | 0
  const next = (): number => {
    for (let step = 0; step < STEPS; step++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
    }
    return (state >>> 0) / 3
  }
  const numbers = (length: number): Float64Array => Float64Array.from({ length }, next)
  const weeks = weeklyShape(horizon, setting)
  const weeklyCounts = numbers(weeklyLength(weeks))
  return {
    measures: numbers(MEASURES.length),
    survival: numbers(FOLLOW_UP_DAYS + 1),
    weekly: citySeries(weeklyCounts, weeks),
    weeklyCounts,
    groups: numbers(groupsOf(setting).length * GROUP_MEASURES.length),
    events: replication,
    cases: replication,
  }
}

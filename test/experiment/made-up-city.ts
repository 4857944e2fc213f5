/** A city whose measures are plain functions of its setting and of its luck: for experiments whose answers are known. */
import { MEASURES, measureIndex } from '../../sim/city/model/measures.ts'
import type { Setting } from '../../sim/city/model/setting.ts'
import { citySeries, weeklyLength } from '../../sim/city/model/weekly.ts'
import { FOLLOW_UP_DAYS } from '../../sim/city/model/replication.ts'
import { GROUP_MEASURES } from '../../sim/city/readout/group-measures.ts'
import type { Replicate } from '../../sim/run/replication-task.ts'
import { layoutOf } from '../../sim/run/result-row.ts'

type MeasureId = (typeof MEASURES)[number]['id']
export type Values = (setting: Setting, replication: number) => Partial<Record<MeasureId, number>>

/** Every measure that is not told is 0.5. */
export function madeUpCity(values: Values): Replicate {
  return ({ setting, horizon }, replication) => {
    const layout = layoutOf(horizon, setting)
    const measures = new Float64Array(MEASURES.length).fill(0.5)
    for (const [id, value] of Object.entries(values(setting, replication))) measures[measureIndex(id)] = value
    const weeklyCounts = new Float64Array(weeklyLength(layout)).fill(8)
    return {
      ...{ measures, weeklyCounts, weekly: citySeries(weeklyCounts, layout), events: 1, cases: 1 },
      survival: new Float64Array(FOLLOW_UP_DAYS + 1).fill(0.5),
      groups: new Float64Array(GROUP_MEASURES.length * layout.groups).fill(0.5),
    }
  }
}

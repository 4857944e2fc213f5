/**
 * One replication as one row of doubles: measures, survival, the weekly series, the groups, events, cases. A row travels between threads
 * without copying and goes to disk and back without losing a bit.
 */
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { groupCounts } from '../city/state/groups.ts'
import type { GroupedCity } from '../city/state/groups.ts'
import { MEASURES } from '../city/model/measures.ts'
import { FOLLOW_UP_DAYS, WEEKLY_SERIES } from '../city/model/replication.ts'
import type { Horizon, Replication, WeeklySeries } from '../city/model/replication.ts'

const SURVIVAL_LENGTH = FOLLOW_UP_DAYS + 1

/** What the length of a row depends on. Scenarios of one plan have the same weeks, but may differ in streets and domains, hence in groups. */
export interface RowLayout {
  /** Whole weeks of the observed period. */
  readonly weeks: number
  readonly groups: number
}

/** The layout of all rows of one setting. */
export function layoutOf(horizon: Horizon, city: GroupedCity): RowLayout {
  const groups = Object.values(groupCounts(city)).reduce((sum, count) => sum + count, 0)
  return { weeks: Math.floor(horizon.days / 7), groups }
}

/** Numbers in a row. */
export function rowLength({ weeks, groups }: RowLayout): number {
  return MEASURES.length + SURVIVAL_LENGTH + WEEKLY_SERIES.length * weeks + GROUP_MEASURES.length * groups + 2
}

/** @throws Error when a part of the replication has not the length that the layout demands */
export function packRow(replication: Replication, layout: RowLayout): Float64Array {
  const row = new Float64Array(rowLength(layout))
  let at = 0
  const put = (part: string, values: Float64Array, length: number): void => {
    if (values.length !== length) throw new Error(`a replication has ${values.length} values of ${part}, not ${length}`)
    row.set(values, at)
    at += length
  }
  put('measures', replication.measures, MEASURES.length)
  put('survival', replication.survival, SURVIVAL_LENGTH)
  for (const series of WEEKLY_SERIES) put(`weekly ${series}`, replication.weekly[series], layout.weeks)
  put('groups', replication.groups, GROUP_MEASURES.length * layout.groups)
  row[at] = replication.events
  row[at + 1] = replication.cases
  return row
}

/** The replication that `packRow` packed; it keeps views into the row, so leave the row alone afterwards. */
export function unpackRow(row: Float64Array, layout: RowLayout): Replication {
  if (row.length !== rowLength(layout)) {
    const { weeks, groups } = layout
    throw new Error(
      `a row of ${weeks} weeks and ${groups} groups has ${rowLength(layout)} numbers, this one has ${row.length}`,
    )
  }
  let at = 0
  const take = (length: number): Float64Array => row.subarray(at, (at += length))
  const measures = take(MEASURES.length)
  const survival = take(SURVIVAL_LENGTH)
  const weekly = {} as Record<WeeklySeries, Float64Array>
  for (const series of WEEKLY_SERIES) weekly[series] = take(layout.weeks)
  const groups = take(GROUP_MEASURES.length * layout.groups)
  return { measures, survival, weekly, groups, events: row[at], cases: row[at + 1] }
}

/** What a number of a row is, in words: `measure onTimeRate`, `weekly backlog of week 3`. @param index below `rowLength` */
export function partOfRow(index: number, { weeks }: RowLayout): string {
  const after = index - MEASURES.length
  if (after < 0) return `measure ${MEASURES[index].id}`
  if (after < SURVIVAL_LENGTH) return `survival at day ${after}`
  const week = after - SURVIVAL_LENGTH
  if (week < WEEKLY_SERIES.length * weeks)
    return `weekly ${WEEKLY_SERIES[Math.floor(week / weeks)]} of week ${week % weeks}`
  return 'a measure by group, or the count of events or cases'
}

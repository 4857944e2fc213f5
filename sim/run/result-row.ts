/**
 * One replication as one row of doubles: measures, survival, the weekly counts, the groups, events, cases. A row travels between threads
 * without copying and goes to disk and back without losing a bit.
 */
import { GROUP_MEASURES } from '../city/readout/group-measures.ts'
import { groupCounts } from '../city/state/groups.ts'
import type { GroupedCity } from '../city/state/groups.ts'
import { MEASURES } from '../city/model/measures.ts'
import { FOLLOW_UP_DAYS } from '../city/model/replication.ts'
import type { Horizon, Replication } from '../city/model/replication.ts'
import { COUNTS_A_WEEK, WEEKLY_COUNTS, citySeries, weeklyLength, weeklyShape } from '../city/model/weekly.ts'
import type { PeopledCity, WeeklyShape } from '../city/model/weekly.ts'

const SURVIVAL_LENGTH = FOLLOW_UP_DAYS + 1

/** What the length of a row depends on. Scenarios of one plan have the same weeks, but may differ in streets and domains, hence in groups. */
export interface RowLayout extends WeeklyShape {
  readonly groups: number
}

/** The layout of all rows of one setting. */
export function layoutOf(horizon: Horizon, city: GroupedCity & PeopledCity): RowLayout {
  const groups = Object.values(groupCounts(city)).reduce((sum, count) => sum + count, 0)
  return { ...weeklyShape(horizon, city), groups }
}

/** Numbers in a row. */
export function rowLength(layout: RowLayout): number {
  return MEASURES.length + SURVIVAL_LENGTH + weeklyLength(layout) + GROUP_MEASURES.length * layout.groups + 2
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
  put('weekly counts', replication.weeklyCounts, weeklyLength(layout))
  put('groups', replication.groups, GROUP_MEASURES.length * layout.groups)
  row[at] = replication.events
  row[at + 1] = replication.cases
  return row
}

/** The replication that `packRow` packed; it keeps views into the row, so leave the row alone afterwards. */
export function unpackRow(row: Float64Array, layout: RowLayout): Replication {
  if (row.length !== rowLength(layout)) {
    const { warmUpWeeks, weeks, residents, groups } = layout
    const form = `${warmUpWeeks + weeks} weeks, ${residents.length} streets and ${groups} groups`
    throw new Error(`a row of ${form} has ${rowLength(layout)} numbers, this one has ${row.length}`)
  }
  let at = 0
  const take = (length: number): Float64Array => row.subarray(at, (at += length))
  const measures = take(MEASURES.length)
  const survival = take(SURVIVAL_LENGTH)
  const weeklyCounts = take(weeklyLength(layout))
  const weekly = citySeries(weeklyCounts, layout)
  const groups = take(GROUP_MEASURES.length * layout.groups)
  return { measures, survival, weekly, weeklyCounts, groups, events: row[at], cases: row[at + 1] }
}

/** What a number of a row is, in words: `measure onTimeRate`, `weekly backlog of street 2, week -3`. @param index below `rowLength` */
export function partOfRow(index: number, layout: RowLayout): string {
  const after = index - MEASURES.length
  if (after < 0) return `measure ${MEASURES[index].id}`
  if (after < SURVIVAL_LENGTH) return `survival at day ${after}`
  const weekly = after - SURVIVAL_LENGTH
  return weekly < weeklyLength(layout)
    ? weeklyPart(weekly, layout)
    : 'a measure by group, or the count of events or cases'
}

function weeklyPart(index: number, { warmUpWeeks, weeks }: WeeklyShape): string {
  const week = Math.floor(index / COUNTS_A_WEEK)
  const all = warmUpWeeks + weeks
  const count = Object.keys(WEEKLY_COUNTS)[index % COUNTS_A_WEEK]
  return `weekly ${count} of street ${Math.floor(week / all) + 1}, week ${(week % all) - warmUpWeeks}`
}

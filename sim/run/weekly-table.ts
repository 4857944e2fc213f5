/**
 * The table of weeks: of every replication and scenario first the weeks of the whole city, then those of its streets one after another. Levers are
 * not repeated in it, for it has hundreds of rows a replication: `scenarios.csv` has them by name.
 */
import type { Replication } from '../city/model/replication.ts'
import { streetsOf, weeklyShape, weeklyValues } from '../city/model/weekly.ts'
import type { WeeklyShape, WeeklyValues } from '../city/model/weekly.ts'
import { MEASURE_UNITS } from '../city/model/measure.ts'
import { outlineAt } from './plan.ts'
import type { Plan } from './plan.ts'
import { FAILED, KEYS } from './replications-table.ts'
import type { ReplicationTable } from './replications-table.ts'
import type { TableColumn, TableRow } from './table.ts'

const WEEK_KEYS: readonly TableColumn[] = [
  {
    ...{ id: 'street', kind: 'whole', unit: '', definition: 'number of the street, from 1' },
    missing: 'the row is of the whole city, which is the sum of its streets',
  },
  {
    ...{ id: 'week', kind: 'whole', unit: '' },
    definition:
      'number of the week: 0 is the first of the observed period, negative ones are warm-up; part weeks at the beginning of the warm-up ' +
      'and at the end of the observed period are left out',
  },
]

const IN_THE_WEEK = 'cases in scope that were accepted in the week'
const SAMPLED = `${IN_THE_WEEK} and whose resident is in the official sample`
const DISPATCHED = `${IN_THE_WEEK} and were dispatched`
const CALLS = 'calls to departments by whistles blown in the week'

function count(id: keyof WeeklyValues, definition: string): TableColumn {
  return { id, kind: 'number', unit: '', definition, missing: FAILED }
}

/** @param of what it is a share of; missing where there is none */
function share(id: keyof WeeklyValues, definition: string, of: string): TableColumn {
  const { written } = MEASURE_UNITS.rate
  return { id, kind: 'number', unit: written, definition, denominator: of, missing: `${FAILED}, or there are none` }
}

const VALUES = [
  count('cases', IN_THE_WEEK),
  { ...count('demand', IN_THE_WEEK), denominator: '10,000 residents of the street or the city x 7 days' },
  count('backlog', 'cases open at the end of the week, whenever they were accepted'),
  share('onTimeRate', 'closed and claimed solved within the limit of its class, in the end', IN_THE_WEEK),
  count('sampled', SAMPLED),
  share(
    'verifiedResolutionRate',
    'residents who say that it is solved, at the end of the case or when it is due',
    SAMPLED,
  ),
  share('satisfactionRate', 'residents who say that they are satisfied, then', SAMPLED),
  {
    ...share('handlingTimeMean', 'time from dispatch to the last closing, at most the follow-up', DISPATCHED),
    unit: MEASURE_UNITS.hour.written,
  },
  count('whistles', 'whistles blown in the week'),
  count('calls', CALLS),
  share('reportInRate', 'calls that the department answers before the deadline', CALLS),
] as const

/** What the table has beside scenario and replication. */
export const WEEKLY_COLUMNS: readonly TableColumn[] = [...WEEK_KEYS, ...VALUES]

export function weeklyTable(plan: Plan): ReplicationTable {
  const shapeAt = shapesByScenario(plan)
  const ids = VALUES.map(({ id }) => id as keyof WeeklyValues)
  return {
    columns: [...KEYS, ...WEEKLY_COLUMNS],
    rowsOf: (place, replication, result) => {
      const { name } = plan.scenarios[place]
      return weeksIn(shapeAt(place), result).map(({ street, week, values }): TableRow => {
        return [name, replication, street, week, ...ids.map((id) => values[id])]
      })
    },
  }
}

function weeksIn(
  shape: WeeklyShape,
  { weeklyCounts }: Replication,
): { readonly street: number; readonly week: number; readonly values: WeeklyValues }[] {
  const { warmUpWeeks, weeks } = shape
  const streets = streetsOf(shape)
  const numbers = Array.from({ length: warmUpWeeks + weeks }, (_, at) => at - warmUpWeeks)
  const parts = [{ street: NaN, own: streets }, ...streets.map((one) => ({ street: one + 1, own: [one] }))]
  return parts.flatMap(({ street, own }) =>
    numbers.map((week) => ({ street, week, values: weeklyValues(weeklyCounts, shape, own, week) })),
  )
}

/** The shape of a scenario's weeks; thousands that are cities of the same size share theirs. */
function shapesByScenario(plan: Plan): (place: number) => WeeklyShape {
  const known = new Map<string, WeeklyShape>()
  return (place) => {
    const outline = outlineAt(plan, place)
    const key = JSON.stringify(outline.city)
    const shape = known.get(key) ?? weeklyShape(plan.horizon, outline)
    known.set(key, shape)
    return shape
  }
}

/** The outcome measures, one row each, in the order of a result row. How each is computed: `readout/measure-row.ts`. */
import { MEASURES_OF_RESULTS } from './measure-rows-results.ts'
import { MEASURES_OF_WORK } from './measure-rows-work.ts'

/** Every measure, in the order of `Replication.measures` and of the columns of the tables. */
export const MEASURES = [...MEASURES_OF_RESULTS, ...MEASURES_OF_WORK] as const

/** The id of a measure, as in `onTimeRate`: the name of its column. */
export type MeasureId = (typeof MEASURES)[number]['id']

/** Position of a measure in a result row. @throws Error for an id that is no measure. */
export function measureIndex(id: string): number {
  const index = MEASURES.findIndex((one) => one.id === id)
  if (index < 0) throw new Error(`there is no measure "${id}"`)
  return index
}

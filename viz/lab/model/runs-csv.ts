/** Runs as a table for other programs: a row a world and replication, levers that were set and all measures as columns. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import { csvLine } from '../../../sim/text/csv-line.ts'
import type { LabState } from './lab-state.ts'
import type { PointValues } from '../../../sim/scenario/point.ts'
import type { WorldAsked } from '../engine/messages.ts'
import type { Runs } from './runs.ts'

export function runsCsv(runs: Runs, { scenario, seed }: Pick<LabState, 'scenario' | 'seed'>): string {
  const set = runs.arms.map(({ world }) => settingsIn(world))
  const levers = [...new Set(set.flatMap((one) => Object.keys(one)))]
  const head = ['world', 'scenario', 'seed', 'replication', ...levers, ...MEASURES.map(({ id }) => id)]
  const rows = runs.arms.flatMap(({ name }, arm) =>
    runs.rows[arm]
      .slice(0, runs.done)
      .map((row, replication) => [
        ...[name, scenario, seed, replication],
        ...levers.map((lever) => (lever in set[arm] ? writtenValue(set[arm][lever]) : '')),
        ...row!.measures,
      ]),
  )
  return [head, ...rows].map(csvLine).join('')
}

/** What is set from the start, by lever, and what changes inside the run, by lever and observed day. */
function settingsIn({ later = [], set }: WorldAsked): PointValues {
  const changes = later.flatMap((one) =>
    Object.entries(one.set).map(([name, value]) => [`${name} from observed day ${one.from}`, value] as const),
  )
  return { ...set, ...Object.fromEntries(changes) }
}

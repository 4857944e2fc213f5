/** Runs as a table for other programs: a row a world and replication, levers that were set and all measures as columns. */
import { MEASURES } from '../../../sim/city/model/measures.ts'
import { writtenValue } from '../../../sim/scenario/lever-setting.ts'
import { csvLine } from '../../../sim/text/csv-line.ts'
import type { LabState } from './lab-state.ts'
import type { Runs } from './runs.ts'

export function runsCsv(runs: Runs, { scenario, seed }: Pick<LabState, 'scenario' | 'seed'>): string {
  const levers = [...new Set(runs.arms.flatMap(({ world }) => Object.keys(world.set)))]
  const head = ['world', 'scenario', 'seed', 'replication', ...levers, ...MEASURES.map(({ id }) => id)]
  const rows = runs.arms.flatMap(({ name, world }, arm) =>
    runs.rows[arm]
      .slice(0, runs.done)
      .map((row, replication) => [
        ...[name, scenario, seed, replication],
        ...levers.map((lever) => (lever in world.set ? writtenValue(world.set[lever]) : '')),
        ...row!.measures,
      ]),
  )
  return [head, ...rows].map(csvLine).join('')
}

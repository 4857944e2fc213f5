/** Means and t intervals over replications of a station. */
import type { MeanInterval } from '../stats/interval.ts'
import { meanInterval } from '../stats/interval.ts'
import type { CustomerMeans } from './station-statistics.ts'
import type { StationResult } from './station-run.ts'

/** An interval for each measure. A measure that one replication lacks has the mean NaN: the others may be the lucky ones. */
export type ClassEstimates = Readonly<Record<keyof CustomerMeans, MeanInterval>>

export type StationEstimates = Readonly<Record<Exclude<keyof StationResult, 'classes'>, MeanInterval>> & {
  readonly classes: readonly ClassEstimates[]
}

const OF_CUSTOMERS = [
  'arrivals',
  'wait',
  'waitOfServed',
  'timeInSystem',
  'probabilityOfWait',
  'abandoned',
  'blocked',
  'unfinished',
] as const
const OF_STATION = [...OF_CUSTOMERS, 'queueLength', 'inSystem', 'utilisation', 'servedByEnd', 'growth'] as const

/** @param results one a replication, of one setting; at least one */
export function estimateStation(results: readonly StationResult[]): StationEstimates {
  const classes = results[0].classes.map((_, index) =>
    intervals(
      OF_CUSTOMERS,
      results.map((result) => result.classes[index]),
    ),
  )
  return { ...intervals(OF_STATION, results), classes }
}

function intervals<Name extends string>(
  names: readonly Name[],
  rows: readonly Readonly<Record<Name, number>>[],
): Record<Name, MeanInterval> {
  const pairs = names.map((name) => [name, wholeInterval(rows.map((row) => row[name]))] as const)
  return Object.fromEntries(pairs) as Record<Name, MeanInterval>
}

function wholeInterval(values: readonly number[]): MeanInterval {
  const found = meanInterval(values)
  return found.n === values.length ? found : { mean: NaN, halfWidth: null, n: found.n }
}

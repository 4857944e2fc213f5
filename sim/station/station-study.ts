/** Means and t intervals over replications of a station. */
import type { MeanInterval } from '../stats/interval.ts'
import { meanInterval } from '../stats/interval.ts'
import type { ClassResult, StationResult } from './station-run.ts'

type Intervals<Result> = Readonly<Record<Exclude<keyof Result, 'classes' | 'waitQuantiles'>, MeanInterval>> & {
  readonly waitQuantiles: readonly MeanInterval[]
}

/** An interval for each figure. A figure that one replication lacks has the mean NaN: the others may be the lucky ones. */
export type ClassEstimates = Intervals<ClassResult>

/** Mean and t interval of every figure of a station, and of each class of customers. */
export type StationEstimates = Intervals<StationResult> & { readonly classes: readonly ClassEstimates[] }

const OF_CLASS = [
  ...(['arrivals', 'wait', 'waitOfServed', 'timeInSystem', 'probabilityOfWait', 'begunWithin'] as const),
  ...(['abandoned', 'blocked', 'unfinished', 'servedShare', 'growth'] as const),
]
const OF_STATION = [...OF_CLASS, 'queueLength', 'inSystem', 'utilisation'] as const

/**
 * The interval of every figure over replications.
 * @param results one a replication, of one setting; at least one
 */
export function estimateStation(results: readonly StationResult[]): StationEstimates {
  const classes = results[0].classes.map((_, index) =>
    intervals(
      OF_CLASS,
      results.map((result) => result.classes[index]),
    ),
  )
  return { ...intervals(OF_STATION, results), classes }
}

function intervals<Name extends string>(
  names: readonly Name[],
  rows: readonly (Readonly<Record<Name, number>> & Pick<ClassResult, 'waitQuantiles'>)[],
): Record<Name, MeanInterval> & { waitQuantiles: readonly MeanInterval[] } {
  const pairs = names.map((name) => [name, wholeInterval(rows.map((row) => row[name]))] as const)
  const waitQuantiles = rows[0].waitQuantiles.map((_, index) =>
    wholeInterval(rows.map((row) => row.waitQuantiles[index])),
  )
  return { ...(Object.fromEntries(pairs) as Record<Name, MeanInterval>), waitQuantiles }
}

function wholeInterval(values: readonly number[]): MeanInterval {
  const found = meanInterval(values)
  return found.n === values.length ? found : { mean: NaN, halfWidth: null, n: found.n }
}

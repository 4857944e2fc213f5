/** From the results of a batch to what a run folder says of them: estimates, differences from the baseline, and curves with bands. */
import { MEASURES } from '../city/measures.ts'
import type { Measure } from '../city/measures.ts'
import { WEEKLY_SERIES } from '../city/replication.ts'
import type { Replication, WeeklySeries } from '../city/replication.ts'
import { compare, judged } from './compare.ts'
import type { Margins } from './compare.ts'
import { estimateOf } from './estimate.ts'
import type { Band, Curves, Difference, Estimate, Summary } from './summary.ts'

/** Replications by scenario, then by number; the first scenario is the baseline. */
export interface Results {
  readonly scenarios: readonly string[]
  readonly results: readonly (readonly Replication[])[]
}

/**
 * Means with half-widths for every scenario and measure, and the paired differences of all others from the first scenario.
 * @param margins where a study has its own
 */
export function summarise({ scenarios, results }: Results, margins: Margins = new Map()): Summary {
  const differences: Difference[] = []
  for (let option = 1; option < scenarios.length; option++) {
    MEASURES.forEach((measure, column) => {
      const pair = [valuesOf(results[option]!, column), valuesOf(results[0]!, column)] as const
      const comparison = compare(judged<Measure>(measure, margins), ...pair)
      differences.push({ scenario: scenarios[option]!, measure: measure.id, ...comparison })
    })
  }
  return {
    baseline: scenarios[0]!,
    scenarios: scenarios.map((name, scenario) => ({ name, measures: estimates(results[scenario]!) })),
    differences,
  }
}

function estimates(replications: readonly Replication[]): Record<string, Estimate | null> {
  return Object.fromEntries(MEASURES.map((measure, column) => [measure.id, estimateOf(valuesOf(replications, column))]))
}

function valuesOf(replications: readonly Replication[], column: number): number[] {
  return replications.map((replication) => replication.measures[column]!)
}

/** The survival curve by day and the weekly series of every scenario, each point with its half-width over replications. */
export function curvesOf({ scenarios, results }: Results): Curves {
  return {
    scenarios: scenarios.map((name, scenario) => {
      const replications = results[scenario]!
      const weekly = {} as Record<WeeklySeries, Band>
      for (const series of WEEKLY_SERIES) weekly[series] = bandOf(replications.map((one) => one.weekly[series]))
      return { name, survival: bandOf(replications.map((one) => one.survival)), weekly }
    }),
  }
}

function bandOf(lines: readonly Float64Array[]): Band {
  const points = Array.from(lines[0] ?? [], (_, at) => estimateOf(lines.map((line) => line[at]!)))
  return {
    mean: points.map((point) => point?.mean ?? null),
    halfWidth: points.map((point) => point?.halfWidth ?? null),
  }
}

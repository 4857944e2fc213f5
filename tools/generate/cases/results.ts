/**
 * `docs/cases/results.json`: what was computed of all cases, from which the pages are written. Every scenario stands there once, by the hash
 * of its setting; a case names its own and its baseline's, and holds the differences.
 */
import type { Baseline } from './case.ts'
import type { Band, Difference, Estimate } from '../../../sim/analysis/summary.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'

export interface ScenarioResult {
  readonly hash: string
  readonly days: number
  /** By measure id; null = missing in every replication. */
  readonly measures: Readonly<Record<string, Estimate | null>>
  /** Share not yet solved by day since onset, 0..90; to a millionth, for drawing. */
  readonly survival: Band
}

/** Of one measure: case minus baseline, paired. */
export type CaseDifference = Pick<Difference, 'mean' | 'halfWidth' | 'verdict' | 'varianceReduction'>

export interface CaseResult {
  readonly name: string
  readonly hash: string
  readonly days: number
  /** Null where the case has no baseline. */
  readonly baseline: { readonly argument: string; readonly hash: string } | null
  /** By measure id; empty without a baseline. */
  readonly differences: Readonly<Record<string, CaseDifference>>
}

export interface Results {
  readonly seed: string
  readonly replications: number
  readonly warmUpDays: number
  readonly scenarios: readonly ScenarioResult[]
  /** By name. */
  readonly cases: readonly CaseResult[]
}

export function scenarioResult(
  hash: string,
  days: number,
  measures: ScenarioResult['measures'],
  survival: Band,
): ScenarioResult {
  return {
    hash,
    days,
    measures,
    survival: { mean: millionths(survival.mean), halfWidth: millionths(survival.halfWidth) },
  }
}

function millionths(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) => (value === null ? null : Math.round(value * 1e6) / 1e6))
}

export function caseResult(
  { name, hash }: Scenario,
  days: number,
  baseline: Baseline | null,
  differences: readonly Difference[],
): CaseResult {
  return {
    name,
    hash,
    days,
    baseline: baseline && { argument: baseline.argument, hash: baseline.scenario.hash },
    differences: Object.fromEntries(
      differences.map(({ measure, mean, halfWidth, verdict, varianceReduction }) => {
        return [measure, { mean, halfWidth, verdict, varianceReduction }]
      }),
    ),
  }
}

/** One line a scenario and a case, so that a change of one shows as a change of its line. */
export function resultsText({ scenarios, cases, ...terms }: Results): string {
  const lines = (all: readonly unknown[]): string => all.map((one) => `    ${JSON.stringify(one)}`).join(',\n')
  const head = JSON.stringify(terms).slice(1, -1)
  return `{\n  ${head},\n  "scenarios": [\n${lines(scenarios)}\n  ],\n  "cases": [\n${lines(cases)}\n  ]\n}\n`
}

/** What was computed of a scenario as it is now. @throws Error where there is nothing; the message says how to compute it */
export function resultOf(
  { scenarios }: Results,
  { name, hash }: Pick<Scenario, 'name' | 'hash'>,
  days: number,
): ScenarioResult {
  const found = scenarios.find((one) => one.hash === hash && one.days === days)
  if (found === undefined) throw new Error(`docs/cases/results.json lacks ${name} as it is now; run: npm run cases`)
  return found
}

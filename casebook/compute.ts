/** Computes the results of all cases: every scenario once, whoever is compared with it, in worker threads. */
import { curvesOf, summarise } from '../sim/analysis/summarise.ts'
import type { Replication } from '../sim/city/replication.ts'
import { runBatch } from '../sim/experiment/batch.ts'
import type { Executor } from '../sim/experiment/batch.ts'
import { planFor } from '../sim/experiment/plan.ts'
import type { Plan } from '../sim/experiment/plan.ts'
import type { Scenario } from '../sim/experiment/scenario.ts'
import type { Case } from './case.ts'
import type { KeptReplications } from './kept-replications.ts'
import { caseResult, scenarioResult } from './results.ts'
import type { CaseResult, Results, ScenarioResult } from './results.ts'
import { rootAnchor } from './root-anchor.ts'
import { REPLICATIONS, SEED, WARM_UP_DAYS, daysOf } from './terms.ts'

interface Means {
  readonly executor: Executor
  readonly kept: KeptReplications
  readonly signal: AbortSignal
  /** Told of each row: scenario, and how many are still to come. */
  readonly tell: (scenario: string, left: number) => void
}

/** @returns null when the signal ended it; what is done is kept. @throws what made a replication fail */
export async function compute(cases: readonly Case[], means: Means): Promise<Results | null> {
  const scenarios: ScenarioResult[] = []
  const results: CaseResult[] = []
  const plans = plansOf(cases)
  const missing = plans.map((plan) => plan.scenarios.length * plan.replications - means.kept.of(plan).length)
  const left = { rows: missing.reduce((sum, rows) => sum + rows, 0) }
  for (const plan of plans) {
    const replications = await replicate(plan, means, left)
    if (replications === null) return null
    const here = cases.filter(({ scenario }) => daysOf(scenario.name) === plan.horizon.days)
    scenarios.push(...scenariosOf(plan, replications))
    results.push(...here.map((one) => comparison(one, plan, replications)))
  }
  results.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { seed: SEED, replications: REPLICATIONS, warmUpDays: WARM_UP_DAYS, scenarios, cases: results }
}

/** A plan for each number of days, with every scenario that a case of so many days is, or is compared with. */
export function plansOf(cases: readonly Case[]): Plan[] {
  const days = [...new Set(cases.map(({ scenario }) => daysOf(scenario.name)))].sort((a, b) => a - b)
  return days.map((each) => {
    const here = cases.filter(({ scenario }) => daysOf(scenario.name) === each)
    const all = here.flatMap(({ scenario, baseline }) => (baseline ? [baseline.scenario, scenario] : [scenario]))
    const run = { horizon: { warmUpDays: WARM_UP_DAYS, days: each }, replications: REPLICATIONS, seed: SEED }
    return planFor(distinct(all), run, rootAnchor)
  })
}

function distinct(scenarios: readonly Scenario[]): Scenario[] {
  return [...new Map(scenarios.map((scenario) => [scenario.hash, scenario])).values()]
}

/** By scenario of the plan. */
type Replications = readonly (readonly Replication[])[]

async function replicate(
  plan: Plan,
  { executor, kept, signal, tell }: Means,
  left: { rows: number },
): Promise<Replications | null> {
  const batch = await runBatch(plan, executor, {
    known: kept.of(plan),
    signal,
    onRow: (placed) => {
      kept.keep(plan, placed)
      tell(plan.scenarios[placed.scenario]!.name, --left.rows)
    },
  })
  if (batch.failure !== undefined) throw batch.failure
  return batch.interrupted ? null : batch.results
}

function scenariosOf(plan: Plan, replications: Replications): ScenarioResult[] {
  const table = { scenarios: plan.scenarios.map(({ name }) => name), results: replications }
  const curves = curvesOf(table)
  const { scenarios } = summarise(table)
  return plan.scenarios.map(({ hash }, at) =>
    scenarioResult(hash, plan.horizon.days, scenarios[at]!.measures, curves.scenarios[at]!.survival),
  )
}

function comparison({ scenario, baseline }: Case, plan: Plan, replications: Replications): CaseResult {
  const of = (hash: string) => replications[plan.scenarios.findIndex((one) => one.hash === hash)]!
  const pair = baseline === null ? [scenario] : [baseline.scenario, scenario]
  const { differences } = summarise({
    scenarios: pair.map(({ name }) => name),
    results: pair.map(({ hash }) => of(hash)),
  })
  return caseResult(scenario, plan.horizon.days, baseline, differences)
}

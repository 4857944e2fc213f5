/** Computes the results of all cases: every scenario once, whoever is compared with it, in worker threads. */
import { RunAccumulator } from '../../../sim/analysis/run-accumulator.ts'
import type { RunFigures } from '../../../sim/analysis/run-accumulator.ts'
import { storedReplications } from '../../../sim/analysis/stored-replications.ts'
import type { Replication } from '../../../sim/city/model/replication.ts'
import { runBatch } from '../../../sim/run/batch.ts'
import type { BlockStore, Executor } from '../../../sim/run/batch.ts'
import { blocksOf, settingOf } from '../../../sim/run/plan.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { asTheyAre } from '../../../sim/scenario/point.ts'
import type { Plan } from '../../../sim/run/plan.ts'
import type { Scenario } from '../../../sim/scenario/scenario.ts'
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
  const stores = plans.map((plan) => means.kept.storeOf(plan))
  const missing = plans.flatMap((plan, at) => blocksOf(plan).filter((block) => !stores[at].has(block)))
  const left = { rows: missing.length }
  for (const [at, plan] of plans.entries()) {
    const store = stores[at]
    if (!(await replicate(plan, store, means, left))) return null
    const here = cases.filter(({ scenario }) => daysOf(scenario.name) === plan.horizon.days)
    scenarios.push(...scenariosOf(plan, store))
    results.push(...here.map((one) => comparison(one, plan, store)))
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
    // A block a replication, so that a stop loses little.
    return planFor(asTheyAre(distinct(all)), run, { anchorOf: rootAnchor, replicationSeconds: () => 1 })
  })
}

function distinct(scenarios: readonly Scenario[]): Scenario[] {
  return [...new Map(scenarios.map((scenario) => [scenario.hash, scenario])).values()]
}

/** @returns false when the signal ended it */
async function replicate(
  plan: Plan,
  store: BlockStore,
  { executor, signal, tell }: Means,
  left: { rows: number },
): Promise<boolean> {
  const { interrupted, failure } = await runBatch(plan, executor, store, {
    signal,
    onBlock: ({ scenario }) => tell(plan.scenarios[scenario].name, --left.rows),
  })
  if (failure !== undefined) throw failure
  return !interrupted
}

/** What a report would say of some scenarios of a plan alone, the first of them the baseline. */
function figuresOf(plan: Plan, store: BlockStore, places: readonly number[], names: readonly string[]): RunFigures {
  const accumulator = new RunAccumulator(
    places.map((place, at) => ({ name: names[at], setting: settingOf(plan, place) })),
  )
  const results: Replication[][] = Array.from({ length: REPLICATIONS }, () => [])
  for (const { scenario, replication, result } of storedReplications(plan, store, REPLICATIONS)) {
    results[replication][scenario] = result
  }
  for (const each of results) accumulator.add(places.map((place) => each[place]))
  return accumulator.finish()
}

function scenariosOf(plan: Plan, store: BlockStore): ScenarioResult[] {
  const places = plan.scenarios.map((_, place) => place)
  const { summary, curves } = figuresOf(
    plan,
    store,
    places,
    plan.scenarios.map(({ name }) => name),
  )
  return plan.scenarios.map(({ base }, at) => {
    const { hash } = plan.bases[base]
    return scenarioResult(hash, plan.horizon.days, summary.scenarios[at].measures, curves.scenarios[at].survival)
  })
}

function comparison({ scenario, baseline }: Case, plan: Plan, store: BlockStore): CaseResult {
  const pair = baseline === null ? [scenario] : [baseline.scenario, scenario]
  const places = pair.map(({ hash }) => plan.scenarios.findIndex(({ base }) => plan.bases[base].hash === hash))
  const { summary } = figuresOf(
    plan,
    store,
    places,
    pair.map(({ name }) => name),
  )
  return caseResult(scenario, plan.horizon.days, baseline, summary.differences)
}

/** The manifest of a run: all that is needed to make its folder again. No time, no place and no count of workers: none of them matters. */
import { FOLLOW_UP_DAYS } from '../city/replication.ts'
import type { Plan } from '../experiment/plan.ts'
import type { Scenario } from '../experiment/scenario.ts'
import type { Manifest } from './summary.ts'

export interface RunFacts {
  readonly version: string
  /** Version of Node. */
  readonly node: string
  /** A line that makes the run again. */
  readonly command: string
  /** Replications done of every scenario. */
  readonly completed: number
}

/** @param scenarios those of the plan, in its order */
export function manifestOf(plan: Plan, scenarios: readonly Scenario[], facts: RunFacts): Manifest {
  return {
    format: 'whistlelab-run-1',
    version: facts.version,
    node: facts.node,
    command: facts.command,
    seed: plan.seed,
    days: plan.horizon.days,
    warmUpDays: plan.horizon.warmUpDays,
    followUpDays: FOLLOW_UP_DAYS,
    replications: plan.replications,
    completed: facts.completed,
    baseline: plan.scenarios[0]!.name,
    scenarios: scenarios.map((scenario, index) => ({
      name: scenario.name,
      title: scenario.title,
      summary: scenario.summary,
      parent: scenario.parent,
      hash: scenario.hash,
      levers: [...scenario.levers.values()],
      coefficients: [...scenario.coefficients.values()],
      authority: scenario.authority,
      switches: scenario.switches,
      setting: scenario.setting,
      anchor: plan.scenarios[index]!.anchor,
    })),
  }
}

/** The whole city that is looked at, and for how long: what the part, its programs and their threads have to agree on. */
import { anchorOf } from '../../../sim/city/model/anchor.ts'
import type { Plan } from '../../../sim/run/plan.ts'
import { blocksOf } from '../../../sim/run/plan.ts'
import { planFor } from '../../../sim/run/planning.ts'
import { readyIn, taskOf } from '../../../sim/run/replication-task.ts'
import type { ReadyScenario, ReplicationTask } from '../../../sim/run/replication-task.ts'
import { asTheyAre } from '../../../sim/scenario/point.ts'
import { loadScenario } from '../../../sim/scenario/scenario-file.ts'
import { scenarioFolder } from '../../../sim/store/scenario-folder.ts'

export const SCENARIO = 'beijing-full'
export const SEED = 'whole-city'
/** Logs are compared hour by hour of so many days; the rows of the same run are made to their end. */
export const DAYS = 60
/** The shortest run: its follow-up of 90 days is always simulated. */
export const STUDY = { horizon: { warmUpDays: 0, days: 1 }, replications: 10 }

export function planOf(horizon = { warmUpDays: 0, days: DAYS }, replications = 1): Plan {
  const points = asTheyAre([loadScenario(SCENARIO, scenarioFolder())])
  return planFor(points, { horizon, replications, seed: SEED }, { anchorOf })
}

/** The first replication, as any thread or machine gets it. */
export function firstTask(plan: Plan): ReplicationTask {
  return taskOf(plan, blocksOf(plan)[0])
}

export function readyCity(): ReadyScenario {
  const task = firstTask(planOf())
  return readyIn(task, task.scenarios[0])
}

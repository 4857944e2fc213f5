/** A run of one scenario as `whistlelab run` makes it - plan, manifest, blocks, results - in a temporary folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenedRun } from '../../cli/work/opened-run.ts'
import { publishResults } from '../../cli/work/published-results.ts'
import { scenarioFolder } from '../../sim/store/scenario-folder.ts'
import { manifestOf, manifestText } from '../../sim/analysis/manifest.ts'
import type { Summary } from '../../sim/analysis/summary.ts'
import { anchorOf } from '../../sim/city/model/anchor.ts'
import type { Horizon } from '../../sim/city/model/replication.ts'
import { withAssignments } from '../../sim/scenario/assignment.ts'
import type { Executor } from '../../sim/run/batch.ts'
import { runBatch } from '../../sim/run/batch.ts'
import { mostReplications } from '../../sim/run/plan.ts'
import type { Plan } from '../../sim/run/plan.ts'
import { planFor } from '../../sim/run/planning.ts'
import { asTheyAre } from '../../sim/scenario/point.ts'
import { createRunFolder } from '../../sim/store/run-store.ts'
import { loadScenario } from '../../sim/scenario/scenario-file.ts'
import type { Scenario } from '../../sim/scenario/scenario.ts'

export interface BatchOrder {
  readonly scenario: Scenario
  readonly horizon: Horizon
  readonly replications: number
  /** Processor seconds of a replication, by expectation; the city's own if not given. */
  readonly seconds?: number
}

export interface BatchRun extends OpenedRun {
  /** Removes the folder. */
  remove(): void
}

/** A scenario of the program in a city of other size. */
export function cityOf(name: string, streets: number, residentsPerStreet: number): Scenario {
  const levers = { streets, districts: 1, residentsPerStreet }
  const assignments = Object.entries(levers).map(([lever, value]) => `city.${lever}=${value}`)
  return withAssignments(loadScenario(name, scenarioFolder()), assignments)
}

export function planned({ scenario, horizon, replications, seconds }: BatchOrder): Plan {
  const run = { horizon, replications, seed: 'bench' }
  const estimates = { anchorOf, ...(seconds !== undefined && { replicationSeconds: () => seconds }) }
  return planFor(asTheyAre([scenario]), run, estimates)
}

export function beginRun(order: BatchOrder): BatchRun {
  const plan = planned(order)
  const facts = { version: '0', node: process.version, command: 'bench', engine: 'bench', study: null, weekly: false }
  const manifest = manifestOf(plan, asTheyAre([order.scenario]), facts)
  const path = mkdtempSync(join(tmpdir(), 'whistlelab-bench-'))
  const folder = createRunFolder(path, { run: manifest.run, plan }, manifestText(manifest))
  return { manifest, plan, folder, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** @throws what made it stop before all was done */
export async function workOff({ plan, folder }: BatchRun, executor: Executor): Promise<void> {
  const { failure } = await runBatch(plan, executor, folder.blocks)
  if (failure !== undefined) throw failure
}

/** All results but the report. */
export async function mergeRun(run: BatchRun): Promise<Summary> {
  return (await publishResults(run, { completed: mostReplications(run.plan), report: null })).summary
}

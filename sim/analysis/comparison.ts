/** Scenarios compared in memory: what a run folder would say, for whoever wants the figures and no files. */
import { anchorOf } from '../city/model/anchor.ts'
import type { Horizon } from '../city/model/replication.ts'
import { inMemory, inThisThread, runBatch } from '../run/batch.ts'
import type { Executor } from '../run/batch.ts'
import { replicateCity } from '../run/city-replication.ts'
import { planFor } from '../run/planning.ts'
import type { Sink } from '../run/sink.ts'
import { asTheyAre } from '../scenario/point.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { mergeRows } from './merge.ts'
import type { RunResults } from './summary.ts'

/** How long, how often and with which luck scenarios are compared. */
export interface ComparisonRun extends Horizon {
  readonly replications: number
  /** Any text; the same text, the same results. */
  readonly seed: string
  /** Ends it early, with the reason of the signal. */
  readonly signal?: AbortSignal
}

/**
 * Runs every scenario with the same luck and compares each with the first. A scenario that has the same values as one before it is computed once:
 * it stands in `summary.aliases`.
 * @param executor who works the replications off: this thread if not given, or a pool of worker threads
 * @throws InputError for scenarios or numbers that make no run; what ends the executor; the reason of the signal
 */
export async function compareScenarios(
  scenarios: readonly Scenario[],
  { days, warmUpDays, replications, seed, signal }: ComparisonRun,
  executor: Executor = inThisThread(replicateCity),
): Promise<RunResults> {
  const plan = planFor(asTheyAre(scenarios), { horizon: { days, warmUpDays }, replications, seed }, { anchorOf })
  const store = inMemory()
  const { failure } = await runBatch(plan, executor, store, signal ? { signal } : {})
  signal?.throwIfAborted()
  if (failure !== undefined) throw failure
  const order = { plan, store, replications, study: null, weekly: false, sink: () => NOWHERE, facts: {} }
  return mergeRows({ ...order, commandOf: () => '' })
}

const NOWHERE: Sink = { write: () => undefined }

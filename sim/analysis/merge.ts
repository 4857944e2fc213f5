/**
 * The merge: the blocks of a run become its tables and figures, replication by replication. Neither the order in which the blocks were made nor
 * their sizes show in the outcome, and the memory it takes does not grow with the number of replications.
 */
import type { Replication } from '../city/model/replication.ts'
import type { BlockStore } from '../run/batch.ts'
import { FailuresCsv } from '../run/failures-table.ts'
import type { FailureRecord } from '../run/failures-table.ts'
import { GroupsCsv } from '../run/groups-table.ts'
import type { Plan } from '../run/plan.ts'
import type { ReplicationFailure } from '../run/replication-task.ts'
import { ResultsCsv, ResultsParquet } from '../run/results-table.ts'
import type { Sink } from '../run/sink.ts'
import { studyColumns } from '../run/study-columns.ts'
import { RunAccumulator } from './run-accumulator.ts'
import { storedReplications } from './stored-replications.ts'
import type { StudyQuestion } from './study-accumulator.ts'
import type { RunFiles } from './summary.ts'

/** Where the tables go; each by the name of its file in a run folder. */
export interface TableSinks {
  readonly 'replications.csv': Sink
  readonly 'replications.parquet': Sink
  readonly 'groups.csv': Sink
  readonly 'failures.csv': Sink
}

export interface MergeOrder {
  readonly plan: Plan
  readonly store: Pick<BlockStore, 'read'>
  /** Replications of every scenario to merge: all of them, or `completeReplications` of what there is. */
  readonly replications: number
  /** What asks for the scenarios; null where nothing does. */
  readonly study: StudyQuestion | null
  readonly sinks: TableSinks
  /** A line that makes one replication alone. */
  readonly commandOf: (scenario: string, replication: number) => string
  /** Ends the merge early; what is in the sinks is then not whole. */
  readonly signal?: AbortSignal
  /** Told how many replications are merged, now and then. */
  readonly onProgress?: (merged: number) => void
}

/** Rows between two turns of the event loop. */
const TURN = 1000

/**
 * @returns summary, curves and groups; the tables are in the sinks
 * @throws BlockError for a block that is missing or not what it should be; what a sink throws; the reason of the signal
 */
export async function mergeRows(order: MergeOrder): Promise<Omit<RunFiles, 'manifest'>> {
  const { plan, store, replications, signal, onProgress } = order
  const accumulator = new RunAccumulator(plan.scenarios, order.study)
  const { each, failed } = tablesOf(order)
  const turn = Math.ceil(TURN / plan.scenarios.length)
  for (const { replication, results, failures } of storedReplications(plan, store, replications)) {
    if (replication % turn === 0) {
      onProgress?.(replication)
      await new Promise((resolve) => setTimeout(resolve, 0))
      signal?.throwIfAborted()
    }
    accumulator.add(results)
    for (const table of each) table.add(replication, results)
    failures.forEach((failure, scenario) => {
      if (failure === undefined) return
      const record = recordOf(failure, plan.scenarios[scenario].name, order.commandOf)
      accumulator.addFailure(record)
      failed.add(record)
    })
  }
  for (const table of each) table.end?.()
  onProgress?.(replications)
  return accumulator.finish()
}

/** A table with rows for every replication. */
interface Table {
  add(replication: number, results: readonly Replication[]): void
  end?(): void
}

function tablesOf({ plan, study, sinks }: MergeOrder): { each: readonly Table[]; failed: FailuresCsv } {
  const settings = plan.scenarios.map(({ setting }) => setting)
  const scenarios = plan.scenarios.map(({ name }) => name)
  const head = { scenarios, ...(study && { added: studyColumns(study.formulas, settings) }) }
  const each = [
    new ResultsCsv(head, sinks['replications.csv']),
    new ResultsParquet(head, sinks['replications.parquet']),
    new GroupsCsv(plan.scenarios, sinks['groups.csv']),
  ]
  return { each, failed: new FailuresCsv(sinks['failures.csv']) }
}

function recordOf(
  { replication, stage, message }: ReplicationFailure,
  scenario: string,
  commandOf: MergeOrder['commandOf'],
): FailureRecord {
  return { scenario, replication, stage, message, command: commandOf(scenario, replication) }
}

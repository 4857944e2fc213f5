/**
 * A batch: works a plan off with any executor (worker threads, this thread, a browser's workers) and puts the rows where they belong,
 * whatever the order in which they arrive. Portable: no file and no thread is named here.
 */
import type { Replication } from '../city/replication.ts'
import { blocksOf, layoutsOf, taskOf } from './plan.ts'
import type { Plan } from './plan.ts'
import { runTask } from './replication-task.ts'
import type { Block, Replicate, ReplicationTask } from './replication-task.ts'
import { rowLength, unpackRow } from './result-row.ts'
import type { RowLayout } from './result-row.ts'

/** Who works tasks off. */
export interface Executor {
  /** Tasks that it wants to have at once. */
  readonly width: number
  /** @returns the rows of the task; rejects when the task fails, or when the signal ends it */
  run(task: ReplicationTask, signal: AbortSignal): Promise<Float64Array>
}

/** The row of one replication of the scenario at position `scenario` of the plan. */
export interface PlacedRow {
  readonly scenario: number
  readonly replication: number
  readonly row: Float64Array
}

export interface BatchOptions {
  /** Replications in a block; 1 if not given. */
  readonly blockSize?: number
  /** Rows of an earlier, interrupted run of the same plan: they are not made again. */
  readonly known?: readonly PlacedRow[]
  /** Ends the batch early; what is done is kept. */
  readonly signal?: AbortSignal
  /** Called for each new row as it comes; an error thrown here ends the batch as a failure. */
  readonly onRow?: (placed: PlacedRow) => void
}

export interface Batch {
  /** By scenario, then by replication: the first `complete` replications of every scenario. */
  readonly results: readonly (readonly Replication[])[]
  readonly complete: number
  /** Whether the signal ended it before all was done. */
  readonly interrupted: boolean
  /** What made it stop before all was done. */
  readonly failure?: unknown
}

/** Works the plan off. Never rejects: a failure is told beside what was completed before it. */
export async function runBatch(plan: Plan, executor: Executor, options: BatchOptions = {}): Promise<Batch> {
  const layouts = layoutsOf(plan)
  const table = plan.scenarios.map(() => new Array<Replication | undefined>(plan.replications))
  const place = ({ scenario, replication, row }: PlacedRow): void => {
    table[scenario]![replication] = unpackRow(row, layouts[scenario]!)
  }
  for (const placed of options.known ?? []) if (placed.replication < plan.replications) place(placed)

  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([stop.signal, options.signal]) : stop.signal
  const failures: unknown[] = []
  const blocks = blocksOf(plan, options.blockSize)
  const missing = ({ scenario, from, to }: Block): boolean => {
    for (let replication = from; replication < to; replication++) if (!table[scenario]![replication]) return true
    return false
  }
  const lane = async (): Promise<void> => {
    for (let next = blocks.next(); !next.done && !signal.aborted; next = blocks.next()) {
      if (!missing(next.value)) continue
      const rows = await executor.run(taskOf(plan, next.value), signal)
      for (const placed of placedRows(next.value, rows, layouts[next.value.scenario]!)) {
        place(placed)
        options.onRow?.(placed)
      }
    }
  }
  const guarded = async (): Promise<void> => {
    try {
      await lane()
    } catch (error) {
      // A task that the signal ended is no failure, and neither is what the first failure takes down with it.
      if (!signal.aborted) failures.push(error)
      stop.abort()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, executor.width) }, guarded))
  return outcome(table, plan.replications, failures)
}

function placedRows(block: Block, rows: Float64Array, layout: RowLayout): PlacedRow[] {
  const length = rowLength(layout)
  return Array.from({ length: block.to - block.from }, (_, i) => {
    return { scenario: block.scenario, replication: block.from + i, row: rows.slice(i * length, (i + 1) * length) }
  })
}

function outcome(table: (Replication | undefined)[][], replications: number, failures: readonly unknown[]): Batch {
  let complete = 0
  while (complete < replications && table.every((column) => column[complete] !== undefined)) complete++
  const results = table.map((column) => column.slice(0, complete) as Replication[])
  if (failures.length > 0) return { results, complete, interrupted: false, failure: failures[0] }
  return { results, complete, interrupted: complete < replications }
}

/** Works tasks off in this thread, one at a time; between two of them the event loop gets its turn. */
export function inThisThread(replicate: Replicate): Executor {
  return {
    width: 1,
    run: async (task) => {
      await new Promise((resolve) => setTimeout(resolve, 0))
      return runTask(task, replicate)
    },
  }
}

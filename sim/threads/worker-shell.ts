/** The thread's side of the pool: a shell around `runTask` and `runPart`; the rows are moved, not copied, to the main thread. */
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { workerData } from 'node:worker_threads'
import { runPart } from '../run/replication-parts.ts'
import type { ReplicationParts } from '../run/replication-parts.ts'
import { runTask } from '../run/replication-task.ts'
import type { Replicate, ReplicationTask } from '../run/replication-task.ts'
import { limitArrays } from './worker-memory.ts'

/** What the pool tells each of its threads. */
export interface ThreadData {
  /** Bytes; none if not given. */
  readonly memoryLimit?: number
}

/** What a worker module has to export as `work`. @param parts needed where the pool has tasks done in parts */
export function workWith(replicate: Replicate, parts?: ReplicationParts): (task: ReplicationTask) => unknown {
  const { memoryLimit } = (workerData ?? {}) as ThreadData
  if (memoryLimit !== undefined) limitArrays(memoryLimit)
  return (task) => {
    const result = task.part === undefined || !parts ? runTask(task, replicate) : runPart(task, parts)
    return move({ [transferableSymbol]: result.rows.buffer, [valueSymbol]: result })
  }
}

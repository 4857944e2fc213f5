/** The thread's side of the pool: a shell around `runTask`; the rows are moved, not copied, to the main thread. */
import { move, transferableSymbol, valueSymbol } from 'piscina'
import { workerData } from 'node:worker_threads'
import { runTask } from '../run/replication-task.ts'
import type { Replicate, ReplicationTask } from '../run/replication-task.ts'
import { limitArrays } from './worker-memory.ts'

/** What the pool tells each of its threads. */
export interface ThreadData {
  /** Bytes; none if not given. */
  readonly memoryLimit?: number
}

/** What a worker module has to export as `work`. */
export function workWith(replicate: Replicate): (task: ReplicationTask) => unknown {
  const { memoryLimit } = (workerData ?? {}) as ThreadData
  if (memoryLimit !== undefined) limitArrays(memoryLimit)
  return (task) => {
    const result = runTask(task, replicate)
    return move({ [transferableSymbol]: result.rows.buffer, [valueSymbol]: result })
  }
}

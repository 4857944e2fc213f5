/** The thread's side of the pool: a shell around `runTask`; the rows are moved, not copied, to the main thread. */
import { move } from 'piscina'
import { replicateCity } from './city-replication.ts'
import { runTask } from './replication-task.ts'
import type { ReplicationTask } from './replication-task.ts'

export function work(task: ReplicationTask): unknown {
  return move(runTask(task, replicateCity))
}

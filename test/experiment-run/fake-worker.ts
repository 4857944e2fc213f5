/** A worker thread on the fake city. */
import { move } from 'piscina'
import { runTask } from '../../sim/experiment/replication-task.ts'
import type { ReplicationTask } from '../../sim/experiment/replication-task.ts'
import { fakeReplicate } from './fake-city.ts'

export function work(task: ReplicationTask): unknown {
  return move(runTask(task, fakeReplicate))
}

/** One replication of the city: the only place where a task meets the model. The scenario is no part of the address of its luck. */
import { simulateCity } from '../city/city.ts'
import type { Replication } from '../city/model/replication.ts'
import { RandomStreams } from '../random/random-streams.ts'
import type { ReplicationTask } from './replication-task.ts'

/** @param replication counted from 0 */
export function replicateCity(task: ReplicationTask, replication: number): Replication {
  return simulateCity(task.setting, task.anchor, new RandomStreams(task.seed, replication), task.horizon)
}
